"""Reckoning with days, weeks, months and years; a TIMEX3 value for each. No language here.

Units are those of TIMEX3 durations: TS, TM, TH (within a day), D, W, M, Q, Y, E (decades), C
(centuries) and L (millennia), with a factor before where a language has a word for several ("2W"),
and WE for a weekend.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from sayso.times import values
from sayso.times.recognise import Direction

_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
_FACTOR = re.compile(r"(\d*)(.+)")
# How many times further off a day counts that lies where the verb does not look: only when very
# near ahead of a past verb (a date is told without its year when it is near), but what has just
# ended before a future one ("will report on the third quarter").
_AHEAD_OF_PAST, _BEHIND_FUTURE = 6.0, 2.9
_AHEAD = 3.0  # and one ahead where no verb tells: news looks back


def split_unit(unit: str) -> tuple[int, str]:
    """A unit's factor and its plain unit: "2W" is two of "W"."""
    match = _FACTOR.fullmatch(unit)
    assert match is not None
    return int(match[1] or 1), match[2]


def shifted(day: date, number: float, unit: str) -> date:
    """The day `number` units later (earlier, where negative).

    The last days of a month shift to the last of a shorter one. Raises OverflowError or ValueError
    beyond the calendar.
    """
    factor, unit = split_unit(unit)
    number *= factor
    if unit in ("D", "WE"):
        return day + timedelta(days=round(number * (1 if unit == "D" else 7)))
    if unit == "W":
        return day + timedelta(days=round(number * 7))
    months = round(number * _MONTHS[unit])
    month = day.year * 12 + day.month - 1 + months
    for last in (day.day, 30, 29, 28):
        try:
            return date(month // 12, month % 12 + 1, min(day.day, last))
        except ValueError:
            if last == 28:
                raise
    raise AssertionError("28 days are in every month")


def day_after(day: date) -> date:
    """The day after one; the last of the calendar has none, and is given back."""
    return day + timedelta(days=1) if day < date.max else day


def days_before(day: date, count: int) -> date:
    """The day so many days before one; the first of the calendar where there is none."""
    return date.fromordinal(max(day.toordinal() - count, 1))


def containing(day: date, unit: str) -> str:
    """The value of the day, week, month, quarter or year that holds a day; or its weekend."""
    _, unit = split_unit(unit)
    if unit == "D":
        return day.isoformat()
    if unit == "W":
        return values.of_week(day)
    if unit == "WE":
        return values.of_week(day) + "-WE"
    if unit == "Q":
        return values.of_quarter(day)
    return f"{day.year:04}-{day.month:02}" if unit == "M" else f"{day.year:04}"


def nearest(days: Iterable[date], today: date, direction: Direction | None) -> date | None:
    """The day that is meant among some that fit: a near one, on the side where the verb looks."""

    def distance(day: date) -> float:
        days = (day - today).days
        if direction == "future":
            return days if days >= 0 else -days * _BEHIND_FUTURE
        return -days if days <= 0 else days * (_AHEAD_OF_PAST if direction == "past" else _AHEAD)

    return min(days, key=distance, default=None)


def weekday_near(weekday: int, today: date, direction: Direction | None) -> date:
    """The day of that name (1 Monday to 7 Sunday): today or past; ahead where the verb looks."""
    if direction == "future":
        return today + timedelta(days=(weekday - today.isoweekday()) % 7)
    return today - timedelta(days=(today.isoweekday() - weekday) % 7)


def of_years(years: Iterable[int], month: int, day: int) -> list[date]:
    """That day of each year in which there is one."""
    found = []
    for year in years:
        try:
            found.append(date(year, month, day))
        except ValueError:  # the 29th of February, the year 0
            continue
    return found


def holiday(rule: str, year: int) -> date:
    """The day of a holiday: "12-25", "11-4-4" (month, weekday, which one; -1 the last), "easter-2".

    Raises ValueError or OverflowError where the year has none.
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    month, day, *which = (int(n) for n in re.split(r"(?<=\d)-", rule))
    if not which:
        return date(year, month, day)
    if which[0] < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - day) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(day - first.isoweekday()) % 7 + 7 * (which[0] - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus 1991, chapter 8)."""
    century, rest = divmod(year, 100)
    leaps, position = divmod(century, 4)
    moon = (19 * (year % 19) + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quads, single = divmod(rest, 4)
    weekday = (32 + 2 * position + 2 * quads - moon - single) % 7
    correction = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
