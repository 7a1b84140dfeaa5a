"""What databases say, and what is made of it."""

import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from sayso.errors import BrokenLedger, BusyLedger, FullLedger, LedgerError, NoLedger
from sayso.ledger import Ledger, default_address
from sayso.ledger.database import _refusal


class Said(Exception):
    """An error of a driver. sqlstate: as PostgreSQL gives it."""

    def __init__(self, message: str, sqlstate: str | None = None) -> None:
        super().__init__(message)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said("database is locked"), BusyLedger),
        (Said("database or disk is full"), FullLedger),
        (Said("could not extend file: No space left on device", "53100"), FullLedger),
        (Said("database disk image is malformed"), BrokenLedger),
        (Said("invalid page in block 7", "XX001"), BrokenLedger),
        (Said("disk I/O error"), FullLedger),
        (Said("attempt to write a readonly database"), LedgerError),
        (Said("cannot execute INSERT in a read-only transaction", "25006"), LedgerError),
        (Said("something new\nwith details"), LedgerError),
    ],
    ids=str,
)
def test_what_a_database_refuses_is_said_in_our_words(said: Said, kind: type[LedgerError]) -> None:
    error = _refusal("ledger.db", OperationalError("INSERT", {"secret": 1}, said))
    assert type(error) is kind
    assert str(error).startswith("ledger.db: ")
    assert "secret" not in str(error)
    assert "\n" not in str(error)


def test_postgresql_without_its_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LedgerError, match=r"pip install 'sayso\[postgresql\]'"):
        Ledger("postgresql://sayso@/ledger")


def test_where_the_ledger_is_when_nobody_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "mine.db"))
    assert default_address() == str(tmp_path / "mine.db")
    monkeypatch.delenv("SAYSO_LEDGER")
    assert Path(default_address()).parts[-2:] == ("sayso", "ledger.db")


def test_a_ledger_that_is_only_to_be_asked_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoLedger, match="Make one with `sayso add`"):
        Ledger(tmp_path / "ledger.db", create=False)
    assert not list(tmp_path.iterdir())
