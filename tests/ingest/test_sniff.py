import gzip

import pytest

from sayso.errors import BinaryInput, EmptyInput
from sayso.ingest.sniff import kind
from tests.ingest.making import BODY, PAGE


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        "  \n" + PAGE,
        "\ufeff" + PAGE,
        "<!-- saved from url=(0042)https://courier.example.com/ -->\n<!-- 2 -->" + PAGE,
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">',
        "<p>Words",
        "<HTML><BODY>",
    ],
)
def test_a_page_is_known_by_its_markup(page: str) -> None:
    for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-32"):
        assert kind("input", page.encode(encoding)) == "page"


@pytest.mark.parametrize("text", ['{"text": "a"}', ' \n[{"text"', "[[", "{}", "[]", "[", "{\n"])
def test_json_is_known_by_its_brackets(text: str) -> None:
    assert kind("a.txt", text.encode()) == "json"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "[Updated] The bridge is shut",
        "{{ title }}",
        "< 5 people came",
        "<3",
        "P.S. words",
        "MZ",
        "The ftyp box",
        "ID3 tags explained",
        "RIFF raff",
    ],
)
def test_all_else_that_is_text_is_plain(text: str) -> None:
    assert kind("-", text.encode()) == "plain"


def test_the_name_decides_where_the_content_does_not() -> None:
    assert kind("a.HTML", b"words") == "page"
    assert kind("a.jsonl", b"words") == "json"
    assert kind("a.txt", b"words") == "plain"
    assert kind("a.html", b'{"text": "a"}') == "json"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "document"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "book"),
        (b"PK\x03\x04" + b"\0" * 26 + b"a.txt", "archive"),
        (b"\x1f\x8b\x08\0", "compressed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (rb"{\rtf1\ansi Words}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\xff\xd8\xff\xe0", "image"),
        (b"\0\0\0\x18ftypmp42", "recording"),
        (b"SQLite format 3\0", "table"),
        (gzip.compress(b"%PDF-1.7"), "compressed"),
        (b"From: <Saved by Blink>\r\n", "one file"),
        (b"<?xml version='1.0'?>\n<newsItem>", "XML"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "not text"),
        (bytes(range(256)), "not text"),
        (b"\0" * 100, "not text"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, what: str) -> None:
    with pytest.raises(BinaryInput, match=f"^a: .*{what}"):
        kind("a", data)


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"PAR1\x15\0", "parquet"),
        (b"WARC/1.0\r\n", "warc"),
        (gzip.compress(b"WARC/1.1\r\nWARC-Type: warcinfo"), "warc"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "feed"),
        (b"\xef\xbb\xbf<feed xmlns=", "feed"),
        (b"<?xml version='1.0'?>\n<?xml-stylesheet href='a'?><!-- b --><rss>", "feed"),
        (b'<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://n.example/rss.dtd"><rss>', "feed"),
        ("\ufeff<feed>".encode("utf-16"), "feed"),
    ],
)
def test_what_is_known_by_how_it_begins(data: bytes, form: str) -> None:
    assert kind("a", data) == form


@pytest.mark.parametrize("name", ["a.csv", "A.TSV"])
def test_a_table_is_known_by_its_name(name: str) -> None:
    assert kind(name, b"title,text") == "csv"


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_nothing(data: bytes) -> None:
    with pytest.raises(EmptyInput):
        kind("a", data)


def test_a_comment_that_never_ends_takes_no_time() -> None:
    assert kind("a", b"<!--" * 1_000_000) == "plain"
