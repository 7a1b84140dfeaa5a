"""Corrections of the ferry, for the tests of the ledger and of the desk."""

from sayso.ledger.correcting import Correction, Given, Who, was
from sayso.record import Record, Span
from tests.samples import find

MISSED = find("The council votes on 20 October")
UNNAMED = find("one of them")


def given(*content: Span, speaker: str | None = None, source: Span | None = None) -> Given:
    return Given(content, source=source, speaker=Who(speaker) if speaker else None)


def addition(speaker: str | None = "Aurel Finch") -> Correction:
    """A statement that was missed."""
    return Correction("add", None, given(MISSED, speaker=speaker))


def change(record: Record, label: str, to: Given) -> Correction:
    return Correction("change", was(_statement(record, label)), to)


def speaker_change(record: Record, label: str, who: Who) -> Correction:
    """The same statement, of somebody else."""
    old = _statement(record, label)
    new = Given(old.content, old.source, old.cue, old.kind, old.act, who)
    return Correction("change", was(old), new)


def rejection(record: Record, label: str) -> Correction:
    return Correction("reject", was(_statement(record, label)))


def _statement(record: Record, label: str):  # type: ignore[no-untyped-def]
    return next(statement for statement in record.statements if statement.id == label)
