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
