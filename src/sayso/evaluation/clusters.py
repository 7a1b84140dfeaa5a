"""Coreference measures over mentions in clusters: MUC, B³ and CEAF-e.

MUC (Vilain et al. 1995) counts links, B³ (Bagga and Baldwin 1998) mentions, CEAF-e (Luo 2005)
entities, aligned one to one for the greatest similarity. A mention is whatever hashes alike on both
sides; those of one side only count as the original definitions have it, as clusters of their own.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

Cluster = frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision and recall as sums over articles: two numerators and two denominators."""

    found: float = 0.0
    of_found: float = 0.0
    recalled: float = 0.0
    of_gold: float = 0.0

    def __add__(self, other: "Ratio") -> "Ratio":
        return Ratio(
            self.found + other.found,
            self.of_found + other.of_found,
            self.recalled + other.recalled,
            self.of_gold + other.of_gold,
        )

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return self.found / self.of_found if self.of_found else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found."""
        return self.recalled / self.of_gold if self.of_gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        p, r = self.precision or 0.0, self.recall or 0.0
        if self.precision is None and self.recall is None:
            return None
        return 2 * p * r / (p + r) if p + r else 0.0

    def to_dict(self) -> dict[str, float | None]:
        """The figures, 0 to 1."""
        return {"p": self.precision, "r": self.recall, "f1": self.f1}


def muc(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Ratio:
    """Links that would have to be broken, or are missing."""
    return Ratio(*_links(found, gold), *_links(gold, found))


def _links(ours: Sequence[Cluster], theirs: Sequence[Cluster]) -> tuple[float, float]:
    place = {mention: i for i, cluster in enumerate(theirs) for mention in cluster}
    kept = total = 0
    for cluster in ours:
        parts = {place.get(mention, mention) for mention in cluster}
        kept += len(cluster) - len(parts)
        total += len(cluster) - 1
    return float(kept), float(total)


def b_cubed(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Ratio:
    """How much of its cluster each mention shares."""
    return Ratio(*_shared(found, gold), *_shared(gold, found))


def _shared(ours: Sequence[Cluster], theirs: Sequence[Cluster]) -> tuple[float, float]:
    place = {mention: cluster for cluster in theirs for mention in cluster}
    summed = 0.0
    for cluster in ours:
        summed += sum(len(cluster & place.get(m, frozenset())) for m in cluster) / len(cluster)
    return summed, float(sum(map(len, ours)))


def ceaf_e(gold: Sequence[Cluster], found: Sequence[Cluster]) -> Ratio:
    """The similarity of the entities that are aligned, 2|G∩F| / (|G|+|F|) each."""
    alike = [[2 * len(g & f) / (len(g) + len(f)) for f in found] for g in gold]
    best = assignment(alike)
    return Ratio(best, float(len(found)), best, float(len(gold)))


def assignment(worth: Sequence[Sequence[float]]) -> float:
    """The greatest sum of entries, no two in one row or column (Kuhn 1955, Munkres 1957)."""
    if not worth or not worth[0]:
        return 0.0
    rows = worth if len(worth) <= len(worth[0]) else [list(row) for row in zip(*worth, strict=True)]
    count, width = len(rows), len(rows[0])
    of_row, of_column = [0.0] * (count + 1), [0.0] * (width + 1)
    row_at = [0] * (width + 1)  # which row has each column; column 0 is where a row starts from
    for row in range(1, count + 1):
        row_at[0] = row
        _augment(rows, of_row, of_column, row_at)
    return sum(rows[row - 1][column - 1] for column, row in enumerate(row_at) if column and row)


def _augment(
    rows: Sequence[Sequence[float]],
    of_row: list[float],
    of_column: list[float],
    row_at: list[int],
) -> None:
    """Find a column for the row in column 0 along the cheapest alternating path."""
    slack = [float("inf")] * len(row_at)
    came = [0] * len(row_at)
    done = [False] * len(row_at)
    column = 0
    while row_at[column]:
        done[column] = True
        row = row_at[column]
        for other in range(1, len(row_at)):
            if not done[other]:
                cost = -rows[row - 1][other - 1] - of_row[row] - of_column[other]
                if cost < slack[other]:
                    slack[other], came[other] = cost, column
        nearest = min((c for c in range(1, len(row_at)) if not done[c]), key=slack.__getitem__)
        delta = slack[nearest]
        for other in range(len(row_at)):
            if done[other]:
                of_row[row_at[other]] += delta
                of_column[other] -= delta
            else:
                slack[other] -= delta
        column = nearest
    while column:
        row_at[column], column = row_at[came[column]], came[column]
