"""What people hand in to be read: kept until it is read, with what became of it."""

from collections.abc import Collection
from typing import Any, Literal, TypeAlias

import msgspec
from sqlalchemy import Row, insert, select, update

from sayso.errors import NotInLedger
from sayso.ledger.clock import now
from sayso.ledger.database import Database
from sayso.ledger.tables import submissions

SubmissionKind: TypeAlias = Literal["text", "file", "address", "feed"]
State: TypeAlias = Literal["waiting", "reading", "done", "failed"]

_MOST_NAMED = 100  # of the articles and failures of one submission


class NotRead(msgspec.Struct, frozen=True):
    """A place in what was handed in that could not be read, and why."""

    name: str
    reason: str


class Submission(msgspec.Struct, frozen=True):
    """Something that was handed in. name: its first words, its file or its address.

    taken: articles that were read; known: those that were in the ledger already. articles: the
    ids of the first hundred of them. failed: whether anything could not be read.
    """

    id: int
    kind: SubmissionKind
    name: str
    published: str | None
    outlet: str | None
    author: str
    state: State
    taken: int
    known: int
    articles: tuple[int, ...]
    failures: tuple[NotRead, ...]
    added_at: str
    changed_at: str


def submit(
    database: Database,
    kind: SubmissionKind,
    name: str,
    author: str,
    *,
    data: bytes | None = None,
    published: str | None = None,
    outlet: str | None = None,
) -> Submission:
    """Put something at the end of what waits to be read. data: None for an address."""
    moment = now()
    with database.writing() as connection:
        row = connection.execute(
            insert(submissions)
            .values(
                kind=kind,
                name=name,
                author=author,
                data=data,
                published=published,
                outlet=outlet,
                state="waiting",
                articles="[]",
                failures="[]",
                taken=0,
                known=0,
                added_at=moment,
                changed_at=moment,
            )
            .returning(*_columns())
        ).one()
    return _submission(row)


def resubmit(database: Database, identifier: int) -> Submission:
    """Try once more what failed. Raises NotInLedger when it did not, or is not there."""
    with database.writing() as connection:
        row = connection.execute(
            update(submissions)
            .where(submissions.c.id == identifier, submissions.c.state == "failed")
            .values(
                state="waiting", taken=0, known=0, articles="[]", failures="[]", changed_at=now()
            )
            .returning(*_columns())
        ).one_or_none()
    if row is None:
        raise NotInLedger(f"Nothing that failed has the number {identifier} in the inbox.")
    return _submission(row)


def begin_again(database: Database) -> None:
    """Let wait once more what was being read when its reader was stopped."""
    with database.writing() as connection:
        connection.execute(
            update(submissions)
            .where(submissions.c.state == "reading")
            .values(state="waiting", taken=0, known=0, articles="[]", failures="[]")
        )


def next_submission(database: Database) -> tuple[Submission, bytes | None] | None:
    """What is to be read next, with its data; it counts as being read now."""
    with database.reading() as connection:  # writing takes turns: look first
        waiting = _waiting()
        if connection.scalar(waiting) is None:
            return None
    with database.writing() as connection:
        row = connection.execute(
            update(submissions)
            .where(submissions.c.id == connection.scalar(waiting))
            .values(state="reading", changed_at=now())
            .returning(*_columns(), submissions.c.data)
        ).one_or_none()
    return (_submission(row), row.data) if row else None


def note_progress(
    database: Database,
    identifier: int,
    *,
    taken: int,
    known: int,
    articles: Collection[int],
    failures: Collection[NotRead],
    state: State = "reading",
) -> None:
    """Note how far reading has come. What was handed in is let go when all of it was read."""
    values: dict[str, Any] = {
        "taken": taken,
        "known": known,
        "articles": msgspec.json.encode(list(articles)[:_MOST_NAMED]).decode(),
        "failures": msgspec.json.encode(list(failures)[:_MOST_NAMED]).decode(),
        "state": state,
        "changed_at": now(),
    }
    if state == "done":
        values["data"] = None
    with database.writing() as connection:
        connection.execute(update(submissions).where(submissions.c.id == identifier).values(values))


def submission(database: Database, identifier: int) -> Submission:
    """One of what was handed in. Raises NotInLedger."""
    with database.reading() as connection:
        row = connection.execute(
            select(*_columns()).where(submissions.c.id == identifier)
        ).one_or_none()
    if row is None:
        raise NotInLedger(f"Nothing has the number {identifier} in the inbox.")
    return _submission(row)


def all_submissions(
    database: Database, limit: int, before: int | None = None
) -> tuple[Submission, ...]:
    """What was handed in, the latest first. before: only what is older than this one."""
    query = select(*_columns()).order_by(submissions.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(submissions.c.id < before)
    with database.reading() as connection:
        return tuple(_submission(row) for row in connection.execute(query))


def _waiting() -> Any:
    return (
        select(submissions.c.id)
        .where(submissions.c.state == "waiting")
        .order_by(submissions.c.id)
        .limit(1)
    )


def _columns() -> list[Any]:
    return [submissions.c[name] for name in Submission.__struct_fields__]


def _submission(row: Row[Any]) -> Submission:
    values = {name: getattr(row, name) for name in Submission.__struct_fields__}
    values["articles"] = msgspec.json.decode(row.articles, type=tuple[int, ...])
    values["failures"] = msgspec.json.decode(row.failures, type=tuple[NotRead, ...])
    return Submission(**values)
