from sayso.comparison.passages import passages, weights
from sayso.comparison.sayings import Likenesses, same_sayings
from sayso.record import Record
from tests.comparison.making import Said, told

MARROW = ("Ilse Marrow", "chief engineer")
NOISE = told("Gazette", Said("Dai Merrin", "the council votes on the school roof in spring"))


def together(*records: Record) -> list[set[str]]:
    """The passages that are put together, by their words."""
    found = passages([*records, NOISE])
    weighed = weights([*records, NOISE])
    groups = same_sayings(found, Likenesses(found, weighed))
    return [{found[n].span.text for n in group} for group in groups if len(group) > 1]


def test_the_same_words_of_one_speaker_are_one_saying() -> None:
    a = told("Courier", Said("Ilse Marrow", "“The hull will not pass another inspection”"))
    b = told("Lamp", Said("Marrow", "“The hull will not pass another inspection”"))
    assert together(a, b) == [{"“The hull will not pass another inspection”"}]


def test_a_paraphrase_is_the_same_saying() -> None:
    a = told("Courier", Said("Ilse Marrow", "“The hull will not pass another inspection”"))
    b = told("Lamp", Said("Marrow", "that the old hull would fail another inspection"))
    assert len(together(a, b)) == 1


def test_another_speaker_with_like_words_is_another_saying() -> None:
    a = told("Courier", Said("Ilse Marrow", "the hull was found to be thin at the bow"))
    b = told("Lamp", Said("Tomas Verane", "the hull is thin"))
    assert together(a, b) == []


def test_the_same_words_credited_to_somebody_else_are_the_same_saying() -> None:
    words = "“The hull will not pass another inspection by the harbour board this winter”"
    a = told("Courier", Said("Ilse Marrow", words))
    b = told("Lamp", Said("Tomas Verane", words))
    assert together(a, b) == [{words}]


def test_one_who_speaks_for_a_body_is_that_body() -> None:
    a = told("Courier", Said("Orrin Zoo", "the gate was locked at noon", kind="organisation"))
    b = told("Lamp", Said("Ilse Marrow", "the gate had been locked at noon", role="zoo director"))
    assert len(together(a, b)) == 1


def test_a_denial_is_not_the_claim_that_it_denies() -> None:
    a = told("Courier", Said("a report", "the closure will cost ten million", kind="document"))
    b = told("Lamp", Said("Ilse Marrow", "the closure will cost ten million", cue="denied"))
    c = told("Wire", Said("the board", "the closure will not cost ten million", named=False))
    assert together(a, b) == []
    assert together(a, c) == []


def test_one_word_in_common_shows_nothing() -> None:
    a = told("Courier", Said("Ilse Marrow", "deaths"))
    b = told("Lamp", Said("Ilse Marrow", "the deaths of two sailors near the old pier"))
    assert together(a, b) == []


def test_two_passages_of_one_article_are_not_compared() -> None:
    a = told("Courier", Said("Ilse Marrow", "the hull is thin"), Said("Marrow", "the hull is thin"))
    assert together(a) == []
