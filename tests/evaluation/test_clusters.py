"""Against worked examples of the papers, and the assignment against trying every order."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.evaluation.clusters import Ratio, assignment, b_cubed, ceaf_e, muc


def clusters(*words: str) -> list[frozenset[str]]:
    return [frozenset(word) for word in words]


# Bagga and Baldwin 1998: three entities, and an answer that joins the last two.
GOLD = clusters("12345", "67", "89ABC")
FOUND = clusters("12345", "6789ABC")


def test_muc() -> None:
    found = muc(GOLD, FOUND)
    assert (found.precision, found.recall) == (pytest.approx(9 / 10), 1.0)


def test_b_cubed() -> None:
    found = b_cubed(GOLD, FOUND)
    assert found.precision == pytest.approx(0.762, abs=1e-3)
    assert found.recall == 1.0


def test_ceaf_e() -> None:
    found = ceaf_e(GOLD, FOUND)
    best = 1.0 + 2 * 5 / 12
    assert (found.precision, found.recall) == (pytest.approx(best / 2), pytest.approx(best / 3))


def test_mentions_of_one_side_only() -> None:
    gold, found = clusters("ab"), clusters("ax")
    assert muc(gold, found).f1 == 0.0
    assert b_cubed(gold, found).recall == pytest.approx(1 / 4)


def test_nothing_at_all() -> None:
    assert Ratio().f1 is None
    assert ceaf_e([], clusters("ab")).f1 == 0.0


@given(
    st.integers(1, 5).flatmap(
        lambda n: st.lists(
            st.lists(st.integers(0, 9), min_size=n, max_size=n), min_size=1, max_size=5
        )
    )
)
def test_the_best_assignment(worth: list[list[int]]) -> None:
    rows, columns = len(worth), len(worth[0])
    if rows <= columns:
        tried = [
            sum(worth[i][c] for i, c in enumerate(p)) for p in permutations(range(columns), rows)
        ]
    else:
        tried = [
            sum(worth[r][i] for i, r in enumerate(p)) for p in permutations(range(rows), columns)
        ]
    assert assignment(worth) == max(tried)
