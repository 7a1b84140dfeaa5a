"""Bringing a ledger to the schema of this version, forward only."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from sayso.errors import BrokenLedger, NewerLedger, NotALedger

HEAD = "0006"
KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006")  # all revisions, in their order

_MIGRATIONS = Path(__file__).parent / "migrations"


def revision(connection: Connection, name: str) -> str | None:
    """The schema that a ledger is in, None for a database with nothing in it.

    Raises NotALedger, NewerLedger.
    """
    tables = inspect(connection).get_table_names()
    if "ledger_version" not in tables:
        if tables:
            raise NotALedger(
                f"{name}: not a ledger: it holds other tables ({', '.join(sorted(tables)[:3])}). "
                "Name another place."
            )
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM ledger_version"))
    if found is not None and found not in KNOWN:
        raise NewerLedger(
            f"{name}: in schema {found}, and this version of sayso knows no newer than {HEAD}. "
            "It was left as it is. Update sayso to use it."
        )
    return found


def migrate(connection: Connection, name: str) -> None:
    """Bring the ledger to this version's schema, within the transaction of `connection`."""
    if revision(connection, name) == HEAD:
        return
    from alembic import command  # takes a while, and few openings need it
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if revision(connection, name) != HEAD:
        raise BrokenLedger(f"{name}: its schema could not be brought to {HEAD}.")
