"""Where an article was seen, and which text stood at an address before it."""

from sqlalchemy import Connection, Row, and_, func, insert, select, update
from sqlalchemy.sql import ColumnElement

from sayso.ledger.clock import now
from sayso.ledger.keys import address_key, name_key
from sayso.ledger.tables import sightings
from sayso.record import Article


def see(connection: Connection, identifier: int, article: Article, address: str | None) -> bool:
    """Note that an article was seen now. Returns whether another text stood there before.

    identifier: of the article's row. address: None where it has none.
    """
    last = _last(connection, identifier, article, address)
    moment = now()
    if last and last.article_id == identifier:
        connection.execute(
            update(sightings).where(sightings.c.id == last.id).values(last_seen=moment)
        )
        return False
    version = 1 if last is None else int(last.version) + 1
    connection.execute(
        insert(sightings).values(
            article_id=identifier,
            address=address,
            address_key=address_key(address) if address else None,
            version=version,
            outlet=article.outlet,
            outlet_key=name_key(article.outlet) if article.outlet else None,
            title=article.title,
            published=article.published,
            first_seen=moment,
            last_seen=moment,
        )
    )
    return last is not None


def stood_before(
    connection: Connection, identifier: int, article: Article, address: str | None
) -> int | None:
    """The article whose next version this one is, when it is seen now; None where there is none."""
    last = _last(connection, identifier, article, address)
    return last.article_id if last and last.article_id != identifier else None


def was_seen(
    connection: Connection, identifier: int, article: Article, address: str | None
) -> bool:
    """Whether this article was what was last seen at this place."""
    last = _last(connection, identifier, article, address)
    return last is not None and last.article_id == identifier


def _last(
    connection: Connection, identifier: int, article: Article, address: str | None
) -> Row[int, int, int] | None:
    """What was last seen at the address; without one, this article as the same outlet's."""
    return connection.execute(
        select(sightings.c.id, sightings.c.article_id, sightings.c.version)
        .where(_place(identifier, article, address))
        .order_by(sightings.c.version.desc())
        .limit(1)
    ).first()


def _place(identifier: int, article: Article, address: str | None) -> ColumnElement[bool]:
    if address:
        return sightings.c.address_key == address_key(address)
    return and_(
        sightings.c.address_key.is_(None),
        sightings.c.article_id == identifier,
        func.coalesce(sightings.c.outlet, "") == (article.outlet or ""),
    )
