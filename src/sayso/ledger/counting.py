"""Which record counts for an article: its newest reading, with what was corrected in it."""

from collections import defaultdict
from collections.abc import Mapping

import msgspec
from sqlalchemy import Connection, select

from sayso.ledger.correcting import Corrected, Correction, corrected
from sayso.ledger.projecting import project
from sayso.ledger.tables import corrections, readings
from sayso.record import Record


def counting(connection: Connection, article: int, *, until: int | None = None) -> Corrected:
    """The record of an article that is in the ledger, as it counts now.

    until: the id of a correction; those made after it are left out.
    """
    return corrected(newest(connection, article), live(connection, article, until=until)[article])


def newest(connection: Connection, article: int) -> Record:
    """The newest reading of an article that is in the ledger, without corrections."""
    return Record.from_json(
        connection.scalars(
            select(readings.c.record)
            .where(readings.c.article_id == article)
            .order_by(readings.c.id.desc())
            .limit(1)
        ).one()
    )


def live(
    connection: Connection, article: int | None = None, *, until: int | None = None
) -> Mapping[int, list[Correction]]:
    """The corrections that were not undone, of one article or of all, by the articles' ids."""
    query = select(corrections.c.article_id, corrections.c.correction)
    query = query.where(corrections.c.undone_at.is_(None)).order_by(corrections.c.id)
    if article is not None:
        query = query.where(corrections.c.article_id == article)
    if until is not None:
        query = query.where(corrections.c.id <= until)
    found: dict[int, list[Correction]] = defaultdict(list)
    for one, correction in connection.execute(query):
        found[one].append(msgspec.json.decode(correction, type=Correction))
    return found


def recount(connection: Connection, article: int) -> Corrected:
    """Make the rows of an article say what counts now."""
    found = counting(connection, article)
    project(connection, article, found.record, found.speakers)
    return found
