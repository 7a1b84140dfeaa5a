"""Answers in portions, and the list of articles: what somebody leafs through."""

import re
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, func, or_, select

from sayso.errors import NotInLedger, OptionError
from sayso.ledger.answers import Counted, Place, Sayings
from sayso.ledger.database import Database
from sayso.ledger.question import Question
from sayso.ledger.sayings import PLACE, place_of, sayings, stated
from sayso.ledger.tables import approvals, articles, corrections, statements

_KEY = (statements.c.day_from, statements.c.day_to, statements.c.id)


class Listed(msgspec.Struct, frozen=True):
    """An article as a list shows it. corrections: those that count. approved_by: who checked it."""

    place: Place
    statements: int
    corrections: int
    approved_by: str | None
    added_at: str


class Portion(msgspec.Struct, frozen=True):
    """Statements that were asked for, so many of them. next: where to go on, None at the end."""

    found: Sayings
    next: str | None


def find_portion(
    database: Database, question: Question, limit: int, after: str | None = None
) -> Portion:
    """The statements that are asked for, the latest first, as `find` does, from a place on.

    after: the `next` of the portion before. What is added meanwhile moves nothing. Raises
    OptionError, also for an `after` that no portion gave.
    """
    conditions = question.conditions(database.dialect)
    from_there = [_beyond(after)] if after else []
    order = (_KEY[0].desc().nulls_last(), _KEY[1].desc(), _KEY[2])
    with database.reading() as connection:
        total = connection.scalar(select(func.count()).select_from(statements).where(*conditions))
        keys = connection.execute(
            select(*_KEY).where(*conditions, *from_there).order_by(*order).limit(limit + 1)
        ).all()
        ids = [key.id for key in keys[:limit]]
        query = stated(statements.c.id).where(statements.c.id.in_(ids)).order_by(*order)
        found = Sayings(total or 0, tuple(sayings(connection, query)))
    more = len(keys) > limit > 0
    return Portion(found, "~".join(str(part or "") for part in keys[limit - 1]) if more else None)


def _beyond(after: str) -> ColumnElement[bool]:
    """Whether a statement comes later than that of the key."""
    first, _, rest = after.partition("~")
    last, _, number = rest.partition("~")
    if not re.fullmatch("[0-9]{1,9}", number):
        raise OptionError(f"{after!r} is not where a list of statements goes on.")
    identifier = int(number)
    if not first:
        return and_(_KEY[0].is_(None), _KEY[2] > identifier)
    return or_(
        _KEY[0].is_(None),
        _KEY[0] < first,
        and_(_KEY[0] == first, _KEY[1] < last),
        and_(_KEY[0] == first, _KEY[1] == last, _KEY[2] > identifier),
    )


def sayings_of(database: Database, article: int) -> Sayings:
    """The statements of an article, in its order. Raises NotInLedger."""
    query = stated(statements.c.id).where(statements.c.article_id == article)
    with database.reading() as connection:
        if connection.scalar(select(articles.c.id).where(articles.c.id == article)) is None:
            raise NotInLedger(f"There is no article {article} in the ledger.")
        found = tuple(sayings(connection, query.order_by(statements.c.start, statements.c.id)))
    return Sayings(len(found), found)


def list_articles(
    database: Database, limit: int, before: int | None = None
) -> tuple[tuple[Listed, ...], int]:
    """The articles, the last added first, and how many there are. before: older than this one."""
    query = _listed().order_by(articles.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(articles.c.id < before)
    with database.reading() as connection:
        total = connection.scalar(select(func.count()).select_from(articles))
        rows = connection.execute(query).all()
    return tuple(map(_article, rows)), total or 0


def listed(database: Database, article: int) -> Listed:
    """One article of the list. Raises NotInLedger."""
    with database.reading() as connection:
        row = connection.execute(_listed().where(articles.c.id == article)).one_or_none()
    if row is None:
        raise NotInLedger(f"There is no article {article} in the ledger.")
    return _article(row)


def outlets(database: Database) -> tuple[Counted, ...]:
    """The outlets whose articles were seen, with their statements, the most first."""
    count = func.count(statements.c.id)
    day = func.substr(articles.c.published, 1, 10)
    query = (
        select(articles.c.outlet, count, func.min(day), func.max(day))
        .outerjoin(statements, statements.c.article_id == articles.c.id)
        .where(articles.c.outlet.is_not(None))
        .group_by(articles.c.outlet)
        .order_by(count.desc(), articles.c.outlet)
    )
    with database.reading() as connection:
        return tuple(Counted(*row) for row in connection.execute(query))


def _listed() -> Any:
    said = select(func.count()).where(statements.c.article_id == articles.c.id)
    fixed = select(func.count()).where(
        corrections.c.article_id == articles.c.id, corrections.c.undone_at.is_(None)
    )
    checked = select(approvals.c.author).where(
        approvals.c.article_id == articles.c.id, approvals.c.undone_at.is_(None)
    )
    return select(
        *PLACE,
        articles.c.added_at,
        said.scalar_subquery().label("said"),
        fixed.scalar_subquery().label("fixed"),
        checked.limit(1).scalar_subquery().label("checked"),
    )


def _article(row: Any) -> Listed:
    return Listed(place_of(row), row.said, row.fixed, row.checked, row.added_at)
