"""Corrections carried from a version of an article to the next, where their words still stand."""

from itertools import pairwise

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, func, insert, select

from sayso.ledger.anchoring import anchor
from sayso.ledger.correcting import Correction, Given, Was
from sayso.ledger.counting import recount
from sayso.ledger.tables import articles, corrections
from sayso.record import SaidOn, Span


def carry(connection: Connection, earlier: int, later: int) -> None:
    """Repeat the corrections of one article in its next version, with their authors and times.

    What was undone is not repeated, nor twice what has come there before. A correction whose words
    are gone stays with the earlier version. earlier, later: ids of articles.
    """
    texts = dict(
        connection.execute(
            select(articles.c.id, articles.c.text).where(articles.c.id.in_([earlier, later]))
        ).all()
    )
    root = func.coalesce(corrections.c.carried_from, corrections.c.id)
    there = set(connection.scalars(select(root).where(corrections.c.article_id == later)))
    rows = connection.execute(
        select(corrections, root.label("root"))
        .where(corrections.c.article_id == earlier, corrections.c.undone_at.is_(None))
        .order_by(corrections.c.id)
    ).all()
    carried = []
    for row in rows:
        correction = msgspec.json.decode(row.correction, type=Correction)
        moved = moved_to(correction, texts[earlier], texts[later])
        if row.root not in there and moved:
            carried.append(
                {
                    "article_id": later,
                    "kind": moved.kind,
                    "correction": msgspec.json.encode(moved).decode(),
                    "author": row.author,
                    "made_at": row.made_at,
                    "carried_from": row.root,
                }
            )
    if carried:
        connection.execute(insert(corrections), carried)
        recount(connection, later)


def moved_to(correction: Correction, text: str, later: str) -> Correction | None:
    """A correction of `text` as one of `later`, None where what it is about is gone.

    A changed statement whose old words are gone is added; of what is given, the content has to
    stand, and other words that are gone are left out.
    """
    was = _was(correction.was, text, later) if correction.was else None
    if correction.given is None:
        return replace(correction, was=was) if was else None
    given = _given(correction.given, text, later)
    if given is None:
        return None
    return Correction("change" if was else "add", was, given)


def _was(was: Was, text: str, later: str) -> Was | None:
    content = _content(was.content, text, later)
    return replace(was, content=content, cue=_maybe(was.cue, text, later)) if content else None


def _given(given: Given, text: str, later: str) -> Given | None:
    content = _content(given.content, text, later)
    if content is None:
        return None
    dated = _maybe(given.said_on.span, text, later) if given.said_on else None
    return replace(
        given,
        content=content,
        source=_maybe(given.source, text, later),
        cue=_maybe(given.cue, text, later),
        addressee=_maybe(given.addressee, text, later),
        said_on=SaidOn(given.said_on.value, dated) if given.said_on and dated else None,
    )


def _content(content: tuple[Span, ...], text: str, later: str) -> tuple[Span, ...] | None:
    """All the spans, apart from one another; None where one is gone."""
    found = sorted(span for one in content if (span := anchor(one, text, later)))
    apart = all(one.end <= other.start for one, other in pairwise(found))
    return tuple(found) if apart and len(found) == len(content) else None


def _maybe(span: Span | None, text: str, later: str) -> Span | None:
    return anchor(span, text, later) if span else None
