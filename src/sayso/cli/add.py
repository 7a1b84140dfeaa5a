"""`sayso add`: articles into the ledger."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from itertools import chain

import click

from sayso import api
from sayso.cli.options import ledger_option, weights_option
from sayso.errors import InputError, OptionError
from sayso.intake import Taken, retry, take, take_feed
from sayso.ledger import Ledger
from sayso.reader import Reader
from sayso.readers import Readers

_OUTCOMES = {
    "new": "new",
    "version": "new versions",
    "reading": "read anew",
    "known": "known already",
    "failed": "failed",
}


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--feed", "feeds", multiple=True, metavar="URL", help="Add what is new in a feed.")
@click.option("--retry", "again", is_flag=True, help="Try again what has failed before.")
@click.option("--published", metavar="DATE", help="When the articles were published (ISO).")
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="Read in N processes. [default: 1]",
)
@weights_option
@ledger_option
def add(
    sources: tuple[str, ...],
    feeds: tuple[str, ...],
    again: bool,
    published: str | None,
    outlet: str | None,
    jobs: int,
    weights: str | None,
    address: str | None,
) -> None:
    """Read articles and keep their records in the ledger.

    A SOURCE is what `sayso read` takes. Of a --feed only what is new is fetched, so that it can be
    asked again and again. What the ledger has already is not read again, so that
    the same command may be broken off and repeated. Input that cannot be read is named on
    standard error and kept in the ledger with the reason.
    """
    if not (sources or feeds or again):
        raise OptionError("name a SOURCE, or give --feed or --retry.")
    counts: Counter[str] = Counter()
    with _reading(weights, jobs) as reader, Ledger(address) as ledger:
        taken = [take(ledger, reader, *sources, published=published, outlet=outlet)]
        taken += [take_feed(ledger, reader, address) for address in feeds]
        taken += [retry(ledger, reader)] if again else []
        _count(chain.from_iterable(taken), counts)
        parts = [f"{counts[one]:,} {words}" for one, words in _OUTCOMES.items() if counts[one]]
        click.echo(f"{', '.join(parts) or 'nothing new'}. Ledger: {ledger.name}")
    if counts["failed"]:
        sys.exit(1)


def _reading(
    weights: str | None, jobs: int
) -> "AbstractContextManager[Reader] | AbstractContextManager[Readers]":
    if jobs == 1:
        return nullcontext(api.load(weights))
    return Readers(partial(api.load, weights, threads=1), jobs)


def _count(taken: Iterator[Taken], counts: "Counter[str]") -> None:
    """Count what became of each article, with a line that moves where somebody watches."""
    with click.progressbar(
        taken, length=None, label="Reading", hidden=not sys.stderr.isatty(), file=sys.stderr
    ) as bar:
        for _, outcome in bar:
            if isinstance(outcome, InputError):
                counts["failed"] += 1
                click.echo(f"sayso: {outcome}", err=True)
            else:
                counts[outcome.outcome] += 1
