"""Who may use the desk, and who is logged in. Passwords come hashed, tokens as digests."""

from datetime import UTC, datetime, timedelta
from typing import Literal, TypeAlias

import msgspec
from sqlalchemy import delete, func, insert, select, update

from sayso.errors import DeskError, NotInLedger
from sayso.ledger.clock import now
from sayso.ledger.database import Database
from sayso.ledger.tables import sessions, users

Role: TypeAlias = Literal["reader", "editor", "admin"]
ROLES: tuple[Role, ...] = ("reader", "editor", "admin")  # each may do what those before it may

MOST_IDLE = timedelta(hours=12)
LONGEST = timedelta(days=7)
_NOTED = timedelta(minutes=5)  # a session in use is noted no more often


class User(msgspec.Struct, frozen=True):
    """Somebody with an account."""

    id: int
    name: str
    role: Role
    added_at: str


def add_user(database: Database, name: str, role: Role, password: str) -> User:
    """Make an account. password: its hash. Raises DeskError when there is one of this name."""
    name = " ".join(name.split())
    if not 1 <= len(name) <= 60 or not name.isprintable():
        raise DeskError("The name of an account has 1 to 60 characters that can be printed.")
    with database.writing() as connection:
        key = name.casefold()
        if connection.scalar(select(users.c.id).where(users.c.name_key == key)) is not None:
            raise DeskError(f"There is an account {name} already.")
        values = {"name": name, "name_key": key, "role": role, "password": password}
        row = connection.execute(
            insert(users)
            .values(added_at=now(), **values)
            .returning(users.c.id, users.c.name, users.c.role, users.c.added_at)
        ).one()
    return User(*row)


def change_user(
    database: Database, name: str, *, role: Role | None = None, password: str | None = None
) -> None:
    """Change a role or the hash of a password, and end the account's sessions.

    Raises NotInLedger.
    """
    values = {field: value for field, value in (("role", role), ("password", password)) if value}
    with database.writing() as connection:
        changed = connection.scalar(
            update(users)
            .where(users.c.name_key == name.casefold())
            .values(values)
            .returning(users.c.id)
        )
        if changed is None:
            raise NotInLedger(f"There is no account {name}.")
        connection.execute(delete(sessions).where(sessions.c.user_id == changed))


def remove_user(database: Database, name: str) -> None:
    """Remove an account and end its sessions; what it did stays under its name."""
    with database.writing() as connection:
        mine = select(users.c.id).where(users.c.name_key == name.casefold())
        connection.execute(delete(sessions).where(sessions.c.user_id.in_(mine)))
        if not connection.execute(
            delete(users).where(users.c.name_key == name.casefold())
        ).rowcount:
            raise NotInLedger(f"There is no account {name}.")


def all_users(database: Database) -> list[User]:
    """Every account, by name."""
    with database.reading() as connection:
        rows = connection.execute(
            select(users.c.id, users.c.name, users.c.role, users.c.added_at).order_by(
                users.c.name_key
            )
        )
        return [User(*row) for row in rows]


def has_users(database: Database) -> bool:
    """Whether anybody has an account."""
    with database.reading() as connection:
        return bool(connection.scalar(select(func.count()).select_from(users)))


def user_with_password(database: Database, name: str) -> tuple[User, str] | None:
    """An account with the hash of its password, None where there is none of this name."""
    with database.reading() as connection:
        row = connection.execute(
            select(users).where(users.c.name_key == " ".join(name.split()).casefold())
        ).one_or_none()
    return (User(row.id, row.name, row.role, row.added_at), row.password) if row else None


def begin_session(database: Database, user: User, digest: str) -> None:
    """Log somebody in. Sessions that are over are taken out."""
    moment = now()
    with database.writing() as connection:
        connection.execute(
            delete(sessions).where(
                (sessions.c.used_at < _before(MOST_IDLE)) | (sessions.c.begun_at < _before(LONGEST))
            )
        )
        connection.execute(
            insert(sessions).values(digest=digest, user_id=user.id, begun_at=moment, used_at=moment)
        )


def session_user(database: Database, digest: str) -> User | None:
    """Whose session it is, None when it is over. It lasts longer by being used."""
    with database.reading() as connection:
        row = connection.execute(
            select(users, sessions.c.used_at)
            .join(sessions, sessions.c.user_id == users.c.id)
            .where(sessions.c.digest == digest)
            .where(sessions.c.used_at >= _before(MOST_IDLE))
            .where(sessions.c.begun_at >= _before(LONGEST))
        ).one_or_none()
    if row is None:
        return None
    if row.used_at < _before(_NOTED):
        with database.writing() as connection:
            connection.execute(
                update(sessions).where(sessions.c.digest == digest).values(used_at=now())
            )
    return User(row.id, row.name, row.role, row.added_at)


def end_session(database: Database, digest: str) -> None:
    """Log somebody out."""
    with database.writing() as connection:
        connection.execute(delete(sessions).where(sessions.c.digest == digest))


def _before(time: timedelta) -> str:
    """The moment so long ago, as the ledger writes it."""
    return (datetime.now(UTC) - time).strftime("%Y-%m-%dT%H:%M:%SZ")
