import gzip
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import InputError, MalformedInput, TooLargeInput
from sayso.ingest import articles, articles_in, finds
from sayso.ingest.warc import Archived, pages
from sayso.record import Article
from tests.ingest.archiving import ADDRESS, answer, packed, record
from tests.ingest.making import BODY, PAGE
from tests.samples import patiently

THREE = [answer(n) for n in range(3)]


def read(data: bytes) -> list[Archived | TooLargeInput]:
    return list(pages("crawl.warc", io.BytesIO(data)))


@pytest.mark.parametrize("data", [packed(*THREE), b"".join(THREE)], ids=["packed", "plain"])
def test_every_page_is_an_article_where_it_was_fetched(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(data)
    found = list(finds(str(file)))
    assert [find.address for find in found] == [ADDRESS.format(n) for n in range(3)]
    assert found[2].name == f"{file}: {ADDRESS.format(2)}"
    assert isinstance(found[0].found, Article)
    assert found[0].found.text.endswith(BODY)
    assert list(articles_in(data, "-")) == [find.found for find in found]


def test_what_is_no_page_is_passed_over() -> None:
    others = [
        record("request", ADDRESS.format(9), b"GET / HTTP/1.1\r\n\r\n"),
        answer(8, b"\x89PNG", kind="image/png"),
        answer(7, b"", status="301 Moved"),
        answer(6, b"gone", status="404 Not Found"),
    ]
    found = read(b"".join([*others, answer(1), *others]))
    assert found == [Archived(ADDRESS.format(1), PAGE.encode(), "utf-8")]


def test_pages_may_be_packed_once_more() -> None:
    (found,) = read(answer(1, gzip.compress(PAGE.encode()), encoding="gzip"))
    assert isinstance(found, Archived)
    assert found.data == PAGE.encode()


@pytest.mark.parametrize("cut", [1, 2, 4, 50, 300])
@pytest.mark.parametrize("data", [packed(*THREE), b"".join(THREE)], ids=["packed", "plain"])
def test_what_stands_before_the_break_is_read(data: bytes, cut: int, tmp_path: Path) -> None:
    file = tmp_path / "crawl.warc"
    file.write_bytes(data[:-cut])
    *whole, error = articles(str(file))
    assert len(whole) >= 2
    assert all(isinstance(one, Article) for one in whole)
    assert isinstance(error, MalformedInput)
    assert f"broken off or damaged after {len(whole)} answers" in error.reason


@pytest.mark.parametrize(
    "rest",
    [
        b"\0" * 50_000_000,
        b"WARC/1.0\r\nX: " + b"a" * 50_000_000,
        b"WARC/1.0\r\n" + b"X: a\r\n" * 2_000_000,
    ],
    ids=["zeros", "long header", "many headers"],
)
def test_what_unfolds_without_end_is_refused(rest: bytes) -> None:
    found = pages("crawl", io.BytesIO(packed(answer(1), rest)))
    assert isinstance(next(found), Archived)
    with pytest.raises(MalformedInput):
        next(found)


def test_a_page_that_unfolds_without_end_is_too_large_and_the_next_is_read() -> None:
    bomb = answer(1, gzip.compress(b"\0" * 60_000_000), encoding="gzip")
    large, page = read(packed(bomb, answer(2)))
    assert isinstance(large, TooLargeInput)
    assert large.name == f"crawl.warc: {ADDRESS.format(1)}"
    assert isinstance(page, Archived)


@patiently
@given(st.data())
def test_damage_is_an_error_and_nothing_worse(data: st.DataObject) -> None:
    damaged = bytearray(b"".join([answer(n, b"<p>Words") for n in range(2)]))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        read(bytes(damaged))
    except InputError:
        return
