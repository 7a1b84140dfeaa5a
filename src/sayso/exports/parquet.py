"""Records as Parquet: a row a statement, a source, a time or an article, with spans as structs.

Nothing of a record is lost: with its statements and sources, an article's row is the record. What
writes Parquet takes its schemas from here.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from sayso.exports.rows import Table
from sayso.record import Record, Statement

Row = dict[str, Any]

GROUP = 20_000  # rows that are held at a time

TEXT = pa.string()
TERM = pa.dictionary(pa.int8(), pa.string())  # one of a few words
SPAN = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("text", TEXT)])
TIME = pa.struct([("span", SPAN), ("type", TEXT), ("value", TEXT), ("interval", pa.list_(TEXT))])

STATEMENTS = pa.schema(
    [
        ("article", TEXT),
        ("id", TEXT),
        ("outlet", TEXT),
        ("published", TEXT),
        ("source", SPAN),
        ("cue", SPAN),
        ("content", pa.list_(SPAN)),
        ("kind", TERM),
        ("act", TERM),
        ("speaker", TEXT),
        ("speaker_name", TEXT),
        ("via", pa.list_(TEXT)),
        ("addressee", SPAN),
        ("said_on", pa.struct([("value", TEXT), ("span", SPAN)])),
        ("parent", TEXT),
        ("confidence", pa.float64()),
    ]
)
SOURCES = pa.schema(
    [
        ("article", TEXT),
        ("id", TEXT),
        ("name", TEXT),
        ("type", TERM),
        ("named", pa.bool_()),
        ("role", TEXT),
        ("mentions", pa.list_(SPAN)),
    ]
)
TIMES = pa.schema([("article", TEXT), *TIME])
ARTICLES = pa.schema(
    [
        ("id", TEXT),
        ("url", TEXT),
        ("outlet", TEXT),
        ("title", TEXT),
        ("bylines", pa.list_(TEXT)),
        ("published", TEXT),
        ("language", TEXT),
        ("text", TEXT),
        ("times", pa.list_(TIME)),
        ("warnings", pa.list_(pa.struct([("code", TEXT), ("span", SPAN)]))),
        ("version", TEXT),
        ("weights", pa.struct([("name", TEXT), ("sha256", TEXT)])),
    ]
)
SCHEMAS: Mapping[Table, pa.Schema] = {
    "statements": STATEMENTS,
    "sources": SOURCES,
    "times": TIMES,
    "articles": ARTICLES,
}


def parquet_table(records: Iterable[Record], table: Table = "statements") -> Iterator[bytes]:
    """Yield a table as Parquet, compressed with zstd, a row group at a time."""
    schema = SCHEMAS[table]
    sink = _Pieces()
    found = (row for record in records for row in parquet_rows(record, table))
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        while group := list(islice(found, GROUP)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
            yield sink.taken()
    yield sink.taken()


def parquet_rows(record: Record, table: Table) -> Iterator[Row]:
    """Yield the rows of one record in a table."""
    article = record.article.id
    match table:
        case "statements":
            yield from _statements(record)
        case "sources":
            yield from ({"article": article, **one} for one in msgspec.to_builtins(record.sources))
        case "times":
            yield from ({"article": article, **one} for one in msgspec.to_builtins(record.times))
        case "articles":
            yield _article(record)


def _article(record: Record) -> Row:
    return {
        "id": record.article.id,
        **msgspec.to_builtins(record.article),
        "times": msgspec.to_builtins(record.times),
        "warnings": msgspec.to_builtins(record.warnings),
        "version": record.made_by.version,
        "weights": msgspec.to_builtins(record.made_by.weights),
    }


def _statements(record: Record) -> Iterator[Row]:
    article = record.article
    identifier = article.id
    names = {source.id: source.name for source in record.sources}
    for statement in record.statements:
        yield {
            **msgspec.to_builtins(statement),
            "article": identifier,
            "outlet": article.outlet,
            "published": article.published,
            "speaker_name": _name(statement, names),
        }


def _name(statement: Statement, names: Mapping[Any, str]) -> str | None:
    return names[statement.speaker] if statement.speaker else None


class _Pieces(io.RawIOBase):
    """A file that is handed on piece by piece while it is written."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._length = 0

    def writable(self) -> bool:
        """It is only written to."""
        return True

    def tell(self) -> int:
        """How much was written since the beginning."""
        return self._length

    def write(self, piece: Any) -> int:
        """Keep a piece until it is taken."""
        self._pieces.append(bytes(piece))
        self._length += len(self._pieces[-1])
        return len(self._pieces[-1])

    def taken(self) -> bytes:
        """What was written since this was last called."""
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken
