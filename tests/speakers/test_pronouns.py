from sayso.speakers.grouping import build
from sayso.speakers.mentions import find_names
from sayso.speakers.page import Page
from sayso.speakers.pronouns import Choice, choose_person


def choose(text: str, pronoun: str, gender: str) -> tuple[str | None, Choice]:
    page = Page(text)
    found = choose_person(page, build(page, find_names(page, ())), text.rindex(pronoun), gender)
    name = found.chain.fullest() if found.chain else None
    return (text[name.start : name.end] if name else None), found


def test_the_only_one_named() -> None:
    name, choice = choose("Ana Reyes came early. Then she sang.", "she", "f")
    assert name == "Ana Reyes"
    assert choice.certainty == 0.9


def test_gender_decides() -> None:
    text = "Ana Reyes said she sang. Bo Lind said he wept. Then she left."
    assert choose(text, "she", "f")[0] == "Ana Reyes"


def test_the_subject_of_the_sentence_before_goes_first() -> None:
    text = "Ana Reyes met a friend of Dora Lind. She sang."
    assert choose(text, "She", "f")[0] == "Ana Reyes"


def test_two_that_fit_alike_leave_it_open() -> None:
    name, choice = choose("There were Ana Reyes and Dora Lind. Then she left.", "she", "f")
    assert name is None
    assert choice.certainty < 0.5


def test_nobody_before_it() -> None:
    assert choose("Then she left. Ana Reyes stayed.", "she", "f")[0] is None
