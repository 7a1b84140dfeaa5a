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


def test_a_surname_with_a_title_is_no_body() -> None:
    text = (
        "We asked the Reyes Administration and the Okafor Bank. Then President Reyes sang. "
        "Soon Reyes left. So did Mr. Okafor."
    )
    assert chains(text) == [
        ["Reyes Administration"],
        ["Okafor Bank"],
        ["Reyes", "Reyes"],
        ["Okafor"],
    ]


def test_a_relative_does_not_go_by_the_bare_surname() -> None:
    text = "We met Ana Reyes. Her son, Carlo Reyes, was there. Then Reyes sang."
    assert chains(text) == [["Ana Reyes", "Reyes"], ["Carlo Reyes"]]


def test_given_names_tell_whom_mr_and_mrs_mean() -> None:
    text = "We met Maria Reyes and Peter Reyes. Soon Mrs. Reyes sang. Then Mr. Reyes wept."
    assert chains(text) == [["Maria Reyes", "Reyes"], ["Peter Reyes", "Reyes"]]


def test_a_man_without_a_given_name_is_not_a_woman_of_his_surname() -> None:
    text = "We saw Mr. Reyes. His wife Maria Reyes sang. Soon Reyes left."
    assert chains(text) == [["Reyes", "Reyes"], ["Maria Reyes"]]


def test_a_junior_who_is_called_so_is_somebody_else() -> None:
    text = (
        "We met Carlo Reyes there. His son Carlo Reyes Jr. sang. Then Reyes Jr. left. Reyes wept."
    )
    assert chains(text) == [["Carlo Reyes", "Reyes"], ["Carlo Reyes Jr", "Reyes Jr"]]
    text = "We met Carlo Reyes Jr. there. Then Reyes sang."
    assert chains(text) == [["Carlo Reyes Jr", "Reyes"]]


def test_a_body_by_its_name_without_the_last_words() -> None:
    text = (
        "We asked Tidal Machine. At Tidal Machine Records, and at Tidal Machine Label, they sang."
    )
    assert chains(text) == [["Tidal Machine", "Tidal Machine Records"], ["Tidal Machine Label"]]


def test_an_acronym_of_a_name_with_particles() -> None:
    text = "We met Omar bin Fassi there. Then OBF left."
    assert chains(text) == [["Omar bin Fassi", "OBF"]]


def test_a_public_body_is_not_called_by_the_first_word_of_its_name() -> None:
    text = "We asked the OLT Police. Then the OLT left."
    assert chains(text) == [["OLT Police"], ["OLT"]]


def test_the_house_is_not_the_white_house() -> None:
    assert chains("We saw the White House. Then the House met.") == [["White House"], ["House"]]


def test_two_names_joined_by_a_hyphen_are_nobody() -> None:
    text = "We met Ana Reyes and Bo Lind. After the Reyes-Lind debate we left."
    assert chains(text) == [["Ana Reyes"], ["Bo Lind"]]


def test_names_behind_a_portfolio_or_inside_a_government() -> None:
    text = "At the office of Secretary of State Reyes we met the Government of President Bo Lind."
    assert chains(text) == [["Reyes"], ["Bo Lind"]]
