"""Sources -> the ledger: what is new is read and kept; what fails, kept with its reason."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import NamedTuple

from sayso.errors import InputError
from sayso.ingest import Find, articles_in, fetch_feed, finds
from sayso.ledger import Added, Ledger
from sayso.reader import Reader
from sayso.readers import Readers
from sayso.record import Record

_AHEAD = 4  # articles found before one is written, for each process that reads


class Taken(NamedTuple):
    """What became of one place in a source: it is in the ledger, or it failed."""

    name: str
    outcome: Added | InputError


def take(
    ledger: Ledger,
    reader: Reader | Readers,
    *sources: str,
    published: str | None = None,
    outlet: str | None = None,
) -> Iterator[Taken]:
    """Add what `sources` hold to the ledger, one transaction an article, in their order.

    sources: each as `sayso.ingest.articles` takes it. reader: several read ahead, and still only
    this process writes. Broken off at any moment and begun again, it goes on: nothing is added
    twice. Raises OptionError for a wrong date, and LedgerError.
    """
    line = _Line(ledger, reader)
    for source in map(_lasting, sources):
        failed: list[str] = []
        keep = partial(ledger.note_failure, source=source, published=published, outlet=outlet)
        for find in finds(source, published=published, outlet=outlet):
            yield from line.put(find, keep, failed)
        yield from line.then(partial(ledger.settle_failures, source, but=failed))
    yield from line.rest()


def take_feed(ledger: Ledger, reader: Reader | Readers, address: str) -> Iterator[Taken]:
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
            wanted = ledger.wanted(found, reader.made_by, found.url)
            if not isinstance(wanted, Added):
                wanted = ledger.add(reader(wanted), found.url)
            yield Taken(name, wanted)


def retry(ledger: Ledger, reader: Reader | Readers) -> Iterator[Taken]:
    """Take once more every source in which something failed; standard input is gone."""
    tries = {(f.source, f.published, f.outlet): None for f in ledger.failures()}
    for source, published, outlet in tries:
        if source != "-":
            yield from take(ledger, reader, source, published=published, outlet=outlet)


class _Line:
    """What was found, while it is being read: it is written in the order in which it was found."""

    def __init__(self, ledger: Ledger, reader: Reader | Readers) -> None:
        self._ledger = ledger
        self._reader = reader
        self._most = _AHEAD * reader.jobs if isinstance(reader, Readers) else 0
        self._waiting: deque[_Step | Callable[[], None]] = deque()

    def put(
        self, find: Find, keep: Callable[[InputError], None], failed: list[str]
    ) -> Iterator[Taken]:
        """Begin to read a find, if need be; yield those before it that are done.

        keep: called with what is wrong with an input; failed: gets the names of such.
        """
        if self._meets(find):
            # What is known of an article decides how it is read when it comes again.
            yield from self.rest()
        self._waiting.append(_Step(find, self._begin(find), keep, failed))
        yield from self._done()

    def then(self, call: Callable[[], None]) -> Iterator[Taken]:
        """Have something called when all before it is written."""
        self._waiting.append(call)
        yield from self._done()

    def rest(self) -> Iterator[Taken]:
        """Wait for all that is being read."""
        while self._waiting:
            yield from self._next()

    def _done(self) -> Iterator[Taken]:
        while self._waiting and (len(self._waiting) > self._most or _is_done(self._waiting[0])):
            yield from self._next()

    def _next(self) -> Iterator[Taken]:
        step = self._waiting.popleft()
        if not isinstance(step, _Step):
            step()
            return
        try:
            found = step.outcome.result()
        except InputError as error:
            step.failed.append(step.find.name)
            if not isinstance(step.find.found, InputError):
                error = InputError(step.find.name, error.reason)
            step.keep(error)
            yield Taken(step.find.name, error)
            return
        if not isinstance(found, Added):
            found = self._ledger.add(found, step.find.address)
        yield Taken(step.find.name, found)

    def _begin(self, find: Find) -> Future[Record | Added]:
        future: Future[Record | Added] = Future()
        if isinstance(find.found, InputError):
            future.set_exception(find.found)
            return future
        wanted = self._ledger.wanted(find.found, self._reader.made_by, find.address)
        if isinstance(wanted, Added):
            future.set_result(wanted)
        elif isinstance(self._reader, Readers):
            return self._reader.begin(wanted)  # type: ignore[return-value]
        else:
            future.set_result(self._reader(wanted))
        return future

    def _meets(self, find: Find) -> bool:
        """Whether the same text, or another of the same address, is being read."""
        return any(
            isinstance(step, _Step)
            and (step.find.address, _text(step.find)) != (None, None)
            and (
                _text(step.find) == _text(find)
                or (find.address is not None and step.find.address == find.address)
            )
            for step in self._waiting
        )


class _Step(NamedTuple):
    """A find, and what becomes of it."""

    find: Find
    outcome: Future[Record | Added]
    keep: Callable[[InputError], None]
    failed: list[str]


def _is_done(step: _Step | Callable[[], None]) -> bool:
    return not isinstance(step, _Step) or step.outcome.done()


def _text(find: Find) -> str | None:
    return None if isinstance(find.found, InputError) else find.found.id


def _lasting(source: str) -> str:
    """The source as it can be found again from any folder."""
    if source == "-" or "://" in source:
        return source
    return str(Path(source).absolute())
