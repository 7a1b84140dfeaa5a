"""A ledger: records kept, to be asked about."""

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import TracebackType

from platformdirs import user_data_path

from sayso.errors import InputError
from sayso.ledger import (
    adding,
    backup,
    checking,
    failures,
    feeds,
    finding,
    hearing,
    passages,
    placing,
    reading,
    revising,
)
from sayso.ledger.adding import Added
from sayso.ledger.answers import (
    Passages,
    People,
    Revisions,
    Sayings,
    Speakers,
    Timeline,
)
from sayso.ledger.database import Database
from sayso.ledger.failures import Failure
from sayso.ledger.feeds import Feed
from sayso.ledger.placing import Placed
from sayso.ledger.question import Question
from sayso.ledger.reading import Version
from sayso.ledger.stats import Stats, stats
from sayso.record import Article, MadeBy, Record


def default_address() -> str:
    """Where the ledger is when nobody says: `SAYSO_LEDGER`, or the user's data folder."""
    return os.environ.get("SAYSO_LEDGER") or str(user_data_path("sayso") / "ledger.db")


class Ledger:
    """Keeps records in a SQLite file or a PostgreSQL database. Use it as a context manager.

    Everything that is asked or changed is a transaction of its own; several processes may use a
    ledger at once. Whatever is called may raise LedgerError.
    """

    def __init__(self, address: str | Path | None = None, *, create: bool = True) -> None:
        """Open a ledger, and bring an older one to this version's schema.

        address: a path, or "postgresql://user@host/database"; `default_address` when it is None.
        create: begin a new one where there is none. Raises LedgerError.
        """
        self.database = Database(str(address or default_address()), create=create)

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    @property
    def name(self) -> str:
        """Its address, without a password."""
        return self.database.name

    def add(self, record: Record, address: str | None = None) -> Added:
        """Keep a record, with its article, in one transaction.

        address: where the article was seen; its own when it is None. The same text is one
        article; another text at the same address is its next version. A record that tells
        nothing new is not kept twice. Raises RecordError when its text is not canonical.
        """
        return adding.add(self.database, record, address)

    def wanted(
        self, article: Article, made_by: MadeBy, address: str | None = None
    ) -> Article | Added:
        """The article as it is to be read, with what the ledger knows of it filled in.

        When the ledger has it already, read by the same, it is noted as seen, and what became of
        it is returned.
        """
        return adding.wanted(self.database, article, made_by, address)

    def record(self, article: int | str, *, original: bool = False) -> Record:
        """The record of an article by its id, or by "sha256:…". Raises NotInLedger.

        It comes with what people corrected in it; original: as it was read.
        """
        return reading.record(self.database, article, original=original)

    def records(self, *, only_corrected: bool = False) -> Iterator[tuple[int, Record]]:
        """Every article's id and record, as they were added.

        only_corrected: those in which people corrected something that counts.
        """
        return reading.records(self.database, only_corrected=only_corrected)

    def versions(self, address: str) -> list[Version]:
        """What stood at an address, the oldest first."""
        return reading.versions(self.database, address)

    def note_failure(
        self,
        error: InputError,
        source: str,
        *,
        published: str | None = None,
        outlet: str | None = None,
    ) -> None:
        """Keep an input that could not be read. source: what to read to try again."""
        failures.note_failure(self.database, error, source, published=published, outlet=outlet)

    def settle_failures(self, source: str, *, but: Collection[str] = ()) -> None:
        """Note that a source was read, but for these places in it."""
        failures.settle_failures(self.database, source, but=but)

    def failures(self) -> list[Failure]:
        """What could not be read and was not since."""
        return failures.open_failures(self.database)

    def feed(self, address: str) -> Feed:
        """How a news feed was when it was last asked for."""
        return feeds.feed(self.database, address)

    def note_feed(self, address: str, etag: str | None, modified: str | None) -> None:
        """Note that a feed was dealt with, and what its server wants to hear next time."""
        feeds.note_feed(self.database, address, etag, modified)

    def has_entry(self, feed: str, address: str, updated: str | None) -> bool:
        """Whether an article of a feed was dealt with, as it was updated then."""
        return feeds.has_entry(self.database, feed, address, updated)

    def note_entry(self, feed: str, address: str, updated: str | None) -> None:
        """Note that an article of a feed was dealt with."""
        feeds.note_entry(self.database, feed, address, updated)

    def find(self, question: Question, *, limit: int | None = None) -> Sayings:
        """The statements that are asked for, the latest first. Raises OptionError."""
        return finding.find(self.database, question, limit)

    def passages(
        self,
        words: str,
        *,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> Passages:
        """The articles in which all the words stand, whoever says them. Raises OptionError."""
        return passages.passages(
            self.database, words, outlet=outlet, since=since, until=until, limit=limit
        )

    def speakers(self, question: Question, *, limit: int | None = None) -> Speakers:
        """Who says what is asked for, the most heard first. Raises OptionError."""
        return hearing.heard(self.database, question, limit)

    def who(self, name: str) -> People:
        """All who go by a name, with everything they said. Raises NotInLedger."""
        return hearing.who(self.database, name)

    def timeline(self, question: Question, *, limit: int | None = None) -> Timeline:
        """What is asked for, day by day, the earliest first. Raises OptionError."""
        return finding.timeline(self.database, question, limit)

    def changes(self, address: str | None = None, *, limit: int | None = None) -> Revisions:
        """What became of statements from version to version of an article. Raises NotInLedger.

        limit: of how many addresses, when none is given.
        """
        return revising.changes(self.database, address, limit)

    def placed(self) -> list[Placed]:
        """Every article that was not replaced, with its story, as they were added."""
        return placing.placed(self.database)

    def place(self, stories: Mapping[str, str]) -> None:
        """Put articles into stories, by the "sha256:…" of their texts. Who has a place keeps it."""
        placing.place(self.database, stories)

    def move(self, article: int, story: str, *, author: str) -> None:
        """Put an article into a story, where it stays. author: who says so. Raises NotInLedger."""
        placing.move(self.database, article, story, author)

    def in_story(self, story: str) -> list[int]:
        """The ids of the articles of a story."""
        return placing.in_story(self.database, story)

    def of_outlet(self, outlet: str) -> list[int]:
        """The ids of the articles of an outlet."""
        return placing.of_outlet(self.database, outlet)

    def stats(self) -> Stats:
        """How much is in the ledger."""
        return stats(self.database)

    def check(self) -> Iterator[str]:
        """Yield what is wrong with the ledger: nothing when it is whole."""
        return checking.check(self.database)

    def back_up(self, target: Path) -> None:
        """Copy the ledger to a new file, while others may use it."""
        backup.back_up(self.database, target)
