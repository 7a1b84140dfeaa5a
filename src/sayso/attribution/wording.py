"""What the words of a statement say of it: kind, from its marks, and act, from its cue."""

import re
from collections.abc import Sequence

from sayso.attribution.spans import Span
from sayso.record import Act, Kind
from sayso.text import Quotation, first_from, opened_before

# Verbs and nouns of belief, wish, plan and fear, by stem. All other cues report words.
_THOUGHT = re.compile(
    r"(?i)\b(?:believ|think|thought|hop(?:e|es|ed|ing)\b|want|wish|plan(?:s|ned|ning)?\b|fear|expect"
    r"|intend|intention|consider(?!ed)|worr(?:y|ie)|concern|aim(?:s|ed|ing)?\b|feel(?:s|ing)?\b|felt"
    r"|doubt|suspect|assum|imagin|desir|prefer|seek(?:s|ing)?\b|sought|know(?:s|n)?\b|knew|hate"
    r"|aware|confident|convinced|optimis|pessimis|skeptic|sceptic|afraid|eager|keen|love(?:s|d)?\b"
    r"|like(?:s|d)?\b|wonder|realis|realiz|understand|understood|forese|anticipat|mull|determined"
    r"|need(?:s|ed)?\b|hesita|would like|trust|learn(?:s|ed|ing)?\b|remember|noticed\b|saw\b)"
)
_SPOKEN = re.compile(
    r"(?i)\b(?:said|say|told|tell|express|voic|stat|announc|unveil|warn|ask|according)"
)
_NOT_WORDS = re.compile(r"[\s,;:.!?–—-]+")
_NAME = re.compile(r"[A-Z0-9][\w’'.&-]*(?: (?:of|the|and|in|for|to|a|[A-Z0-9][\w’'.&-]*)){0,5}")


def act_of(cue: str | None) -> Act:
    """Whether a cue reports something said (or written, shown, done) or something thought."""
    if cue and _THOUGHT.search(cue) and not _SPOKEN.search(cue):
        return "think"
    return "say"


def kind_of(text: str, content: Sequence[Span], marks: Sequence[Quotation]) -> Kind:
    """Whether all of a content stands in quotation marks, some of it, or none.

    A leading "that" does not count, nor do marks round a name or a title.
    """
    spans = [
        (start + 5 if text[start : start + 5].casefold() == "that " else start, end)
        for start, end in content
    ]
    covered = set().union(*(_covered(text, *span, marks) for span in spans))
    if not covered:
        return "indirect"
    rest = "".join(text[i] for span in spans for i in range(*span) if i not in covered)
    return "mixed" if _NOT_WORDS.sub("", rest) else "direct"


def _covered(text: str, start: int, end: int, marks: Sequence[Quotation]) -> set[int]:
    """The offsets in [start, end) that stand in marks other than those of a name."""
    covered: set[int] = set()
    opened = marks[first_from(marks, start) : first_from(marks, end)]
    for mark in (*opened_before(marks, start), *opened):
        low, high = max(start, mark.start), min(end, mark.end)
        if low < high and not (low > start and _is_name(text, mark)):
            covered.update(range(low, high))
    return covered


def _is_name(text: str, mark: Quotation) -> bool:
    words = text[mark.start + 1 : mark.end - 1]
    return bool(_NAME.fullmatch(words)) and not words.endswith((".", ","))
