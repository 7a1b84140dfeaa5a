from sayso.speakers.mentions import find_names, keys_of
from sayso.speakers.page import Page


def names(text: str) -> list[str]:
    return [text[n.start : n.end] for n in find_names(Page(text), ())]


def test_names_stand_without_their_titles() -> None:
    text = "Yesterday Mayor Ana de la Cruz met Mr. Lind and the Ministry of the Sea in Orrin."
    assert names(text) == ["Ana de la Cruz", "Lind", "Ministry of the Sea", "Orrin"]


def test_a_possessive_parts_two_names() -> None:
    assert names("He read Norsail’s Harbour Plan.") == ["Norsail", "Harbour Plan"]


def test_a_capital_that_opens_a_sentence_is_no_name() -> None:
    assert names("Shortly after, boats left. Boats came. However, Ana Reyes stayed.") == [
        "Ana Reyes"
    ]


def test_picture_credits_and_demonyms_are_no_names() -> None:
    assert names("Image: Bo Lind/Harbour Pictures. A Norwegian boat.") == []


def test_keys_are_plain() -> None:
    assert keys_of("The Han Ji-woo’s") == ("han", "ji", "woo")
    assert keys_of("J. O'Neill") == ("j", "o'neill")


def test_a_determiner_that_is_part_of_a_name() -> None:
    found = names("We flew with All Orrin Airways. All Orrin Airways was late. All boats were.")
    assert found == ["All Orrin Airways", "All Orrin Airways"]


def test_words_that_open_sentences() -> None:
    assert names("Anti-Reyes songs. Exhausted from work, he slept.") == []
