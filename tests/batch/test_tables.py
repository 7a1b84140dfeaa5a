import io

import msgspec
import pyarrow.parquet as pq
from hypothesis import given

from sayso.batch.tables import TABLES, tables
from sayso.exports.parquet import SCHEMAS
from sayso.record import Record
from tests.samples import patiently, records


@patiently
@given(records())
def test_nothing_of_a_record_is_lost(record: Record) -> None:
    rows = {
        name: pq.read_table(io.BytesIO(data)).to_pylist() for name, data in tables([record]).items()
    }
    (article,) = rows["articles"]
    assert article["id"] == record.article.id
    again = {
        "article": article,
        "statements": rows["statements"],
        "sources": rows["sources"],
        "times": article["times"],
        "warnings": article["warnings"],
        "made_by": {"version": article["version"], "weights": article["weights"]},
    }
    assert msgspec.convert(again, Record) == record
    names = {source.id: source.name for source in record.sources}
    for row in rows["statements"]:
        assert row["article"] == record.article.id
        assert row["speaker_name"] == names.get(row["speaker"])


def test_tables_are_as_documented() -> None:
    found = tables([])
    assert tuple(found) == TABLES
    for name in TABLES:
        file = pq.ParquetFile(io.BytesIO(found[name]))
        assert file.schema_arrow.names == SCHEMAS[name].names
        assert file.metadata.num_rows == 0
