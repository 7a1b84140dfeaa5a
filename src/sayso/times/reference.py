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


_REMEMBERED = 12


def _is_length(value: str) -> bool:
    return value.startswith("P")


@dataclass(frozen=True, slots=True)
class Story:
    """Where the telling of an article stands: from what "the next day" is reckoned.

    published: None where it is not known. told: the values of what has been told, the last
    one last: dates, and lengths that something was reckoned over ("the first nine months").
    """

    published: Publication | None
    told: tuple[str, ...] = ()

    def telling(self, value: str) -> "Story":
        """The story after one more value is told. Only the latest are remembered."""
        return Story(self.published, (*self.told, value)[-_REMEMBERED:])

    @property
    def last(self) -> str | None:
        """The value of the last date told, None before any."""
        return next((value for value in reversed(self.told) if not _is_length(value)), None)

    @property
    def period(self) -> str | None:
        """The month, quarter, season, half or year told last; None where a length came after it.

        What was earned "a year earlier" was earned in that period of the year before.
        """
        for value in reversed(self.told):
            if _is_length(value):
                return None
            if len(value) >= 4 and values.fineness(value) in "YQM":
                return value
        return None

    @property
    def quarter(self) -> str | None:
        """The quarter told last, None before any."""
        return next((value for value in reversed(self.told) if value[4:6] == "-Q"), None)

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
