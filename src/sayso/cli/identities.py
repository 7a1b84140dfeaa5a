"""`sayso merge`, `split` and `merges`: who is who in the ledger, as people say."""

import getpass

import click

from sayso.cli.asking import format_option, show
from sayso.cli.options import existing, ledger_option
from sayso.errors import OptionError
from sayso.ledger.called import called
from sayso.ledger.identities import Move, Moves, moves, undo_move
from sayso.ledger.identities import merge as merge_speakers
from sayso.ledger.identities import split as split_speaker

by_option = click.option(
    "--by",
    "author",
    metavar="NAME",
    default=getpass.getuser,
    help="Who says so. [default: your login name]",
)
why_option = click.option("--why", metavar="TEXT", help="For what reason; it is kept.")


@click.command()
@click.argument("chosen", nargs=-1, required=True, metavar="SPEAKER SPEAKER...")
@by_option
@why_option
@ledger_option
def merge(chosen: tuple[str, ...], author: str, why: str | None, address: str | None) -> None:
    """Make several speakers of the ledger one.

    It is the first, whom the others become. A SPEAKER is a number, as `sayso speakers` shows it, or
    a whole name that one alone bears. What is added or read anew later keeps to it.
    """
    if len(chosen) < 2:
        raise OptionError("name two speakers or more.")
    with existing(address) as ledger:
        into, *others = (called(ledger.database, name) for name in chosen)
        for one in dict.fromkeys(others):
            _say(merge_speakers(ledger.database, one, into, author, why=why))


@click.command()
@click.argument("speaker")
@click.argument("articles", nargs=-1, required=True, type=int, metavar="ARTICLE...")
@by_option
@why_option
@ledger_option
def split(
    speaker: str, articles: tuple[int, ...], author: str, why: str | None, address: str | None
) -> None:
    """Make what SPEAKER says in some articles a new speaker's.

    The new one has the same name. SPEAKER is a number or a whole name, as for `sayso merge`. An
    ARTICLE is its number, as `sayso who` shows it.
    """
    with existing(address) as ledger:
        identifier = called(ledger.database, speaker)
        _say(split_speaker(ledger.database, identifier, articles, author, why=why))


@click.command()
@click.option("--undo", "number", type=int, metavar="N", help="Take the merge or split N back.")
@by_option
@format_option
@ledger_option
def merges(number: int | None, author: str, form: str, address: str | None) -> None:
    """Show which speakers were merged and split, by whom and why.

    The latest comes first. With --undo, one of them is taken back; it stays on record as undone.
    """
    with existing(address) as ledger:
        if number is None:
            show(moves(ledger.database), form)
        else:
            show(Moves((undo_move(ledger.database, number, author),)), form)


def _say(made: Move) -> None:
    done = "is now" if made.kind == "merge" else "is told apart from"
    one, other = (made.from_name, made.from_id), (made.into_name, made.into_id)
    first, second = (one, other) if made.kind == "merge" else (other, one)
    click.echo(
        f"{first[0]} (speaker {first[1]}) {done} {second[0]} (speaker {second[1]}), in "
        f"{made.articles:,} {'article' if made.articles == 1 else 'articles'}. "
        f"To take it back: sayso merges --undo {made.id}"
    )
