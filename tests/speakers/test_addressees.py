import pytest

from tests.speakers.making import Read, relation


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "addressee"),
    [
        (
            "Reyes told reporters that boats are late.",
            "Reyes",
            "told",
            "that boats are late",
            "reporters",
        ),
        (
            "Reyes told reporters ahead of the vote that boats are late.",
            "Reyes",
            "told",
            "that boats are late",
            "reporters",
        ),
        (
            "“Boats are late,” Reyes told the Harbour Times on Monday.",
            "Reyes",
            "told",
            "“Boats are late,”",
            "the Harbour Times",
        ),
        ("Reyes urged Norway to wait.", "Reyes", "urged", "to wait", "Norway"),
        (
            "Reyes informed members of the panel of its plan.",
            "Reyes",
            "informed",
            "of its plan",
            "members",
        ),
        ("Reyes told her it was late.", "Reyes", "told", "it was late", "her"),
        (
            "Residents of the city were told to wait.",
            None,
            "were told",
            "to wait",
            "Residents of the city",
        ),
        (
            "Reyes explained to the Kestrel: “Boats are late.”",
            "Reyes",
            "explained",
            "“Boats are late.”",
            "the Kestrel",
        ),
        (
            "In a letter to the court, Reyes said boats are late.",
            "Reyes",
            "said",
            "boats are late",
            "the court",
        ),
        (
            "In a Harbour Times interview, Reyes said boats are late.",
            "Reyes",
            "said",
            "boats are late",
            "Harbour Times",
        ),
        (
            "Reyes has not responded to a Harbour Times request for comment.",
            "Reyes",
            "has not responded",
            "to a Harbour Times request for comment",
            "Harbour Times",
        ),
        ("Reyes said boats are late.", "Reyes", "said", "boats are late", None),
        (
            "Reyes is warning that boats are late.",
            "Reyes",
            "is warning",
            "that boats are late",
            None,
        ),
    ],
)
def test_to_whom(
    text: str, source: str | None, cue: str, content: str, addressee: str | None
) -> None:
    assert Read(text, relation(text, source, cue, content)).addressee() == addressee


def test_who_is_asked_is_who_answers() -> None:
    text = "Asked by reporters to comment, Ana Reyes said boats are late."
    asked = relation(text, "reporters", "Asked", "to comment")
    said = relation(text, "Ana Reyes", "said", "boats are late")
    read = Read(text, asked, said)
    assert (read.addressee(0), read.addressee(1)) == ("Ana Reyes", "reporters")


@pytest.mark.parametrize(
    ("text", "cue", "content", "addressee"),
    [
        ("Reyes called on the crew to wait.", "called on", "to wait", "the crew"),
        ("Reyes told the Post it was late.", "told", "it was late", "the Post"),
        ("Reyes told a media briefing it was late.", "told", "it was late", "a media briefing"),
        ("Reyes told the Lamp afterward it was late.", "told", "it was late", "the Lamp"),
        ("Reyes testified before the board it was late.", "testified", "it was late", "the board"),
        ("Reyes said in a note to Lind it was late.", "said", "it was late", "Lind"),
    ],
)
def test_who_is_called_on_or_hears(text: str, cue: str, content: str, addressee: str) -> None:
    assert Read(text, relation(text, "Reyes", cue, content)).addressee() == addressee
