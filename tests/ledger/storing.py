"""Ledgers as SQL, schema and all: kept for every schema that was released.

`python -m tests.ledger.storing` writes those of this version's schema into schemas/. It is run
once, when a schema is released; what is stored then is never changed.
"""

import re
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

from sayso.ledger import Ledger
from sayso.ledger.migrating import HEAD
from tests import postgresql
from tests.ledger.making import ferry_ledger

SCHEMAS = Path(__file__).parent / "schemas"


def load(kind: str, schema: str, address: str) -> None:
    """Begin a ledger as it was in a schema."""
    script = (SCHEMAS / f"{kind}-{schema}.sql").read_text(encoding="utf-8")
    if kind == "sqlite":
        with closing(sqlite3.connect(address)) as connection:
            connection.executescript(script)
        return
    import psycopg

    with psycopg.connect(address) as connection:
        connection.execute(script.encode())


def dump_sqlite(path: Path) -> str:
    """The SQL of a ledger. The tables of a full-text index make themselves."""
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
        ).fetchall()
        kept = [(name, sql) for name, sql in made if not re.search("_fts_|sqlite_", name)]
        lines = [f"{sql};" for _, sql in kept]
        for name, sql in kept:
            if sql.startswith("CREATE TABLE"):
                lines += _rows(connection, name)
    return "\n".join(lines) + "\n"


def _rows(connection: sqlite3.Connection, table: str) -> list[str]:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = " || ', ' || ".join(f'quote("{column}")' for column in columns)
    rows = connection.execute(f"SELECT {values} FROM {table} ORDER BY rowid")
    return [f"INSERT INTO {table} VALUES ({row});" for (row,) in rows]


def dump_postgresql(programs: Path, address: str) -> str:
    """The SQL of a ledger, without what only the program psql understands."""
    command = [programs / "pg_dump", "--inserts", "--no-owner", "--no-privileges", address]
    dumped = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return re.sub(r"^\\(?:un)?restrict .*\n", "", dumped, flags=re.MULTILINE)


def main() -> None:
    """Store the ledger of the tests in this version's schema, for both databases."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        with Ledger(path) as ledger:
            ferry_ledger(ledger)
        (SCHEMAS / f"sqlite-{HEAD}.sql").write_text(dump_sqlite(path), encoding="utf-8")
    programs = postgresql.programs()
    assert programs, postgresql.NOT_HERE
    with postgresql.running(programs) as addresses:
        address = addresses.format("postgres")
        with Ledger(address) as ledger:
            ferry_ledger(ledger)
        stored = dump_postgresql(programs, address)
        (SCHEMAS / f"postgresql-{HEAD}.sql").write_text(stored, encoding="utf-8")


if __name__ == "__main__":
    main()
