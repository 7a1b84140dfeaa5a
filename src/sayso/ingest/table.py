"""Tables of articles, CSV and Parquet: a row is an article, a column a field of its object."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, BinaryIO

from sayso.errors import EmptyInput, MalformedInput, NeedsExtra, TooLargeInput, installing
from sayso.ingest.build import Object
from sayso.ingest.objects import Found

FIELDS = ("text", "title", "published", "outlet", "url", "language", "bylines")
MAX_GROUP = 1_000_000_000  # bytes of a row group of Parquet, which is read at once

_DELIMITERS = ",;\t"


def csv_objects(name: str, text: str) -> Iterator[Found]:
    """Yield the article object of every row of CSV, called "articles.csv:2" as in a spreadsheet.

    The columns are separated by commas, semicolons or tabs, whichever the heading has most of.
    Raises EmptyInput, or MalformedInput for a heading without "text".
    """
    # The library's own limit is less than an article. It is one for the whole process.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    heading = text.lstrip("\ufeff").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=heading.count)
    rows = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    try:
        columns = _columns(name, next(rows, []))
        number = 1
        for number, row in enumerate(rows, 2):
            place = f"{name}:{number}"
            if len(row) > len(columns):
                yield place, MalformedInput(place, "more cells than the heading has columns.")
            elif any(row):
                yield place, _object(zip(columns, row, strict=False))
    except csv.Error as error:
        raise MalformedInput(
            name, f"not valid CSV after line {rows.line_num} ({error})."
        ) from error
    if number == 1:
        raise EmptyInput(name, "a heading without rows: there is no article in it.")


def parquet_objects(name: str, file: BinaryIO) -> Iterator[Found]:
    """Yield the article object of every row of Parquet, called "articles.parquet[0]".

    Raises NeedsExtra without pyarrow, MalformedInput or TooLargeInput.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ModuleNotFoundError as error:
        raise NeedsExtra(
            name, f"a table in Parquet, which needs pyarrow: {installing('parquet')}"
        ) from error
    try:
        table = ParquetFile(file)
        columns = table.schema_arrow.names
        _columns(name, columns)
        wanted = [column for column in columns if column.casefold().strip() in FIELDS]
        for group in range(table.num_row_groups):
            if table.metadata.row_group(group).total_byte_size > MAX_GROUP:
                raise TooLargeInput(name, "a row group of more than 1 GB. Write smaller ones.")
        number = 0
        for batch in table.iter_batches(batch_size=64, columns=wanted):
            for row in batch.to_pylist():
                yield f"{name}[{number}]", _object(row.items())
                number += 1
    except (ArrowException, OSError) as error:
        reason = str(error).partition("\n")[0]
        raise MalformedInput(name, f"not readable as Parquet ({reason}).") from error


def _columns(name: str, heading: Iterable[str]) -> list[str]:
    columns = [column.strip().casefold() for column in heading]
    if "text" not in columns:
        raise MalformedInput(
            name, f'a table without a column "text". Columns that are read: {", ".join(FIELDS)}.'
        )
    return columns


def _object(cells: Iterable[tuple[str, Any]]) -> Object:
    """The article object of a row. An empty cell is nothing known."""
    found: dict[str, object] = {}
    for column, value in cells:
        field = column.strip().casefold()
        if field in FIELDS and value not in (None, ""):
            found[field] = value.isoformat() if isinstance(value, date) else value
    if isinstance(found.get("bylines"), str):
        found["bylines"] = str(found["bylines"]).split(";")
    return found
