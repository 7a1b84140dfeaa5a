"""The article's text cut at every edge of a span, so that overlap needs no nesting.

Joined, the segments are the text. Each knows the statements it belongs to, and the marks it is
drawn with: a mark keeps its row over all its segments, so that lines under the text run through.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from sayso.record import Record, Span
from sayso.text import paragraphs
from sayso.views.order import number

Role: TypeAlias = Literal["content", "source", "cue", "time", "addressee"]

ROWS: Final = 3  # as many lines as fit under a line of text


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of one statement, or of several that share it. statements: their numbers.

    row: 0 is nearest to the words; None for an addressee, which is not drawn.
    """

    role: Role
    start: int
    end: int
    statements: tuple[int, ...]
    row: int | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text in which nothing begins or ends. marks: the outermost first."""

    start: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def end(self) -> int:
        """Where the next segment starts."""
        return self.start + len(self.text)

    @property
    def statements(self) -> tuple[int, ...]:
        """The numbers of all statements that this stretch belongs to, the outermost first."""
        return tuple(dict.fromkeys(one for mark in self.marks for one in mark.statements))

    @property
    def drawn(self) -> tuple[Mark, ...]:
        """The marks that have a row to be drawn in."""
        return tuple(mark for mark in self.marks if mark.row is not None and mark.row < ROWS)

    @property
    def more(self) -> int:
        """How many marks find no row, told where one of them begins."""
        crowded = [mark for mark in self.marks if mark.row is not None and mark.row >= ROWS]
        return len(crowded) if any(mark.start == self.start for mark in crowded) else 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the text, with the line breaks around it. number: from 1.

    words: the segments of the paragraph; before, after: those of white space between paragraphs.
    """

    number: int
    before: tuple[Segment, ...]
    words: tuple[Segment, ...]
    after: tuple[Segment, ...]


def blocks(record: Record, cuts: Iterable[int] = ()) -> list[Block]:
    """Cut the text of `record`. cuts: offsets at which a segment has to start besides."""
    text = record.article.text
    found = paragraphs(text) or ((0, len(text)),)
    edges = {0, len(text), *cuts, *(edge for span in found for edge in span)}
    segments = tuple(_segments(text, marks(record), edges))
    starts = [segment.start for segment in segments]

    def between(first: int, last: int) -> tuple[Segment, ...]:
        return segments[bisect_left(starts, first) : bisect_left(starts, last)]

    outer = pairwise([0, *(start for start, _ in found[1:]), len(text)])
    return [
        Block(place, between(first, start), between(start, end), between(end, last))
        for place, ((start, end), (first, last)) in enumerate(zip(found, outer, strict=True), 1)
    ]


def marks(record: Record) -> list[Mark]:
    """Every part of every statement, in order of where it starts, the longer first."""
    shared: dict[tuple[int, int, Role], list[int]] = {}
    for statement in record.statements:
        said_on = statement.said_on.span if statement.said_on else None
        parts: list[tuple[Role, Sequence[Span | None]]] = [
            ("content", statement.content),
            ("source", [statement.source]),
            ("cue", [statement.cue]),
            ("time", [said_on]),
            ("addressee", [statement.addressee]),
        ]
        for role, spans in parts:
            for span in filter(None, spans):
                shared.setdefault((span.start, -span.end, role), []).append(
                    number(record, statement)
                )
    taken: list[int] = []  # where the last mark of each row ends
    return [
        Mark(role, start, -end, tuple(numbers), _row(taken, start, -end, role))
        for (start, end, role), numbers in sorted(shared.items())
    ]


def _row(taken: list[int], start: int, end: int, role: Role) -> int | None:
    """The first row in which the mark meets no other."""
    if role == "addressee":
        return None
    row = next((row for row, last in enumerate(taken) if last <= start), len(taken))
    taken[row : row + 1] = [end]
    return row


def _segments(text: str, found: list[Mark], edges: set[int]) -> Iterator[Segment]:
    cuts = sorted(edges.union(*((mark.start, mark.end) for mark in found)))
    waiting = iter([*found, None])
    upcoming = next(waiting)
    current: list[Mark] = []
    for start, end in pairwise(cuts):
        current = [mark for mark in current if mark.end > start]
        while upcoming and upcoming.start <= start:
            current.append(upcoming)
            upcoming = next(waiting)
        yield Segment(start, text[start:end], tuple(current))
