"""Whom "they", "it", "who" and "we" stand for, in texts about nobody there is."""

import pytest

from tests.speakers.making import Read, relation


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A family in Orrin sang on. They said boats are late.", "A family in Orrin"),
        ("While harbour officials slept, they said boats are late.", "harbour officials"),
        ("Reyes and Bo Lind met. They said boats are late.", "Reyes and Bo Lind"),
        ("Somehow, nobody came. They said boats are late.", "They"),
    ],
)
def test_they(text: str, speaker: str) -> None:
    source = "they" if "they" in text else "They"
    told = [relation(text, "A family in Orrin", "sang", "on")] if "family" in text else []
    read = Read(text, *told, relation(text, source, "said", "boats are late"))
    assert read.speakers()[-1] == speaker


def test_they_is_a_body_that_spoke_just_before() -> None:
    text = "Norsail did not say why. They explained nothing."
    read = Read(
        text,
        relation(text, "Norsail", "did not say", "why"),
        relation(text, "They", "explained", "nothing"),
    )
    assert read.speakers() == ["Norsail", "Norsail"]


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Abuse came from animal lovers who said boats are late.", "said", "animal lovers"),
        ("Ana Reyes, a mother of two, who said boats are late, sang.", "said", "Ana Reyes"),
        ("Even Ana Reyes, the woman who said boats are late, sang.", "said", "Ana Reyes"),
        ("We met Norsail, which said boats are late.", "said", "Norsail"),
    ],
)
def test_who(text: str, cue: str, speaker: str) -> None:
    source = "which" if "which" in text else "who"
    read = Read(text, relation(text, source, cue, "boats are late"))
    assert read.speakers() == [speaker]


def test_it_is_what_was_told_of_before() -> None:
    text = "The white paper was short. It says boats are late."
    assert Read(text, relation(text, "It", "says", "boats are late")).speakers() == [
        "The white paper"
    ]


def test_we_is_whoever_speaks_where_no_body_is_known() -> None:
    text = "“We hope for boats,” Ana Reyes said."
    read = Read(
        text,
        relation(text, "We", "hope", "for boats", parent=1, act="think"),
        relation(text, "Ana Reyes", "said", "“We hope for boats,”"),
    )
    assert read.speakers() == ["Ana Reyes", "Ana Reyes"]


def test_who_came_in_since_goes_before_who_spoke_last() -> None:
    text = "Ana Reyes said boats are late.\n\nDora Lind sat by the quay. She said nets are torn."
    read = Read(
        text,
        relation(text, "Ana Reyes", "said", "boats are late"),
        relation(text, "She", "said", "nets are torn", after=text.index("She")),
    )
    assert read.speakers() == ["Ana Reyes", "Dora Lind"]
