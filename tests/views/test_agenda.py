import pytest

from sayso.record import Article, Record
from sayso.times import agenda, times
from sayso.views.agenda import stretch, terminal_agenda
from tests.samples import MADE_BY

TEXT = "Ferry stays\n\nThe ferry stopped on Friday. It will sail again on 2 April."


def record(text: str = TEXT, outlet: str | None = "Northern Wire") -> Record:
    article = Article(text, title="Ferry stays", outlet=outlet, published="2023-03-19")
    return Record(article, (), (), times(text, "2023-03-19"), (), MADE_BY)


def shown(found: Record, colour: bool = False, width: int = 80) -> str:
    return terminal_agenda(found, agenda(found), colour=colour, width=width)


def test_it_says_when_what_and_on_whose_say_so() -> None:
    assert shown(record()) == (
        "Ferry stays\n"
        "19 March 2023\n"
        "\n"
        "17 March 2023\n"
        "  The ferry stopped on Friday\n"
        "  – Northern Wire, in its own voice\n"
        "\n"
        "2 April 2023 · to come\n"
        "  It will sail again on 2 April\n"
        "  – Northern Wire, in its own voice\n"
    )


def test_an_unnamed_outlet_and_nothing_dated() -> None:
    assert "the outlet's own voice" in shown(record(outlet=None))
    assert "No dated events." in shown(record("It sank."))


def test_colour_only_when_asked_for_and_nothing_that_a_terminal_obeys() -> None:
    assert "\x1b[" in shown(record(), colour=True)
    assert "\x1b" not in shown(record(TEXT.replace("stopped", "\x1b[31mstopped")))


@pytest.mark.parametrize("width", [1, 24, 200])
def test_lines_fit_the_terminal(width: int) -> None:
    assert all(len(line) <= max(width, 24) for line in shown(record(), width=width).splitlines())


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (("2023-03-17", "2023-03-18"), "17 March 2023"),
        (("2023-03-01", "2023-04-01"), "March 2023"),
        (("2023-01-01", "2024-01-01"), "2023"),
        (("2023-03-13", "2023-03-20"), "13 March 2023 to 19 March 2023"),
        (("1990-01-01", "2000-01-01"), "1 January 1990 to 31 December 1999"),
        (
            ("2023-03-17T20:30:00Z", "2023-03-17T20:31:00Z"),
            "17 March 2023, 20:30 UTC to 17 March 2023, 20:31 UTC",
        ),
    ],
)
def test_a_stretch_of_time_in_words(interval: tuple[str, str], words: str) -> None:
    assert stretch(interval) == words
