"""An agenda for a person at a terminal, in order of time: when, what, and on whose say-so."""

import datetime
from collections.abc import Iterator
from typing import Final

from sayso.record import Record
from sayso.times import Item
from sayso.views.ink import BOLD, DIM, PLAIN, flow
from sayso.views.wording import date, one_line, who

_LEAST_WIDTH: Final = 24
_CLAUSE_LINES: Final = 3
_TENSES: Final = {"past": "", "present": "", "future": " · to come"}


def terminal_agenda(
    record: Record, items: tuple[Item, ...], *, colour: bool, width: int = 80
) -> str:
    """Return the agenda of an article, ending in a newline. width: of the terminal, in columns.

    items: of this record, as `sayso.times.agenda` gives them. Long clauses are shortened, visibly.
    """
    width = max(width, _LEAST_WIDTH)
    lines = flow([(record.article.title or "", BOLD)], width=width, colour=colour)
    published = record.article.published
    lines += flow([(date(published) if published else "", DIM)], width=width, colour=colour)
    if not items:
        lines += flow([("No dated events.", PLAIN)], width=width, colour=colour)
    for item in items:
        lines += ["", *_item(record, item, colour, width)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _item(record: Record, item: Item, colour: bool, width: int) -> Iterator[str]:
    heading = f"{stretch(item.interval)}{_TENSES[item.tense] if item.tense else ''}"
    yield from flow([(heading, BOLD)], width=width, colour=colour)
    clause = [(one_line(item.clause.text), PLAIN)]
    yield from flow(clause, width=width, indent="  ", colour=colour, most=_CLAUSE_LINES)
    yield from flow([(f"– {voice(record, item)}", DIM)], width=width, indent="  ", colour=colour)


def voice(record: Record, item: Item) -> str:
    """On whose say-so an item is: the speaker and relays of its statement, or the outlet itself."""
    if item.statement is not None:
        return who(record, record.statement(item.statement))
    outlet = one_line(record.article.outlet or "")
    return f"{outlet}, in its own voice" if outlet else "the outlet's own voice"


def stretch(interval: tuple[str, str]) -> str:
    """A stretch [start, end) as people write it: its year, month or day where it is one."""
    begin, end = interval
    if "T" in begin or "T" in end:
        return f"{date(begin)} to {date(end)}"
    first, after = datetime.date.fromisoformat(begin), datetime.date.fromisoformat(end)
    last = after - datetime.timedelta(days=1)
    if first == last:
        return date(begin)
    if first.day == 1 and after.day == 1:
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return date(begin[:7])
        if months == 12 and first.month == 1:
            return date(begin[:4])
    return f"{date(begin)} to {date(last.isoformat())}"
