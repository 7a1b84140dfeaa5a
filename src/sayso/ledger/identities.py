"""Who is who across articles, as people say: speakers merged into one, or told apart."""

import json
from collections.abc import Collection
from typing import Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, Row, Select, exists, insert, select, update

from sayso.errors import CorrectionError, NotInLedger
from sayso.ledger.clock import now
from sayso.ledger.database import Database, portions
from sayso.ledger.keys import name_key
from sayso.ledger.people import forget
from sayso.ledger.tables import identities, sources, speakers, statements

MoveKind: TypeAlias = Literal["merge", "split"]


class Move(msgspec.Struct, frozen=True):
    """Sources that people moved from one speaker to another. articles: how many they are of."""

    id: int
    kind: MoveKind
    from_id: int
    into_id: int
    from_name: str
    into_name: str
    articles: int
    author: str
    made_at: str
    undone_by: str | None
    undone_at: str | None
    why: str | None = None


class Moves(msgspec.Struct, frozen=True):
    """Merges and splits, the latest first."""

    moves: tuple[Move, ...]


def merge(database: Database, one: int, into: int, author: str, *, why: str | None = None) -> Move:
    """Make everything that one speaker said another's, now and in articles to come.

    Raises NotInLedger, and CorrectionError when they are the same.
    """
    if one == into:
        raise CorrectionError("A speaker cannot be merged with itself: choose another.")
    with database.writing() as connection:
        names = [_name(connection, speaker) for speaker in (one, into)]
        rows = _sources_of(connection, one, None)
        return _move(connection, "merge", (one, into), names, rows, author, why)


def split(
    database: Database,
    speaker: int,
    articles: Collection[int],
    author: str,
    *,
    why: str | None = None,
) -> Move:
    """Make what a speaker said in these articles that of a new speaker of the same name.

    Raises NotInLedger, and CorrectionError unless some of the articles, and not all, are theirs.
    """
    with database.writing() as connection:
        name = _name(connection, speaker)
        rows = _sources_of(connection, speaker, articles)
        if not rows or len(rows) == len(_sources_of(connection, speaker, None)):
            raise CorrectionError(
                f"Choose some of the articles in which {name} speaks, and not all of them."
            )
        row = connection.execute(select(speakers).where(speakers.c.id == speaker)).one()
        values = {"name": row.name, "key": row.key, "type": row.type, "named": row.named}
        new = connection.scalars(insert(speakers).values(values).returning(speakers.c.id)).one()
        return _move(connection, "split", (speaker, new), [name, name], rows, author, why)


def undo_move(database: Database, identifier: int, author: str) -> Move:
    """Take a merge or a split back, as far as its sources are still where it put them.

    Raises NotInLedger, and CorrectionError when a speaker is not there any more.
    """
    with database.writing() as connection:
        row = connection.execute(
            update(identities)
            .where(identities.c.id == identifier, identities.c.undone_at.is_(None))
            .values(undone_by=author, undone_at=now())
            .returning(identities)
        ).one_or_none()
        if row is None:
            raise NotInLedger(f"There is no merge or split {identifier} that could be undone.")
        if connection.scalar(select(speakers.c.id).where(speakers.c.id == row.from_id)) is None:
            raise CorrectionError("The speaker is not heard in any article any more.")
        wanted = {(article, key, person) for article, key, person in json.loads(row.moved)}
        back = [
            one
            for one in _sources_of(connection, row.into_id, None)
            if _trace(one) in wanted
            or (
                (row.kind == "merge" and name_key(one.name) == name_key(row.from_name))
                and name_key(row.from_name) != name_key(row.into_name)
            )
        ]
        _give(connection, back, row.from_id)
        forget(connection, [row.into_id])
    return _made(row)


def moves_of(database: Database, speaker: int) -> list[Move]:
    """The merges and splits that a speaker had part in, the latest first."""
    is_part = (identities.c.from_id == speaker) | (identities.c.into_id == speaker)
    return _moves(database, select(identities).where(is_part))


def moves(database: Database) -> Moves:
    """Every merge and split, with those undone, the latest first."""
    return Moves(tuple(_moves(database, select(identities))))


def _moves(database: Database, query: Select[*tuple[object, ...]]) -> list[Move]:
    with database.reading() as connection:
        rows = connection.execute(query.order_by(identities.c.id.desc()))
        return [_made(row) for row in rows]


def _name(connection: Connection, speaker: int) -> str:
    name: str | None = connection.scalar(
        select(speakers.c.name).where(
            speakers.c.id == speaker, exists().where(sources.c.speaker_id == speakers.c.id)
        )
    )
    if name is None:
        raise NotInLedger(f"There is no speaker {speaker} in the ledger.")
    return name


def _sources_of(
    connection: Connection, speaker: int, articles: Collection[int] | None
) -> list[Row[int, int, str, str]]:
    query = select(sources.c.id, sources.c.article_id, sources.c.name, sources.c.type)
    rows = connection.execute(query.where(sources.c.speaker_id == speaker)).all()
    return [row for row in rows if articles is None or row.article_id in articles]


def _trace(row: Row[int, int, str, str]) -> tuple[int, str, bool]:
    """By what a source is found again when its article was read anew."""
    return row.article_id, name_key(row.name), row.type == "person"


def _move(
    connection: Connection,
    kind: MoveKind,
    who: tuple[int, int],
    names: list[str],
    rows: list[Row[int, int, str, str]],
    author: str,
    why: str | None,
) -> Move:
    _give(connection, rows, who[1])
    if kind == "merge":
        # Merged the other way round before: that does not count any more.
        connection.execute(
            update(identities)
            .where(
                identities.c.from_id == who[1],
                identities.c.into_id == who[0],
                identities.c.kind == kind,
            )
            .where(identities.c.undone_at.is_(None))
            .values(undone_by=author, undone_at=now())
        )
    made = connection.execute(
        insert(identities)
        .values(
            kind=kind,
            from_id=who[0],
            into_id=who[1],
            from_name=names[0],
            into_name=names[1],
            moved=json.dumps(sorted({_trace(row) for row in rows})),
            author=author,
            made_at=now(),
            why=why,
        )
        .returning(identities)
    ).one()
    return _made(made)


def _give(connection: Connection, rows: list[Row[int, int, str, str]], speaker: int) -> None:
    ids = [row.id for row in rows]
    for some in portions(ids):
        for table, source in ((sources, sources.c.id), (statements, statements.c.source_id)):
            connection.execute(update(table).where(source.in_(some)).values(speaker_id=speaker))


def _made(row: Row[*tuple[object, ...]]) -> Move:
    fields = {name: getattr(row, name) for name in Move.__struct_fields__ if name != "articles"}
    articles = {article for article, *_ in json.loads(str(row.moved))}
    return Move(articles=len(articles), **fields)
