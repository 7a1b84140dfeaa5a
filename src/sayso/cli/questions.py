"""`sayso find`, `speakers`, `who`, `timeline` and `changes`: what the ledger answers."""

from typing import Any

import click

from sayso.cli.asking import filters, format_option, limit_option, question, show
from sayso.cli.options import existing, ledger_option
from sayso.errors import OptionError

_WORDS = click.argument("words", nargs=-1, metavar="[WORDS]...")


@click.command()
@_WORDS
@click.option("--text", "in_text", is_flag=True, help="Find articles by their text instead.")
@filters
@limit_option
@format_option
@ledger_option
def find(
    words: tuple[str, ...],
    in_text: bool,
    limit: int,
    form: str,
    address: str | None,
    **given: Any,
) -> None:
    """Find statements, the latest first.

    WORDS stand in what is said, all of them and in any inflection; "several words" in quotation
    marks stand there one after another. Without WORDS the options alone decide.
    """
    asked = question(words, given)
    with existing(address) as ledger:
        if not in_text:
            show(ledger.find(asked, limit=limit or None), form)
            return
        if not asked.words or asked.speaker or asked.via or asked.kind or asked.unnamed:
            raise OptionError("--text goes with WORDS, --outlet, --since and --until only.")
        given = {name: given[name] for name in ("outlet", "since", "until")}
        show(ledger.passages(asked.words, limit=limit or None, **given), form)


@click.command()
@_WORDS
@filters
@limit_option
@format_option
@ledger_option
def speakers(
    words: tuple[str, ...], limit: int, form: str, address: str | None, **given: Any
) -> None:
    """Show who is heard, the most first: how often, where and as what.

    WORDS and options choose the statements that count.
    """
    with existing(address) as ledger:
        show(ledger.speakers(question(words, given), limit=limit or None), form)


@click.command()
@click.argument("name", nargs=-1, required=True)
@format_option
@ledger_option
def who(name: tuple[str, ...], form: str, address: str | None) -> None:
    """Show everything that NAME said, and where it was printed.

    The earliest comes first. NAME is a whole name, or words of it.
    """
    with existing(address) as ledger:
        show(ledger.who(" ".join(name)), form)


@click.command()
@_WORDS
@filters
@limit_option
@format_option
@ledger_option
def timeline(
    words: tuple[str, ...], limit: int, form: str, address: str | None, **given: Any
) -> None:
    """Show what was said day by day, the earliest first.

    WORDS and options choose the statements, as for `sayso find`.
    """
    with existing(address) as ledger:
        show(ledger.timeline(question(words, given), limit=limit or None), form)


@click.command()
@click.argument("source", required=False)
@format_option
@ledger_option
def changes(source: str | None, form: str, address: str | None) -> None:
    """Show what versions of an article added, dropped or reworded.

    SOURCE is the address or file of the article; without it, all that has changed is shown.
    """
    with existing(address) as ledger:
        show(ledger.changes(source), form)
