"""Records as they come out of the ledger: whole, and with what people corrected in them."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select

from sayso.errors import NotInLedger
from sayso.ledger.correcting import corrected
from sayso.ledger.counting import counting, live, newest
from sayso.ledger.database import Database
from sayso.ledger.keys import address_key
from sayso.ledger.tables import articles, readings, sightings
from sayso.record import Record


class Version(NamedTuple):
    """A text that stood at an address. article: its id in the ledger. version: from 1."""

    article: int
    version: int
    first_seen: str
    last_seen: str


def record(database: Database, article: int | str, *, original: bool = False) -> Record:
    """The record of an article: its newest reading, with what was corrected in it.

    article: its id in the ledger, or the "sha256:…" of its text. original: without corrections.
    Raises NotInLedger.
    """
    with database.reading() as connection:
        identifier = connection.scalar(select(articles.c.id).where(_is(article)))
        if identifier is None:
            raise NotInLedger(f"{database.name}: there is no article {article} in it.")
        return (
            newest(connection, identifier) if original else counting(connection, identifier).record
        )


def number(database: Database, article: str) -> int:
    """The id of the article with the "sha256:…" of its text. Raises NotInLedger."""
    with database.reading() as connection:
        found = connection.scalar(select(articles.c.id).where(_is(article)))
    if found is None:
        raise NotInLedger(f"{database.name}: there is no article {article} in it.")
    return int(found)


def records(database: Database, *, only_corrected: bool = False) -> Iterator[tuple[int, Record]]:
    """Every article's id and record, in the order in which they were added.

    only_corrected: those in which something was corrected, and not all of it undone.
    """
    latest = select(func.max(readings.c.id)).group_by(readings.c.article_id)
    query = (
        select(readings.c.article_id, readings.c.record)
        .where(readings.c.id.in_(latest))
        .order_by(readings.c.article_id)
        .execution_options(yield_per=100)
    )
    with database.reading() as connection:
        corrections = live(connection)
        for article, found in connection.execute(query):
            if only_corrected and article not in corrections:
                continue
            yield article, corrected(Record.from_json(found), corrections.get(article, ())).record


def versions(database: Database, address: str) -> list[Version]:
    """What stood at an address, the oldest first."""
    with database.reading() as connection:
        rows = connection.execute(
            select(
                sightings.c.article_id,
                sightings.c.version,
                sightings.c.first_seen,
                sightings.c.last_seen,
            )
            .where(sightings.c.address_key == address_key(address))
            .order_by(sightings.c.version)
        )
        return [Version(*row) for row in rows]


def _is(article: int | str) -> ColumnElement[bool]:
    return articles.c.id == article if isinstance(article, int) else articles.c.text_id == article
