"""Whom descriptions stand for, in texts about nobody there is."""

import pytest

from sayso.record import Article
from sayso.speakers import resolve
from tests.speakers.making import Read, relation


@pytest.mark.parametrize(
    ("text", "source", "speaker"),
    [
        (
            "President Otto Brandt came. Orrin’s president said so.",
            "Orrin’s president",
            "Otto Brandt",
        ),
        (
            "Vice President Ana Reyes met President Otto Brandt. The president said so.",
            "The president",
            "Otto Brandt",
        ),
        (
            "Vice President Ana Reyes met President Otto Brandt. The vice president said so.",
            "The vice president",
            "Ana Reyes",
        ),
        ("President Otto Brandt came. The vice president said so.", "The vice president", None),
        ("We met Sen. Ana Reyes there. The senator said so.", "The senator", "Ana Reyes"),
        ("Ex-President Ana Reyes came. The ex-president said so.", "The ex-president", "Ana Reyes"),
        ("This helps the OBF grow. The agency said so.", "The agency", "OBF"),
        ("It rained in Orrin. The agency said so.", "The agency", None),
        ("Ana Reyes slept. The pilot of Flight 9 said so.", "The pilot of Flight 9", None),
        ("Norsail, a boat maker, grew. The boat maker said so.", "The boat maker", "Norsail"),
        ("We met in Tarsk. The company said so.", "The company", None),
        ("Judge Ana Reyes slept. The mayor said so.", "The mayor", None),
        ("It was Norway again. The country said so.", "The country", "Norway"),
        ("We met Orrin Airlines. Most airlines said so.", "Most airlines", None),
    ],
)
def test_whom_a_description_stands_for(text: str, source: str, speaker: str | None) -> None:
    assert Read(text, relation(text, source, "said", "so")).speakers() == [speaker or source]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("A statement from the ministry", "Sea Ministry"),
        ("A statement by Ana Reyes", "Ana Reyes"),
        ("A statement from a rabbi in Orrin", "a rabbi in Orrin"),
    ],
)
def test_whose_a_statement_is(source: str, speaker: str) -> None:
    text = f"The Sea Ministry met Ana Reyes. {source} said boats are late."
    assert Read(text, relation(text, source, "said", "boats are late")).speakers() == [speaker]


def test_who_spoke_goes_before_who_was_named() -> None:
    text = (
        "A spokesman for Orrin Airlines said boats are late. We asked Tarsk Airlines as well. "
        "The airline said nets are torn."
    )
    read = Read(
        text,
        relation(text, "A spokesman for Orrin Airlines", "said", "boats are late"),
        relation(text, "The airline", "said", "nets are torn", after=text.index("The airline")),
    )
    assert read.speakers()[1] == "Orrin Airlines"


def test_the_headline_tells_whom_a_description_means() -> None:
    text = "The Orrin Zoo is open. It came from the Tarsk Zoo. The zoo said so."
    relations = [relation(text, "The zoo", "said", "so")]
    whose = {
        title: resolve(Article(text, title=title), relations).sources[0].name
        for title in ("Orrin Zoo opens", "Tarsk Zoo closes")
    }
    assert whose == {"Orrin Zoo opens": "Orrin Zoo", "Tarsk Zoo closes": "Tarsk Zoo"}


def test_whose_my_statement_is() -> None:
    text = "“My statement told boats are late,” Ana Reyes said."
    read = Read(
        text,
        relation(text, "My statement", "told", "boats are late", parent=1),
        relation(text, "Ana Reyes", "said", "“My statement told boats are late,”"),
    )
    assert read.speakers() == ["Ana Reyes", "Ana Reyes"]


def test_who_saw_a_statement_did_not_make_it() -> None:
    text = (
        "Norsail said nets are torn. The statement, which was seen by Ana Reyes, said boats are"
        " late."
    )
    read = Read(
        text,
        relation(text, "Norsail", "said", "nets are torn"),
        relation(
            text,
            "The statement, which was seen by Ana Reyes",
            "said",
            "boats are late",
            after=text.index("The"),
        ),
    )
    assert read.speakers() == ["Norsail", "Norsail"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The official", "A Norwegian official"),
        ("The Norwegian official", "A Norwegian official"),
        ("The Swedish official", "The Swedish official"),
    ],
)
def test_the_official_is_who_spoke_before(source: str, speaker: str) -> None:
    text = f"A Norwegian official said boats are late. {source} said nets are torn."
    read = Read(
        text,
        relation(text, "A Norwegian official", "said", "boats are late"),
        relation(text, source, "said", "nets are torn", after=text.index(source)),
    )
    assert read.speakers()[1] == speaker


def test_who_spoke_inside_another_s_words_is_taken_up() -> None:
    text = (
        "Boats are late, said a source in Orrin, Norsail News reported. The source said nets tear."
    )
    read = Read(
        text,
        relation(text, "a source in Orrin", "said", "Boats are late", parent=1),
        relation(text, "Norsail News", "reported", "Boats are late, said a source in Orrin"),
        relation(text, "The source", "said", "nets tear", after=text.index("The source")),
    )
    assert read.speakers() == ["a source in Orrin", "Norsail News", "a source in Orrin"]


def test_a_lawyer_for_somebody_is_who_is_called_just_that() -> None:
    text = "A lawyer for Norsail said so. Dora Lind, a lawyer for Norsail, said boats are late."
    read = Read(
        text,
        relation(text, "A lawyer for Norsail", "said", "so"),
        relation(
            text,
            "Dora Lind, a lawyer for Norsail,",
            "said",
            "boats are late",
            after=text.index("Dora"),
        ),
    )
    assert read.speakers() == ["Dora Lind", "Dora Lind"]


@pytest.mark.parametrize("source", ["The two leaders", "Both", "The couple"])
def test_two_are_those_named_in_one_breath(source: str) -> None:
    text = f"Ana Reyes and Bo Lind met. It rained. {source} said boats are late."
    read = Read(text, relation(text, source, "said", "boats are late"))
    assert read.speakers() == ["Ana Reyes and Bo Lind"]


def test_several_companies_are_not_one_company() -> None:
    text = "Norsail said nets are torn. The companies said boats are late."
    read = Read(
        text,
        relation(text, "Norsail", "said", "nets are torn"),
        relation(text, "The companies", "said", "boats are late"),
    )
    assert read.speakers() == ["Norsail", "The companies"]
