import json
from pathlib import Path

import pytest

import sayso
from sayso.errors import FetchError, InputError, MissingInput
from sayso.ingest.fetch import Fetched
from sayso.intake import retry, take, take_feed
from sayso.ledger import Added, Ledger

TEXT = "The harbour board said on Monday that the ferry would stay. “We need it,” Ann Lee said."


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.db")


def outcomes(taken) -> list[str]:  # type: ignore[no-untyped-def]
    return [
        one.outcome.outcome if isinstance(one.outcome, Added) else type(one.outcome).__name__
        for one in taken
    ]


def test_articles_are_read_once(ledger: Ledger, reader: sayso.Reader, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    lines = [{"text": f"{n}. {TEXT}", "url": f"https://lamp.example/{n}"} for n in range(3)]
    file.write_text("\n".join(map(json.dumps, [*lines, {"title": "no text"}])))
    assert outcomes(take(ledger, reader, str(file))) == [*["new"] * 3, "MalformedInput"]
    assert outcomes(take(ledger, reader, str(file))) == [*["known"] * 3, "MalformedInput"]
    assert ledger.record(1) == reader(ledger.record(1).article)
    assert [(f.name, f.attempts) for f in ledger.failures()] == [(f"{file}:4", 2)]


def test_what_failed_is_kept_and_settled_when_it_is_read(
    ledger: Ledger, reader: sayso.Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (taken,) = take(ledger, reader, "later.txt", outlet="The Lamp")
    assert isinstance(taken.outcome, MissingInput)
    (failure,) = ledger.failures()
    assert failure.source == str(tmp_path / "later.txt")
    assert (failure.error, failure.outlet) == ("MissingInput", "The Lamp")
    assert "no such file" in failure.reason
    monkeypatch.chdir("/")
    assert outcomes(retry(ledger, reader)) == ["MissingInput"]
    (tmp_path / "later.txt").write_text(TEXT)
    assert outcomes(retry(ledger, reader)) == ["new"]
    assert ledger.failures() == []
    assert ledger.record(1).article.outlet == "The Lamp"


def test_a_changed_file_is_a_new_version(
    ledger: Ledger, reader: sayso.Reader, tmp_path: Path
) -> None:
    file = tmp_path / "ferry.txt"
    for text in (TEXT, TEXT.replace("Monday", "Tuesday")):
        file.write_text(text)
        list(take(ledger, reader, str(file)))
    (step,) = ledger.changes(str(file)).revisions
    assert step.version == 2


def test_a_date_that_becomes_known_is_read_with(
    ledger: Ledger, reader: sayso.Reader, tmp_path: Path
) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text(TEXT)
    assert outcomes(take(ledger, reader, str(file))) == ["new"]
    assert outcomes(take(ledger, reader, str(file), published="2025-10-14")) == ["reading"]
    assert outcomes(take(ledger, reader, str(file))) == ["known"]
    assert ledger.record(1).statements[0].said_on is not None


def test_standard_input_that_failed_is_not_waited_for(
    ledger: Ledger, reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.note_failure(InputError("-", "nothing in it"), "-")
    assert outcomes(retry(ledger, reader)) == []
    assert len(ledger.failures()) == 1


FEED = "https://lamp.example/feed"
ITEM = "<item><link>https://lamp.example/{}</link><pubDate>{}</pubDate></item>"


class Outlet:
    """A news site in the place of the network: what stands where, and what was asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pages: dict[str, str] = {}
        self.asked: list[str] = []
        monkeypatch.setattr("sayso.ingest.fetch.fetch", self.fetch)

    def publish(self, updated: str, **texts: str) -> None:
        """Put articles into the feed and on the site."""
        items = "".join(ITEM.format(name, updated) for name in texts)
        self.pages[FEED] = f'<rss version="2.0"><channel>{items}</channel></rss>'
        self.pages |= {f"https://lamp.example/{name}": text for name, text in texts.items()}

    def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        self.asked.append(url.removeprefix("https://lamp.example/"))
        if url not in self.pages:
            raise FetchError(url, "is not there (status 404).")
        now = str(hash(self.pages[url]))
        if etag == now:
            return Fetched(url, b"", None, now, None, is_new=False)
        return Fetched(url, self.pages[url].encode(), "utf-8", now)


@pytest.fixture
def outlet(monkeypatch: pytest.MonkeyPatch) -> Outlet:
    return Outlet(monkeypatch)


def test_of_a_feed_only_what_is_new_is_fetched(
    ledger: Ledger, reader: sayso.Reader, outlet: Outlet
) -> None:
    outlet.publish("Mon, 13 Oct 2025 10:00:00 GMT", a=TEXT, b=f"Again. {TEXT}")
    assert outcomes(take_feed(ledger, reader, FEED)) == ["new", "new"]
    assert outcomes(take_feed(ledger, reader, FEED)) == []
    outlet.publish("Mon, 13 Oct 2025 10:00:00 GMT", c=f"Third. {TEXT}", a=TEXT)
    assert outcomes(take_feed(ledger, reader, FEED)) == ["new"]
    assert outlet.asked == ["feed", "a", "b", "feed", "feed", "c"]
    outlet.publish("Tue, 14 Oct 2025 10:00:00 GMT", a=f"Corrected. {TEXT}")
    assert outcomes(take_feed(ledger, reader, FEED)) == ["version"]
    assert len(ledger.changes("https://lamp.example/a").revisions) == 1
    assert ledger.stats().feeds == 1


def test_a_feed_that_is_broken_off_goes_on(
    ledger: Ledger, reader: sayso.Reader, outlet: Outlet
) -> None:
    outlet.publish("Mon, 13 Oct 2025 10:00:00 GMT", a=TEXT, b=f"Again. {TEXT}")
    assert outcomes([next(take_feed(ledger, reader, FEED))]) == ["new"]
    assert outcomes(take_feed(ledger, reader, FEED)) == ["known", "new"]


def test_what_failed_in_a_feed_is_tried_again_on_demand(
    ledger: Ledger, reader: sayso.Reader, outlet: Outlet
) -> None:
    assert outcomes(take_feed(ledger, reader, FEED)) == ["FetchError"]
    outlet.publish("Mon, 13 Oct 2025 10:00:00 GMT", a=TEXT)
    page = outlet.pages.pop("https://lamp.example/a")
    assert outcomes(take_feed(ledger, reader, FEED)) == ["FetchError"]
    assert outcomes(take_feed(ledger, reader, FEED)) == []
    assert [failure.source for failure in ledger.failures()] == ["https://lamp.example/a"]
    outlet.pages["https://lamp.example/a"] = page
    assert outcomes(retry(ledger, reader)) == ["new"]
    assert ledger.failures() == []
