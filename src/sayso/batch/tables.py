"""Records as tables: a row a statement, a source, an article. docs/batch.md explains the columns.

Nothing of a record is lost: with its statements and sources, an article's row is the record.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from sayso.record import Record, Statement

Row = dict[str, Any]

TEXT = pa.string()
TERM = pa.dictionary(pa.int8(), pa.string())  # one of a few words
SPAN = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("text", TEXT)])

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
TIME = pa.struct([("span", SPAN), ("type", TEXT), ("value", TEXT), ("interval", pa.list_(TEXT))])
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
SCHEMAS = {"articles": ARTICLES, "sources": SOURCES, "statements": STATEMENTS}


def tables(records: Sequence[Record]) -> dict[str, bytes]:
    """The three tables of some records as Parquet files: zstd, dictionary-encoded. By name."""
    rows: dict[str, list[Row]] = {name: [] for name in SCHEMAS}
    for record in records:
        built = msgspec.to_builtins(record)
        identifier = record.article.id
        rows["articles"].append(_article(identifier, built))
        rows["sources"] += ({"article": identifier, **one} for one in built["sources"])
        rows["statements"] += _statements(identifier, record, built["statements"])
    return {name: _parquet(rows[name], schema) for name, schema in SCHEMAS.items()}


def _article(identifier: str, built: Row) -> Row:
    made_by = built["made_by"]
    return {
        "id": identifier,
        **built["article"],
        "times": built["times"],
        "warnings": built["warnings"],
        "version": made_by["version"],
        "weights": made_by["weights"],
    }


def _statements(identifier: str, record: Record, rows: list[Row]) -> Iterator[Row]:
    names = {source.id: source.name for source in record.sources}
    for statement, row in zip(record.statements, rows, strict=True):
        yield {
            **row,
            "article": identifier,
            "outlet": record.article.outlet,
            "published": record.article.published,
            "speaker_name": _name(statement, names),
        }


def _name(statement: Statement, names: dict[Any, str]) -> str | None:
    return names[statement.speaker] if statement.speaker else None


def _parquet(rows: list[Row], schema: pa.Schema) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(rows, schema), sink, compression="zstd")
    data: bytes = sink.getvalue().to_pybytes()
    return data
