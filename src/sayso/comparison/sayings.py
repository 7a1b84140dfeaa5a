"""Which passages of several articles are the same saying: one speaker, the same words or meaning.

Two passages are alike by the weight of the words they share: the mean of the share of the lesser
one (containment) and of both (Dice 1945). The less is known of who speaks, the more alike they
must be. Groups grow from the most alike pairs on, and only while all of them remain alike on
average (group-average linkage, Sokal and Michener 1958), so that a chain of small likenesses
does not bring together what nobody would.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

from sayso.comparison.bearers import Relation, relation
from sayso.comparison.passages import Passage
from sayso.comparison.words import Weights

# How alike two passages must be to be one saying. Chosen on two of the four marked stories.
LEAST: Final[dict[Relation, float]] = {"one": 0.3, "body": 0.4, "open": 0.55, "other": 0.75}
_ON_AVERAGE: Final = 0.05  # how alike the passages of two groups must be to become one group
# How many words they must share, unless all are the same: more where less is known of speakers.
_SHARED: Final[dict[Relation, int]] = {"one": 2, "body": 2, "open": 3, "other": 6}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two passages compare.

    relation: how their speakers stand; alike: 0 to 1; shared: the stems that both have.
    """

    relation: Relation
    alike: float
    shared: frozenset[str]

    @property
    def same(self) -> bool:
        """Whether the two are one saying."""
        return self.alike >= LEAST[self.relation]


_APART: Final = Likeness("other", 0.0, frozenset())


class Likenesses:
    """How the passages of different articles compare, two by two."""

    def __init__(self, found: Sequence[Passage], weights: Weights) -> None:
        self._pairs = {
            (one, other): likeness(found[one], found[other], weights)
            for one, other in combinations(range(len(found)), 2)
            if found[one].article != found[other].article
            and _may_be_alike(found[one], found[other])
        }

    def between(self, one: int, other: int) -> Likeness:
        """How the passages at two places compare."""
        return self._pairs.get((min(one, other), max(one, other)), _APART)

    def same(self) -> list[tuple[int, int]]:
        """The pairs that are one saying, the most alike first."""
        same = [pair for pair, found in self._pairs.items() if found.same]
        return sorted(same, key=lambda pair: (-self._pairs[pair].alike, pair))


def same_sayings(found: Sequence[Passage], likenesses: Likenesses) -> list[list[int]]:
    """Put together the passages, by their places in `found`, that are one saying.

    Those that no other passage is like stand alone. In order of their first passage.
    """
    group = {place: [place] for place in range(len(found))}
    for one, other in likenesses.same():
        a, b = group[one], group[other]
        if a is b or _on_average(found, likenesses, a, b) < _ON_AVERAGE:
            continue
        together = sorted(a + b)
        for place in together:
            group[place] = together
    return [places for place, places in group.items() if places[0] == place]


def _on_average(
    found: Sequence[Passage], likenesses: Likenesses, one: Sequence[int], other: Sequence[int]
) -> float:
    """How alike the passages of two groups are, taken from different articles."""
    across = [(a, b) for a, b in product(one, other) if found[a].article != found[b].article]
    return sum(likenesses.between(a, b).alike for a, b in across) / len(across)


def likeness(one: Passage, other: Passage, weights: Weights) -> Likeness:
    """How two passages compare.

    What two speakers say is one saying only where the words are nearly the same, and many: then
    one of the two articles credits it to somebody else.
    """
    shared = one.stems & other.stems
    between = relation(one.speaker, other.speaker)
    if len(shared) < _SHARED[between] and one.words != other.words:
        return _APART
    opposite = between in ("open", "other") and one.contradicts(other)
    if one.denied != other.denied or opposite:
        return _APART
    return Likeness(between, likeness_of(one.stems, other.stems, weights), shared)


def likeness_of(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """How alike two sets of words are, 0 to 1: the mean of containment and Dice, weighted."""
    common = weights.of(one & other)
    if not common:
        return 0.0
    a, b = weights.of(one), weights.of(other)
    return (common / min(a, b) + 2 * common / (a + b)) / 2


def _may_be_alike(one: Passage, other: Passage) -> bool:
    """Whether two passages share enough to be compared: one common word shows nothing."""
    shared = one.stems & other.stems
    return len(shared) > 1 or (bool(shared) and one.words == other.words)
