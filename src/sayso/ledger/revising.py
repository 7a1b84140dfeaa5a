"""`changes`: what became of the statements of an article from version to version."""

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from sqlalchemy import Row, select

from sayso.errors import NotInLedger
from sayso.ledger.answers import Place, Revision, Revisions
from sayso.ledger.database import Database
from sayso.ledger.differing import changes as difference
from sayso.ledger.keys import address_key
from sayso.ledger.reading import record
from sayso.ledger.tables import sightings


def changes(database: Database, address: str | None = None, limit: int | None = None) -> Revisions:
    """Every step from one version to the next: of what stood at an address, or of all.

    address: an http(s) address or a path. limit: of how many addresses, those that changed last.
    Raises NotInLedger when nothing was seen there.
    """
    keys = _changed(database)[:limit] if address is None else [_key(database, address)]
    return Revisions(tuple(step for key in keys for step in _steps(database, key)))


def _changed(database: Database) -> list[str]:
    """The keys of the addresses with several versions, the latest change first."""
    with database.reading() as connection:
        rows = connection.scalars(
            select(sightings.c.address_key)
            .where(sightings.c.version > 1, sightings.c.address_key.is_not(None))
            .order_by(sightings.c.first_seen.desc(), sightings.c.id.desc())
        )
        return list(dict.fromkeys(rows))


def _key(database: Database, address: str) -> str:
    if "://" not in address:
        address = Path(address).absolute().as_uri()
    key = address_key(address)
    with database.reading() as connection:
        if connection.scalar(select(sightings.c.id).where(sightings.c.address_key == key)) is None:
            raise NotInLedger(f"{database.name}: nothing was seen at {address}.")
    return key


def _steps(database: Database, key: str) -> Iterable[Revision]:
    with database.reading() as connection:
        seen = connection.execute(
            select(sightings).where(sightings.c.address_key == key).order_by(sightings.c.version)
        ).all()
    for earlier, later in pairwise(seen):
        before, after = (record(database, row.article_id) for row in (earlier, later))
        yield Revision(
            address=later.address,
            version=later.version,
            seen=later.first_seen,
            before=_place(earlier),
            after=_place(later),
            changes=difference(before, after),
        )


def _place(row: Row[*tuple[object, ...]]) -> Place:
    return Place(row.article_id, row.outlet, row.title, row.published, row.address)
