"""Statements as answers: each with its words, its article, its relays and its date."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, select

from sayso.ledger.answers import Place, Said, Saying, Words
from sayso.ledger.database import portions
from sayso.ledger.tables import articles, relays, sources, statements

CONTEXT = 80  # characters before and after

_FIELDS = ("label", "source", "cue", "content", "kind", "act", "addressee", "said_on", "confidence")
PLACE = (
    articles.c.id.label("article"),
    articles.c.outlet,
    articles.c.title,
    articles.c.published,
    articles.c.url,
)


def stated(*columns: Any) -> Select[Any]:
    """A query over statements, their articles and, where there is one, their speakers."""
    return (
        select(*columns)
        .select_from(statements)
        .join(articles, articles.c.id == statements.c.article_id)
        .outerjoin(sources, sources.c.id == statements.c.source_id)
    )


def sayings(connection: Connection, query: Select[Any]) -> list[Saying]:
    """The statements that a query over `stated()` finds, in its order."""
    columns = (
        statements.c.id,
        *(statements.c[field] for field in _FIELDS),
        statements.c.start,
        statements.c.end,
        statements.c.speaker_id,
        sources.c.name.label("speaker"),
        sources.c.type,
        sources.c.named,
        sources.c.role,
        *PLACE,
        *_context(statements.c.start, statements.c.end),
    )
    rows = connection.execute(query.with_only_columns(*columns)).all()
    via = _relays(connection, [row.id for row in rows])
    return [_saying(row, via.get(row.id, ())) for row in rows]


def _context(start: ColumnElement[int], end: ColumnElement[int]) -> tuple[ColumnElement[Any], ...]:
    """The words from start to end, and those round them, by SQL: texts can be long."""
    text = articles.c.text
    first = case((start > CONTEXT, start - CONTEXT), else_=0)
    return (
        func.substr(text, first + 1, start - first).label("before"),
        func.substr(text, start + 1, end - start).label("exact"),
        func.substr(text, end + 1, CONTEXT).label("after"),
    )


def _relays(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The names of the relays of statements, by their ids."""
    found: dict[int, tuple[str, ...]] = {}
    for some in portions(ids):
        rows = connection.execute(
            select(relays.c.statement_id, sources.c.name)
            .join(sources, sources.c.id == relays.c.source_id)
            .where(relays.c.statement_id.in_(some))
            .order_by(relays.c.statement_id, relays.c.position)
        )
        for statement, name in rows:
            found[statement] = (*found.get(statement, ()), name)
    return found


def _saying(row: Sequence[Any], via: tuple[str, ...]) -> Saying:
    # Unpacked as a whole: somebody can have said thousands of things.
    _, label, source, cue, content, kind, act, addressee, said_on, confidence, *rest = row
    start, end, speaker_id, speaker, type_, named, role, *place, before, exact, after = rest
    day = said_on or (place[3] or "")[:10] or None
    return Saying(
        said=Said(
            label=label,
            speaker=speaker,
            type=type_,
            named=named,
            role=role,
            via=via,
            source=source,
            cue=cue,
            content=content,
            kind=kind,
            act=act,
            addressee=addressee,
            said_on=said_on,
            confidence=confidence,
        ),
        place=Place(*place),
        words=Words(before, exact, after, start, end),
        speaker_id=speaker_id,
        day=day,
        dated_by="saying" if said_on else "publication" if day else None,
    )


def place_of(row: Row[Any]) -> Place:
    """The article of a row that has the columns `PLACE`."""
    return Place(row.article, row.outlet, row.title, row.published, row.url)
