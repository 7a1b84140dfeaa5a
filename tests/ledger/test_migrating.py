import os
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from sayso.errors import LedgerError, NewerLedger, NotALedger
from sayso.ledger import Ledger, Question, migrating
from sayso.ledger.database import Database
from sayso.ledger.tables import metadata
from tests.ledger.making import bridge
from tests.ledger.storing import SCHEMAS, load
from tests.samples import ferry


def test_the_migrations_make_the_tables_that_the_code_knows(address: str) -> None:
    database = Database(address)
    options = {"version_table": "ledger_version", "include_object": _is_of_the_code}
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    database.close()


def _is_of_the_code(_: object, name: str, kind: str, *__: object) -> bool:
    """Whether a thing is not one of the full-text indexes, which only the database knows."""
    return not (kind == "table" and "_fts" in name) and not name.endswith("search")


def test_all_migrations_are_known_in_their_order() -> None:
    scripts = ScriptDirectory(str(Path(migrating.__file__).parent / "migrations"))
    found = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(found)) == migrating.KNOWN
    assert migrating.KNOWN[-1] == migrating.HEAD


def test_a_ledger_opens_again_as_it_was(address: str) -> None:
    with Ledger(address) as ledger:
        ledger.add(ferry())
    with Ledger(address, create=False) as ledger:
        assert ledger.record(1) == ferry()


def test_a_newer_ledger_is_refused_and_left_as_it_is(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Ledger(address).close()
    _make_newer(address)
    before = _files(address)
    with pytest.raises(NewerLedger, match=r"schema 9999.*Update sayso"):
        Ledger(address)
    assert _files(address) == before


def _make_newer(address: str) -> None:
    if address.startswith("postgresql:"):
        psycopg = pytest.importorskip("psycopg")
        with psycopg.connect(address) as connection:
            connection.execute("UPDATE ledger_version SET version_num = '9999'")
        return
    connection = sqlite3.connect(address)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("UPDATE ledger_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def _files(address: str) -> dict[str, bytes]:
    """The files of a ledger in SQLite, with what is in them."""
    if address.startswith("postgresql:"):
        return {}
    return {path.name: path.read_bytes() for path in Path(address).parent.iterdir()}


def test_what_is_no_ledger_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    other, text = tmp_path / "other.db", tmp_path / "text.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE letters (id INTEGER)")
    connection.commit()
    connection.close()
    text.write_text("Dear ledger, " * 100)
    before = _files(str(other))
    for path, why in ((other, "other tables"), (text, "nor any SQLite"), (tmp_path, "a folder")):
        with pytest.raises(NotALedger, match=why):
            Ledger(path)
    assert _files(str(other)) == before


def test_a_database_of_others_is_refused(server: str) -> None:
    from tests.ledger.conftest import new_database

    psycopg = pytest.importorskip("psycopg")
    address = new_database(server)
    with psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE letters (id INTEGER)")
    with pytest.raises(NotALedger, match="other tables"):
        Ledger(address)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("/proc/none/ledger.db", "cannot be made"),
        ("postgresql://a:secret@127.0.0.1:1/x", "refused|failed"),
        ("postgresql:somewhere", "no address of a database"),
    ],
)
def test_what_cannot_be_opened_is_said_without_the_password(address: str, why: str) -> None:
    with pytest.raises(LedgerError, match=why) as caught:
        Ledger(address)
    assert "secret" not in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="permissions are other there")
def test_a_file_that_may_not_be_written(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("nothing is forbidden to root")
    path = tmp_path / "ledger.db"
    Ledger(path).close()
    path.chmod(0o400)
    with Ledger(path) as ledger, pytest.raises(LedgerError, match="may not be written"):
        ledger.add(ferry())


@pytest.mark.parametrize("schema", sorted({path.stem[-4:] for path in SCHEMAS.glob("*.sql")}))
def test_a_ledger_of_every_released_schema_is_brought_to_this_one(
    kind: str, schema: str, address: str
) -> None:
    load(kind, schema, address)
    with Ledger(address) as ledger:
        assert [record for _, record in ledger.records()] == [ferry(), bridge()]
        assert list(ledger.check()) == []
        assert ledger.find(Question(words="inspection")).total == 1
        assert ledger.add(ferry()).outcome == "known"
        assert ledger.add(bridge("The bridge stays")).outcome == "version"
        with ledger.database.reading() as connection:
            assert migrating.revision(connection, address) == migrating.HEAD


def test_this_schema_is_stored() -> None:
    assert {path.name for path in SCHEMAS.glob(f"*-{migrating.HEAD}.sql")} == {
        f"sqlite-{migrating.HEAD}.sql",
        f"postgresql-{migrating.HEAD}.sql",
    }
