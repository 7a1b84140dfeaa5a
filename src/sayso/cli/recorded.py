"""Records that a command is given: of files of records, of articles, or of the ledger."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sayso import api
from sayso.cli.options import existing
from sayso.errors import InputError
from sayso.ingest import finds
from sayso.ingest.records import holds_records, peekable, records
from sayso.reader import Reader
from sayso.record import Article, Record


class Recorded:
    """The records of some sources; without sources, those of the ledger.

    Articles are read, and the model is loaded only for them. Iterate over it for names and
    records; what cannot be read is named on standard error and counted in `failed`.
    """

    def __init__(
        self,
        sources: tuple[str, ...],
        *,
        weights: str | None,
        address: str | None,
        min_confidence: float,
    ) -> None:
        self._sources = sources
        self._weights = weights
        self._address = address
        self._min_confidence = min_confidence
        self._reader: Reader | None = None
        self.failed = 0

    def __iter__(self) -> Iterator[tuple[str, Record]]:
        found = self._from_sources() if self._sources else self._from_ledger()
        for name, record in found:
            if isinstance(record, InputError):
                self.failed += 1
                click.echo(f"sayso: {record}", err=True)
            else:
                yield name, record.at_least(self._min_confidence)

    def _from_ledger(self) -> Iterator[tuple[str, Record]]:
        with existing(self._address) as ledger:
            for number, record in ledger.records():
                yield f"{number}-{record.article.title or ''}", record

    def _from_sources(self) -> Iterator[tuple[str, Record | InputError]]:
        for source in self._sources:
            stdin = peekable(sys.stdin.buffer) if source == "-" else None
            if holds_records(source, stdin):
                for record in records(source, stdin):
                    title = record.article.title if isinstance(record, Record) else None
                    yield title or Path(source).stem, record
                continue
            for find in finds(source, stdin=stdin):
                found = find.found
                record = found if isinstance(found, InputError) else self._read(found)
                yield Path(source).stem, record

    def _read(self, article: Article) -> Record:
        if self._reader is None:
            self._reader = api.load(self._weights)
        return self._reader(article)
