from hypothesis import given

from sayso.exports.rows import COLUMNS, TABLES, rows
from sayso.record import Record
from tests.samples import ferry, patiently, records


@patiently
@given(records())
def test_rows_have_the_columns_that_are_promised_and_hold_the_record(record: Record) -> None:
    for table in TABLES:
        for row in rows([record], table):
            assert list(row) == list(COLUMNS[table])
    found = list(rows([record], "statements"))
    assert [row["id"] for row in found] == [s.id for s in record.statements]
    text = record.article.text
    for row in found:
        ends = zip(row["content_start"], row["content_end"], strict=True)
        assert row["content"] == [text[start:end] for start, end in ends]
        if row["source"] is not None:
            assert row["source"] == text[row["source_start"] : row["source_end"]]


def test_a_statement_names_its_speaker_and_relays() -> None:
    row = next(r for r in rows([ferry()], "statements") if r["id"] == "s16")
    assert (row["speaker"], row["speaker_name"], row["role"]) == ("p10", "Sunniva Hale", "Mayor")
    assert row["via_names"] == ["the Orrin Lamp"]
    assert (row["said_on"], row["parent"], row["outlet"]) == (
        "2031-10-02",
        "s15",
        "The Lowmark Courier",
    )


def test_a_source_is_counted_as_speaker_and_as_relay() -> None:
    by_name = {row["name"]: row for row in rows([ferry()], "sources")}
    assert (by_name["the Orrin Lamp"]["statements"], by_name["the Orrin Lamp"]["relayed"]) == (1, 1)
    assert by_name["Ilse Marrow"]["mentions"] == ["Ilse Marrow", "she"]
