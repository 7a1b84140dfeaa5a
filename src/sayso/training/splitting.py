"""Which of the corrected articles are learnt from, and which are kept to measure by."""

from collections.abc import Iterable
from typing import NamedTuple

from sayso.errors import TrainingError
from sayso.record import Record

LEAST = 5  # articles


class Parts(NamedTuple):
    """Articles that are learnt from, and those that are held out. None is in both."""

    learnt: tuple[Record, ...]
    held_out: tuple[Record, ...]


def split(records: Iterable[Record], share: float) -> Parts:
    """Hold out a share of the articles, 0 to 1, at least one: those of the least digests.

    So neither their order nor their names matter, and with more articles most of them stay where
    they were. Raises TrainingError where they are too few, or nothing in them can be learnt.
    """
    ordered = sorted(records, key=lambda record: record.article.id)
    if len(ordered) < LEAST:
        raise TrainingError(
            f"{len(ordered)} corrected articles are too few: training needs {LEAST} at the very "
            "least, and many more to make a difference."
        )
    number = min(max(round(share * len(ordered)), 1), len(ordered) - 1)
    parts = Parts(tuple(ordered[number:]), tuple(ordered[:number]))
    if not any(statement.cue for record in parts.learnt for statement in record.statements):
        raise TrainingError(
            "There is nothing to learn: in the articles that are not held out, no statement with "
            "a cue is marked."
        )
    return parts


def statements(records: Iterable[Record]) -> int:
    """How many statements are marked in these articles."""
    return sum(len(record.statements) for record in records)
