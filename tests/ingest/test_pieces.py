import io
import json
from itertools import islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from sayso.errors import InputError, MalformedInput, TooLargeInput
from sayso.ingest import pieces as module
from sayso.ingest.pieces import Line, Page, Piece, articles_of, pieces
from sayso.record import Article


def texts(found: list[Piece]) -> list[str]:
    articles = [article for piece in found for article in articles_of(piece)]
    return [one.text if isinstance(one, Article) else type(one).__name__ for one in articles]


class Endless(io.RawIOBase):
    """Lines without end."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        line = b'{"text": "News."}\n'
        whole = (line * (len(buffer) // len(line) + 1))[: len(buffer)]
        buffer[:] = whole
        return len(buffer)


def test_lines_are_cut_one_at_a_time() -> None:
    found = list(islice(pieces("in.jsonl", io.BufferedReader(Endless(), 18)), 5))  # type: ignore
    assert texts(found) == ["News."] * 5
    assert [piece.name for piece in found] == [f"in.jsonl:{n}" for n in range(1, 6)]


def test_a_broken_line_is_no_reason_to_stop() -> None:
    data = b'{"text": "One."}\n\n{"text": \n[]\n{"text": "Two."}'
    found = texts(list(pieces("in.jsonl.gz", io.BytesIO(data))))
    assert found == ["One.", "MalformedInput", "EmptyInput", "Two."]


def test_a_line_without_end_is_passed_over(monkeypatch: object) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 30)  # type: ignore[attr-defined]
    data = b'{"text": "' + b"x" * 100 + b'"}\n{"text": "Two."}\n'
    first, second = pieces("in.jsonl", io.BytesIO(data))
    assert isinstance(first, TooLargeInput)
    assert isinstance(second, Line)
    assert second.name == "in.jsonl:2"


def test_rows_of_parquet() -> None:
    sink = io.BytesIO()
    pq.write_table(pa.table({"text": ["One.", None], "outlet": ["The Lamp", None]}), sink)
    found = list(pieces("in.parquet", sink))
    assert texts(found) == ["One.", "MalformedInput"]


def test_pages_of_an_archive() -> None:
    body = "<html><body><article><h1>Ferry</h1>" + "<p>The ferry will sail again, she said.</p>" * 9
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lamp.example/ferry\r\n"
        "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-01-02T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    (page,) = pieces("in.warc", io.BytesIO(head.encode() + answer + b"\r\n\r\n"))
    assert isinstance(page, Page)
    assert page.url == "https://lamp.example/ferry"
    (article,) = articles_of(page)
    assert isinstance(article, Article)
    assert "The ferry will sail again" in article.text
    assert article.url == "https://lamp.example/ferry"


def test_any_other_file_is_one_piece(tmp_path: Path) -> None:
    data = json.dumps([{"text": "One."}, {"text": "Two."}]).encode()
    assert texts(list(pieces("in.json", io.BytesIO(data)))) == ["One.", "Two."]
    feed = b"<rss version='2.0'><channel><title>News</title></channel></rss>"
    (refused,) = articles_of(Page("in.rss", feed))
    assert isinstance(refused, InputError)
    assert "a feed" in refused.reason
    (broken,) = pieces("in.parquet", io.BytesIO(b"PAR1"))
    assert isinstance(broken, MalformedInput | InputError)
