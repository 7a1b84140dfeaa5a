"""Corrected articles that a command is given: of records, of other programs, of the ledger."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from sayso.cli.importing import known_records
from sayso.cli.options import existing
from sayso.errors import InputError
from sayso.importing import SUFFIXES, Known, imported
from sayso.ingest.records import holds_records, records
from sayso.record import Record

_KINDS = (*SUFFIXES, ".jsonl")


class Corrected:
    """The records of some sources, and those in which people corrected something in a ledger.

    Iterate over it for records, each article once, as it is given first. What cannot be read is
    named on standard error and counted in `failed`.
    """

    def __init__(
        self, sources: tuple[str, ...], annotated: tuple[str, ...], address: str | None
    ) -> None:
        """annotated, address: the values of --records and --ledger.

        Without sources, and where an address is given, the articles corrected in the ledger are
        among them.
        """
        self._sources = sources
        self._annotated = annotated
        self._address = address
        self.failed = 0

    def __iter__(self) -> Iterator[Record]:
        seen = set()
        for found in self._all():
            if isinstance(found, InputError):
                self.failed += 1
                click.echo(f"sayso: {found}", err=True)
            elif found.article.id not in seen:
                seen.add(found.article.id)
                yield found

    def _all(self) -> Iterator[Record | InputError]:
        if self._sources:
            with known_records(self._annotated, self._address) as known:
                for file in dict.fromkeys(f for source in self._sources for f in _files(source)):
                    yield from _of_file(file, known)
        if self._address or not self._sources:
            with existing(self._address) as ledger:
                yield from _newest(r for _, r in ledger.records(only_corrected=True))


def _newest(found: Iterable[Record]) -> Iterable[Record]:
    """Of several versions of an article, by its address, the last."""
    return {record.article.url or record.article.id: record for record in found}.values()


def _files(source: str) -> list[str]:
    """The files of a source: its own, or all in a folder and below that could be corrected."""
    path = Path(source)
    if path.is_dir():
        return sorted(str(file) for file in path.rglob("*") if file.suffix in _KINDS)
    standoff = path.with_suffix(".ann")
    return [str(standoff) if path.suffix == ".txt" and standoff.exists() else source]


def _of_file(file: str, known: Known | None) -> Iterator[Record | InputError]:
    try:
        if holds_records(file):
            yield from records(file)
        else:
            yield from (one.record for one in imported(file, known))
    except InputError as error:
        yield error
