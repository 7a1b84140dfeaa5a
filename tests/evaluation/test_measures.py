import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.evaluation.measures import Figures, Share, Tally, one_to_one

tallies = st.tuples(*[st.integers(0, 9)] * 3).map(lambda n: Tally(n[0], n[0] + n[1], n[0] + n[2]))
figures = st.builds(
    Figures,
    st.dictionaries(st.sampled_from("ab"), tallies),
    st.dictionaries(st.sampled_from("cd"), st.builds(Share, st.just(1), st.integers(1, 9))),
)


def test_rates() -> None:
    tally = Tally(hit=2, predicted=3, gold=4)
    assert (tally.precision, tally.recall) == (2 / 3, 0.5)
    assert tally.f1 == pytest.approx(2 * (2 / 3) * 0.5 / (2 / 3 + 0.5))
    assert tally.to_dict() == {
        "p": 2 / 3, "r": 0.5, "f1": 4 / 7, "hit": 2, "predicted": 3, "gold": 4,
    }  # fmt: skip
    assert Share(1, 4).to_dict() == {"share": 0.25, "right": 1, "of": 4}


def test_there_is_no_rate_of_nothing() -> None:
    assert Tally().precision is Tally().recall is Tally().f1 is Share().value is None
    assert Tally(0, 0, 5).f1 == 0.0
    assert Tally(0, 5, 0).f1 == 0.0


@given(st.lists(figures, max_size=4), st.randoms())
def test_counts_add_up_in_any_order(parts: list[Figures], random: object) -> None:
    shuffled = parts[:]
    random.shuffle(shuffled)
    assert Figures.total(parts) == Figures.total(shuffled)


def test_figures_of_other_names_stand_side_by_side() -> None:
    both = Figures({"a": Tally(1, 1, 1)}) + Figures({"b": Tally(0, 1, 1)}, {"c": Share(1, 2)})
    assert both.to_dict() == {
        "a": Tally(1, 1, 1).to_dict(),
        "b": Tally(0, 1, 1).to_dict(),
        "c": Share(1, 2).to_dict(),
    }


def test_each_side_is_paired_once() -> None:
    assert one_to_one([(0, 1), (0, 0), (1, 1), (1, 0)]) == [(0, 1), (1, 0)]
