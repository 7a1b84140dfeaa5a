import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import opened_before, quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said. “Again.”", ["“We won,”", "“Again.”"]),
        ('"We won," she said. "Again."', ['"We won,"', '"Again."']),
        ("He said «no» and „nein“.", ["«no»", "„nein“"]),
        ("‘It isn’t over,’ he said.", ["‘It isn’t over,’"]),
        ("'It isn't over,' he said of the 1990s' end.", ["'It isn't over,'"]),
        ("“She told me ‘go’ twice,” he said.", ["“She told me ‘go’ twice,”", "‘go’"]),
        ("the pilots' union and the dogs' home", []),
        ("``Old wire copy,'' he said.", ["``Old wire copy,''"]),
        ("“One paragraph.\n“The next.” End", ["“One paragraph.", "“The next.”"]),
        ('(“yes”) —"no"', ["“yes”", '"no"']),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    first, second = quotations("“We go on\n“and stop.” He left.")
    assert (first.closed, second.closed) == (False, True)


@given(st.text("ab .,\n\"'“”‘’«»„`", max_size=120))
def test_quotations_lie_in_one_paragraph_and_in_order(text: str) -> None:
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda q: (q.start, q.depth))
    for quotation in found:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert "\n" not in text[quotation.start : quotation.end]


@given(st.text("ab \n\"'“”‘’", max_size=80), st.integers(0, 80))
def test_those_round_an_offset_are_among_those_opened_before_it(text: str, offset: int) -> None:
    found = quotations(text)
    near = opened_before(found, offset)
    assert [q for q in near if q.end > offset] == [q for q in found if q.start < offset < q.end]
    assert all(q.start < offset for q in near)


def test_an_outer_quotation_is_near_however_many_it_holds() -> None:
    text = "“They sang ‘Up’, ‘Her’, ‘It’ and ‘Go’, and then they left.”"
    (first, *_) = opened_before(quotations(text), text.index("left"))
    assert (first.start, first.depth) == (0, 0)
