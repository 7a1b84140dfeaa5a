"""Several records side by side: stories, sayings, contested points, voice and audit. Pure."""

from sayso.comparison.accounts import Account, Altered, Saying
from sayso.comparison.altered import Alignment, Piece
from sayso.comparison.auditing import Audit, Audits, Figure, Part, Place, audit, audits
from sayso.comparison.comparing import Comparison, compare
from sayso.comparison.contested import Contested, Words
from sayso.comparison.grouping import Reason, Story, StoryId, reasons, stories
from sayso.comparison.sketches import Because

__all__ = [
    "Account",
    "Alignment",
    "Altered",
    "Audit",
    "Audits",
    "Because",
    "Comparison",
    "Contested",
    "Figure",
    "Part",
    "Piece",
    "Place",
    "Reason",
    "Saying",
    "Story",
    "StoryId",
    "Words",
    "audit",
    "audits",
    "compare",
    "reasons",
    "stories",
]
