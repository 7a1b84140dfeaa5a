"""What a person changed in a record, as the corrections that make one record of the other."""

from collections.abc import Iterator

from sayso.ledger.correcting import Correction, Given, Who, was
from sayso.record import Record, SourceId, Statement


def differences(before: Record, after: Record) -> Iterator[Correction]:
    """Yield the corrections that lead from one record of an article to another.

    Statements go by their ids: what only one of the records has was rejected, or added.
    """
    old = {statement.id: statement for statement in before.statements}
    new = {statement.id: statement for statement in after.statements}
    for identifier, statement in old.items():
        if identifier not in new:
            yield Correction("reject", was=was(statement))
        elif new[identifier] != statement:
            yield Correction("change", was(statement), _given(after, new[identifier]))
    for identifier, statement in new.items():
        if identifier not in old:
            yield Correction("add", given=_given(after, statement))


def _given(record: Record, statement: Statement) -> Given:
    return Given(
        content=statement.content,
        source=statement.source,
        cue=statement.cue,
        kind=statement.kind,
        act=statement.act,
        speaker=_who(record, statement.speaker) if statement.speaker else None,
        via=tuple(_who(record, relay) for relay in statement.via),
        addressee=statement.addressee,
        said_on=statement.said_on,
    )


def _who(record: Record, identifier: SourceId) -> Who:
    source = record.source(identifier)
    return Who(source.name, source.type, source.named, source.role)
