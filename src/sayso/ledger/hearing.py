"""`speakers` and `who`: who is heard, how often, where and as what, and everything they said."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Label, Select, distinct, func, select

from sayso.errors import NotInLedger
from sayso.ledger.answers import (
    Carried,
    Counted,
    Heard,
    People,
    Person,
    Place,
    Saying,
    Speakers,
)
from sayso.ledger.database import Database
from sayso.ledger.keys import name_key
from sayso.ledger.question import Question, has_words
from sayso.ledger.sayings import sayings, stated
from sayso.ledger.tables import articles, sightings, sources, speakers, statements

_MOST_PEOPLE = 20  # of one name


def heard(database: Database, question: Question, limit: int | None = None) -> Speakers:
    """Who says what is asked for, the most heard first. limit: at most so many of them."""
    conditions = question.conditions(database.dialect)
    with database.reading() as connection:
        total = connection.scalar(
            stated(func.count(distinct(sources.c.speaker_id))).where(*conditions)
        )
        return Speakers(total or 0, tuple(_heard(connection, conditions, limit)))


def who(database: Database, name: str) -> People:
    """All who go by a name, with everything that they said.

    name: the whole name, or words of it; who bears it whole comes alone. Raises NotInLedger when
    nobody does, and OptionError when it is empty.
    """
    exact = speakers.c.key == name_key(name)
    some = has_words(speakers.c.key, "speaker", name)
    with database.reading() as connection:
        for condition in (exact, some):
            chosen = sources.c.speaker_id.in_(select(speakers.c.id).where(condition))
            found = _heard(connection, [chosen], _MOST_PEOPLE)
            if found:
                return People(tuple(_person(connection, one) for one in found))
    raise NotInLedger(f"{database.name}: nobody by the name of {name!r} is heard in it.")


def _heard(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], limit: int | None
) -> list[Heard]:
    count = func.count(statements.c.id)
    query = (
        stated(
            sources.c.speaker_id,
            count,
            func.count(distinct(statements.c.article_id)),
            *_first_and_last(),
        )
        .where(sources.c.speaker_id.is_not(None), *conditions)
        .group_by(sources.c.speaker_id)
        .order_by(count.desc(), sources.c.speaker_id)
        .limit(limit)
    )
    rows = connection.execute(query).all()
    ids = [row[0] for row in rows]
    names = {
        row.id: row for row in connection.execute(select(speakers).where(speakers.c.id.in_(ids)))
    }
    outlets = _counted(connection, ids, articles.c.outlet, conditions, func.count().desc())
    roles = _counted(connection, ids, sources.c.role, conditions, func.min(statements.c.day_from))
    return [
        Heard(
            id=speaker,
            name=names[speaker].name,
            type=names[speaker].type,
            named=names[speaker].named,
            statements=said,
            articles=carried,
            first=first,
            last=last,
            outlets=tuple(outlets[speaker]),
            roles=tuple(roles[speaker]),
        )
        for speaker, said, carried, first, last in rows
    ]


def _counted(
    connection: Connection,
    ids: Sequence[int],
    column: ColumnElement[str | None],
    conditions: Sequence[ColumnElement[bool]],
    order: ColumnElement[Any],
) -> Mapping[int, list[Counted]]:
    """What stands in a column for these speakers, with how often."""
    found: dict[int, list[Counted]] = defaultdict(list)
    rows = connection.execute(
        stated(sources.c.speaker_id, column, func.count(), *_first_and_last())
        .where(sources.c.speaker_id.in_(ids), column.is_not(None), *conditions)
        .group_by(sources.c.speaker_id, column)
        .order_by(order, column)
    )
    for speaker, *counted in rows:
        found[speaker].append(Counted(*counted))
    return found


def _first_and_last() -> tuple[Label[str | None], ...]:
    day = statements.c.day_from
    return func.min(day).label("first"), func.max(day).label("last")


def _person(connection: Connection, speaker: Heard) -> Person:
    query = (
        stated(statements.c.id)
        .where(sources.c.speaker_id == speaker.id)
        .order_by(statements.c.day_from.nulls_last(), statements.c.id)
    )
    found = sayings(connection, query)
    places = _places(connection, {saying.place.article for saying in found})
    together: dict[object, list[Saying]] = defaultdict(list)
    for saying in found:
        together[saying.day, _words(saying.said.content)].append(saying)
    carried = [
        Carried(alike[0], tuple(p for s in alike for p in places[s.place.article]))
        for alike in together.values()
    ]
    return Person(speaker, tuple(carried))


def _words(content: str) -> str:
    """The words of what is said, without case and punctuation."""
    return " ".join(re.findall(r"\w+", content.casefold()))


def _places(connection: Connection, ids: Iterable[int]) -> Mapping[int, list[Place]]:
    """Where articles were seen, by their ids, the earliest first: a reprint is another place."""
    found: dict[int, list[Place]] = defaultdict(list)
    query: Select[Any] = (
        select(sightings, articles.c.url)
        .join(articles, articles.c.id == sightings.c.article_id)
        .where(sightings.c.article_id.in_(list(ids)))
        .order_by(sightings.c.id)
    )
    for row in connection.execute(query):
        url = row.address or row.url
        place = Place(row.article_id, row.outlet, row.title, row.published, url)
        if place not in found[row.article_id]:
            found[row.article_id].append(place)
    return found
