"""What `compare` and `audit` are asked about: files, or articles, stories and outlets kept."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from sayso import api
from sayso.cli.options import existing
from sayso.errors import InputError, MissingInput, NoLedger
from sayso.ingest import articles
from sayso.ledger import Ledger
from sayso.record import Article, Record


class Chosen:
    """The records that names on the command line stand for.

    Inputs that cannot be read are named on standard error.
    """

    def __init__(self, names: Iterable[str], address: str | None, weights: str | None) -> None:
        """address, weights: the values of --ledger and --weights."""
        self._failures: list[InputError] = []
        self._address = address
        self._weights = weights
        files: list[str] = []
        kept: list[str] = []
        for name in names:
            (files if _is_input(name) else kept).append(name)
        self.records: list[Record] = [*self._read(files), *self._kept(kept)]

    @property
    def failed(self) -> bool:
        """Whether some input could not be read."""
        return bool(self._failures)

    def _read(self, files: list[str]) -> Iterator[Record]:
        if files:
            yield from api.load(self._weights).pipe(readable(files, self._failures))

    def _kept(self, names: list[str]) -> Iterator[Record]:
        if not names:
            return
        try:
            ledger = existing(self._address)
        except NoLedger as error:
            raise MissingInput(names[0], f"no such file; nor is it in a ledger: {error}") from error
        with ledger:
            for name in names:
                yield from _in_ledger(ledger, name)


def readable(files: Iterable[str], failures: list[InputError]) -> Iterator[Article]:
    """The articles in these files; why others cannot be read is said, and added to `failures`."""
    for article in (one for file in files for one in articles(file)):
        if isinstance(article, InputError):
            failures.append(article)
            click.echo(f"sayso: {article}", err=True)
        else:
            yield article


def _is_input(name: str) -> bool:
    return name == "-" or "://" in name or Path(name).exists()


def _in_ledger(ledger: Ledger, name: str) -> Iterator[Record]:
    """The records of a story, an article or an outlet, whichever has this name."""
    numbers = ledger.in_story(name)
    if not numbers and name.isdecimal():
        numbers = [int(name)]
    numbers = numbers or ledger.of_outlet(name)
    if not numbers:
        raise MissingInput(
            name, f"no such file, and no article, story or outlet of this name in {ledger.name}."
        )
    yield from map(ledger.record, numbers)
