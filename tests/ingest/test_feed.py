import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import FetchError, InputError, MalformedInput, TooLargeInput
from sayso.ingest import articles, articles_in, fetch_feed
from sayso.ingest.feed import MAX_CHARACTERS, MAX_ENTRIES, Entry, entries
from sayso.ingest.fetch import Fetched
from sayso.record import Article
from tests.ingest.making import BODY, PAGE
from tests.samples import patiently

HOME = "https://courier.example.com/"
RSS = """<?xml version="1.0"?>
<rss version="2.0"><channel><title>The Tarn Courier</title>
<item><title>Bridge</title><link>https://courier.example.com/1</link>
<pubDate>Fri, 17 Mar 2023 18:05:00 GMT</pubDate></item>
<item><title>Again</title><link>https://courier.example.com/1</link>
<pubDate>Fri, 17 Mar 2023 18:05:00 GMT</pubDate></item>
<item><title>Relative</title><link>/2</link></item>
<item><title>By its id</title><guid isPermaLink="true">https://courier.example.com/3</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lamp</title>
<entry><title>One</title><link rel="alternate" href="https://lamp.example/1"/>
<updated>2023-03-17T18:05:00Z</updated></entry></feed>"""


def test_rss() -> None:
    assert entries("feed", RSS, HOME) == [
        Entry(HOME + "1", "Fri, 17 Mar 2023 18:05:00 GMT"),
        Entry(HOME + "2"),
        Entry(HOME + "3"),
    ]


def test_atom() -> None:
    assert entries("feed", ATOM) == [Entry("https://lamp.example/1", "2023-03-17T18:05:00Z")]


@pytest.mark.parametrize("link", ["/etc/passwd", "file:///etc/passwd", "javascript:alert(1)", ""])
def test_only_addresses_of_the_web_are_taken(link: str) -> None:
    (error,) = entries("feed", RSS.replace(RSS[RSS.index("<item>") : RSS.rindex("</channel>")],
        f"<item><title>Bridge</title><link>{link}</link></item>"))  # fmt: skip
    assert isinstance(error, FetchError)
    assert "no http(s) address" in error.reason


BILLION = (
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title>'
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BILLION, MalformedInput),
        ('<!DOCTYPE rss [<!entity x SYSTEM "file:///etc/passwd">]><rss/>', MalformedInput),
        ("<rss", MalformedInput),
        ("no feed at all", MalformedInput),
        ("<rss>" + " " * MAX_CHARACTERS, TooLargeInput),
    ],
)
def test_what_is_no_feed_or_a_bomb(text: str, kind: type[InputError]) -> None:
    with pytest.raises(kind):
        entries("feed", text)


def test_a_bomb_is_refused_as_a_source_too() -> None:
    (error,) = articles_in(BILLION.encode(), "feed.xml")
    assert isinstance(error, MalformedInput)


def test_no_more_entries_than_a_feed_has() -> None:
    item = "<item><link>https://lamp.example/{}</link></item>"
    many = "".join(map(item.format, range(MAX_ENTRIES + 5)))
    assert len(entries("feed", f"<rss><channel>{many}</channel></rss>")) == MAX_ENTRIES


def test_an_empty_feed_has_nothing() -> None:
    assert entries("feed", '<rss version="2.0"><channel></channel></rss>') == []


def test_a_link_that_is_no_address_is_an_error_of_its_entry() -> None:
    item = "<item><title>Ferry</title><link>//[</link></item>"
    (error,) = entries("feed", f'<rss version="2.0"><channel>{item}</channel></rss>', HOME)
    assert isinstance(error, FetchError)
    assert "no http(s) address" in str(error)


@patiently
@given(st.text(max_size=200), st.integers(0, len(RSS)))
def test_damage_is_an_error_and_nothing_worse(noise: str, at: int) -> None:
    try:
        found = entries("feed", RSS[:at] + noise + RSS[at + len(noise) :], HOME)
    except InputError:
        return
    assert all(isinstance(one, Entry | FetchError) for one in found)


def serve(monkeypatch: pytest.MonkeyPatch, answers: dict[str, str]) -> list[tuple[str, object]]:
    """Answer from these, in the place of the network. Returns what is asked for."""
    asked: list[tuple[str, object]] = []

    def fetch(url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        asked.append((url, etag))
        if url not in answers:
            raise FetchError(url, "is not there (status 404).")
        is_new = etag != answers[url][:9]
        data = answers[url].encode() if is_new else b""
        return Fetched(url, data, "utf-8", answers[url][:9], None, is_new)

    monkeypatch.setattr("sayso.ingest.fetch.fetch", fetch)
    return asked


def test_the_articles_of_a_feed_are_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {HOME + "feed": RSS, HOME + "1": PAGE, HOME + "2": RSS}
    serve(monkeypatch, answers)
    article, nested, missing = articles(HOME + "feed")
    assert isinstance(article, Article)
    assert article.text.endswith(BODY)
    assert isinstance(nested, MalformedInput)
    assert "stands in a feed" in nested.reason
    assert isinstance(missing, FetchError)


def test_a_feed_is_asked_for_what_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = serve(monkeypatch, {HOME: RSS})
    news = fetch_feed(HOME)
    assert len(news.entries) == 3
    assert fetch_feed(HOME, news.etag, news.modified).entries == ()
    assert [etag for _, etag in asked] == [None, news.etag]
