"""How much is in a ledger."""

from typing import NamedTuple

from sqlalchemy import Connection, Select, Table, distinct, func, select

from sayso.ledger.database import Database
from sayso.ledger.tables import (
    articles,
    failures,
    feeds,
    readings,
    sightings,
    sources,
    statements,
)


class Stats(NamedTuple):
    """What is in a ledger. versions: texts that took the place of another at an address.

    first_published, last_published: ISO dates or date-times, None where none is known.
    """

    articles: int
    versions: int
    sightings: int
    outlets: int
    statements: int
    speakers: int
    readings: int
    failures: int
    feeds: int
    first_published: str | None
    last_published: str | None


def stats(database: Database) -> Stats:
    """Count what is in the ledger."""
    with database.reading() as connection:
        first, last = connection.execute(
            select(func.min(articles.c.published), func.max(articles.c.published))
        ).one()
        return Stats(
            articles=_rows(connection, articles),
            versions=_count(connection, select(func.count()).where(sightings.c.version > 1)),
            sightings=_rows(connection, sightings),
            outlets=_count(connection, select(func.count(distinct(sightings.c.outlet_key)))),
            statements=_rows(connection, statements),
            speakers=_count(connection, select(func.count(distinct(sources.c.speaker_id)))),
            readings=_rows(connection, readings),
            failures=_count(
                connection, select(func.count()).where(failures.c.settled_at.is_(None))
            ),
            feeds=_rows(connection, feeds),
            first_published=first,
            last_published=last,
        )


def _rows(connection: Connection, table: Table) -> int:
    return _count(connection, select(func.count()).select_from(table))


def _count(connection: Connection, query: Select[int]) -> int:
    return connection.scalar(query) or 0
