"""`find` and `timeline`: the statements that a question asks for."""

from itertools import groupby

from sqlalchemy import UnaryExpression, func, select

from sayso.ledger.answers import Day, Sayings, Timeline
from sayso.ledger.database import Database
from sayso.ledger.question import Question
from sayso.ledger.sayings import sayings, stated
from sayso.ledger.tables import statements


def find(database: Database, question: Question, limit: int | None = None) -> Sayings:
    """The statements that are asked for, the latest first. limit: at most so many of them."""
    return _found(database, question, limit, statements.c.day_from.desc().nulls_last())


def timeline(database: Database, question: Question, limit: int | None = None) -> Timeline:
    """The statements that are asked for, day by day, the earliest first, undated ones last."""
    found = _found(database, question, limit, statements.c.day_from.nulls_last())
    days = groupby(found.sayings, key=lambda saying: saying.day)
    return Timeline(found.total, tuple(Day(day, tuple(said)) for day, said in days))


def _found(
    database: Database, question: Question, limit: int | None, order: UnaryExpression[str | None]
) -> Sayings:
    conditions = question.conditions(database.dialect)
    # Within a day those of the coarser date first, which begin with it too: "2023" before
    # "2023-01-01".
    ordering = (order, statements.c.day_to.desc(), statements.c.id)
    with database.reading() as connection:
        total = connection.scalar(select(func.count()).select_from(statements).where(*conditions))
        # Which ones first: what they say is then looked up for these only.
        some = select(statements.c.id).where(*conditions).order_by(*ordering).limit(limit)
        chosen = conditions if limit is None else [statements.c.id.in_(some)]
        query = stated(statements.c.id).where(*chosen).order_by(*ordering)
        return Sayings(total or 0, tuple(sayings(connection, query)))
