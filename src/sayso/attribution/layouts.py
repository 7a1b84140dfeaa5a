"""Statements that the layout attributes: signed quotations and posts, and turns of a transcript.

«“It was ours.” — Ann Lee», «It was ours — Ann Lee (@annlee) May 5, 2025» and «LEE: It was ours.»
have no verb of saying; the dash or the colon is the cue.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.attribution.spans import Span, trimmed
from sayso.text import Quotation, paragraphs

_DASH = r"(?:[—–―]|--?)"
_WORD = r"[A-ZÀ-Þ][\w’'.-]*"
_NAME = rf"{_WORD}(?: (?:(?:de|da|di|la|al|bin|van|von|of|the) ){{0,2}}{_WORD}){{0,4}}"
_SIGNED = re.compile(
    rf"(?<=[”\"»’'])\s*(?P<cue>{_DASH}) ?(?P<source>{_NAME}(?: \(@\w+\))?)(?=[ .]*(?:\n|$))"
)
_POSTED = re.compile(rf"\s(?P<cue>{_DASH}) ?(?P<source>[^\n()—]{{2,50}}? \(@\w+\))")
_CAPITALS = r"(?:[A-Z]{1,5}\. )?(?:[A-Z][A-Z’'.-]+|Q|A)(?: [A-Z][A-Z’'.-]+){0,3}"
_TURN = re.compile(
    rf"^[\"“]?(?P<source>{_CAPITALS}|{_NAME})"
    r"(?: \([^)\n]{1,40}\))?(?P<cue>:) (?=\S)",
    re.MULTILINE,
)
_DATE = re.compile(r"[ ,]*(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4})")
_LEAST_TURNS = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """What a layout attributes, in code-point offsets."""

    source: Span
    cue: Span
    content: tuple[Span, ...]


def layouts(text: str, marks: Sequence[Quotation]) -> list[Layout]:
    """Every statement that the layout attributes, in order of its cue."""
    found = [*_signed(text, marks), *_posted(text), *_turns(text)]
    kept: list[Layout] = []
    for layout in sorted(found, key=lambda one: one.cue):
        if layout.content and not (kept and layout.cue[0] < kept[-1].cue[1]):
            kept.append(layout)
    return kept


def _signed(text: str, marks: Sequence[Quotation]) -> Iterator[Layout]:
    """Quotations with a dash and a name behind them, on the same line or the next.

    A paragraph that opens with a mark is signed as a whole, whatever it quotes.
    """
    by_end = sorted((mark.end, mark.start) for mark in marks if mark.closed)
    opening = {mark.start for mark in marks}
    for match in _SIGNED.finditer(text):
        at = bisect_left(by_end, (match.start(), 0))
        if at < len(by_end) and by_end[at][0] == match.start():
            line = text.rfind("\n", 0, by_end[at][1]) + 1
            content = (line if line in opening else by_end[at][1], match.start())
            yield Layout(match.span("source"), match.span("cue"), (content,))


def _posted(text: str) -> Iterator[Layout]:
    """Posts with a dash, a name and its handle behind them; one may follow another."""
    until = 0
    for match in _POSTED.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, until)
        span = trimmed(text, start, match.start(), " \n")
        dated = _DATE.match(text, match.end())
        until = dated.end() if dated else match.end()
        if span:
            yield Layout(match.span("source"), match.span("cue"), (span,))


def _turns(text: str) -> Iterator[Layout]:
    """Turns of a transcript: labels that come again, by two or more speakers."""
    turns = list(_TURN.finditer(text))
    names = Counter(match["source"].upper() for match in turns)
    turns = [m for m in turns if names[m["source"].upper()] > 1 or m["source"].isupper()]
    speakers = Counter(m["source"].upper() for m in turns)
    if len(turns) < _LEAST_TURNS or len(speakers) < 2 or max(speakers.values()) < 2:
        return
    lines = paragraphs(text)
    starts = [start for start, _ in lines]
    for match, following in zip(turns, [*turns[1:], None], strict=True):
        first = bisect_left(starts, match.start())
        last = bisect_left(starts, following.start()) if following else first + 1
        rough = [(match.end(), lines[first][1]), *lines[first + 1 : last]]
        spans = (trimmed(text, *line, " \n") for line in rough)
        content = tuple(span for span in spans if span)
        yield Layout(match.span("source"), match.span("cue"), content)
