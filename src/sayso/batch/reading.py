"""A part read: its records, and what failed, with reasons."""

import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from sayso.batch.plan import Part
from sayso.errors import InputError
from sayso.ingest.pieces import Piece, articles_of
from sayso.record import Article, Record

Read: TypeAlias = Callable[[Article], Record]


@dataclass(slots=True)
class Readings:
    """What became of a part. failures: the name of each place, and what is wrong there."""

    records: list[Record] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)


def read_part(
    part: Part,
    read: Read,
    aside: Mapping[int, str],
    begin: Callable[[int], None] = lambda number: None,
) -> Readings:
    """Read every article of a part.

    aside: pieces that are not to be tried, by number, and why. begin: told the number of each
    piece before it is read. Whatever goes wrong with one article concerns that article only.
    """
    found = Readings()
    for number, piece in enumerate(part.pieces):
        if number in aside:
            found.failures.append((piece.name, aside[number]))
            continue
        begin(number)
        for record in _records(piece, read):
            if isinstance(record, InputError):
                found.failures.append((record.name, record.reason))
            else:
                found.records.append(record)
    return found


def _records(piece: Piece, read: Read) -> Iterator[Record | InputError]:
    try:
        for article in articles_of(piece):
            yield article if isinstance(article, InputError) else read(article)
    except Exception as error:  # one article in a million must not end the work on the others
        where = traceback.extract_tb(error.__traceback__)[-1]
        yield InputError(
            piece.name,
            f"not read, by a fault of sayso: {type(error).__name__}: {error} "
            f"({where.name}, line {where.lineno}). Please report it, with the article.",
        )
