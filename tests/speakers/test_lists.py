import pytest

from sayso.speakers.names import read
from sayso.speakers.page import Page

_KNOWN = (
    ". It was late. Earlier Reyes left. Then Lind and Ek sang, and Ek left with Okafor. "
    "A firm, Hal and Rook."
)


def listed(text: str) -> str | None:
    page = Page(text + _KNOWN)
    phrase = read(page, 0, len(text))
    return page.text[slice(*(phrase.listed or (0, len(text))))] if phrase.several else None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Reyes, Lind and Ek", "Reyes, Lind and Ek"),
        ("Reyes and Okafor", "Reyes and Okafor"),
        ("he and Okafor", "he and Okafor"),
        (
            "three rowers — Ana Reyes, Bo Lind and Dora Ek, all of Orrin",
            "Ana Reyes, Bo Lind and Dora Ek",
        ),
        ("Ana Reyes, a nurse, and Bo Lind", "Ana Reyes, a nurse, and Bo Lind"),
        (
            "Senators Ana Reyes of Orrin and Bo Lind of Tarsk",
            "Senators Ana Reyes of Orrin and Bo Lind of Tarsk",
        ),
        ("KTZ and NVO", "KTZ and NVO"),
        ("the KTZ and the South", "KTZ and the South"),
        ("Orrin Advisors, Tarsk Bank and Hal Rook", "Orrin Advisors, Tarsk Bank and Hal Rook"),
        ("both the Harbour Bank and Tarsk Zoo", "Harbour Bank and Tarsk Zoo"),
        ("Elected officials, civic leaders and business groups",) * 2,
    ],
)
def test_several_are_one_group(text: str, names: str) -> None:
    assert listed(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "the Ministry of Trade, Youth and Sea",
        "the Fish and Boat Service",
        "Hal and Rook",
        "Ana Reyes, a friend of boats and Orrin",
        "Netters, a network of clubs, schools and firms",
        "two mayors, including Ana Reyes and Bo Lind",
        "Norway and Tarsk Office director Ana Reyes",
        "the head of research and training",
    ],
)
def test_one_is_no_list(text: str) -> None:
    assert listed(text) is None


def test_examples_are_not_who_they_are_examples_of() -> None:
    text = "some harbour towns such as Orrin and Tarsk"
    phrase = read(Page(text + _KNOWN), 0, len(text))
    assert (phrase.name, phrase.head, phrase.plural) == (None, "town", True)
