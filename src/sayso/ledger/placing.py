"""Which story each article of a ledger is in, and who put it there."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, exists, insert, select, update

from sayso.errors import NotInLedger
from sayso.ledger.clock import now
from sayso.ledger.database import Database
from sayso.ledger.keys import name_key
from sayso.ledger.tables import articles, places, sightings
from sayso.record import Article


class Placed(NamedTuple):
    """An article and its story, None while it has none. by_person: whether a person put it there.

    number: the article's id in the ledger.
    """

    number: int
    article: Article
    story: str | None
    by_person: bool


def placed(database: Database) -> list[Placed]:
    """Every article that stands somewhere as it is, in the order in which they were added.

    A text that another took the place of, at all its addresses, is left out.
    """
    query = (
        select(articles, places.c.story, places.c.by_person)
        .outerjoin(places, places.c.article_id == articles.c.id)
        .where(_stands())
        .order_by(articles.c.id)
    )
    with database.reading() as connection:
        return [
            Placed(
                row.id,
                Article(row.text, row.url, row.outlet, row.title, (), row.published, row.language),
                row.story,
                bool(row.by_person),
            )
            for row in connection.execute(query)
        ]


def place(database: Database, stories: Mapping[str, str]) -> None:
    """Put articles into stories, by the ids of their texts. Who has a place keeps it."""
    with database.writing() as connection:
        wanted = select(articles.c.id, articles.c.text_id).where(
            ~exists().where(places.c.article_id == articles.c.id)
        )
        rows = [
            {"article_id": number, "story": stories[text], "by_person": False, "placed_at": now()}
            for number, text in connection.execute(wanted)
            if text in stories
        ]
        if rows:
            connection.execute(insert(places), rows)


def move(database: Database, article: int, story: str) -> None:
    """Put an article into a story, as a person says. Raises NotInLedger."""
    values = {"story": story, "by_person": True, "placed_at": now()}
    with database.writing() as connection:
        if connection.scalar(select(articles.c.id).where(articles.c.id == article)) is None:
            raise NotInLedger(f"{database.name}: there is no article {article} in it.")
        changed = connection.execute(
            update(places).where(places.c.article_id == article).values(values)
        )
        if not changed.rowcount:
            connection.execute(insert(places).values(article_id=article, **values))


def in_story(database: Database, story: str) -> list[int]:
    """The articles of a story, by their ids in the ledger."""
    return _ids(
        database,
        select(places.c.article_id).join(articles).where(places.c.story == story, _stands()),
    )


def of_outlet(database: Database, outlet: str) -> list[int]:
    """The articles that an outlet was seen to publish, by their ids in the ledger."""
    seen = select(sightings.c.article_id).where(sightings.c.outlet_key == name_key(outlet))
    return _ids(database, select(articles.c.id).where(articles.c.id.in_(seen), _stands()))


def _ids(database: Database, query: Select[int]) -> list[int]:
    with database.reading() as connection:
        return sorted(connection.scalars(query))


def _stands() -> ColumnElement[bool]:
    """Whether an article is at some address what was last seen there."""
    later = sightings.alias("later")
    replaced = exists().where(
        later.c.address_key == sightings.c.address_key, later.c.version > sightings.c.version
    )
    return exists().where(sightings.c.article_id == articles.c.id, ~replaced)
