import re
import unicodedata

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.views.ink import BOLD, DIM, PLAIN, Style, columns, flow, safe
from tests.samples import patiently


@patiently
@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    allowed = {"\u200c", "\u200d"}  # the joiners that scripts and emoji need
    for char in set(safe(text)) - allowed:
        assert unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp"), repr(char)
        assert unicodedata.bidirectional(char) not in ("RLO", "LRO", "RLE", "LRE", "PDF"), repr(
            char
        )


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[31mred",
        "\x9b31mred",
        "\x1b]0;title\x07red",
        "\u202ered",
        "r\u200bed",
        "red\x08",
        "\0red",
    ],
)
def test_escape_sequences_lose_their_escape(text: str) -> None:
    shown = safe(text)
    assert "red" in shown
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e\u200b]", shown)


def test_lines_break_between_words_and_pieces_without_a_space_stay_together() -> None:
    pieces = [("Mara Ilven", BOLD), (", auditor", PLAIN)]
    assert flow(pieces, width=14, indent="  ", colour=False) == ["  Mara Ilven,", "  auditor"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert flow([("abcdefgh", PLAIN)], width=4, indent=" ", colour=False) == [" abc", " def", " gh"]


def test_what_is_left_out_is_shown_to_be() -> None:
    lines = flow([("one two three four five", PLAIN)], width=9, colour=False, most=2)
    assert lines == ["one two", "three …"]


def test_nothing_takes_no_line() -> None:
    assert flow([("", BOLD), (" ", PLAIN)], width=9, colour=False) == []


def test_colour_wraps_runs_of_one_style() -> None:
    (line,) = flow([("a b", Style("red")), (" c", DIM)], width=20, colour=True)
    assert line == f"{click.style('a b', fg='red')} {click.style('c', dim=True)}"


def test_columns_of_wide_and_combining_characters() -> None:
    assert [columns(text) for text in ("abc", "日本", "e\u0301")] == [3, 4, 1]


@patiently
@given(st.lists(st.tuples(st.text(), st.sampled_from([PLAIN, BOLD]))), st.integers(2, 40))
def test_no_line_is_wider_than_it_may_be(pieces: list[tuple[str, Style]], width: int) -> None:
    for line in flow(pieces, width=width, colour=False):
        assert columns(line) <= width


@patiently
@given(st.lists(st.tuples(st.text(), st.sampled_from([PLAIN, BOLD]))), st.integers(2, 40))
def test_colour_changes_no_word(pieces: list[tuple[str, Style]], width: int) -> None:
    plain = flow(pieces, width=width, colour=False)
    assert [click.unstyle(line) for line in flow(pieces, width=width, colour=True)] == plain
