from hypothesis import given
from hypothesis import strategies as st

from sayso.speakers.chains import Chain
from sayso.speakers.index import REACH, Index
from sayso.speakers.names import Phrase


def chain(*starts: int) -> Chain:
    made = Chain()
    for start in starts:
        made.add_phrase(Phrase(start, start + 1))
    return made


def test_a_short_text_is_searched_through() -> None:
    chains = [chain(900), chain(1)]
    assert Index("x" * 1000, chains).around(0) == chains


def test_of_a_long_one_what_is_near() -> None:
    far, near = chain(3 * REACH), chain(10, 5 * REACH)
    index = Index("x" * 6 * REACH, [far, near])
    assert index.around(0) == [near]
    assert index.around(3 * REACH) == [far]


def test_one_that_has_become_part_of_another() -> None:
    one, other = chain(10), chain(3 * REACH)
    index = Index("x" * 6 * REACH, [one, other])
    index.replace(other, one)
    assert index.around(3 * REACH) == [one]


@given(st.lists(st.integers(0, 10 * REACH), max_size=20), st.integers(0, 10 * REACH))
def test_whatever_is_in_reach_is_found(starts: list[int], offset: int) -> None:
    index = Index("x" * 11 * REACH, [])
    chains = [chain(start) for start in starts]
    for made, start in zip(chains, starts, strict=True):
        index.add(made, start)
    near = [c for c, start in zip(chains, starts, strict=True) if -REACH <= start - offset < REACH]
    assert index.around(offset) == near


@given(st.lists(st.integers(0, 99)), st.integers(0, 99))
def test_mentions_before(starts: list[int], offset: int) -> None:
    made = chain(*starts)
    before = sorted(start for start in starts if start < offset)
    assert made.count_before(offset) == len(before)
    assert made.last_before(offset) == ((before[-1], before[-1] + 1) if before else None)
