"""The formats that records are written in, by name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from sayso.exports import brat, cas
from sayso.exports.extras import need
from sayso.exports.lines import jsonl
from sayso.exports.prov import prov
from sayso.exports.rows import Table
from sayso.exports.schema_org import schema_org
from sayso.exports.spreadsheet import csv_table
from sayso.exports.web_annotation import hypothesis, web_annotation
from sayso.record import Record

Write: TypeAlias = Callable[[Iterable[Record]], Iterator[bytes]]
Files: TypeAlias = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Whole:
    """A format in which all records are one file. binary: it is nothing for a terminal."""

    write: Write
    binary: bool = False


@dataclass(frozen=True, slots=True)
class Apart:
    """A format of several files for each article.

    write: the files of a record, by suffix. shared: files that stand beside all of them, by name.
    """

    write: Callable[[Record], Files]
    shared: Callable[[], Files]


def formats(table: Table = "statements") -> Mapping[str, Whole | Apart]:
    """Every format by its name. table: what the rows of CSV and Parquet are."""
    return {
        "csv": Whole(partial(csv_table, table=table)),
        "parquet": Whole(partial(_parquet, table=table), binary=True),
        "jsonl": Whole(jsonl),
        "web-annotation": Whole(web_annotation),
        "hypothesis": Whole(hypothesis),
        "brat": Apart(_brat, lambda: {"annotation.conf": brat.CONFIGURATION.encode()}),
        "cas": Apart(_cas, lambda: {"TypeSystem.xml": cas.type_system_xml()}),
        "prov": Whole(prov),
        "schema-org": Whole(schema_org),
    }


def _parquet(records: Iterable[Record], table: Table) -> Iterator[bytes]:
    need("pyarrow", "parquet", "Parquet")
    from sayso.exports.parquet import parquet_table

    return parquet_table(records, table)


def _brat(record: Record) -> Files:
    return {".txt": record.article.text.encode(), ".ann": brat.write(record).encode()}


def _cas(record: Record) -> Files:
    return {".xmi": cas.write(record)}
