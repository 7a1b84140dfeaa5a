import io
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

from sayso.exports.rows import TABLES, Table
from sayso.record import Record
from tests.samples import ferry, patiently, records

pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")


def read(found: list[Record], table: Table) -> list[dict[str, Any]]:
    from sayso.exports.parquet import parquet_table

    data = b"".join(parquet_table(found, table))
    rows: list[dict[str, Any]] = pq.read_table(io.BytesIO(data)).to_pylist()
    return rows


@settings(patiently, max_examples=25)
@given(records())
def test_an_article_with_its_statements_and_sources_is_the_record(record: Record) -> None:
    (article,) = read([record], "articles")
    made_by = {"version": article.pop("version"), "weights": article.pop("weights")}
    times, warnings = article.pop("times"), article.pop("warnings")
    parts: dict[str, Any] = {"times": times, "warnings": warnings, "made_by": made_by}
    parts["article"] = {k: v for k, v in article.items() if k != "id"}
    for table in ("statements", "sources"):
        parts[table] = read([record], table)  # type: ignore[arg-type]
    assert msgspec.convert(parts, Record) == record


@pytest.mark.parametrize("table", TABLES)
def test_no_records_are_a_table_with_columns(table: Table) -> None:
    assert read([], table) == []


def test_more_rows_than_a_group_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    from sayso.exports import parquet

    monkeypatch.setattr(parquet, "GROUP", 5)
    data = b"".join(parquet.parquet_table([ferry(), ferry()]))
    file = pq.ParquetFile(io.BytesIO(data))
    assert file.num_row_groups == 8
    assert file.metadata.num_rows == 2 * len(ferry().statements)
