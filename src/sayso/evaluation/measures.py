"""What is counted, and the figures that follow from the counts.

Counts of articles add up to counts of a corpus, so every figure is a micro-average. A figure that
there is nothing to reckon from is None.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from typing import Any


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the predicted and of the gold items are the same (`hit`)."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hit + other.hit, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float | None:
        """The share of the predicted items that are right."""
        return _ratio(self.hit, self.predicted)

    @property
    def recall(self) -> float | None:
        """The share of the gold items that are found."""
        return _ratio(self.hit, self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall (van Rijsbergen 1979)."""
        return _ratio(2 * self.hit, self.predicted + self.gold)

    def to_dict(self) -> dict[str, float | None]:
        """The figures, 0 to 1, and the counts."""
        figures = {"p": self.precision, "r": self.recall, "f1": self.f1}
        return {**figures, "hit": self.hit, "predicted": self.predicted, "gold": self.gold}


@dataclass(frozen=True, slots=True)
class Share:
    """How many (`right`) of how many (`of`)."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """The share, 0 to 1."""
        return _ratio(self.right, self.of)

    def to_dict(self) -> dict[str, float | None]:
        """The share, 0 to 1, and the counts."""
        return {"share": self.value, "right": self.right, "of": self.of}


@dataclass(frozen=True, slots=True)
class Figures:
    """Tallies and shares by name. Those of two articles add up, name by name."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    shares: Mapping[str, Share] = field(default_factory=dict)

    def __add__(self, other: "Figures") -> "Figures":
        tallies, shares = dict(self.tallies), dict(self.shares)
        for name, tally in other.tallies.items():
            tallies[name] = tallies.get(name, Tally()) + tally
        for name, share in other.shares.items():
            shares[name] = shares.get(name, Share()) + share
        return Figures(tallies, shares)

    @staticmethod
    def total(figures: Iterable["Figures"]) -> "Figures":
        """The figures of all together."""
        return reduce(add, figures, Figures())

    def to_dict(self) -> dict[str, Any]:
        """Every figure by its name."""
        tallies = {name: tally.to_dict() for name, tally in self.tallies.items()}
        return {**tallies, **{name: share.to_dict() for name, share in self.shares.items()}}


@dataclass(frozen=True, slots=True)
class Scored:
    """What came of comparing one article's predictions with its gold.

    right: for each prediction, in its order, whether its content and its source are right; None
    where it counts neither for nor against. resolved: whether its speaker is right as well; empty
    where no speaker is annotated.
    """

    figures: Figures
    right: tuple[bool | None, ...]
    resolved: tuple[bool | None, ...] = ()


def one_to_one(candidates: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of (gold, predicted) pairs, best first, keep those whose two sides are still free."""
    gold_taken: set[int] = set()
    predicted_taken: set[int] = set()
    kept: list[tuple[int, int]] = []
    for gold, predicted in candidates:
        if gold not in gold_taken and predicted not in predicted_taken:
            gold_taken.add(gold)
            predicted_taken.add(predicted)
            kept.append((gold, predicted))
    return kept


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
