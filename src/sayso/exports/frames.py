"""Records as a data frame of pandas or Polars."""

from collections.abc import Iterable
from typing import Any, Literal

from sayso.exports.extras import need
from sayso.exports.rows import COLUMNS, Table, Type, rows
from sayso.record import Record

_PANDAS: dict[Type, str] = {
    "text": "string",
    "texts": "object",
    "integer": "Int64",
    "integers": "object",
    "number": "float64",
    "flag": "boolean",
}


def to_frame(
    records: Record | Iterable[Record],
    kind: Table = "statements",
    library: Literal["pandas", "polars"] = "pandas",
) -> Any:
    """Return records as a data frame.

    records: one or many. kind: what a row is: "statements", "sources", "times" or "articles".
    The columns are those of `sayso export --format parquet`; a frame of no records has them too.
    Raises MissingExtra where the library is not installed.
    """
    found = list(rows([records] if isinstance(records, Record) else records, kind))
    columns = COLUMNS[kind]
    if library == "polars":
        polars = need("polars", "polars", "A frame of Polars")
        return polars.DataFrame(found, schema=_polars_schema(polars, kind))
    pandas = need("pandas", "pandas", "A frame of pandas")
    frame = pandas.DataFrame(found, columns=list(columns), dtype=object)
    return frame.astype({name: _PANDAS[type_] for name, type_ in columns.items()})


def _polars_schema(polars: Any, kind: Table) -> dict[str, Any]:
    types: dict[Type, Any] = {
        "text": polars.String,
        "texts": polars.List(polars.String),
        "integer": polars.Int64,
        "integers": polars.List(polars.Int64),
        "number": polars.Float64,
        "flag": polars.Boolean,
    }
    return {name: types[type_] for name, type_ in COLUMNS[kind].items()}
