import pytest

from sayso.ledger.answers import Revisions, Sayings
from sayso.views.answers import answer
from sayso.views.ink import columns
from tests.views.answering import ANSWERS


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("width", [20, 80])
def test_no_line_is_wider_than_the_terminal_and_no_sign_is_obeyed(name: str, width: int) -> None:
    shown = answer(ANSWERS[name], colour=False, width=width)
    assert shown.endswith("\n")
    assert "\x1b" not in shown
    assert max(map(columns, shown.splitlines())) <= max(width, 24)


@pytest.mark.parametrize("name", ANSWERS)
def test_colour_only_adds_colour(name: str) -> None:
    import click

    plain = answer(ANSWERS[name], colour=False)
    assert click.unstyle(answer(ANSWERS[name], colour=True)) == plain


def test_a_statement_names_speaker_relays_outlet_date_and_words() -> None:
    shown = " ".join(answer(ANSWERS["sayings"], colour=False, width=300).split())
    assert "October 2031 Ilse Marrow, engineer, via Northern Wire, citing the Lamp" in shown
    assert "… before «“=It will not pass,” she told» after it stood …" in shown
    assert "“told” · said, quoted · to reporters · sure" in shown
    assert "The Courier · 9 October 2031" in shown
    assert "No source stated" in shown
    assert shown.endswith("5 statements, 2 of them shown")


def test_an_undated_statement_is_called_so() -> None:
    assert "\nundated\n" in answer(ANSWERS["timeline"], colour=False)


def test_a_speaker_has_outlets_and_roles_over_time() -> None:
    shown = answer(ANSWERS["speakers"], colour=False)
    assert "Ilse Marrow (person) 3 statements in 2 articles" in " ".join(shown.split())
    assert "in The Courier 2" in shown
    assert "as engineer 1 4 March 2032" in shown


def test_a_change_shows_both_wordings() -> None:
    shown = answer(ANSWERS["revisions"], colour=False)
    assert "reworded: content and said on" in shown
    assert "- No source stated" in shown
    assert "+ Ilse Marrow" in shown


def test_nothing_found_is_said() -> None:
    assert answer(Sayings(0, ()), colour=False) == "0 statements\n"
    assert answer(Revisions(()), colour=False) == "Nothing has changed.\n"
