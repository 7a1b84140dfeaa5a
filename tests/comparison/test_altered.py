import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.altered import Alignment, align
from tests.samples import patiently


def pieces(found: Alignment | None) -> list[tuple[str, str, str]]:
    assert found
    return [(piece.kind, piece.one, piece.other) for piece in found.pieces if piece.kind != "same"]


def test_a_changed_word_is_shown() -> None:
    found = align("We will never close the harbour", "We will not close the harbour")
    assert found
    assert found.verdict == "altered"
    assert pieces(found) == [("changed", "never", "not")]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "kind"),
    [
        ("The boats leave at ten sharp", "the boats leave at 10 sharp", "form", "form"),
        ("It’s a matter of will", "It is a matter of will", "form", "form"),
        ("the colour of the harbour wall", "the color of the harbor wall", "form", "form"),
        ("They leave at once and go home", "They leave ... and go home", "cut", "ellipsis"),
        ("[The board] will decide on it", "They will decide on it", "cut", "bracket"),
        ("We will decide on Friday", "We will decide on Friday, not before", "cut", "more"),
        ("We will go home now", "We will never go home now", "altered", "changed"),
    ],
)
def test_each_difference_has_a_name(one: str, other: str, verdict: str, kind: str) -> None:
    found = align(one, other)
    assert found
    assert found.verdict == verdict
    assert {piece[0] for piece in pieces(found)} == {kind}


def test_many_other_words_are_another_rendering() -> None:
    one = "The state profoundly regrets the loss of ten foreign sailors in the sea accident"
    other = "The state deeply regrets the loss of ten overseas sailors in the ship disaster"
    found = align(one, other)
    assert found
    assert found.verdict == "renderings"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The hull is thin.", "“The hull is thin”"),
        ("no", "yes"),
        ("The hull is thin", "Nobody asked us about the new boats"),
        ("a wish", "it was a wish of mine"),
    ],
)
def test_the_same_or_other_words_are_not_aligned(one: str, other: str) -> None:
    assert align(one, other) is None


@patiently
@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_are_the_words_of_both(one: str, other: str) -> None:
    found = align(one, other)
    if found is not None:
        for side, text in (("one", one), ("other", other)):
            at = 0
            for piece in found.pieces:
                at = text.index(getattr(piece, side), at) + len(getattr(piece, side))


@given(st.text(max_size=60))
def test_a_text_is_no_alteration_of_itself(text: str) -> None:
    assert align(text, text) is None
