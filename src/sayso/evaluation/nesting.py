"""Leave out the statements that lie in other statements.

Some corpora, PolNeAR among them, attribute each word once: what is said to be said inside an
attributed content is not marked. Against such a corpus a nested statement cannot be right, however
well it is read, so only the outer statements are compared with it.
"""

import msgspec

from sayso.evaluation.regions import Region
from sayso.record import Record, Statement, StatementId


def flat(record: Record) -> Record:
    """Return the record without the statements whose content and cue lie in their parent's content.

    A statement that stays though its parent goes takes the nearest ancestor that stays.
    """
    by_id = {statement.id: statement for statement in record.statements}
    gone = {one.id for one in record.statements if _lies_in_parent(one, by_id)}
    kept = tuple(
        msgspec.structs.replace(one, parent=_ancestor(one, by_id, gone))
        for one in record.statements
        if one.id not in gone
    )
    return msgspec.structs.replace(record, statements=kept)


def _lies_in_parent(statement: Statement, by_id: dict[StatementId, Statement]) -> bool:
    if statement.parent is None:
        return False
    outer = Region.of((span.start, span.end) for span in by_id[statement.parent].content)
    spans = (*statement.content, *((statement.cue,) if statement.cue else ()))
    return Region.of((span.start, span.end) for span in spans).within(outer)


def _ancestor(
    statement: Statement, by_id: dict[StatementId, Statement], gone: set[StatementId]
) -> StatementId | None:
    parent = statement.parent
    while parent in gone:
        parent = by_id[parent].parent
    return parent
