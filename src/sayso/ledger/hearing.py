"""`speakers` and `who`: who is heard, how often, where and as what, and everything they said."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, distinct, func, select

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
from sayso.ledger.database import Database, portions
from sayso.ledger.keys import name_key
from sayso.ledger.question import Question, has_words
from sayso.ledger.sayings import sayings, stated
from sayso.ledger.search import usable
from sayso.ledger.tables import articles, sightings, sources, speakers, statements

_MOST_PEOPLE = 20  # of one name

_SPEAKER: ColumnElement[int | None] = statements.c.speaker_id
_SPAN = (func.min(statements.c.day_from), func.max(statements.c.day_from))


def heard(database: Database, question: Question, limit: int | None = None) -> Speakers:
    """Who says what is asked for, the most heard first. limit: at most so many of them."""
    conditions = question.conditions(database.dialect)
    with database.reading() as connection:
        total = connection.scalar(select(func.count(distinct(_SPEAKER))).where(*conditions))
        return Speakers(total or 0, tuple(_heard(connection, conditions, limit)))


def who(database: Database, name: str) -> People:
    """All who go by a name, with everything that they said.

    name: the whole name, or words of it; who bears it whole comes alone. Raises NotInLedger when
    nobody does, and OptionError when it is empty.
    """
    exact = speakers.c.key == name_key(usable(name))
    some = has_words(speakers.c.key, "speaker", name)
    with database.reading() as connection:
        for condition in (exact, some):
            chosen = _SPEAKER.in_(select(speakers.c.id).where(condition))
            found = _heard(connection, [chosen], _MOST_PEOPLE)
            if found:
                return People(tuple(_person(connection, one) for one in found))
    raise NotInLedger(
        f"{database.name}: nobody by the name of {name!r} is heard in it. "
        "`sayso speakers` lists who is."
    )


def person(database: Database, speaker: int) -> Person:
    """Everything that a speaker said. speaker: the id in the ledger. Raises NotInLedger."""
    with database.reading() as connection:
        found = _heard(connection, [statements.c.speaker_id == speaker], 1)
        if not found:
            raise NotInLedger(f"Nobody with the number {speaker} is heard in the ledger.")
        return _person(connection, found[0])


def _heard(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], limit: int | None
) -> list[Heard]:
    count = func.count()
    counted = connection.execute(
        select(_SPEAKER, count, func.count(distinct(statements.c.article_id)), *_SPAN)
        .where(_SPEAKER.is_not(None), *conditions)
        .group_by(_SPEAKER)
        .order_by(count.desc(), _SPEAKER)
        .limit(limit)
    ).all()
    ids = [row[0] for row in counted]
    names = {
        row.id: row
        for some in portions(ids)
        for row in connection.execute(select(speakers).where(speakers.c.id.in_(some)))
    }
    theirs = [*conditions] if limit is None else [_SPEAKER.in_(ids), *conditions]
    outlets = _counts(connection, statements.c.article_id, articles, articles.c.outlet, theirs)
    roles = _counts(connection, statements.c.source_id, sources, sources.c.role, theirs)
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
            outlets=tuple(sorted(outlets[speaker], key=lambda one: (-one.statements, one.name))),
            roles=tuple(sorted(roles[speaker], key=lambda one: (one.first or "~", one.name))),
        )
        for speaker, said, carried, first, last in counted
    ]


def _counts(
    connection: Connection,
    reference: ColumnElement[int],
    table: FromClause,
    column: ColumnElement[str | None],
    conditions: Sequence[ColumnElement[bool]],
) -> Mapping[int, list[Counted]]:
    """What stands in a column of a table for each speaker, with how often and from when to when.

    reference: the column of `statements` that refers to the table. Statements are counted by it
    first, so that fewer rows are looked up there.
    """
    first, last = _SPAN
    some = (
        select(_SPEAKER.label("speaker"), reference.label("row"), func.count().label("said"))
        .add_columns(first.label("first"), last.label("last"))
        .where(*conditions)
        .group_by(_SPEAKER, reference)
        .subquery()
    )
    said = func.sum(some.c.said)
    rows = connection.execute(
        select(some.c.speaker, column, said, func.min(some.c.first), func.max(some.c.last))
        .join(table, table.c.id == some.c.row)
        .where(column.is_not(None))
        .group_by(some.c.speaker, column)
    )
    found: dict[int, list[Counted]] = defaultdict(list)
    for speaker, name, count, *span in rows:
        found[speaker].append(Counted(name, int(count), *span))
    return found


def _person(connection: Connection, speaker: Heard) -> Person:
    query = (
        stated(statements.c.id)
        .where(statements.c.speaker_id == speaker.id)
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
        .order_by(sightings.c.id)
    )
    for some in portions(sorted(ids)):
        for row in connection.execute(query.where(sightings.c.article_id.in_(some))):
            url = row.address or row.url
            place = Place(row.article_id, row.outlet, row.title, row.published, url)
            if place not in found[row.article_id]:
                found[row.article_id].append(place)
    return found
