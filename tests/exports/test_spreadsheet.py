import csv
import io

import pytest

from sayso.exports.rows import COLUMNS, TABLES, Table
from sayso.exports.spreadsheet import csv_table
from sayso.record import Article, Record
from tests.samples import ferry, find, plain, source, statement


def read(record: Record, table: Table = "statements") -> list[dict[str, str]]:
    data = b"".join(csv_table([record], table)).decode()
    return list(csv.DictReader(io.StringIO(data, newline="")))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_its_heading_even_without_rows(table: Table) -> None:
    (heading,) = b"".join(csv_table([], table)).decode().splitlines()
    assert heading == ",".join(COLUMNS[table])


def test_text_with_line_ends_quotes_and_commas_comes_back_whole() -> None:
    (article,) = read(ferry(), "articles")
    assert article["text"] == ferry().article.text
    assert article["bylines"] == "Petra Onslow | Dai Merrin"


def test_several_contents_stand_in_one_cell() -> None:
    row = next(row for row in read(ferry()) if row["id"] == "s2")
    assert row["content"].count(" | ") == 1
    assert len(row["content_start"].split(" | ")) == 2


def test_a_formula_is_not_run_by_a_spreadsheet() -> None:
    text = '=HYPERLINK("http://x.example","y") said it rains'
    place = find('=HYPERLINK("http://x.example","y")', text=text)
    said = statement(1, place, find("said", text=text), [find("it rains", text=text)], speaker="p1")
    record = plain(text, [said], [source(1, place.text, "person", [place])])
    row = read(record)[0]
    assert row["speaker_name"].startswith("'=")
    assert row["source"].startswith("'=")


def test_nothing_known_is_an_empty_cell() -> None:
    (row,) = read(plain(Article("a").text), "articles")
    assert row["published"] == ""
