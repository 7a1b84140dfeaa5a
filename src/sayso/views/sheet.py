"""Rows as a sheet: CSV that spreadsheets open as it is."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from sayso.text.cells import cell


def sheet(rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as CSV with a heading (RFC 4180), safe to open in a spreadsheet.

    All rows have the same columns, in the same order; without any row there is no heading.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    for number, row in enumerate(rows):
        if not number:
            writer.writerow(row)
        writer.writerow([cell(value) for value in row.values()])
    return written.getvalue()
