import pytest

from sayso.speakers.page import Page
from sayso.speakers.phrases import people_in, phrase_before, thing_in, two_in


def printed(text: str, span: tuple[int, int] | None) -> str | None:
    return span and text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("While zoo officials looked on, they wept", "zoo officials"),
        ("the two harbour workers and a dog", "the two harbour workers"),
        ("a boat and its engine", None),
    ],
)
def test_people(text: str, people: str | None) -> None:
    assert printed(text, people_in(Page(text), 0, len(text))) == people


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("abuse from animal lovers who", "animal lovers"),
        ("the woman, who", "the woman"),
        ("Reyes, who", None),
    ],
)
def test_before_a_relative(text: str, noun: str | None) -> None:
    assert printed(text, phrase_before(Page(text), text.index("who"))) == noun


def test_a_document_or_a_body() -> None:
    text = "The white paper was short."
    assert printed(text, thing_in(Page(text), 0, len(text))) == "The white paper"


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Reyes and Bo Lind sang", "Reyes and Bo Lind"),
        ("Reyes sang and wept", None),
        ("and Reyes", None),
    ],
)
def test_two_names(text: str, two: str | None) -> None:
    assert printed(text, two_in(Page(text), 0, len(text))) == two
