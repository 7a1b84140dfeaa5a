"""An attribution relation in offsets, and which relation lies in which."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from sayso.attribution.confidence import Evidence
from sayso.attribution.spans import Span
from sayso.record import Act, Kind


class Relation(msgspec.Struct, frozen=True):
    """An attribution relation in code-point offsets. parent: index of the one that holds it."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    kind: Kind
    act: Act
    confidence: float
    evidence: Evidence
    parent: int | None = None

    @property
    def signs(self) -> list[Span]:
        """Its cue, and its source where one is printed."""
        return [self.cue, self.source] if self.source else [self.cue]

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(end - start for start, end in self.content)


def with_parents(relations: Sequence[Relation]) -> list[Relation]:
    """Tie each relation to the smallest other in whose content its cue and some of its own lie."""
    spans = sorted((*span, i) for i, r in enumerate(relations) for span in r.content)
    starts = [start for start, _, _ in spans]
    longest = max((end - start for start, end, _ in spans), default=0)
    tied = []
    for i, inner in enumerate(relations):
        low = bisect_left(starts, inner.cue[0] - longest)
        near = spans[low : bisect_right(starts, inner.cue[0])]
        holders = [
            (relations[j].size, j)
            for start, end, j in near
            if inner.cue[1] <= end and j != i and _holds(relations[j], inner)
        ]
        parent = min(holders)[1] if holders else None
        tied.append(inner if inner.parent == parent else replace(inner, parent=parent))
    return tied


def _holds(outer: Relation, inner: Relation) -> bool:
    """Whether some of the content of `inner` lies in that of `outer`, which is longer."""
    return outer.size > inner.size and any(
        a <= start and end <= b for start, end in inner.content for a, b in outer.content
    )
