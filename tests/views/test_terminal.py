import re
import subprocess
import sys

import click
import msgspec
from hypothesis import given

from sayso.record import Record, Warning
from sayso.views.ink import columns
from sayso.views.terminal import terminal
from tests.samples import ferry, find, patiently, plain, records


def test_the_whole_view() -> None:
    shown = terminal(ferry().at_least(0.9), colour=False)
    assert shown == (
        """\
Ferry to Orrin may stop before winter
The Lowmark Courier · by Petra Onslow and Dai Merrin · 9 October 2031
https://courier.example/2031/10/ferry-to-orrin
7 statements by 7 speakers, 1 of them unnamed. 41% of the words are attributed;
the rest is the paper’s own voice.

Speakers: a leaked report by the Harbour Inspectorate 1, Ilse Marrow 1, Northern
Wire 1, Tomas Verane 1, Aurel Finch 1, the Orrin Lamp 1, Some experts 1

Paragraph 2 ────────────────────────────────────────────────────────────────────
  1. a leaked report by the Harbour Inspectorate
       The only ferry between Lowmark and Orrin island may stop running before
       the winter
     “according to” · said, paraphrased · sure

Paragraph 3 ────────────────────────────────────────────────────────────────────
  2. Ilse Marrow, chief engineer of the Orrin Line
       “The hull will not pass another inspection,” … “That is not an opinion.”
     “told” · said, quoted · to reporters · on 7 October 2031 · sure

Paragraph 4 ────────────────────────────────────────────────────────────────────
  5. Northern Wire
       that the Orrin Line hopes to keep the old vessel in service until March
     “reported” · said, paraphrased · on 8 October 2031 · sure

Paragraph 6 ────────────────────────────────────────────────────────────────────
  8. he → Tomas Verane, shopkeeper in the island’s only harbour
       “In the year of the long storm nothing crossed for nine days,” … “By the
       fifth day there was no milk, and by the seventh the school had no oil for
       its stove. “Nobody in the ministry remembers that. I do.”
     “said” · said, quoted · sure

Paragraph 9 ────────────────────────────────────────────────────────────────────
 12. Aurel Finch, spokesman
       There was “no fixed date” for a closure
     “wrote” · said, partly quoted · to the Courier · sure

Paragraph 11 ───────────────────────────────────────────────────────────────────
 15. the Orrin Lamp
       Mayor Sunniva Hale told a closed meeting on 2 October that she would
       resign “the day the last boat leaves”
     “According to” · said, partly quoted · sure

Paragraph 12 ───────────────────────────────────────────────────────────────────
 17. Some experts
       that a smaller boat could cope
     “think” · thought, paraphrased · unnamed source · sure
"""
    )


def test_relays_and_what_is_missing_are_said() -> None:
    shown = terminal(ferry(), colour=False)
    assert "the Orrin Line, via Northern Wire, citing a person close to the board" in shown
    assert " 14. No source stated\n" in shown
    assert "No source stated 2" in shown
    assert "“Her own company”, not identified" in shown


def test_long_contents_end_in_an_ellipsis() -> None:
    shown = terminal(ferry(), colour=False, width=60)
    assert "by the seventh the school had no oil for its …\n" in shown


def test_no_colour_unless_told_so() -> None:
    plainly = terminal(ferry(), colour=False)
    assert "\x1b" not in plainly
    coloured = terminal(ferry(), colour=True)
    assert "\x1b" in coloured
    assert click.unstyle(coloured) == plainly


def test_words_from_outside_cannot_command_the_terminal() -> None:
    evil = "a\x1b]0;owned\x07\x1b[2Jb\u202ec\r\nd"
    record = ferry()
    article = msgspec.structs.replace(
        record.article,
        title=evil,
        outlet=evil,
        url=f"https://{evil}",
        bylines=(evil,),
        published=evil,
        language=evil,
    )
    sources = tuple(msgspec.structs.replace(s, name=evil, role=evil) for s in record.sources)
    shown = terminal(
        msgspec.structs.replace(record, article=article, sources=sources), colour=False
    )
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", shown)


def test_a_contradiction_in_the_article_is_noted() -> None:
    record = msgspec.structs.replace(
        ferry(), warnings=(Warning("dated-after-publication", find("20 October")),)
    )
    shown = terminal(record, colour=False)
    assert "Note: The text names a date after the day it was published: 20 October" in shown


def test_an_article_without_statements() -> None:
    assert terminal(plain("Nothing."), colour=False) == (
        "0 statements by 0 speakers. 0% of the words are attributed; the rest is the\n"
        "paper’s own voice.\n"
    )


@patiently
@given(records())
def test_any_record_can_be_shown_and_no_line_is_too_wide(record: Record) -> None:
    for line in terminal(record, colour=False, width=40).splitlines():
        assert columns(line) <= 40


def test_the_terminal_does_not_pay_for_the_page() -> None:
    code = "import sys, sayso.views.terminal; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "sayso.views.page" not in loaded
    assert "jinja2" not in loaded
