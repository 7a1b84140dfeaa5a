"""Whom "they", "it", "who" and "we" stand for, in texts about nobody there is."""

import pytest

from tests.speakers.making import Read, relation


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A family in Orrin sang on. They said boats are late.", "A family in Orrin"),
        ("While harbour officials slept, they said boats are late.", "harbour officials"),
        ("Reyes and Bo Lind met. They said boats are late.", "Reyes and Bo Lind"),
        ("While Democrats slept, they said boats are late.", "Democrats"),
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
        ("We met Norsail Inc., which said boats are late.", "said", "Norsail Inc"),
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


def test_who_opens_a_sentence_behind_a_long_title_has_come_in_since() -> None:
    text = (
        "Ana Reyes said boats are late.\n\nHarbour chief executive Dora Lind runs two quays there."
        " She said nets are torn."
    )
    read = Read(
        text,
        relation(text, "Ana Reyes", "said", "boats are late"),
        relation(text, "She", "said", "nets are torn", after=text.index("She")),
    )
    assert read.speakers() == ["Ana Reyes", "Dora Lind"]


def test_nobody_is_named_in_what_he_says() -> None:
    text = "Bo Lind came in. It was Otto Brandt, he said."
    read = Read(text, relation(text, "he", "said", "It was Otto Brandt"))
    assert read.speakers() == ["Bo Lind"]


def test_somebody_is_named_in_what_he_says_where_there_is_no_other() -> None:
    text = "Otto Brandt is leaving, he said."
    assert Read(text, relation(text, "he", "said", "Otto Brandt is leaving")).speakers() == [
        "Otto Brandt"
    ]


def test_somebody_is_named_round_his_own_account() -> None:
    text = "Bo Lind sang. Otto Brandt, by his own account, is leaving."
    read = Read(
        text, relation(text, "his", "account", "Otto Brandt, by his own account, is leaving")
    )
    assert read.speakers() == ["Otto Brandt"]


def test_a_given_name_is_no_proof_of_a_gender() -> None:
    text = "Otto Lind said boats are late. “Nets are torn,” she said."
    read = Read(
        text,
        relation(text, "Otto Lind", "said", "boats are late"),
        relation(text, "she", "said", "“Nets are torn,”"),
    )
    assert read.speakers() == ["Otto Lind", "Otto Lind"]


def test_a_title_is_proof_of_a_gender() -> None:
    text = "Mr. Lind said boats are late. “Nets are torn,” she said."
    read = Read(
        text,
        relation(text, "Mr. Lind", "said", "boats are late"),
        relation(text, "she", "said", "“Nets are torn,”"),
    )
    assert read.speakers() == ["Lind", "she"]


def test_it_is_nothing_named_in_what_it_says() -> None:
    text = "The Sea Board met. Norsail lost three boats, it said."
    read = Read(text, relation(text, "it", "said", "Norsail lost three boats"))
    assert read.speakers() != ["Norsail"]


def test_we_is_the_body_of_a_role_and_not_one_that_shares_a_word() -> None:
    text = (
        "The Harbour Zoo grew. The Harbour Board met. “We hope for boats,” said Ana Reyes, head of"
        " the Harbour Board."
    )
    read = Read(
        text,
        relation(text, "We", "hope", "for boats", parent=1, act="think"),
        relation(text, "Ana Reyes, head of the Harbour Board", "said", "“We hope for boats,”"),
    )
    assert read.speakers() == ["Harbour Board", "Ana Reyes"]


def test_who_is_named_in_words_before_their_speaker_is_whom_they_tell_of() -> None:
    text = "Bo Lind came late, and he promised boats, Omar Ek said."
    read = Read(
        text,
        relation(text, "he", "promised", "boats", parent=1),
        relation(text, "Omar Ek", "said", "Bo Lind came late, and he promised boats"),
    )
    assert read.speakers() == ["Bo Lind", "Omar Ek"]


def test_who_is_told_of_by_a_noun_has_not_spoken() -> None:
    text = "Omar Ek said on Bo Lind's planned trip that boats are late. He said ferries are too."
    read = Read(
        text,
        relation(text, "Omar Ek", "said", "that boats are late"),
        relation(text, "Bo Lind's", "planned", "trip"),
        relation(text, "He", "said", "ferries are too"),
    )
    assert read.speakers()[-1] == "Omar Ek"
