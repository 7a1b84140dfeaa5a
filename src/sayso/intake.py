"""Sources -> the ledger: what is new is read and kept; what fails, kept with its reason."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sayso.errors import InputError
from sayso.ingest import Find, articles_in, fetch_feed, finds
from sayso.ledger import Added, Ledger
from sayso.reader import Reader


class Taken(NamedTuple):
    """What became of one place in a source: it is in the ledger, or it failed."""

    name: str
    outcome: Added | InputError


def take(
    ledger: Ledger,
    reader: Reader,
    source: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
) -> Iterator[Taken]:
    """Add what `source` holds to the ledger, one transaction an article.

    source: as `sayso.ingest.articles` takes it. Broken off at any moment and begun again, it goes
    on: nothing is added twice. Raises OptionError for a wrong date, and LedgerError.
    """
    source = _lasting(source)
    failed = []
    for find in finds(source, published=published, outlet=outlet):
        if isinstance(find.found, InputError):
            failed.append(find.name)
            ledger.note_failure(find.found, source, published=published, outlet=outlet)
            yield Taken(find.name, find.found)
        else:
            yield Taken(find.name, _read(ledger, reader, find))
    ledger.settle_failures(source, but=failed)


def take_feed(ledger: Ledger, reader: Reader, address: str) -> Iterator[Taken]:
    """Add the articles that a news feed names and that were not dealt with before.

    The feed's server sends it only when it has changed since, and an article is fetched again
    only when the feed says that it was updated. An article that fails is kept as a failure and
    is for `retry` to try again. Raises LedgerError.
    """
    try:
        state = ledger.feed(address)
        news = fetch_feed(address, state.etag, state.modified)
    except InputError as error:
        ledger.note_failure(error, address)
        yield Taken(address, error)
        return
    failed = []
    for entry in news.entries:
        if isinstance(entry, InputError):
            failed.append(entry.name)
            ledger.note_failure(entry, address)
            yield Taken(entry.name, entry)
        elif not ledger.has_entry(address, entry.address, entry.updated):
            yield from take(ledger, reader, entry.address)
            ledger.note_entry(address, entry.address, entry.updated)
    # Only now: when it is broken off before, the feed is asked for once more.
    ledger.note_feed(address, news.etag, news.modified)
    ledger.settle_failures(address, but=failed)


def take_data(
    ledger: Ledger,
    reader: Reader,
    data: bytes,
    name: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
) -> Iterator[Taken]:
    """Add what `data` holds, as `take` does. name: of the file that it comes from.

    Failures are not kept in the ledger: there is no source from which to try again.
    """
    for found in articles_in(data, name, published=published, outlet=outlet):
        if isinstance(found, InputError):
            yield Taken(found.name, found)
        else:
            yield Taken(name, _read(ledger, reader, Find(name, found, found.url)))


def retry(ledger: Ledger, reader: Reader) -> Iterator[Taken]:
    """Take once more every source in which something failed; standard input is gone."""
    tries = {(f.source, f.published, f.outlet): None for f in ledger.failures()}
    for source, published, outlet in tries:
        if source != "-":
            yield from take(ledger, reader, source, published=published, outlet=outlet)


def _read(ledger: Ledger, reader: Reader, find: Find) -> Added:
    assert not isinstance(find.found, InputError)
    article = ledger.wanted(find.found, reader.made_by, find.address)
    if isinstance(article, Added):
        return article
    return ledger.add(reader(article), find.address)


def _lasting(source: str) -> str:
    """The source as it can be found again from any folder."""
    if source == "-" or "://" in source:
        return source
    return str(Path(source).absolute())
