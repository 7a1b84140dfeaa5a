"""Which time dates which statement, on text written for this."""

import pytest

from sayso.record import SaidOn
from sayso.times import said_on, times
from tests.times.sayings import PUBLISHED, dated, saying


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "value"),
    [
        ("Olo told the Lamp on Sunday that it sank.", "Olo", "told", "that it sank", "2023-03-19"),
        ("Olo on Friday denied that it sank.", "Olo", "denied", "that it sank", "2023-03-17"),
        ("On Friday, Olo said it sank.", "Olo", "said", "it sank", "2023-03-17"),
        ("“It sank,” Olo said on Friday.", "Olo", "said", "“It sank,”", "2023-03-17"),
        ("It sank, Olo said in 2011.", "Olo", "said", "It sank", "2011"),
        ("Olo said earlier this month it sank.", "Olo", "said", "it sank", "2023-03"),
        ("Olo said this week it sank.", "Olo", "said", "it sank", "2023-03"),
        ("In a speech last year, Olo said it sank.", "Olo", "said", "it sank", "2022"),
        ("Olo said it sank while talking to us on Friday.", "Olo", "said", "it sank", "2023-03-17"),
        (
            "A March 3 Harbour Board of Safety report found it sank.",
            "A March 3 Harbour Board of Safety report",
            "found",
            "it sank",
            "2023-03-03",
        ),
        (
            "At a fair on Friday, a day after the storm, Olo said it sank.",
            "Olo",
            "said",
            "it sank",
            "2023-03-17",
        ),
        ("It sank — Ada Olo (@ada) March 17, 2023", "Ada Olo (@ada)", "—", "It sank", "2023-03-17"),
        (
            "“It sank,” Olo said as she left for Orrin on Friday.",
            "Olo",
            "said",
            "“It sank,”",
            "2023-03-17",
        ),
        (
            "Olo, in a report released on Friday, said it sank.",
            "Olo, in a report released on Friday,",
            "said",
            "it sank",
            "2023-03-17",
        ),
        (
            "Olo denied it sank at a crowded rally on Friday.",
            "Olo",
            "denied",
            "it sank",
            "2023-03-17",
        ),
        ("When she arrived on Friday, Olo said it sank.", "Olo", "said", "it sank", "2023-03-17"),
        ("It sank — Ada Olo (@ada) May 8, 2023", "Ada Olo (@ada)", "—", "It sank", "2023-05-08"),
        ("Olo today said it sank.", "Olo today", "said", "it sank", "2023-03-19"),
        # never a date inside what is said, nor of something else
        ("Olo said it sank on Friday.", "Olo", "said", "it sank on Friday", None),
        ("Olo, who fled on Friday, said it sank.", "Olo, who fled on Friday,", "said", "it", None),
        ("After the storm on Friday, Olo said it sank.", "Olo", "said", "it sank", None),
        ("Since Friday, Olo says it sank.", "Olo", "says", "it sank", None),
        ("Olo has said it sank, and left on Friday.", "Olo", "has said", "it sank", None),
        ("Olo said it sank. It rose on Friday.", "Olo", "said", "it sank", None),
        (
            "On Friday it left and then, according to Olo, it sank.",
            "Olo",
            "according to",
            "it sank",
            None,
        ),
        (
            "On Friday, Olo left the port, but later denied it sank.",
            "Olo",
            "denied",
            "it sank",
            None,
        ),
        ("On Friday they raised what Olo called a wreck.", "Olo", "called", "a wreck", None),
        ("By Monday, Olo said, it sank.", "Olo", "said", "it sank", None),
    ],
)
def test_the_date_with_the_cue(
    text: str, source: str, cue: str, content: str, value: str | None
) -> None:
    if text.count(content) > 1:
        content = "it sank"
    assert dated(text, saying(text, cue, content, source=source)) == [value]


def test_a_date_belongs_to_the_nearest_cue() -> None:
    text = "Olo said it sank and proposed on Friday that it be raised."
    first = saying(text, "said", "it sank", source="Olo")
    second = saying(text, "proposed", "that it be raised")
    assert dated(text, first, second) == [None, "2023-03-17"]


def test_a_belief_that_is_told_has_no_date() -> None:
    text = "Olo said on Friday she hopes it sank."
    outer = saying(text, "said", "she hopes it sank", source="Olo")
    inner = saying(text, "hopes", "it sank", source="she", act="think", parent=0)
    assert dated(text, outer, inner) == ["2023-03-17", None]


def test_nothing_is_said_after_publication() -> None:
    text = "On June 5, 2030, Olo said, it sank."
    assert dated(text, saying(text, "said", "it sank", source="Olo")) == [None]


def test_no_statements_no_dates() -> None:
    assert said_on("It sank on Friday.", times("It sank on Friday."), None, []) == ()


def test_the_date_has_the_words_that_print_it() -> None:
    text = "Olo said on Friday it sank."
    (found,) = said_on(
        text, times(text, PUBLISHED), PUBLISHED, [saying(text, "said", "it sank", source="Olo")]
    )
    assert found is not None
    assert found == SaidOn("2023-03-17", found.span)
    assert found.span.text == "Friday"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "value"),
    [
        # a clause of its own between source and cue dates itself
        ("Olo, who ruled until 2006, said it sank.", "Olo", "said", "it sank", None),
        (
            "Olo stood firm Friday after a meeting last week, saying it sank.",
            "Olo",
            "saying",
            "it sank",
            "2023-03-17",
        ),
        # what is cited has its own date, unless that is part of its name
        ("A March 3 report said it sank.", "A March 3 report", "said", "it sank", "2023-03-03"),
        (
            "The Bank's 2021 Harbour Report said it sank.",
            "The Bank's 2021 Harbour Report",
            "said",
            "it sank",
            None,
        ),
        # at the time that was told last, but for a limit
        (
            "It sank in May 2019. It was old, Olo said at the time.",
            "Olo",
            "said",
            "It was old",
            "2019-05",
        ),
        (
            "It sank in 2019, the first since 2004. It was old, Olo said at the time.",
            "Olo",
            "said",
            "It was old",
            "2019",
        ),
        ("On Friday a man allegedly sank it.", "a man", "allegedly", "sank it", None),
    ],
)
def test_dates_of_other_clauses_and_other_times(
    text: str, source: str, cue: str, content: str, value: str | None
) -> None:
    assert dated(text, saying(text, cue, content, source=source)) == [value]


@pytest.mark.parametrize("title", ["“This Week”", "“Today”", "“Harbour News Sunday”"])
def test_the_name_of_a_programme_is_no_date(title: str) -> None:
    text = f"Olo said on {title} that it sank."
    assert dated(text, saying(text, "said", "that it sank", source="Olo")) == [None]
    text = "Olo said on “the harbour” on Sunday that it sank."
    assert dated(text, saying(text, "said", "that it sank", source="Olo")) == ["2023-03-19"]
