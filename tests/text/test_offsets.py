import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.record import Span
from sayso.text import GivenText, canonical

texts = st.text(st.sampled_from("ab \n\r\t\x00\xa0\ufeffe\u0301\u0323\u0344क़é한"), max_size=12)


def placed(raw: str, phrase: str) -> str:
    text = GivenText.of(raw)
    start = text.canonical.index(phrase)
    where = text.place(Span(start, start + len(phrase), phrase))
    return raw[slice(*where)]


@pytest.mark.parametrize(
    ("raw", "phrase", "expected"),
    [
        ("plain words", "words", "words"),
        ("\ufeffwith a mark", "with", "with"),
        ("line\r\nends", "line\nends", "line\r\nends"),
        ("line\r\nends", "ends", "ends"),
        ("he\x83 said", "he", "he"),
        ("he\x83 said", "said", "said"),
        ("a\xa0space", "a space", "a\xa0space"),
        ("cafe\u0301 bar", "café", "cafe\u0301"),
        ("cafe\u0301 bar", "bar", "bar"),
    ],
)
def test_place(raw: str, phrase: str, expected: str) -> None:
    assert placed(raw, phrase) == expected


@given(texts)
def test_in_canonical_text_a_span_stays_where_it_is(raw: str) -> None:
    text = GivenText.of(canonical(raw))
    for start in range(len(text.canonical)):
        for end in range(start + 1, len(text.canonical) + 1):
            assert text.place(Span(start, end, text.canonical[start:end])) == (start, end)


@given(texts)
def test_a_span_of_any_text_has_a_place_in_it(raw: str) -> None:
    text = GivenText.of(raw)
    for start in range(len(text.canonical)):
        for end in range(start + 1, len(text.canonical) + 1):
            a, b = text.place(Span(start, end, text.canonical[start:end]))
            assert 0 <= a <= b <= len(raw)
    whole = text.place(Span(0, len(text.canonical), text.canonical))
    assert canonical(raw[slice(*whole)]) == text.canonical
