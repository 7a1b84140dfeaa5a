import datetime
import io
import json
import sys
from pathlib import Path

import pytest

from sayso.errors import InputError, NeedsExtra
from sayso.ingest import articles, articles_in
from sayso.record import Article
from tests.ingest.making import PARAGRAPHS

HEADING = "Title,text,published,outlet,url,bylines,rank"
ROW = (
    f'Bridge,"{PARAGRAPHS[0]}",2023-03-17,The Courier,https://courier.example/1,Ada Holm;Bo Lind,7'
)


def read(text: str, name: str = "articles.csv") -> list[Article | InputError]:
    return list(articles_in(text.encode(), name))


def test_a_row_is_an_article() -> None:
    (article,) = read(f"{HEADING}\n{ROW}\n")
    assert article == Article(
        text=PARAGRAPHS[0],
        url="https://courier.example/1",
        outlet="The Courier",
        title="Bridge",
        bylines=("Ada Holm", "Bo Lind"),
        published="2023-03-17",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("text;title\r\nIt rains;Weather\r\n", "a.csv"),
        ("title\ttext\nWeather\tIt rains\n", "a.tsv"),
        ('\ufefftext,title\n"It rains","Weather"', "a.csv"),
        (" TEXT , Title\nIt rains,Weather\n\n,\n", "a.csv"),
    ],
)
def test_separators_marks_and_empty_lines(text: str, name: str) -> None:
    (article,) = read(text, name)
    assert isinstance(article, Article)
    assert (article.text, article.title) == ("It rains", "Weather")


def test_a_text_may_be_long_and_have_lines() -> None:
    text = "It rains.\n" * 30_000
    (article,) = read(f'text\n"{text}"')
    assert isinstance(article, Article)
    assert article.text == text


def test_a_bad_row_is_named_as_in_a_spreadsheet_and_the_others_are_read() -> None:
    found = read("text,published\nIt rains,soon\nIt snows,2023-03-17\na,b,c\n")
    assert [type(one).__name__ for one in found] == ["MalformedInput", "Article", "MalformedInput"]
    assert [one.name for one in found if isinstance(one, InputError)] == [
        "articles.csv:2",
        "articles.csv:4",
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("title,body\na,b", 'without a column "text"'),
        ("text\n", "without rows"),
        ('text\n"never closed\n' + "x" * 10, "CSV"),
    ],
)
def test_what_is_no_table_of_articles(text: str, why: str) -> None:
    found = read(text)
    if why == "CSV":  # an open cell runs to the end, as in any spreadsheet
        assert len(found) == 1
        return
    (error,) = found
    assert isinstance(error, InputError)
    assert why in error.reason


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    rows = [
        {"text": f"{n}. {PARAGRAPHS[0]}", "published": datetime.date(2023, 3, 17), "rank": n}
        for n in range(150)
    ]
    write_table(pyarrow.Table.from_pylist([*rows, {"text": None}]), tmp_path / "a.parquet")
    return tmp_path / "a.parquet"


def test_parquet_is_read_row_by_row(parquet: Path) -> None:
    found = list(articles(str(parquet)))
    assert len(found) == 151
    assert isinstance(found[0], Article)
    assert found[0].published == "2023-03-17"
    assert isinstance(found[-1], InputError)
    assert found[-1].name == f"{parquet}[150]"
    assert list(articles_in(parquet.read_bytes(), "-"))[:150] == found[:150]


@pytest.mark.parametrize("cut", [5, 100, 1000])
def test_parquet_that_is_broken_off(parquet: Path, cut: int) -> None:
    parquet.write_bytes(parquet.read_bytes()[:-cut])
    (error,) = articles(str(parquet))
    assert isinstance(error, InputError)
    assert "Parquet" in error.reason


def test_parquet_without_pyarrow(parquet: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (error,) = articles(str(parquet))
    assert isinstance(error, NeedsExtra)
    assert "pip install 'sayso[parquet]'" in error.reason


def test_a_table_on_standard_input_is_json_or_text() -> None:
    (article,) = articles("-", stdin=io.BytesIO(json.dumps({"text": "It rains"}).encode()))
    assert isinstance(article, Article)
