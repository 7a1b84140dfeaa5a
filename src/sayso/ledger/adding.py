"""Putting a record into the ledger: article, reading and where it was seen, in one piece."""

from typing import Literal, NamedTuple, TypeAlias

import msgspec
from sqlalchemy import Connection, insert, select

from sayso.errors import RecordError
from sayso.ledger.carrying import carry
from sayso.ledger.clock import now
from sayso.ledger.counting import newest, recount
from sayso.ledger.database import Database
from sayso.ledger.rows import article_row
from sayso.ledger.sightings import see, stood_before, was_seen
from sayso.ledger.tables import articles, readings
from sayso.record import Article, MadeBy, Record
from sayso.text import canonical

Outcome: TypeAlias = Literal["new", "version", "reading", "known"]


class Added(NamedTuple):
    """What became of a record. article: its id in the ledger.

    outcome: "new"; "version" of what stood at its address before; "reading" of an article that
    was there, anew; or "known" already.
    """

    article: int
    outcome: Outcome


_KNOWN_OF_IT = ("url", "outlet", "title", "bylines", "published", "language")


def add(database: Database, record: Record, address: str | None = None) -> Added:
    """Keep a record. address: where the article was seen; its own when it is None.

    A reading that tells nothing new is not kept twice. Raises RecordError for a record whose text
    is not canonical, and LedgerError.
    """
    check(record)
    article = record.article
    address = address or article.url
    with database.writing() as connection:
        identifier = _find(connection, article)
        if identifier is None:
            outcome: Outcome = "new"
            row = {**article_row(article), "added_at": now()}
            identifier = connection.scalars(
                insert(articles).values(row).returning(articles.c.id)
            ).one()
            _keep(connection, identifier, record)
        elif _is_new(connection, identifier, record, address):
            outcome = "reading"
            _keep(connection, identifier, record)
        else:
            outcome = "known"
        if _see(connection, identifier, article, address):
            outcome = "version"
    return Added(identifier, outcome)


def wanted(
    database: Database, article: Article, made_by: MadeBy, address: str | None = None
) -> Article | Added:
    """The article as it is to be read, or what became of it when it need not be.

    It is to be read when its text is new, when another version or other weights read it, or when
    something is known of it that was not before; what was known before is filled in. Otherwise it
    is noted that it was seen again.
    """
    address = address or article.url
    with database.writing() as connection:
        identifier = _find(connection, article)
        if identifier is None:
            return article
        before = newest(connection, identifier)
        if before.made_by != made_by or _tells(connection, identifier, article, before, address):
            is_same_place = was_seen(connection, identifier, article, address)
            return (
                _filled(article, before.article)
                if is_same_place
                else _filled(before.article, article)
            )
        is_version = _see(connection, identifier, article, address)
        return Added(identifier, "version" if is_version else "known")


def _filled(article: Article, other: Article) -> Article:
    """The article, with what is known of it only from the other."""
    known = {field: getattr(article, field) or getattr(other, field) for field in _KNOWN_OF_IT}
    return msgspec.structs.replace(article, **known)


def check(record: Record) -> None:
    """Raise RecordError for a record that a ledger cannot keep as it is."""
    record.check()
    text = record.article.text
    if canonical(text) != text or "\0" in "".join(_words(record)):
        raise RecordError(
            f"The record of {record.article.url or record.article.id} is not kept: its text is "
            "not canonical. Read the article with sayso."
        )


def _words(record: Record) -> list[str]:
    """What is not part of the text."""
    article = record.article
    loose = (article.url, article.outlet, article.title, article.published, article.language)
    return [
        *(word for word in loose if word),
        *article.bylines,
        *(source.name for source in record.sources),
        *(source.role for source in record.sources if source.role),
    ]


def _find(connection: Connection, article: Article) -> int | None:
    found: int | None = connection.scalar(
        select(articles.c.id).where(articles.c.text_id == article.id)
    )
    return found


def _is_new(connection: Connection, identifier: int, record: Record, address: str | None) -> bool:
    """Whether a record tells more than the newest reading, rather than the same of a reprint."""
    before = newest(connection, identifier)
    if record.article == before.article or record.made_by != before.made_by:
        return record != before
    return _tells(connection, identifier, record.article, before, address)


def _tells(
    connection: Connection,
    identifier: int,
    article: Article,
    before: Record,
    address: str | None,
) -> bool:
    """Whether something is given of an article that the newest reading does not have.

    At another place only what it lacks counts: a reprint has an outlet and a date of its own.
    """
    changed = [
        field
        for field in _KNOWN_OF_IT
        if getattr(article, field) and getattr(article, field) != getattr(before.article, field)
    ]
    if was_seen(connection, identifier, article, address):
        return bool(changed)
    return any(not getattr(before.article, field) for field in changed)


def _see(connection: Connection, identifier: int, article: Article, address: str | None) -> bool:
    """Note that an article was seen; a new version keeps what was corrected in the one before."""
    earlier = stood_before(connection, identifier, article, address)
    if earlier is not None:
        carry(connection, earlier, identifier)
    return see(connection, identifier, article, address)


def _keep(connection: Connection, identifier: int, record: Record) -> None:
    """A new reading of an article, which counts from now on, with what was corrected before."""
    connection.execute(
        insert(readings).values(
            article_id=identifier,
            record=record.to_json(),
            version=record.made_by.version,
            weights=record.made_by.weights.name,
            read_at=now(),
        )
    )
    recount(connection, identifier)
