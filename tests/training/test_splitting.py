import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import TrainingError
from sayso.training.splitting import LEAST, split, statements
from tests.samples import plain
from tests.training.making import articles

RECORDS = articles(30)


@given(st.randoms(), st.integers(LEAST, 30), st.floats(0.01, 0.99))
def test_no_article_is_in_both_parts_and_their_order_is_nothing(
    rng: object, number: int, share: float
) -> None:
    records = RECORDS[:number]
    parts = split(records, share)
    assert parts == split(rng.sample(records, number), share)  # type: ignore[attr-defined]
    assert sorted(r.article.id for part in parts for r in part) == sorted(
        r.article.id for r in records
    )
    assert parts.learnt
    assert parts.held_out
    assert abs(len(parts.held_out) - share * number) <= 1


def test_too_few_articles_are_refused() -> None:
    with pytest.raises(TrainingError, match=r"4 corrected articles are too few: .* 5 at the very"):
        split(RECORDS[:4], 0.2)


def test_articles_in_which_nobody_says_anything_are_refused() -> None:
    silent = [plain(f"Nothing was said on day {n}.") for n in range(9)]
    with pytest.raises(TrainingError, match="no statement with a cue is marked"):
        split(silent, 0.2)


def test_statements_are_counted() -> None:
    assert statements(articles(3)) == 12
