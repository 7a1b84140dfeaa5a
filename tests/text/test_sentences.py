import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import abbreviates, paragraphs, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It poured.", ["It rained.", "It poured."]),
        ("Dr. Oda met Gen. J. Ruiz on Nov. 5. They spoke.", None),
        ("“We won.” She left.", ["“We won.”", "She left."]),
        ("Who knows? Nobody! So it went…", ["Who knows?", "Nobody!", "So it went…"]),
        ("The U.S. Navy sailed.", ["The U.S. Navy sailed."]),
        ("One line\nAnother line. And more", ["One line", "Another line.", "And more"]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("Halden Inc. Shares fell.", ["Halden Inc.", "Shares fell."]),
    ],
)
def test_sentences(text: str, expected: list[str] | None) -> None:
    if expected is None:
        expected = ["Dr. Oda met Gen. J. Ruiz on Nov. 5.", "They spoke."]
    assert split(text) == expected


def test_blank_paragraphs_are_left_out() -> None:
    assert paragraphs("a\n\n  \nb") == ((0, 1), (6, 7))


@given(st.text(max_size=200))
def test_sentences_are_ordered_and_stay_in_their_line(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert at <= start < end <= len(text)
        assert "\n" not in text[start:end]
        at = end


@pytest.mark.parametrize(
    ("word", "own"),
    [
        ("U.S.", True),
        ("R-Ky.", True),
        ("Jr.", True),
        ("Inc.", True),
        ("said.", False),
        ("la.", False),
    ],
)
def test_which_full_stops_are_a_words_own(word: str, own: bool) -> None:
    assert abbreviates(word) is own
