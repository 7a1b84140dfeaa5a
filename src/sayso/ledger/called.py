"""Which speaker of a ledger somebody means, by number or by name."""

from sqlalchemy import exists, select

from sayso.errors import NotInLedger, OptionError
from sayso.ledger.database import Database
from sayso.ledger.keys import name_key
from sayso.ledger.tables import sources, speakers

_NUMBERS = range(2**31)  # more than that no ledger has


def called(database: Database, name: str) -> int:
    """The id of the one speaker that is meant.

    name: a number, or the whole name where one speaker alone bears it. Raises NotInLedger when
    nobody does, and OptionError when several do.
    """
    wanted = speakers.c.key == name_key(name)
    if name.isdecimal():
        wanted = speakers.c.id == (int(name) if int(name) in _NUMBERS else None)
    is_heard = exists().where(sources.c.speaker_id == speakers.c.id)
    with database.reading() as connection:
        found = connection.scalars(
            select(speakers.c.id).where(wanted, is_heard).order_by(speakers.c.id)
        ).all()
    if not found:
        raise NotInLedger(
            f"{database.name}: there is no speaker {name!r} in it. `sayso speakers` lists them "
            "with their numbers."
        )
    if len(found) > 1:
        numbers = ", ".join(map(str, found))
        raise OptionError(f"several speakers are called {name!r}: say which by number ({numbers}).")
    identifier: int = found[0]
    return identifier
