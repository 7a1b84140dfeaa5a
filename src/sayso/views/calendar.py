"""What is still to come, as an iCalendar (RFC 5545) that any calendar takes.

Times with an offset are printed in UTC; times whose place is not known stay without one, which
iCalendar calls floating: they are shown at that hour wherever they are read.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from sayso.record import Record
from sayso.times import Item, upcoming
from sayso.version import __version__
from sayso.views.agenda import voice
from sayso.views.wording import one_line


def calendar(agendas: Iterable[tuple[Record, tuple[Item, ...]]]) -> str:
    """The upcoming items of some articles as one calendar, with the line ends of iCalendar.

    agendas: records with their items, as `sayso.times.agenda` gives them. An event's summary is the
    clause, its description on whose say-so it is. The same article gives the same calendar.
    """
    found = Calendar()
    found.add("prodid", f"-//sayso//{__version__}//EN")
    found.add("version", "2.0")
    for record, items in agendas:
        for item in upcoming(items):
            found.add_component(_event(record, item))
    printed: bytes = found.to_ical()
    return printed.decode("utf-8")


def _event(record: Record, item: Item) -> Event:
    article = record.article
    event = Event()
    event.add("uid", f"{article.id.removeprefix('sha256:')}-{item.times[0].start}@sayso")
    # The day it was published: the time of making would make two calendars of one article.
    day = (article.published or item.interval[0]).strip()[:10]
    event.add("dtstamp", datetime.fromisoformat(day).replace(tzinfo=UTC))
    begin, end = item.interval
    whole_days = "T" not in begin and "T" not in end
    event.add("dtstart", date.fromisoformat(begin) if whole_days else _moment(begin))
    event.add("dtend", date.fromisoformat(end) if whole_days else _moment(end))
    event.add("summary", one_line(item.clause.text))
    told = f" ({one_line(article.title)})" if article.title else ""
    event.add("description", f"{voice(record, item)}{told}")
    if article.url:
        event.add("url", article.url)
    return event


def _moment(value: str) -> datetime:
    """An ISO date or date-time: in UTC where it has an offset, else floating."""
    moment = datetime.fromisoformat(value)
    return moment.astimezone(UTC) if moment.tzinfo else moment
