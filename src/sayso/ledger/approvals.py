"""Which articles a person has checked."""

import msgspec
from sqlalchemy import Connection, insert, select, update

from sayso.errors import NotInLedger
from sayso.ledger.clock import now
from sayso.ledger.counting import counting
from sayso.ledger.database import Database
from sayso.ledger.keys import text_key
from sayso.ledger.tables import approvals, articles


class Approval(msgspec.Struct, frozen=True):
    """Who checked an article, and when. current: whether its record is still the one checked."""

    author: str
    made_at: str
    current: bool


def approve(database: Database, article: int, author: str) -> Approval:
    """Note that a person has checked the article as it is now. Raises NotInLedger."""
    with database.writing() as connection:
        state = _state(connection, article)
        _take_back(connection, article, author)
        made = {"author": author, "made_at": now()}
        connection.execute(insert(approvals).values(article_id=article, state=state, **made))
    return Approval(current=True, **made)


def withdraw(database: Database, article: int, author: str) -> None:
    """Take an approval back; without one, nothing happens. Raises NotInLedger."""
    with database.writing() as connection:
        _state(connection, article)
        _take_back(connection, article, author)


def approval(database: Database, article: int) -> Approval | None:
    """Who checked the article last, None where nobody did. Raises NotInLedger."""
    with database.reading() as connection:
        state = _state(connection, article)
        row = connection.execute(
            select(approvals)
            .where(approvals.c.article_id == article, approvals.c.undone_at.is_(None))
            .order_by(approvals.c.id.desc())
            .limit(1)
        ).first()
    return Approval(row.author, row.made_at, row.state == state) if row else None


def _state(connection: Connection, article: int) -> str:
    """A digest of the record that counts."""
    if connection.scalar(select(articles.c.id).where(articles.c.id == article)) is None:
        raise NotInLedger(f"There is no article {article} in the ledger.")
    return text_key(counting(connection, article).record.to_json())


def _take_back(connection: Connection, article: int, author: str) -> None:
    connection.execute(
        update(approvals)
        .where(approvals.c.article_id == article, approvals.c.undone_at.is_(None))
        .values(undone_by=author, undone_at=now())
    )
