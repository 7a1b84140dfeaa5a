"""Records as CSV for spreadsheets. The columns are those of `rows`."""

import csv
import io
from collections.abc import Iterable, Iterator

from sayso.exports.rows import COLUMNS, Table, rows
from sayso.record import Record
from sayso.text.cells import cell

_JOINT = " | "


def csv_table(records: Iterable[Record], table: Table = "statements") -> Iterator[bytes]:
    """Yield a table as CSV (RFC 4180) in UTF-8 with a heading, row by row.

    What a spreadsheet would run as a formula is guarded; several values in one cell stand side by
    side with " | " between them.
    """
    yield _line(COLUMNS[table])
    for row in rows(records, table):
        yield _line(_value(value) for value in row.values())


def _line(cells: Iterable[str]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerow(cells)
    return written.getvalue().encode()


def _value(value: object) -> str:
    return cell(_JOINT.join(map(str, value)) if isinstance(value, list) else value)
