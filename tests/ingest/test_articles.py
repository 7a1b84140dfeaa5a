import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import InputError, MissingInput, OptionError
from sayso.ingest import articles, articles_in, finds
from sayso.ingest.fetch import Fetched
from sayso.record import Article
from sayso.text import canonical
from tests.ingest.making import BODY, PAGE, PARAGRAPHS, TITLE, one


def test_a_plain_text() -> None:
    article = one(f"{TITLE}\r\nPublished: Mar 17, 2023 06:05 PM\r\n\r\n{BODY}")
    assert article.text == f"{TITLE}\nPublished: Mar 17, 2023 06:05 PM\n\n{BODY}"
    assert article.title == TITLE
    assert article.published == "2023-03-17T18:05"


def test_the_same_article_in_every_form_has_the_same_text(tmp_path: Path) -> None:
    forms = {"a.txt": BODY, "a.json": json.dumps({"text": BODY}), "a.html": PAGE}
    for name, form in forms.items():
        (tmp_path / name).write_text(form, encoding="utf-8")
        (found,) = articles(str(tmp_path / name))
        assert isinstance(found, Article)
        assert found.text.removeprefix(f"{TITLE}\n\n") == BODY


def test_several_articles_and_what_is_wrong_with_some() -> None:
    lines = [
        {"text": PARAGRAPHS[0]},
        {"title": "no text"},
        {"text": PARAGRAPHS[1], "published": "?"},
    ]
    data = "\n".join(map(json.dumps, lines)) + '\n{"text":\n' + json.dumps({"text": PARAGRAPHS[2]})
    found = list(articles("-", stdin=io.BytesIO(data.encode())))
    texts = [article.text for article in found if isinstance(article, Article)]
    assert texts == [PARAGRAPHS[0], PARAGRAPHS[2]]
    assert [error.name for error in found if isinstance(error, InputError)] == ["-:2", "-:3", "-:4"]


def test_a_source_that_cannot_be_read_is_one_error() -> None:
    (found,) = articles("no-such-file.txt")
    assert isinstance(found, MissingInput)


def test_a_page_that_was_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://courier.example.com/moved"
    data = f"<html><body><article><p>{'<p>'.join(PARAGRAPHS)}</article>".encode("cp1252")
    monkeypatch.setattr("sayso.ingest.fetch.fetch", lambda _: Fetched(url, data, "windows-1252"))
    (found,) = articles("https://courier.example.com/bridge")
    assert isinstance(found, Article)
    assert (found.url, found.text) == (url, BODY)


@pytest.mark.parametrize(
    "data",
    [
        f"{TITLE}\nPublished: 1 May 2001\n\n{BODY}",
        json.dumps({"text": BODY, "published": "2001-05-01", "outlet": "The Herald"}),
        json.dumps({"text": BODY, "published": "no date", "outlet": 5}),
        PAGE,
    ],
    ids=["plain", "object", "wrong", "page"],
)
def test_what_the_caller_knows_wins(data: str) -> None:
    (found,) = articles_in(
        data.encode(), "x", published="2023-03-17T18:05:00+01:00", outlet=" The Tarn Courier "
    )
    assert isinstance(found, Article)
    assert found.published == "2023-03-17T18:05+01:00"
    assert found.outlet == "The Tarn Courier"


@pytest.mark.parametrize("published", ["", "yesterday", "17 March 2023", "2023-03", "2023-02-30"])
def test_a_publication_date_that_is_none_is_refused_at_once(published: str) -> None:
    with pytest.raises(OptionError, match="ISO date"):
        articles("-", published=published)
    with pytest.raises(OptionError):
        articles_in(b"words", "x", published=published)


def check(data: bytes, name: str) -> None:
    """Any bytes give at least one answer, and articles keep what the record promises of them."""
    found = list(articles_in(data, name))
    assert found
    for article in found:
        if isinstance(article, InputError):
            assert article.name.startswith(name)
            continue
        lines = (article.title, article.outlet, article.url, *article.bylines)
        assert article.text.strip()
        assert all(canonical(text) == text for text in (article.text, *lines) if text is not None)
        assert not any("\n" in line for line in lines if line)


