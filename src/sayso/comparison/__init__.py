"""Several records side by side: stories, sayings, contested points, voice and audit. Pure."""

from sayso.comparison.audit import Audit, audit
from sayso.comparison.compare import Comparison, compare
from sayso.comparison.stories import Story, StoryId, stories

__all__ = ["Audit", "Comparison", "Story", "StoryId", "audit", "compare", "stories"]
