from sayso.speakers.grouping import build
from sayso.speakers.mentions import find_names
from sayso.speakers.page import Page


def chains(text: str) -> list[list[str]]:
    page = Page(text)
    return [[text[n.start : n.end] for n in c.names] for c in build(page, find_names(page, ()))]


def test_a_surname_and_a_given_name_go_with_the_full_name() -> None:
    text = "We met Ana Reyes there. Then Reyes left. We saw Ana again."
    assert chains(text) == [["Ana Reyes", "Reyes", "Ana"]]


def test_hyphens_and_middle_initials_make_no_other_name() -> None:
    text = "We met Han Ji-woo and Han Ji Woo, and Bo T. Lind and Bo Lind."
    assert chains(text) == [["Han Ji-woo", "Han Ji Woo"], ["Bo T. Lind", "Bo Lind"]]


def test_a_shared_surname_goes_to_the_one_named_last() -> None:
    text = (
        "We met Ana Reyes there. Soon Reyes sang. Her rival Carlo Reyes came. Then Reyes wept. "
        "For Mrs. Reyes it was late."
    )
    found = chains(text)
    assert found[0][:2] == ["Ana Reyes", "Reyes"]
    assert found[1][:2] == ["Carlo Reyes", "Reyes"]


def test_short_forms_of_organisations() -> None:
    text = (
        "We asked the National Harbour Authority (NHA) first. The NHA was closed. "
        "We asked Orrin Airlines then. At Orrin Airlines nobody knew."
    )
    assert chains(text) == [
        ["National Harbour Authority", "NHA", "NHA"],
        ["Orrin Airlines", "Orrin Airlines"],
    ]


def test_a_full_name_in_the_credits_is_somebody_else() -> None:
    text = "We met Reyes there.\n\n" + "A boat left.\n\n" * 6 + "(Editing by Dora Reyes)"
    assert chains(text) == [["Reyes"], ["Dora Reyes"]]


def test_a_surname_in_the_middle() -> None:
    assert chains("We met Ana Reyes Vidal there. Then Ms. Reyes left.") == [
        ["Ana Reyes Vidal", "Reyes"]
    ]


def test_a_body_by_its_noun_and_by_a_longer_name() -> None:
    text = "We asked the Orrin Zoo & Botanical Garden. At the Orrin Zoo nobody knew. The Zoo sang."
    assert chains(text) == [["Orrin Zoo & Botanical Garden", "Orrin Zoo", "Zoo"]]


def test_a_surname_that_is_also_a_role() -> None:
    assert chains("We met Ana Cook there. Then we saw Cook again.") == [["Ana Cook", "Cook"]]
