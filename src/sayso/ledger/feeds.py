"""News feeds: what their servers want to hear, and what in them has been dealt with."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from sayso.ledger.clock import now
from sayso.ledger.database import Database
from sayso.ledger.keys import text_key
from sayso.ledger.tables import feed_entries, feeds


class Feed(NamedTuple):
    """A feed as it was the last time, None where nothing is known."""

    etag: str | None = None
    modified: str | None = None


def feed(database: Database, address: str) -> Feed:
    """How a feed was when it was last dealt with."""
    with database.reading() as connection:
        row = connection.execute(
            select(feeds.c.etag, feeds.c.last_modified).where(_is(address))
        ).first()
    return Feed(*row) if row else Feed()


def note_feed(database: Database, address: str, etag: str | None, modified: str | None) -> None:
    """Note that all of a feed was dealt with, as its server marked it."""
    with database.writing() as connection:
        row = {"etag": etag, "last_modified": modified, "asked_at": now()}
        connection.execute(
            update(feeds).where(feeds.c.id == _made(connection, address)).values(row)
        )


def has_entry(database: Database, address: str, entry: str, updated: str | None) -> bool:
    """Whether an article of a feed was dealt with, with this date of its last update."""
    with database.reading() as connection:
        found = connection.execute(
            select(feed_entries.c.updated)
            .join(feeds)
            .where(_is(address), feed_entries.c.address_key == text_key(entry))
        ).first()
    return found is not None and found.updated == updated


def note_entry(database: Database, address: str, entry: str, updated: str | None) -> None:
    """Note that an article of a feed was dealt with."""
    key = text_key(entry)
    with database.writing() as connection:
        number = _made(connection, address)
        connection.execute(
            delete(feed_entries)
            .where(feed_entries.c.feed_id == number)
            .where(feed_entries.c.address_key == key)
        )
        connection.execute(
            insert(feed_entries).values(feed_id=number, address_key=key, updated=updated)
        )


def _is(address: str) -> ColumnElement[bool]:
    return feeds.c.address_key == text_key(address)


def _made(connection: Connection, address: str) -> int:
    """The id of a feed, which is put in the ledger when it is not there."""
    found: int | None = connection.scalar(select(feeds.c.id).where(_is(address)))
    if found is None:
        row = {"address_key": text_key(address), "address": address, "asked_at": now()}
        found = connection.scalars(insert(feeds).values(row).returning(feeds.c.id)).one()
    return found
