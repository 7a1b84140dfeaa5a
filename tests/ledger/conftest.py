"""Every test of a ledger is run on SQLite and on a real PostgreSQL."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ledger import Ledger
from sayso.ledger.tables import metadata
from tests import postgresql

_numbers = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server: the address of its databases, for a name to be put in."""
    programs = postgresql.programs()
    if programs is None:
        pytest.skip(postgresql.NOT_HERE)
    pytest.importorskip("psycopg")
    with postgresql.running(programs) as addresses:
        yield addresses


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which database a test is run on."""
    return str(request.param)


@pytest.fixture
def address(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> str:
    """Where a ledger can be begun."""
    if kind == "sqlite":
        return str(tmp_path / "ledger.db")
    return new_database(request.getfixturevalue("server"))


@pytest.fixture(scope="session")
def used(
    request: pytest.FixtureRequest, kind: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ledger]:
    """One ledger for many tests: beginning one takes longer than emptying it."""
    if kind == "sqlite":
        address = str(tmp_path_factory.mktemp("ledger") / "ledger.db")
    else:
        address = new_database(request.getfixturevalue("server"))
    with Ledger(address) as ledger:
        yield ledger


@pytest.fixture
def ledger(used: Ledger) -> Ledger:
    """A ledger with nothing in it."""
    empty(used)
    return used


def empty(ledger: Ledger) -> None:
    """Take everything out of a ledger, so that it counts from 1 again."""
    tables = [table.name for table in reversed(metadata.sorted_tables)]
    with ledger.database.writing() as connection:
        if ledger.database.is_sqlite:
            for table in [*tables, "sqlite_sequence"]:
                connection.exec_driver_sql(f"DELETE FROM {table}")
        else:
            connection.exec_driver_sql(f"TRUNCATE {', '.join(tables)} RESTART IDENTITY")


def new_database(server: str) -> str:
    """The address of a new, empty database."""
    import psycopg

    name = f"ledger_{next(_numbers)}"
    with psycopg.connect(server.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.format(name)
