import pytest

from sayso.comparison.roles import gender, group_of
from sayso.record import Source, Span
from tests.comparison.making import who
from tests.samples import plain, source


@pytest.mark.parametrize(
    ("speaker", "group"),
    [
        (who("Ilse Marrow", role="transport minister"), "official"),
        (who("Ilse Marrow", role="police spokeswoman"), "official"),
        (who("Ilse Marrow", role="spokeswoman for the Orrin shipping company"), "company"),
        (who("Ilse Marrow", role="CEO of Orrin Ferries"), "company"),
        (who("Ilse Marrow", role="professor of hydrology"), "expert"),
        (who("Ilse Marrow", role="resident of the harbour street"), "witness"),
        (who("Ilse Marrow", role="singer"), "other"),
        (who("Ilse Marrow"), "unknown"),
        (who("the Ministry of Transport", "organisation"), "official"),
        (who("Norland", "state"), "official"),
        (who("Northern Airlines", "organisation"), "company"),
        (who("experts", "group", named=False), "expert"),
        (who("witnesses", "group", named=False), "witness"),
        (who("a witness", named=False), "witness"),
        (who("Northern Wire", "outlet"), "other"),
    ],
)
def test_a_group_is_told_by_the_words_for_the_role(speaker: Source, group: str) -> None:
    assert group_of(speaker) == group


@pytest.mark.parametrize(
    ("text", "words", "role", "found"),
    [
        ("Marrow spoke. She left.", ["Marrow", "She"], None, "women"),
        ("Mr. Marrow spoke.", ["Marrow"], None, "men"),
        ("Marrow spoke.", ["Marrow"], "spokeswoman of the line", "women"),
        ("Marrow spoke.", ["Marrow"], "engineer", "unknown"),
        ("Marrow spoke. She left. He came.", ["Marrow", "She", "He"], None, "unknown"),
        ("Anna spoke.", ["Anna"], None, "unknown"),
    ],
)
def test_gender_is_told_by_the_article_alone(
    text: str, words: list[str], role: str | None, found: str
) -> None:
    mentions = [Span(text.index(w), text.index(w) + len(w), w) for w in words]
    speaker = source(1, words[0], "person", mentions, role=role)
    assert gender(plain(text, [], [speaker]), speaker) == found


def test_a_body_has_no_gender() -> None:
    assert gender(plain("She"), who("She", "organisation")) == "unknown"
