"""The connection to a ledger's database: SQLite in a file, or PostgreSQL.

Reading and writing are transactions, each whole or not at all. Those that write take turns, on
either database: what takes long is reading an article, and that is done before.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from sayso.errors import (
    BrokenLedger,
    BusyLedger,
    FullLedger,
    LedgerError,
    NoLedger,
    NotALedger,
    installing,
)
from sayso.ledger.migrating import HEAD, migrate, revision

SECONDS_TO_WAIT = 60  # for another process that writes

_TURN = 7_310_591_405  # the advisory lock of those that write to PostgreSQL


class Database:
    """A ledger's database.

    name: as the caller gave it, without a password. dialect: "sqlite" or "postgresql".
    """

    def __init__(self, address: str, *, create: bool = True) -> None:
        """Open the database and bring it to this version's schema.

        address: a path, or "postgresql://user@host/database".
        create: make the file where there is none.
        Raises a LedgerError; a ledger of a newer version is refused before anything is written.
        """
        if address.startswith(("postgresql:", "postgresql+psycopg:", "postgres:")):
            self._engine, self.name = _postgresql(address)
        else:
            self._engine, self.name = _sqlite(Path(address), create)
        self.dialect = self._engine.dialect.name
        self.is_sqlite = self.dialect == "sqlite"
        event.listen(self._engine, "begin", _begin)
        try:
            self._bring_up_to_date()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees the ledger as it is at its beginning, whoever writes.

        Raises a LedgerError for what the database refuses.
        """
        with self._transaction(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes, when its turn has come.

        Raises a LedgerError for what the database refuses; nothing is written then.
        """
        with self._transaction(writes=True) as connection:
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _bring_up_to_date(self) -> None:
        with self.reading() as connection:
            if revision(connection, self.name) == HEAD:
                return
        with self.writing() as connection:
            migrate(connection, self.name)

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        try:
            with (
                self._engine.connect().execution_options(writes=writes) as connection,
                connection.begin(),
            ):
                yield connection
        except DBAPIError as error:
            raise _refusal(self.name, error) from error


def portions(ids: Sequence[int], size: int = 10_000) -> Iterator[Sequence[int]]:
    """The ids in portions: databases limit how many they take at once."""
    return (ids[start : start + size] for start in range(0, len(ids), size))


# How a transaction begins that only reads, and one that writes.
_BEGIN = {
    "sqlite": ("BEGIN", "BEGIN IMMEDIATE"),
    "postgresql": (
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
        f"SELECT pg_advisory_xact_lock({_TURN})",
    ),
}


def _begin(connection: Connection) -> None:
    reading, writing = _BEGIN[connection.dialect.name]
    connection.exec_driver_sql(writing if connection.get_execution_options()["writes"] else reading)


def _sqlite(path: Path, create: bool) -> tuple[Engine, str]:
    name = str(path)
    if not path.exists():
        if not create:
            raise NoLedger(f"{name}: there is no ledger here. Make one with `sayso add`.")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"{name}: cannot be made ({error.strerror}).") from error
    else:
        _look(path)
    engine = create_engine(
        URL.create("sqlite", database=name),
        poolclass=NullPool,
        connect_args={"timeout": SECONDS_TO_WAIT, "isolation_level": None},
    )
    event.listen(engine, "connect", _settle)
    return engine, name


def _look(path: Path) -> None:
    """Refuse what is no ledger of this version, without writing so much as a lock."""
    name = str(path)
    if path.is_dir():
        raise NotALedger(f"{name}: a folder. Name a file.")
    engine = create_engine(
        "sqlite://",
        poolclass=NullPool,
        creator=lambda: sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True),
    )
    try:
        with engine.connect() as connection:
            revision(connection, name)
    except DBAPIError as error:
        raise _refusal(name, error) from error


def _settle(connection: sqlite3.Connection, _: object) -> None:
    """WAL: readers and a writer do not wait for each other. FULL: what is committed is on disk."""
    _keep_a_log(connection)
    for setting in ("synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Set WAL. SQLite does not wait for another process that does it to the same new file."""
    until = time.monotonic() + SECONDS_TO_WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.05)


def _postgresql(address: str) -> tuple[Engine, str]:
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        engine = create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise LedgerError(
            f"A ledger in PostgreSQL needs psycopg: {installing('postgresql')}"
        ) from error
    except (ArgumentError, SQLAlchemyError) as error:
        raise LedgerError(
            "This is no address of a database. "
            "Write postgresql://user@host/database, or the path of a file."
        ) from error
    return engine, url.render_as_string(hide_password=True).replace("+psycopg", "")


# What SQLite, by its message, and PostgreSQL, by its code, say, and what it means.
_REFUSALS: tuple[tuple[Callable[[str, str], bool], type[LedgerError], str], ...] = (
    (
        lambda code, said: "locked" in said or code == "55P03",
        BusyLedger,
        f"another process has kept it for {SECONDS_TO_WAIT} seconds. Try again later.",
    ),
    (
        lambda code, said: "disk is full" in said or "disk I/O" in said or code == "53100",
        FullLedger,
        "there is no room left, or the disk fails. What was added before is kept.",
    ),
    (
        lambda code, said: "not a database" in said,
        NotALedger,
        "not a ledger, nor any SQLite database. Name another place.",
    ),
    (
        lambda code, said: "malformed" in said or code.startswith("XX"),
        BrokenLedger,
        "the database is damaged. Restore it from a backup.",
    ),
    (
        lambda code, said: "readonly" in said or "read-only" in said or code == "25006",
        LedgerError,
        "may not be written to. Check its permissions.",
    ),
    (
        lambda code, said: "unable to open" in said,
        LedgerError,
        "cannot be opened. Check that it and its folder may be read and written.",
    ),
)


def _refusal(name: str, error: DBAPIError) -> LedgerError:
    """What to tell of what the database said."""
    code = getattr(error.orig, "sqlstate", None) or ""
    said = str(error.orig).strip().partition("\n")[0]
    for is_it, kind, advice in _REFUSALS:
        if is_it(code, said):
            return kind(f"{name}: {advice}")
    return LedgerError(f"{name}: {said}")
