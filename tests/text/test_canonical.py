import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import canonical, canonical_with_map

ANY = st.text(
    st.characters() | st.sampled_from("\r\n\u0301\u200d\ufeff\x00\u00a0é가가"), max_size=60
)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("e\u0301", "é"),
        ("a\x00b\x1b[31mc\ufeff", "ab[31mc"),
        ("\ud800", "\ufffd"),
        ("👩‍👩‍👧 שלום", "👩‍👩‍👧 שלום"),
    ],
)
def test_known_texts(given_text: str, expected: str) -> None:
    assert canonical(given_text) == expected


@given(ANY)
def test_canonical_text_stays_as_it_is(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c != "\n" for c in once)


@given(ANY)
def test_the_map_leads_to_the_same_text(text: str) -> None:
    plain, offsets = canonical_with_map(text)
    assert plain == canonical(text)
    assert len(offsets) == len(text) + 1
    assert offsets == sorted(offsets)
    assert offsets[0] == 0
    assert offsets[-1] == len(plain)


def test_the_map_moves_a_span_with_its_words() -> None:
    raw = "Re\u0301my\u00a0said\r\nnothing\x07 more"
    plain, offsets = canonical_with_map(raw)
    start, end = raw.index("nothing"), raw.index("nothing") + len("nothing")
    assert plain[offsets[start] : offsets[end]] == "nothing"
