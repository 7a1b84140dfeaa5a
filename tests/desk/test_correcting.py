"""Corrections by the forms of the pages."""

import re
from html import unescape
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.record import Statement, StatementId
from tests.desk.conftest import Post
from tests.samples import TEXT, ferry, find


def fields(browser: TestClient, path: str) -> dict[str, Any]:
    """What a form has in it, as a browser would send it."""
    text = browser.get(path).text.split('id="correct"')[1].split("</form>")[0]
    found: dict[str, Any] = {"content": [], "content_at": [], "via": []}
    for tag in re.findall(r"<input [^>]*>", text):
        name = re.search(r'name="(\w+)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        if name and "checkbox" not in tag:
            sent = unescape(value[1]) if value else ""
            if isinstance(found.get(name[1]), list):
                found[name[1]].append(sent)
            else:
                found[name[1]] = sent
    found["content"] = [unescape(t) for t in re.findall(r"<textarea[^>]*>([^<]*)</textarea>", text)]
    for name, options in re.findall(r'<select [^>]*name="(\w+)">(.*?)</select>', text, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        sent = chosen[1] if chosen else ""
        if name == "via":
            found[name].append(sent)
        else:
            found[name] = sent
    return found


def said(ledger: Ledger, label: str) -> Statement:
    return ledger.record(1).statement(StatementId(label))


@pytest.mark.parametrize("number", range(1, 19))
def test_a_form_sent_as_it_is_changes_only_how_sure_it_is(
    browser: TestClient, post: Post, ledger: Ledger, number: int
) -> None:
    path = f"/articles/1/statements/{number}"
    answer = post(path, **fields(browser, path))
    assert answer.headers["location"] == f"/articles/1#c{number}"
    before = ferry().statement(StatementId(f"s{number}"))
    after = said(ledger, f"s{number}")
    assert after.confidence == 1
    assert [getattr(after, f) for f in after.__struct_fields__ if f != "confidence"] == [
        getattr(before, f) for f in before.__struct_fields__ if f != "confidence"
    ]


def test_a_speaker_is_changed_and_shown_with_author_and_time(
    browser: TestClient, post: Post, ledger: Ledger
) -> None:
    path = "/articles/1/statements/4"
    post(path, **{**fields(browser, path), "speaker": "p5"})
    assert said(ledger, "s4").speaker == "p5"
    text = browser.get("/articles/1").text
    assert "1 correction</summary>" in text
    assert re.search(r'data-corrected="4">corrected by \S+, \d+ \w+ \d{4}', text)
    assert "disagrees" in browser.get("/?speaker=Orrin+Line").text
    assert '"s4"' in browser.get("/articles/1/record.json").text
    assert "as it was read" in text


def test_words_are_found_where_the_page_says_or_nearest(
    browser: TestClient, post: Post, ledger: Ledger
) -> None:
    path = "/articles/1/statements/9"
    there = {"source": "the inspectors", "source_at": str(TEXT.rindex("the inspectors"))}
    post(path, **{**fields(browser, path), **there})
    assert said(ledger, "s9").source == find("the inspectors", after="believes")
    post(path, **{**fields(browser, path), "cue": "said", "cue_at": ""})
    assert said(ledger, "s9").cue == find("said", after="nine days,” ")
    crooked = "“Nobody in  the ministry\r\nremembers that.  I do.”"
    post(path, **{**fields(browser, path), "content": [crooked], "content_at": [""]})
    assert said(ledger, "s9").content == (find("“Nobody in the ministry remembers that. I do.”"),)


def test_a_missed_statement_of_somebody_the_ledger_knows(
    browser: TestClient, post: Post, ledger: Ledger
) -> None:
    answer = post(
        "/articles/1/statements/new",
        content="The council votes on 20 October",
        speaker_name="josé ruíz",
    )
    assert answer.headers["location"] == "/articles/1#c19"
    (ruiz,) = ledger.who("José Ruíz").people
    assert len(ruiz.sayings) == 2
    assert said(ledger, "s19").kind == "indirect"


def test_a_missed_statement_of_somebody_new(post: Post, ledger: Ledger) -> None:
    post(
        "/articles/1/statements/new",
        content="“It is a matter of will, not of water,”",
        speaker_name="a sailor",
        speaker_type="group",
        speaker_unnamed="1",
        said_on="2031-10",
        said_on_words="Tuesday",
    )
    new = said(ledger, "s19")
    assert new.kind == "direct"
    assert new.speaker
    source = ledger.record(1).source(new.speaker)
    assert (source.name, source.type, source.named) == ("a sailor", "group", False)
    assert new.said_on
    assert new.said_on.value == "2031-10"


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"content": "the moon is cheese"}, "does not stand in the article"),
        ({"content": ""}, "give its content"),
        ({"content": "hurry", "source": "the moon"}, "Source: “the moon” does not stand"),
        ({"content": "hurry", "said_on": "soon"}, "write a day"),
        ({"content": "hurry", "said_on": "2031"}, "give the words of the article"),
        ({"content": "hurry", "speaker": "p99"}, "not in this article any more"),
        ({"content": "hurry", "speaker_name": "...", "speaker_type": "god"}, "no type"),
        ({"content": "hurry", "via": "p99"}, "not in this article any more"),
    ],
)
def test_what_does_not_fit_is_said_over_the_form_and_kept(
    post: Post, ledger: Ledger, sent: dict[str, str], why: str
) -> None:
    answer = post("/articles/1/statements/new", **sent)
    assert answer.status_code == 409
    assert why in unescape(answer.text)
    assert unescape(answer.text).count(sent["content"] or "<textarea")
    assert ledger.record(1) == ferry()


def test_rejected_undone_and_approved(browser: TestClient, post: Post, ledger: Ledger) -> None:
    post("/articles/1/statements/14/reject")
    assert "Nothing was found" in browser.get("/?words=Passengers").text
    post("/articles/1/statements/17/reject")
    text = browser.get("/articles/1").text
    assert "2 corrections" in text
    first = re.findall(r'name="correction" value="(\d+)"', text)[-1]
    post("/articles/1/undo", correction=first)
    assert "s14" in [s.id for s in ledger.record(1).statements]
    post("/articles/1/undo")
    assert ledger.record(1) == ferry()
    assert post("/articles/1/undo").status_code == 409
    assert post("/articles/1/undo", correction="x").status_code == 404
    post("/articles/1/approve")
    assert "✓ Checked by" in browser.get("/articles/1").text
    post("/articles/1/statements/14/reject")
    assert "(changed since)" in browser.get("/articles/1").text
    post("/articles/1/withdraw")
    assert "Not checked" in browser.get("/articles/1").text


def test_a_statement_that_somebody_else_changed_is_not_changed_twice(
    browser: TestClient, post: Post, ledger: Ledger
) -> None:
    path = "/articles/1/statements/17"
    old = fields(browser, path)
    post(f"{path}/reject")
    assert post(path, **old).status_code == 404
    assert post(path, **{**old, "about": "nonsense"}).status_code == 404
    path = "/articles/1/statements/11"
    old = fields(browser, path)
    post(path, **{**old, "content": ["no fixed date"], "content_at": [""]})
    answer = post(path, **{**old, "speaker": "p1"})
    assert answer.status_code == 409
    assert "somebody has changed it" in answer.text
