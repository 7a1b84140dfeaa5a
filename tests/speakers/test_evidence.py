import pytest

from sayso.speakers.chains import Chain
from sayso.speakers.grouping import build
from sayso.speakers.mentions import find_names
from sayso.speakers.page import Page


def first(text: str) -> Chain:
    page = Page(text)
    return build(page, find_names(page, ()))[0]


@pytest.mark.parametrize(
    "text",
    [
        "There Ana Reyes sang.",
        "There Hydrologist Ana Reyes sang.",
        "There Mr. Okafor sang.",
        "There President Suharyono sang.",
        "There Suharyono said he would sing.",
        "There Suharyono, who sang, wept.",
        "There Suharyono, 45, sang.",
        "There Jordan Vance, a baker, sang. Again Mr. Vance sang.",
    ],
)
def test_people(text: str) -> None:
    assert first(text).is_person


@pytest.mark.parametrize(
    "text",
    [
        "There Norsail Holdings won.",
        "There the contractor, Hal & Rook, won.",
        "There KTZ won.",
        "They went to Norway then.",
        "We met at the Harbour Festival then.",
        "They asked the ferry company Norsail then.",
        "There the Orrin won.",
    ],
)
def test_others(text: str) -> None:
    assert not first(text).is_person


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("There Ana Reyes said she would sing.", "f"),
        ("There Mr. Okafor sang.", "m"),
        ("There spokeswoman Kim Vance sang.", "f"),
        ("There Qorvath Reyes persuaded her.", ""),
        ("There Ana Reyes sang.", "f"),
        ("There Reyes met Boris Lind.", ""),
    ],
)
def test_gender(text: str, gender: str) -> None:
    assert first(text).gender == gender
