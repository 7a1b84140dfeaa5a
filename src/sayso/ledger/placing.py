"""Which story each article of a ledger is in, and who put it there."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, Subquery, exists, func, insert, select

from sayso.errors import NotInLedger
from sayso.ledger.clock import now
from sayso.ledger.database import Database
from sayso.ledger.keys import name_key
from sayso.ledger.tables import articles, moves, places, sightings
from sayso.record import Article


class Placed(NamedTuple):
    """An article and its story, None while it has none.

    number: the article's id in the ledger. by: who moved it there, None where nobody did.
    """

    number: int
    article: Article
    story: str | None
    by: str | None


def placed(database: Database) -> list[Placed]:
    """Every article that stands somewhere as it is, in the order in which they were added.

    A text that another took the place of, at all its addresses, is left out.
    """
    where = _where()
    query = (
        select(articles, where.c.story, where.c.author)
        .outerjoin(where, where.c.article_id == articles.c.id)
        .where(_stands())
        .order_by(articles.c.id)
    )
    with database.reading() as connection:
        return [
            Placed(
                row.id,
                Article(row.text, row.url, row.outlet, row.title, (), row.published, row.language),
                row.story,
                row.author,
            )
            for row in connection.execute(query)
        ]


def place(database: Database, stories: Mapping[str, str]) -> None:
    """Put articles into stories, by the ids of their texts. Who has a place keeps it."""
    wanted = select(articles.c.id, articles.c.text_id).where(
        ~exists().where(places.c.article_id == articles.c.id)
    )
    with database.writing() as connection:
        rows = [
            {"article_id": number, "story": stories[text], "placed_at": now()}
            for number, text in connection.execute(wanted)
            if text in stories
        ]
        if rows:
            connection.execute(insert(places), rows)


def move(database: Database, article: int, story: str, author: str) -> None:
    """Put an article into a story, as a person says. Raises NotInLedger."""
    with database.writing() as connection:
        if connection.scalar(select(articles.c.id).where(articles.c.id == article)) is None:
            raise NotInLedger(f"{database.name}: there is no article {article} in it.")
        row = {"article_id": article, "story": story, "author": author, "moved_at": now()}
        connection.execute(insert(moves).values(row))


def in_story(database: Database, story: str) -> list[int]:
    """The articles of a story, by their ids in the ledger."""
    where = _where()
    return _ids(
        database,
        select(articles.c.id)
        .join(where, where.c.article_id == articles.c.id)
        .where(where.c.story == story, _stands()),
    )


def of_outlet(database: Database, outlet: str) -> list[int]:
    """The articles that an outlet was seen to publish, by their ids in the ledger."""
    seen = select(sightings.c.article_id).where(sightings.c.outlet_key == name_key(outlet))
    return _ids(database, select(articles.c.id).where(articles.c.id.in_(seen), _stands()))


def _ids(database: Database, query: Select[int]) -> list[int]:
    with database.reading() as connection:
        return sorted(connection.scalars(query))


def _where() -> Subquery:
    """The story of each article that has one: as it was last moved, else as it was grouped."""
    newest = select(func.max(moves.c.id)).group_by(moves.c.article_id)
    moved = select(moves).where(moves.c.id.in_(newest)).subquery("moved")
    return (
        select(
            articles.c.id.label("article_id"),
            func.coalesce(moved.c.story, places.c.story).label("story"),
            moved.c.author,
        )
        .outerjoin(moved, moved.c.article_id == articles.c.id)
        .outerjoin(places, places.c.article_id == articles.c.id)
        .subquery("story_of")
    )


def _stands() -> ColumnElement[bool]:
    """Whether an article is at some address what was last seen there."""
    later = sightings.alias("later")
    replaced = exists().where(
        later.c.address_key == sightings.c.address_key, later.c.version > sightings.c.version
    )
    return exists().where(sightings.c.article_id == articles.c.id, ~replaced)
