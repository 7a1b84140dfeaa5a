"""What a time is reckoned from: the publication date, and the times already told."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from sayso.times import values

_PUBLISHED = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?"
    r"\s*(?P<offset>Z|[+-]\d\d:?\d\d)?)?"
)


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out, by the calendar of the place where it did.

    day: the date as its own time zone has it. moment: the local time, None where only the date is
    known. offset: the UTC offset as ISO 8601 prints it, "" where none is known.
    """

    day: date
    moment: datetime | None = None
    offset: str = ""

    @staticmethod
    def parse(published: str | None) -> "Publication | None":
        """Read an ISO date or date-time; None for anything else, as when no date is known."""
        match = _PUBLISHED.fullmatch(published.strip()) if published else None
        if match is None:
            return None
        try:
            day = date.fromisoformat(match["day"])
            clock = match["clock"]
            moment = datetime.fromisoformat(f"{match['day']}T{clock}") if clock else None
        except ValueError:  # the 31st of February, the hour 25
            return None
        offset = match["offset"] or ""
        if len(offset) == 5:
            offset = f"{offset[:3]}:{offset[3:]}"
        return Publication(day, moment, offset)


@dataclass(frozen=True, slots=True)
class Story:
    """Where the telling of an article stands: from what "the next day" is reckoned.

    published: None where it is not known. last: the value of the last date told, None before any.
    """

    published: Publication | None
    last: str | None = None

    @property
    def today(self) -> date | None:
        """The day of publication."""
        return self.published.day if self.published else None

    @property
    def offset(self) -> str:
        """The UTC offset of the times that state none."""
        return self.published.offset if self.published else ""

    @property
    def last_day(self) -> date | None:
        """The first day of the date told last; the day of publication before any."""
        told = values.first_day(self.last) if self.last else None
        return told or self.today
