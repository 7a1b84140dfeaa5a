"""Handing in, and the reading of what was handed in."""

from typing import Any

import pytest
from markupsafe import escape
from starlette.testclient import TestClient

import sayso
from sayso.desk.reading import read_next
from sayso.errors import FetchError, InputError
from sayso.intake import Taken
from sayso.ledger import Ledger
from sayso.ledger.submissions import all_submissions, submission
from tests.desk.conftest import Post


def read_all(ledger: Ledger, reader: sayso.Reader) -> None:
    while read_next(ledger, reader):
        pass


def test_a_text_and_a_file_are_read(
    browser: TestClient, post: Post, bare: Ledger, reader: sayso.Reader, example_text: str
) -> None:
    page = f"<article><h1>Pier shut</h1><p>{'The pier is shut, Ida Vale said. ' * 20}</p></article>"
    answer = post(
        "/inbox",
        text=example_text,
        outlet="The Sund Post",
        published="2025-10-15",
        files=[("file", ("pier.html", page.encode(), "text/html"))],
    )
    assert answer.headers["location"] == "/inbox"
    assert 'data-busy="yes"' in browser.get("/inbox?part=list").text
    read_all(bare, reader)
    text = browser.get("/inbox").text
    assert text.count(">read</span>") == 2
    assert 'href="/articles/1"' in text
    assert bare.record(1).article.outlet == "The Sund Post"
    assert bare.record(1).article.published == "2025-10-15"
    assert "Lena Okafor" in browser.get("/articles/1").text
    post("/inbox", text=example_text, outlet="The Sund Post", published="2025-10-15")
    read_all(bare, reader)
    assert "1 known already" in browser.get("/inbox").text


def test_what_fails_says_why_and_is_tried_again(
    browser: TestClient, post: Post, bare: Ledger, reader: sayso.Reader
) -> None:
    post("/inbox", address="http://127.0.0.1:1/x http://192.168.0.1/y")
    post("/inbox", files=[("file", ("picture.txt", b"\x00\x01\x02" * 50, "text/plain"))])
    read_all(bare, reader)
    text = browser.get("/inbox").text
    assert text.count("no public address") == 2
    assert text.count("Try again") == 3
    post("/inbox/retry", number="3")
    assert submission(bare.database, 3).state == "waiting"
    read_all(bare, reader)
    assert submission(bare.database, 3).state == "failed"
    assert post("/inbox/retry", number="99").status_code == 404
    assert post("/inbox/retry", source="/etc/passwd").status_code == 400
    assert post("/inbox/retry", source="http://127.0.0.1:1/x").status_code == 303


def test_failures_of_others_are_shown_too(browser: TestClient, post: Post, bare: Ledger) -> None:
    bare.note_failure(FetchError("https://lamp.example/", "is not there."), "https://lamp.example/")
    bare.note_failure(InputError("/a.txt", "is empty."), "/a.txt")
    text = browser.get("/inbox").text
    assert "is not there." in text
    assert "is empty." in text
    assert text.count("Try again") == 1


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({}, "Nothing was handed in"),
        ({"text": " \n"}, "Nothing was handed in"),
        ({"address": "file:///etc/passwd"}, "with http:// or https://"),
        ({"address": "/etc/passwd"}, "with http:// or https://"),
        ({"address": "-"}, "with http:// or https://"),
        ({"text": "kept text", "published": "soon"}, "no publication date"),
        ({"address": "https://a.example/ " * 201}, "More than 200"),
    ],
)
def test_what_cannot_be_taken_is_said_and_kept(
    post: Post, bare: Ledger, sent: dict[str, str], why: str
) -> None:
    answer = post("/inbox", **sent)
    assert answer.status_code == 400
    assert why in answer.text
    assert sent.get("text", "").strip() in answer.text
    assert not all_submissions(bare.database, 10)


def test_a_fault_of_ours_does_not_stop_what_comes_after(
    post: Post, bare: Ledger, reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> Taken:
        raise ZeroDivisionError

    post("/inbox", text="One said two.")
    monkeypatch.setattr("sayso.desk.reading.take_data", broken)
    assert read_next(bare, reader)
    (found,) = all_submissions(bare.database, 1)
    assert found.state == "failed"
    assert "broke off (ZeroDivisionError)" in found.failures[0].reason


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>"],
    ids=["script", "markup"],
)
@pytest.mark.parametrize("field", ["address", "feed"])
def test_an_address_that_is_none_is_refused_as_it_is_written(
    post: Post, bare: Ledger, field: str, address: str
) -> None:
    answer = post("/inbox", **{field: address})
    assert answer.status_code == 400
    assert str(escape(address)) in answer.text
    assert "<img" not in answer.text
    assert "<script>" not in answer.text
    assert 'href="javascript' not in answer.text
