import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from sayso.errors import RecordError
from sayso.ledger import Added, Ledger
from sayso.record import Article, MadeBy, Record, Weights
from sayso.text import canonical
from tests.samples import MADE_BY, ferry, plain, records

ADDRESS = "https://courier.example/ferry"
NEWER = MadeBy("0.0.1", Weights("none", "1" * 64))


def about(text: str, **known: str | None) -> Record:
    return msgspec.structs.replace(plain(text), article=Article(text, **known))  # type: ignore[arg-type]


def test_a_record_comes_back_as_it_was(ledger: Ledger) -> None:
    assert ledger.add(ferry()) == Added(1, "new")
    assert ledger.record(1) == ledger.record(ferry().article.id) == ferry()
    assert list(ledger.records()) == [(1, ferry())]
    assert not list(ledger.check())


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(record=records())
def test_any_record_comes_back_as_it_was(ledger: Ledger, record: Record) -> None:
    if canonical(record.article.text) != record.article.text:
        with pytest.raises(RecordError, match="not canonical"):
            ledger.add(record)
        return
    added = ledger.add(record)
    assert ledger.record(added.article) == record
    assert not list(ledger.check())


def test_the_same_record_is_kept_once(ledger: Ledger) -> None:
    ledger.add(ferry())
    before = ledger.stats()
    assert ledger.add(ferry()) == Added(1, "known")
    assert ledger.stats() == before


def test_the_same_text_elsewhere_is_one_article_seen_twice(ledger: Ledger) -> None:
    ledger.add(about("One says so.", outlet="The Courier", url="https://courier.example/1"))
    reprint = about("One says so.", outlet="The Lamp", url="https://lamp.example/9")
    assert ledger.add(reprint) == Added(1, "known")
    stats = ledger.stats()
    assert (stats.articles, stats.sightings, stats.outlets, stats.versions) == (1, 2, 2, 0)
    assert ledger.record(1).article.outlet == "The Courier"


def test_another_text_at_an_address_is_its_next_version(ledger: Ledger) -> None:
    first, second = about("It stays.", url=ADDRESS), about("It may stay.", url=ADDRESS)
    found = [ledger.add(record) for record in (first, first, second, first)]
    assert [added.outcome for added in found] == ["new", "known", "version", "version"]
    assert [(v.article, v.version) for v in ledger.versions(ADDRESS + "?utm_source=x#top")] == [
        (1, 1),
        (2, 2),
        (1, 3),
    ]
    assert ledger.record(1) == first
    assert not list(ledger.check())


def test_a_reading_with_newer_weights_counts_and_the_older_is_kept(ledger: Ledger) -> None:
    ledger.add(ferry())
    newer = msgspec.structs.replace(ferry(), statements=ferry().statements[:1], made_by=NEWER)
    assert ledger.add(newer) == Added(1, "reading")
    assert ledger.record(1) == newer
    stats = ledger.stats()
    assert (stats.readings, stats.statements, stats.articles) == (2, 1, 1)
    assert not list(ledger.check())


def test_what_is_known_need_not_be_read(ledger: Ledger) -> None:
    article = ferry().article
    assert ledger.wanted(article, MADE_BY) == article
    ledger.add(ferry())
    assert ledger.wanted(article, MADE_BY) == Added(1, "known")
    assert ledger.wanted(article, NEWER) == article
    assert ledger.wanted(article, MADE_BY, "https://lamp.example/ferry") == Added(1, "known")
    assert ledger.stats().sightings == 2


def test_what_becomes_known_of_an_article_is_filled_in(ledger: Ledger) -> None:
    ledger.add(about("One says so.", title="One"))
    dated = ledger.wanted(Article("One says so.", published="2031-10-09"), MADE_BY)
    assert isinstance(dated, Article)
    assert (dated.title, dated.published) == ("One", "2031-10-09")
    assert (
        ledger.add(about("One says so.", title="One", published="2031-10-09")).outcome == "reading"
    )
    again = ledger.wanted(Article("One says so.", published="2031-10-10"), MADE_BY)
    assert isinstance(again, Article)
    assert again.published == "2031-10-10"


def test_a_reprint_keeps_the_date_that_is_known(ledger: Ledger) -> None:
    ledger.add(
        about("One says so.", outlet="The Courier", published="2031-10-09"), "https://a.example"
    )
    later = Article("One says so.", outlet="The Lamp", published="2031-10-11")
    assert ledger.wanted(later, MADE_BY, "https://b.example") == Added(1, "known")


@pytest.mark.parametrize(
    "record",
    [
        plain("a\r\nb"),
        about("text", title="a\0b"),
        msgspec.structs.replace(ferry(), article=Article("another text")),
    ],
    ids=["line ends", "null", "spans"],
)
def test_a_record_that_cannot_be_kept_as_it_is_is_refused(ledger: Ledger, record: Record) -> None:
    with pytest.raises(RecordError):
        ledger.add(record)
    assert ledger.stats().articles == 0


def test_long_names_and_addresses_are_kept(ledger: Ledger) -> None:
    address = "https://courier.example/" + "ä/" * 3000
    assert ledger.add(about("text", url=address, outlet="Lamp " * 2000)).outcome == "new"
    assert ledger.add(about("another", url=address)).outcome == "version"
