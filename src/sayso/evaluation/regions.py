"""Sets of code points, held as intervals: how much two stretches of a text have in common."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Interval: TypeAlias = tuple[int, int]  # code points [start, end)


@dataclass(frozen=True, slots=True)
class Region:
    """A set of code points of one text.

    intervals: sorted, none of them empty, none touching the next; make it with `Region.of`.
    size: how many code points they hold.
    """

    intervals: tuple[Interval, ...]
    size: int

    @classmethod
    def of(cls, spans: Iterable[Interval]) -> "Region":
        """The region that `spans`, in any order and overlapping or not, cover together."""
        merged: list[Interval] = []
        for start, end in sorted(spans):
            if start >= end:
                continue
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((start, end))
        return cls(tuple(merged), sum(end - start for start, end in merged))

    def __bool__(self) -> bool:
        return self.size > 0

    def common(self, other: "Region") -> int:
        """How many code points are in both."""
        total = i = j = 0
        mine, theirs = self.intervals, other.intervals
        while i < len(mine) and j < len(theirs):
            total += max(0, min(mine[i][1], theirs[j][1]) - max(mine[i][0], theirs[j][0]))
            if mine[i][1] < theirs[j][1]:
                i += 1
            else:
                j += 1
        return total

    def touches(self, other: "Region") -> bool:
        """Whether any code point is in both."""
        return self.common(other) > 0

    def within(self, other: "Region") -> bool:
        """Whether every code point of this region is in `other`."""
        return self.common(other) == self.size

    def iou(self, other: "Region") -> float:
        """Intersection over union (Jaccard 1912), 0 to 1; 0 where both are empty."""
        common = self.common(other)
        union = self.size + other.size - common
        return common / union if union else 0.0
