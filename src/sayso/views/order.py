"""Where the statements stand, and by which number every view calls them."""

import re
from bisect import bisect_right

from sayso.record import Record, Statement
from sayso.text import paragraphs

_ID = re.compile(r"s([1-9][0-9]{0,8})")


def number(record: Record, statement: Statement) -> int:
    """The number of a statement: that of its id ("s7" is 7), so that views and JSON agree."""
    match = _ID.fullmatch(statement.id)
    return int(match[1]) if match else record.statements.index(statement) + 1


def position(statement: Statement) -> int:
    """The offset at which a statement stands: of its cue, or of its content without one."""
    spans = (statement.cue, *statement.content, statement.source)
    return next((span.start for span in spans if span), 0)


def by_paragraph(record: Record) -> dict[int, list[Statement]]:
    """The statements of each paragraph that has some; paragraphs count from 1."""
    starts = [start for start, _ in paragraphs(record.article.text)]
    found: dict[int, list[Statement]] = {}
    for statement in record.statements:
        paragraph = max(bisect_right(starts, position(statement)), 1)
        found.setdefault(paragraph, []).append(statement)
    return dict(sorted(found.items()))
