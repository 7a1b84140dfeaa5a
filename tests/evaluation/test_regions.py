from hypothesis import given
from hypothesis import strategies as st

from sayso.evaluation.regions import Region

spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6)


def points(stretches: list[tuple[int, int]]) -> set[int]:
    return {i for start, end in stretches for i in range(start, end)}


def test_touching_and_overlapping_spans_become_one() -> None:
    assert Region.of([(4, 6), (0, 2), (2, 3), (5, 9), (7, 7)]).intervals == ((0, 3), (4, 9))


def test_nothing_is_within_anything_and_like_nothing() -> None:
    nothing = Region.of([])
    assert not nothing
    assert nothing.within(Region.of([(0, 1)]))
    assert nothing.iou(nothing) == 0.0


@given(spans, spans)
def test_a_region_is_the_set_of_its_code_points(a: list, b: list) -> None:
    one, other = Region.of(a), Region.of(b)
    mine, theirs = points(a), points(b)
    assert one.size == len(mine)
    assert points(list(one.intervals)) == mine
    assert one.common(other) == other.common(one) == len(mine & theirs)
    assert one.touches(other) == bool(mine & theirs)
    assert one.within(other) == (mine <= theirs)
    assert one.iou(other) == (len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0)
