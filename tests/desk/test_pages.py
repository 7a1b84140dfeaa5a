"""What the pages show to read: no script, no login."""

import csv
import io
import json
from html import unescape

import pytest
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.record import Record
from tests.desk.conftest import Post
from tests.ledger.making import bridge
from tests.samples import ferry


def test_an_empty_ledger_says_what_to_do(browser: TestClient, bare: Ledger) -> None:
    for path in ("/", "/articles", "/speakers", "/stories", "/audit"):
        answer = browser.get(path)
        assert answer.status_code == 200
        assert 'href="/inbox"' in answer.text.split("<main")[1]
    assert "handed in again" in browser.get("/changes").text


def test_search_with_every_filter(browser: TestClient, ledger: Ledger) -> None:
    found = browser.get(
        "/?words=hull&speaker=Marrow&outlet=Courier&kind=direct&since=2031-10&until=2031&by=saying"
    ).text
    assert "1 statement</h2>" in found
    assert "The hull will not pass" in found
    assert 'href="/articles/1#c2"' in found
    assert 'value="Marrow"' in found
    assert "2 statements" in browser.get("/?via=Northern+Wire&unnamed=1").text
    assert "Nothing was found" in browser.get("/?words=zeppelin").text


def test_what_makes_no_sense_is_said_over_the_form(browser: TestClient, ledger: Ledger) -> None:
    for query in ("since=yesterday", "kind=loud", "by=night", "words=...", "after=x", "text=1"):
        answer = browser.get(f"/?{query}")
        assert answer.status_code == 400
        assert 'role="alert"' in answer.text
    assert "since yesterday: write 2023-03-17" in browser.get("/?since=yesterday").text


def test_the_text_of_articles_is_searched_too(browser: TestClient, ledger: Ledger) -> None:
    found = browser.get("/?words=fifty+minutes&text=1").text
    assert "1 article</h2>" in found
    assert "<mark>fifty</mark>" in found


def test_csv_and_json_are_of_what_is_shown(
    browser: TestClient, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.desk.pages.search.SHOWN", 4)
    page = browser.get("/?kind=indirect").text
    further = unescape(page.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0])
    second = browser.get(further)
    for kind in ("csv", "json"):
        file = browser.get(f"/search.{kind}{further[1:]}")
        if kind == "json":
            said = [one["said"]["content"] for one in json.loads(file.content)["sayings"]]
        else:
            said = [row["content"] for row in csv.DictReader(io.StringIO(file.text))]
        assert len(said) == 4
        assert [s for s in said if s in unescape(page)] == []
        assert [s for s in said if s not in unescape(second.text)] == []
    everything = browser.get("/search.csv?kind=indirect&all=1").text
    assert len(list(csv.DictReader(io.StringIO(everything)))) > 8


def test_an_article_and_what_can_be_taken_of_it(browser: TestClient, ledger: Ledger) -> None:
    text = browser.get("/articles/1").text
    assert "18 statements by 12 speakers" in text
    assert 'href="/articles/1/statements/2"' in text
    assert Record.from_json(browser.get("/articles/1/record.json").content) == ferry()
    table = browser.get("/articles/1/statements.csv").text
    assert len(list(csv.DictReader(io.StringIO(table)))) == 18
    assert "Content-Security-Policy" in browser.get("/articles/1/page.html").text
    assert "Bridge" in browser.get("/articles").text


@pytest.mark.parametrize(
    "path",
    [
        "/articles/99",
        "/articles/0",
        "/articles/x",
        "/articles/99999999999999999999",
        "/articles/99/page.html",
        "/articles/1/statements/99",
        "/speakers/99",
        "/stories/none",
        "/audit?outlet=Nobody",
        "/changes?address=https://nowhere.example/",
        "/changes?address=/etc/passwd",
        "/assets/../app.py",
        "/assets/nothing.css",
        "/nothing",
    ],
)
def test_what_is_not_there_is_said_on_a_page(
    browser: TestClient, ledger: Ledger, path: str
) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert 'role="alert"' in answer.text


def test_a_speaker_over_time(browser: TestClient, ledger: Ledger) -> None:
    listed = browser.get("/speakers?speaker=Marrow").text
    path = listed.split('href="/speakers/')[1].split('"')[0]
    text = browser.get(f"/speakers/{path}").text
    assert text.index("7 October 2031") < text.index("4 March 2032")
    assert "chief engineer of the Orrin Line" in text
    assert "The Orrin Lamp" in text
    assert "Nobody of this name" in browser.get("/speakers?speaker=Nemo").text
    assert browser.get("/speakers?from=x").status_code == 400


def test_speakers_merged_and_split(browser: TestClient, post: Post, ledger: Ledger) -> None:
    def number(name: str) -> str:
        return (
            browser.get(f"/speakers?speaker={name}").text.split('href="/speakers/')[1].split('"')[0]
        )

    finch, marrow = number("Finch"), number("Marrow")
    assert f'name="other" value="{finch}"' in browser.get(f"/speakers/{marrow}?same=Finch").text
    answer = post(f"/speakers/{marrow}/merge", other=finch)
    assert answer.headers["location"] == f"/speakers/{marrow}"
    text = browser.get(f"/speakers/{marrow}").text
    assert "merged <bdi>Aurel Finch</bdi> into" in text
    assert "no fixed date" in text
    move = text.split('name="move" value="')[1].split('"')[0]
    assert post(f"/speakers/{marrow}/undo", move=move).headers["location"] == f"/speakers/{finch}"
    answer = post(f"/speakers/{marrow}/split", article="2")
    assert "1 statement in 1 article" in browser.get(answer.headers["location"]).text
    assert post(f"/speakers/{marrow}/split").status_code == 409
    assert post(f"/speakers/{marrow}/merge", other="").status_code == 409


def test_stories_side_by_side(browser: TestClient, post: Post, ledger: Ledger) -> None:
    text = browser.get("/compare?article=1&article=2").text
    assert "The same story, side by side" in text
    assert "It is a matter of will" in text
    assert browser.get("/compare?article=1").status_code == 400
    browser.get("/stories")
    assert post("/stories/move", article="2", story="new").status_code == 303
    assert post("/stories/move", article="2", story="nowhere").status_code == 404
    assert post("/stories/move", article="2", story="").status_code == 400
    story = ledger.placed()[0].story
    assert post("/stories/move", article="2", story=story).status_code == 303
    assert "The same story" in browser.get(f"/stories/{story}").text


def test_an_audit_with_its_tables(browser: TestClient, ledger: Ledger) -> None:
    assert "The Orrin Lamp" in browser.get("/audit").text
    for query in ("article=1", "outlet=The+Orrin+Lamp"):
        text = browser.get(f"/audit?{query}").text
        assert "<table" in text
        assert "own voice" in text


def test_changes_from_version_to_version(browser: TestClient, ledger: Ledger) -> None:
    ledger.add(bridge("The old bridge will close in June"))
    for path in ("/changes", "/changes?address=https://lamp.example/bridge"):
        text = browser.get(path).text
        assert "<del>The old bridge will close in May</del>" in text
        assert "<ins>The old bridge will close in June</ins>" in text
    assert "2 versions" in browser.get("/articles/3").text


def test_assets_are_asked_for_once(browser: TestClient) -> None:
    first = browser.get("/assets/desk.js")
    etag = {"If-None-Match": first.headers["etag"]}
    assert browser.get("/assets/desk.js", headers=etag).status_code == 304
    assert ".p3{order:3" in browser.get("/assets/order-3.css").text
