"""`sayso stories`: which articles tell the same event."""

import getpass
import sys

import click

from sayso.cli.asking import format_option
from sayso.cli.choosing import readable
from sayso.cli.options import existing, ledger_option
from sayso.cli.printing import as_json, colour, put, width
from sayso.errors import InputError, OptionError
from sayso.stories import group, group_articles, move
from sayso.views.sheet import sheet
from sayso.views.stories import rows
from sayso.views.stories import stories as view


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@format_option
@click.option("--all", "whole", is_flag=True, help="Show articles that are alone as well.")
@click.option(
    "--move",
    "moved",
    nargs=2,
    metavar="ARTICLE STORY",
    type=(int, str),
    help='Put an article into a story, where it stays; "new" is a story of its own.',
)
@click.option(
    "--author",
    metavar="NAME",
    default=getpass.getuser,
    help="Who moves it. [default: your login name]",
)
@ledger_option
def stories(
    sources: tuple[str, ...],
    form: str,
    whole: bool,
    moved: tuple[int, str] | None,
    author: str,
    address: str | None,
) -> None:
    """Group the articles of the ledger that tell the same event.

    What makes them alike is shown. Articles that were added since join the stories that are there,
    or begin new ones. What a person has moved stays where it is. With a SOURCE, which is what
    `sayso read` takes, those articles are grouped instead, and nothing is kept.
    """
    failures: list[InputError] = []
    if sources and moved:
        raise OptionError("--move goes with the articles of the ledger only.")
    if sources:
        found = group_articles(readable(sources, failures))
    else:
        with existing(address) as ledger:
            if moved:
                article, story = moved
                move(ledger, article, None if story == "new" else story, author=author)
            found = group(ledger)
    shown = [one for one in found if whole or len(one.members) > 1]
    if form == "json":
        put(as_json("sayso.stories/1", {"stories": shown}), None)
    elif form == "csv":
        put(sheet(rows(shown)), None)
    else:
        alone = len(found) - len(shown)
        put(view(shown, alone, colour=colour(), width=width()), None)
    if failures:
        sys.exit(1)
