"""Records as they come out of the ledger: whole, and as they were put in."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select

from sayso.errors import NotInLedger
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


def record(database: Database, article: int | str) -> Record:
    """The record of an article: its newest reading.

    article: its id in the ledger, or the "sha256:…" of its text. Raises NotInLedger.
    """
    with database.reading() as connection:
        found = connection.scalar(
            select(readings.c.record)
            .join(articles)
            .where(_is(article))
            .order_by(readings.c.id.desc())
            .limit(1)
        )
    if found is None:
        raise NotInLedger(f"{database.name}: there is no article {article} in it.")
    return Record.from_json(found)


def records(database: Database) -> Iterator[tuple[int, Record]]:
    """Every article's id and record, in the order in which they were added."""
    newest = select(func.max(readings.c.id)).group_by(readings.c.article_id)
    query = (
        select(readings.c.article_id, readings.c.record)
        .where(readings.c.id.in_(newest))
        .order_by(readings.c.article_id)
        .execution_options(yield_per=100)
    )
    with database.reading() as connection:
        for article, found in connection.execute(query):
            yield article, Record.from_json(found)


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
