"""Correcting records: what was read is never lost, and whoever asks gets the corrected one."""

from itertools import pairwise

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from sayso.errors import CorrectionError, NotInLedger
from sayso.ledger.clock import now
from sayso.ledger.correcting import Corrected, Correction, Given, anchored, find
from sayso.ledger.counting import counting, recount
from sayso.ledger.database import Database
from sayso.ledger.tables import articles, corrections, speakers
from sayso.record import Article


class Made(msgspec.Struct, frozen=True):
    """A correction that was made. undone_by, undone_at: None while it counts.

    carried_from: the correction of an earlier version of the article that it repeats.
    """

    id: int
    article: int
    correction: Correction
    author: str
    made_at: str
    undone_by: str | None
    undone_at: str | None
    carried_from: int | None = None


def correct(database: Database, article: int, correction: Correction, author: str) -> Made:
    """Make a correction; from now on the article's record is the corrected one.

    Raises NotInLedger for an article or speaker that is not there, and CorrectionError for a
    correction that does not fit the article as it stands.
    """
    with database.writing() as connection:
        _exists(connection, database, article)
        _check(connection, counting(connection, article), correction)
        row = {
            "article_id": article,
            "kind": correction.kind,
            "correction": msgspec.json.encode(correction).decode(),
            "author": author,
            "made_at": now(),
        }
        made = connection.execute(insert(corrections).values(row).returning(corrections)).one()
        recount(connection, article)
    return _made(made)


def undo(database: Database, article: int, identifier: int, author: str) -> Made:
    """Take a correction back; it stays on record as undone. Raises NotInLedger."""
    with database.writing() as connection:
        undone = connection.execute(
            update(corrections)
            .where(corrections.c.id == identifier, corrections.c.article_id == article)
            .where(corrections.c.undone_at.is_(None))
            .values(undone_by=author, undone_at=now())
            .returning(corrections)
        ).one_or_none()
        if undone is None:
            raise NotInLedger(
                f"Article {article} has no correction {identifier} that could be undone."
            )
        recount(connection, article)
    return _made(undone)


def corrections_of(database: Database, article: int) -> list[Made]:
    """The corrections of an article with those undone, as they were made."""
    with database.reading() as connection:
        _exists(connection, database, article)
        rows = connection.execute(
            select(corrections)
            .where(corrections.c.article_id == article)
            .order_by(corrections.c.id)
        )
        return [_made(row) for row in rows]


def corrected_record(database: Database, article: int) -> Corrected:
    """The record of an article, with which of its statements were corrected. Raises NotInLedger."""
    with database.reading() as connection:
        _exists(connection, database, article)
        return counting(connection, article)


def _exists(connection: Connection, database: Database, article: int) -> None:
    if connection.scalar(select(articles.c.id).where(articles.c.id == article)) is None:
        raise NotInLedger(f"{database.name}: there is no article {article} in it.")


def _check(connection: Connection, found: Corrected, correction: Correction) -> None:
    """Refuse what does not fit."""
    given = correction.given
    if (correction.kind == "reject") != (given is None):
        raise CorrectionError("A statement is given to add or change one, and not to reject one.")
    if (correction.kind == "add") != (correction.was is None):
        raise CorrectionError("What is changed or rejected has to be named; what is added cannot.")
    if correction.was and find(found.record, correction.was) is None:
        raise CorrectionError(
            "The statement is not there any more: somebody has changed it. Look at it again."
        )
    if given is not None:
        _check_words(found.record.article, given)
        _check_people(connection, given)


def _check_words(article: Article, given: Given) -> None:
    if not given.content:
        raise CorrectionError("A statement has words that are said: give its content.")
    if not anchored(article, given):
        raise CorrectionError("The words do not stand at that place in the article.")
    if any(one.end > other.start for one, other in pairwise(sorted(given.content))):
        raise CorrectionError("The parts of the content overlap: join them.")


def _check_people(connection: Connection, given: Given) -> None:
    for who in (given.speaker, *given.via):
        if who is None:
            continue
        if not who.name.strip():
            raise CorrectionError("A speaker has a name, as it is printed.")
        known = select(speakers.c.id).where(speakers.c.id == who.speaker_id)
        if who.speaker_id is not None and connection.scalar(known) is None:
            raise NotInLedger(f"There is no speaker {who.speaker_id} in the ledger.")


def _made(row: Row[*tuple[object, ...]]) -> Made:
    return Made(
        id=row.id,
        article=row.article_id,
        correction=msgspec.json.decode(row.correction, type=Correction),
        author=row.author,
        made_at=row.made_at,
        undone_by=row.undone_by,
        undone_at=row.undone_at,
        carried_from=row.carried_from,
    )
