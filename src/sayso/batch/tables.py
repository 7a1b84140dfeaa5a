"""A part of a batch as tables; docs/batch.md explains their columns."""

from collections.abc import Sequence

from sayso.exports.parquet import parquet_table
from sayso.exports.rows import Table
from sayso.record import Record

TABLES: tuple[Table, ...] = ("articles", "sources", "statements")


def tables(records: Sequence[Record]) -> dict[str, bytes]:
    """The tables of some records as Parquet files, by name."""
    return {table: b"".join(parquet_table(records, table)) for table in TABLES}
