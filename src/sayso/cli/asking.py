"""Commands that put a question to the ledger, and how they print its answer."""

import os
import shutil
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click
import msgspec

from sayso.ledger import Question
from sayso.views.answers import answer
from sayso.views.tables import Answer, table

_Command = TypeVar("_Command", bound=Callable[..., Any])

_LIMIT = 50

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="How to print. [default: text]",
)
limit_option = click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=_LIMIT,
    metavar="N",
    help=f"At most N of them; 0 for all. [default: {_LIMIT}]",
)

_FILTERS = (
    click.option("--speaker", metavar="NAME", help="Only what NAME says."),
    click.option("--via", metavar="NAME", help="Only what came through NAME."),
    click.option("--outlet", metavar="NAME", help="Only what NAME published."),
    click.option(
        "--kind", type=click.Choice(["direct", "indirect", "mixed"]), help="How it is said."
    ),
    click.option("--since", metavar="DATE", help="Only from this day, month or year on."),
    click.option("--until", metavar="DATE", help="Only up to this day, month or year."),
    click.option(
        "--by",
        type=click.Choice(["saying", "publication"]),
        default="saying",
        help="Which date --since and --until mean. [default: saying, where the article tells]",
    ),
    click.option("--unnamed", is_flag=True, help="Only what nobody is named for."),
)


def filters(command: _Command) -> _Command:
    """Give a command the options of a Question."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


def question(words: tuple[str, ...], given: dict[str, Any]) -> Question:
    """The question that words and options ask."""
    return Question(words=" ".join(words) or None, **given)


def show(found: Answer, form: str) -> None:
    """Print an answer."""
    if form == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
    elif form == "csv":
        click.echo(table(found), nl=False)
    else:
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        width = shutil.get_terminal_size().columns
        click.echo(answer(found, colour=colour, width=width), nl=False)
