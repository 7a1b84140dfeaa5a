"""Every test of a ledger is run on SQLite and on a real PostgreSQL."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ledger import Ledger
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


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a ledger can be begun."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    return new_database(request.getfixturevalue("server"))


@pytest.fixture
def ledger(address: str) -> Iterator[Ledger]:
    """A ledger with nothing in it."""
    with Ledger(address) as ledger:
        yield ledger


def new_database(server: str) -> str:
    """The address of a new, empty database."""
    import psycopg

    name = f"ledger_{next(_numbers)}"
    with psycopg.connect(server.format("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.format(name)
