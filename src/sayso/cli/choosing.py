"""What `compare` and `audit` are asked about: files, or articles, stories and outlets kept."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from sayso import api
from sayso.cli.options import existing
from sayso.errors import InputError, MissingInput, NoLedger
from sayso.ingest import articles
from sayso.ledger import Ledger
from sayso.record import Record


class Chosen:
    """The records that names on the command line stand for.

    Inputs that cannot be read are named on standard error; `failed` counts them.
    """

    def __init__(self, names: Iterable[str], address: str | None, weights: str | None) -> None:
        """address, weights: the values of --ledger and --weights."""
        self.failed = 0
        self._address = address
        self._weights = weights
        files: list[str] = []
        kept: list[str] = []
        for name in names:
            (files if _is_input(name) else kept).append(name)
        self.records: list[Record] = [*self._read(files), *self._kept(kept)]

    def _read(self, files: list[str]) -> Iterator[Record]:
        if not files:
            return
        reader = api.load(self._weights)
        for article in (one for file in files for one in articles(file)):
            if isinstance(article, InputError):
                self.failed += 1
                click.echo(f"sayso: {article}", err=True)
            else:
                yield reader(article)

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
