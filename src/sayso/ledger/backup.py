"""A copy of a ledger, made while others use it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sayso.errors import LedgerError
from sayso.ledger.database import Database


def back_up(database: Database, target: Path) -> None:
    """Copy the ledger into a new file, which is there complete or not at all.

    Raises LedgerError when there is such a file already, when it cannot be written, and for a
    ledger in PostgreSQL, which has better means.
    """
    if not database.is_sqlite:
        raise LedgerError(f"{database.name}: back up a ledger in PostgreSQL with pg_dump.")
    if target.exists():
        raise LedgerError(f"{target}: is there already. Name a new file.")
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with database.reading() as connection, closing(sqlite3.connect(unfinished)) as copy:
            ours = connection.connection.driver_connection
            assert isinstance(ours, sqlite3.Connection)
            ours.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise LedgerError(f"{target}: cannot be written ({error}).") from error
    finally:
        unfinished.unlink(missing_ok=True)
