"""TIMEX3 values: their grammar, and the stretch of time that each one names.

The grammar is that of TimeML 1.2.1 (Saurí et al. 2006, `value` of TIMEX3): ISO 8601 dates, times
and durations with X for what is not known, weeks ("2023-W11", its weekend "2023-W11-WE"), seasons,
quarters, halves, decades ("199"), centuries ("19"), parts of the day ("2023-03-17TMO") and the
references PAST_REF, PRESENT_REF and FUTURE_REF.
"""

import re
from datetime import MAXYEAR, date, datetime, time, timedelta

from sayso.record import TimeType

_YEAR = r"(?:\d{4}|\d{3}X|\d{2}XX|XXXX)"
_PART = r"(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_DAY = (
    rf"{_YEAR}-(?:(?:0[1-9]|1[0-2]|XX)-(?:0[1-9]|[12]\d|3[01]|XX)"
    rf"|W(?:0[1-9]|[1-4]\d|5[0-3]|XX)-(?:[1-7]|WE))"
)
_PERIOD = rf"{_YEAR}(?:-(?:0[1-9]|1[0-2]|XX|W(?:0[1-9]|[1-4]\d|5[0-3]|XX)|{_PART}))?|\d{{2,3}}"
_CLOCK = r"(?:[01]\d|2[0-4]|XX):(?:[0-5]\d|XX)(?::[0-5]\d)?Z?"
_REFERENCE = "PAST_REF|PRESENT_REF|FUTURE_REF"
_COUNT = r"(?:\d+|X)"
_DURATION = (
    rf"P(?:(?=[\dXT])(?:{_COUNT}Y)?(?:{_COUNT}M)?(?:{_COUNT}D)?"
    rf"(?:T(?=[\dX])(?:{_COUNT}H)?(?:{_COUNT}M)?(?:{_COUNT}S)?)?|{_COUNT}(?:[WQ]|WE))"
)
_DATE = re.compile(rf"{_DAY}|{_PERIOD}|{_REFERENCE}")
_TIME = re.compile(rf"(?:{_DAY})?T(?:{_CLOCK}|MO|MI|AF|EV|NI|DT)|{_REFERENCE}")
_LENGTH = re.compile(_DURATION)
_SET = re.compile(rf"{_DURATION}|{_DAY}|{_PERIOD}|(?:{_DAY})?T(?:MO|MI|AF|EV|NI|DT)")
_GRAMMAR = {"DATE": _DATE, "TIME": _TIME, "DURATION": _LENGTH, "SET": _SET}

# From when to when the parts of a day last, in hours; a night runs into the next morning.
_PARTS_OF_DAY = {
    "MO": (5, 12),
    "MI": (11, 14),
    "AF": (12, 18),
    "EV": (18, 22),
    "NI": (20, 30),
    "DT": (6, 18),
}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, as meteorology counts them

_PERIOD_PARTS = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?:-(?P<weekday>[1-7]|WE))?|Q(?P<quarter>\d)|H(?P<half>\d)"
    r"|(?P<season>[A-Z]{2})|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
)

Stretch = tuple[str, str]
Found = tuple[TimeType, str | None, Stretch | None]  # what an expression comes to


def is_valid(kind: TimeType, value: str) -> bool:
    """Whether `value` is a TIMEX3 value that an expression of this type can have."""
    return _GRAMMAR[kind].fullmatch(value) is not None


def interval(value: str, offset: str = "") -> Stretch | None:
    """The stretch [start, end) that a DATE or TIME value names, as ISO dates or date-times.

    offset: the UTC offset ("+01:00", "Z" or "") to put on times that state none. None where the
    value is not one stretch of known time: unknown digits, references, durations.
    """
    day, at, clock = value.partition("T")
    if value.endswith("_REF"):
        return None
    try:
        return _of_clock(day, clock, offset) if at else _of_period(value)
    except (ValueError, OverflowError):  # beyond the calendar: the year 9999, an hour of "24:30"
        return None


def first_day(value: str) -> date | None:
    """The first day of what a DATE or TIME value names; None where that is not known."""
    stretch = interval(value)
    return date.fromisoformat(stretch[0][:10]) if stretch else None


def of_week(day: date) -> str:
    """The ISO week in which a day lies: "2023-W11"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def of_quarter(day: date) -> str:
    """The quarter in which a day lies: "2023-Q1"."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def season_of(day: date) -> str:
    """The season in which a day lies: "2023-SP". January and February are of the year before's."""
    name = next((s for s, m in reversed(SEASONS.items()) if m <= day.month), "WI")
    return f"{day.year - (day.month < 3):04}-{name}"


def fineness(value: str) -> str:
    """How fine the value of a date is: "Y", "Q" (any part of a year), "M", "W" or "D"."""
    if len(value) <= 4:
        return "Y"
    if "W" in value[5:]:
        return "D" if value[-2:-1] == "-" else "W"
    if value[5].isalpha():
        return "Q"
    return "M" if len(value) == 7 else "D"


def _of_clock(day: str, clock: str, offset: str) -> Stretch | None:
    stretch = _of_period(day) if day else None
    if stretch is None:
        return None
    midnight = datetime.combine(date.fromisoformat(stretch[0]), time())
    if clock in _PARTS_OF_DAY:
        begin, end = (midnight + timedelta(hours=h) for h in _PARTS_OF_DAY[clock])
    elif "X" in clock:
        return None
    else:
        numbers = [int(n) for n in clock.rstrip("Z").split(":")]
        length = (timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1))[len(numbers) - 1]
        hour, minute, second = (*numbers, 0, 0)[:3]
        begin = midnight + timedelta(hours=hour, minutes=minute, seconds=second)
        end = begin + length
    zone = "Z" if clock.endswith("Z") else offset
    return begin.isoformat() + zone, end.isoformat() + zone


def _of_period(value: str) -> Stretch | None:
    if value.isdigit() and len(value) < 4:  # a decade or a century
        years = 10 ** (4 - len(value))
        return _years(int(value) * years, years)
    match = _PERIOD_PARTS.fullmatch(value)
    if match is None:
        return None
    part = {name: text for name, text in match.groupdict().items() if text}
    year = int(part["year"])
    if "week" in part:
        return _of_week(year, int(part["week"]), part.get("weekday", ""))
    if "day" in part:
        return _days(date(year, int(part["month"]), int(part["day"])), 1)
    if "month" in part:
        return _months(year, int(part["month"]), 1)
    if "quarter" in part:
        return _months(year, 3 * int(part["quarter"]) - 2, 3)
    if "half" in part:
        return _months(year, 6 * int(part["half"]) - 5, 6)
    if "season" in part:
        return _months(year, SEASONS[part["season"]], 3)
    return _years(year, 1)


def _of_week(year: int, week: int, weekday: str) -> Stretch:
    if weekday == "WE":
        return _days(date.fromisocalendar(year, week, 6), 2)
    if weekday:
        return _days(date.fromisocalendar(year, week, int(weekday)), 1)
    return _days(date.fromisocalendar(year, week, 1), 7)


def _days(first: date, number: int) -> Stretch:
    return first.isoformat(), (first + timedelta(days=number)).isoformat()


def _months(year: int, month: int, number: int) -> Stretch:
    after = year * 12 + month - 1 + number
    return date(year, month, 1).isoformat(), date(after // 12, after % 12 + 1, 1).isoformat()


def _years(year: int, number: int) -> Stretch | None:
    if not 1 <= year <= MAXYEAR - number:
        return None
    return date(year, 1, 1).isoformat(), date(year + number, 1, 1).isoformat()
