"""Whether confidence means what it says, and what is left when only the confident is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from math import fsum
from typing import Any

from sayso.evaluation.measures import Tally

BINS = 10
THRESHOLDS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Bin:
    """The statements with a confidence from `low` up to `high`.

    confidence: their mean. right: the share of them that is right.
    """

    low: float
    high: float
    statements: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Kept:
    """What is found when only statements with at least this confidence are kept."""

    threshold: float
    tally: Tally


@dataclass(frozen=True, slots=True)
class Calibration:
    """Confidence against being right.

    error: the expected calibration error, 0 to 1; None where there is no statement.
    bins: those that hold a statement, in order.
    """

    statements: int
    error: float | None
    bins: tuple[Bin, ...]
    kept: tuple[Kept, ...]

    def to_dict(self) -> dict[str, Any]:
        """Every figure by its name."""
        return {
            "statements": self.statements,
            "expected_calibration_error": self.error,
            "bins": [asdict(one) for one in self.bins],
            "thresholds": [
                {"threshold": one.threshold, **one.tally.to_dict()} for one in self.kept
            ],
        }


def calibration(judged: Iterable[tuple[float, bool]], gold: int) -> Calibration:
    """Compare confidences with what came true.

    judged: the confidence of each statement, 0 to 1, and whether it is right. gold: how many
    there were to find. The expected calibration error is that of Naeini, Cooper and Hauskrecht
    (2015): over ten bins of equal width, the mean distance between confidence and share right,
    each bin weighing as much as it holds.
    """
    statements = sorted(judged)
    edges = [i / BINS for i in range(BINS)]
    bins = tuple(
        _bin(low, high, inside)
        for low, high in pairwise([*edges, 1.0])
        if (inside := [one for one in statements if low <= one[0] < high or one[0] == high == 1.0])
    )
    off = fsum(one.statements * abs(one.confidence - one.right) for one in bins)
    kept = tuple(Kept(threshold, _tally(statements, threshold, gold)) for threshold in THRESHOLDS)
    error = off / len(statements) if statements else None
    return Calibration(len(statements), error, bins, kept)


def _bin(low: float, high: float, inside: Sequence[tuple[float, bool]]) -> Bin:
    number = len(inside)
    confidence = fsum(confidence for confidence, _ in inside) / number
    return Bin(low, high, number, confidence, sum(right for _, right in inside) / number)


def _tally(statements: Sequence[tuple[float, bool]], threshold: float, gold: int) -> Tally:
    kept = [right for confidence, right in statements if confidence >= threshold]
    return Tally(sum(kept), len(kept), gold)
