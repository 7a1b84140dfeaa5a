"""Inputs that could not be read: kept with the reason, until they are read after all."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import insert, select, update

from sayso.errors import InputError
from sayso.ledger.clock import now
from sayso.ledger.database import Database
from sayso.ledger.keys import text_key
from sayso.ledger.rows import Row
from sayso.ledger.tables import failures


class Failure(NamedTuple):
    """An input that could not be read.

    name: the input, or the place in it ("articles.jsonl:3"). source: what to read to try again,
    with `published` and `outlet` as they were given. error: the class of the error.
    """

    name: str
    source: str
    published: str | None
    outlet: str | None
    error: str
    reason: str
    attempts: int
    first_failed: str
    last_failed: str


def note_failure(
    database: Database,
    error: InputError,
    source: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
) -> None:
    """Keep an input that failed; one that has failed before, failed once more."""
    row: Row = {
        "name": error.name,
        "source": source,
        "published": published,
        "outlet": outlet,
        "error": type(error).__name__,
        "reason": error.reason,
        "last_failed": now(),
        "settled_at": None,
    }
    key = text_key(error.name)
    with database.writing() as connection:
        again = update(failures).where(failures.c.name_key == key)
        if not connection.execute(again.values(**row, attempts=failures.c.attempts + 1)).rowcount:
            row |= {"name_key": key, "attempts": 1, "first_failed": row["last_failed"]}
            connection.execute(insert(failures).values(row))


def settle_failures(database: Database, source: str, *, but: Collection[str] = ()) -> None:
    """Note that a source was read: what had failed in it is settled.

    but: the names of what failed in it this time.
    """
    keys = [text_key(name) for name in but]
    with database.writing() as connection:
        connection.execute(
            update(failures)
            .where(failures.c.source == source, failures.c.settled_at.is_(None))
            .where(failures.c.name_key.not_in(keys))
            .values(settled_at=now())
        )


def open_failures(database: Database) -> list[Failure]:
    """What has failed and was not read since, in the order of failing."""
    columns = [failures.c[field] for field in Failure._fields]
    with database.reading() as connection:
        rows = connection.execute(
            select(*columns).where(failures.c.settled_at.is_(None)).order_by(failures.c.id)
        )
        return [Failure(*row) for row in rows]