NAMES = st.sampled_from(["-", "a.txt", "a.json", "a.jsonl", "a.html"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
FIELDS = st.sampled_from(["text", "title", "published", "bylines", "language", "url", "schema"])
JSON = st.dictionaries(FIELDS, VALUES, max_size=5).map(json.dumps)
TAGS = st.sampled_from(
    "<html> <body> <article> <p> </p> <div <script> <!-- --> <table> <meta\0charset=utf-16> <a\0b= "
    '<![CDATA[ </script> <li> <title> <head> " = > &# & \0 \ufffe'.split(" ")
) | st.sampled_from(PARAGRAPHS)
relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)


@given(st.binary(max_size=300), NAMES)
@relaxed
def test_any_bytes(data: bytes, name: str) -> None:
    check(data, name)


@given(st.text(max_size=300), NAMES, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
@relaxed
def test_any_text(text: str, name: str, encoding: str) -> None:
    check(text.encode(encoding), name)


@given(st.lists(JSON, max_size=4), st.sampled_from(["\n", ",", ""]), st.integers(0, 50), NAMES)
@relaxed
def test_any_json(objects: list[str], between: str, cut: int, name: str) -> None:
    text = between.join(objects)
    check(text[: len(text) - cut].encode(), name)
    check(f"[{text}]".encode(), name)


@given(st.lists(TAGS, max_size=25).map("".join))
@relaxed
def test_any_markup(html: str) -> None:
    check(html.encode(), "a.html")


SLOW = {"trafilatura", "lxml", "dateparser", "urllib3", "charset_normalizer"}


def loaded_after(code: str) -> set[str]:
    code = f"import sys; from sayso.ingest import articles_in; {code}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return SLOW & set(done.stdout.split())


def test_plain_text_and_json_need_no_slow_library() -> None:
    text = f"{TITLE}\nPublished: Mar 17, 2023 06:05 PM\n\n{BODY}".encode()
    assert loaded_after(f"list(articles_in({text!r}, 'a.txt'))") == set()
    assert loaded_after("list(articles_in(b'{\"text\": \"a\"}', 'a.json'))") == set()


def test_a_page_prints_nothing_when_it_holds_no_article(capfd: pytest.CaptureFixture[str]) -> None:
    list(articles_in(b"<html><p>", "a.html"))
    assert capfd.readouterr() == ("", "")


def test_a_folder_is_all_that_stands_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.csv").write_text(f'text\n"{PARAGRAPHS[0]}"\n', encoding="utf-8")
    page, empty, row = articles(str(tmp_path))
    assert isinstance(page, Article)
    assert isinstance(row, Article)
    assert row.text == PARAGRAPHS[0]
    assert isinstance(empty, InputError)
    assert empty.name == str(tmp_path / "b.txt")


@pytest.mark.parametrize(
    ("name", "data", "address"),
    [
        ("a.txt", BODY, "file"),
        ("a.html", PAGE, "https://courier.example.com/2023/03/17/bridge"),
        ("a.json", json.dumps({"text": BODY}), "file"),
        ("a.jsonl", json.dumps({"text": BODY}), None),
        ("a.json", json.dumps({"text": BODY, "url": "https://a.example"}), "https://a.example"),
    ],
)
def test_where_an_article_was_seen(
    tmp_path: Path, name: str, data: str, address: str | None
) -> None:
    file = tmp_path / name
    file.write_text(data, encoding="utf-8")
    (find,) = finds(str(file))
    assert find.address == (file.as_uri() if address == "file" else address)


def test_a_page_is_seen_where_it_was_fetched_whatever_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = "https://other.example/copy"
    monkeypatch.setattr(
        "sayso.ingest.fetch.fetch", lambda _: Fetched(there, PAGE.encode(), "utf-8")
    )
    (find,) = finds(there)
    assert find.address == there
