"""Give an expression its TIMEX3 value against the publication date and what was told before.

One function an operation; `lengths` has those of durations and sets. No language here: what words
say stands in the expression's fields.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sayso.record import Span, Time, TimeType
from sayso.times import calendar, lengths, values
from sayso.times.recognise import Expression
from sayso.times.reference import Story

_WITHIN_A_DAY = {"TS": "seconds", "TM": "minutes", "TH": "hours"}
_PAST, _FUTURE = "PAST_REF", "FUTURE_REF"
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def normalise(text: str, expression: Expression, story: Story) -> Time:
    """The expression as a TIMEX3; its value is None where the article does not give one.

    Relative expressions need the publication date, or a date told before, to have one.
    """
    kind, value, stretch = _found(expression, story)
    if value is not None and not values.is_valid(kind, value):
        value = stretch = None
    if value is not None and stretch is None and kind in ("DATE", "TIME"):
        stretch = values.interval(value, story.offset)
    span = Span(expression.start, expression.end, text[expression.start : expression.end])
    return Time(span, kind, value, stretch)


Found = lengths.Found


def _found(expression: Expression, story: Story) -> Found:
    operation = expression.operation
    try:
        if expression.within is None:
            return _OPERATIONS[operation](expression, story)
        kind, value, _ = _found(expression.within, story)
        if value is None:
            return kind, None, None
        return _PARTS[operation](expression, value, story)
    except (ValueError, OverflowError):  # beyond the calendar
        return "DATE", None, None


def _date(expression: Expression, story: Story) -> Found:
    """A date of the calendar, as much of it as is printed: weekday, day, month, season, year."""
    said = expression.fields
    if "year" in said or "yy" in said:
        year = int(said["year"]) if "year" in said else _full_year(int(said["yy"]), story)
        return "DATE", _of_year(said, year), None
    if "month" not in said:
        return _weekday(expression, story)
    month, day = int(said["month"]), int(said.get("day", 1))
    if story.today is None:
        return "DATE", f"XXXX-{month:02}" + (f"-{day:02}" if "day" in said else ""), None
    days = calendar.of_years(range(story.today.year - 8, story.today.year + 9), month, day)
    if "weekday" in said:
        days = [d for d in days if d.isoweekday() == said["weekday"]] or days
    today = story.today if "day" in said else story.today.replace(day=1)
    near = _nearest(days, expression, story, today)
    return "DATE", near and calendar.containing(near, "D" if "day" in said else "M"), None


def _nearest(days: list[date], expression: Expression, story: Story, today: date) -> date | None:
    """The one of `days` that is meant; the first after the last told, where that begins a range."""
    begun = story.last_day if expression.after_previous and story.last else None
    later = [day for day in days if begun and day >= begun]
    if later:
        return min(later)
    # A day of a month is told without its year when it is near, whatever the verb.
    trust = {"wrong_way": 3.0} if "day" in expression.fields else {}
    return calendar.nearest(days, today, expression.direction, **trust)


def _weekday(expression: Expression, story: Story) -> Found:
    if story.today is None:
        return "DATE", None, None
    weekday = int(expression.fields["weekday"])
    if expression.after_previous and story.last_day and story.last:
        return "DATE", calendar.weekday_near(weekday, story.last_day, "future").isoformat(), None
    return (
        "DATE",
        calendar.weekday_near(weekday, story.today, expression.direction).isoformat(),
        None,
    )


def _of_year(said: lengths.Fields, year: int) -> str:
    if "season" in said:
        return f"{year:04}-{said['season']}"
    if "month" not in said:
        return f"{year:04}"
    if "day" not in said:
        return f"{year:04}-{int(said['month']):02}"
    return date(year, int(said["month"]), int(said["day"])).isoformat()


def _full_year(yy: int, story: Story) -> int:
    """The year that two digits mean: the last such that is not more than ten years ahead."""
    limit = (story.today.year if story.today else 2000) + 10
    return limit - (limit - yy) % 100


def _iso(expression: Expression, story: Story) -> Found:
    return "DATE", str(expression.fields["iso"]), None


def _slashed(expression: Expression, story: Story) -> Found:
    month, day, year = (int(n) for n in str(expression.fields["slashed"]).split("/"))
    if month > 12:
        month, day = day, month
    return (
        "DATE",
        date(year if year > 99 else _full_year(year, story), month, day).isoformat(),
        None,
    )


def _holiday(expression: Expression, story: Story) -> Found:
    rule = str(expression.fields["value"])
    if story.today is None:
        fixed = rule.count("-") == 1 and not rule.startswith("easter")
        return "DATE", f"XXXX-{rule}" if fixed else None, None
    years = range(story.today.year - 1, story.today.year + 2)
    near = _nearest([calendar.holiday(rule, y) for y in years], expression, story, story.today)
    return "DATE", near and near.isoformat(), None


def _day(expression: Expression, story: Story) -> Found:
    if story.today is None:
        return "DATE", None, None
    return "DATE", (story.today + timedelta(days=int(expression.fields["step"]))).isoformat(), None


def _unit(expression: Expression, story: Story) -> Found:
    """The week, month, quarter, year that is `step` from now."""
    if story.today is None:
        return "DATE", None, None
    unit, step = str(expression.fields["unit"]), int(expression.fields["step"])
    if unit == "WE":
        return "DATE", _weekend(story.today, step, expression), None
    return "DATE", calendar.containing(calendar.shifted(story.today, step, unit), unit), None


def _weekend(today: date, step: int, expression: Expression) -> str:
    """A weekend: the last one for what is past and the next for what is not, unless it has begun."""
    begun = today.isoweekday() >= 6
    back = step < 0 or (step == 0 and expression.direction == "past" and not begun)
    return calendar.containing(calendar.shifted(today, -1 if back else step, "W"), "WE")


def _story_unit(expression: Expression, story: Story) -> Found:
    """The unit that is `step` from the date told last: "the next day", "that year"."""
    base, unit = story.last_day, str(expression.fields["unit"])
    step = int(expression.fields["step"])
    if base is None:
        return "DATE", None, None
    if story.today and not _is_known(story.last, unit):
        base = story.today
    if unit == "WE" and base == story.today:
        return "DATE", _weekend(base, step, expression), None
    return "DATE", calendar.containing(calendar.shifted(base, step, unit), unit), None


def _quarter(expression: Expression, story: Story) -> Found:
    """The quarter: the one told last, or else the last that has ended."""
    if story.last and _fineness(story.last) == "Q":
        return "DATE", story.last, None
    if story.today is None:
        return "DATE", None, None
    return "DATE", calendar.containing(calendar.shifted(story.today, -1, "Q"), "Q"), None


def _is_known(last: str | None, unit: str) -> bool:
    """Whether the date told last is fine enough to tell which day, week, … it lies in."""
    if not last or values.first_day(last) is None:
        return False
    fineness = "YQMWD"
    return fineness.index(_fineness(last)) >= fineness.index(unit if unit in "YQMD" else "W")


def _fineness(value: str) -> str:
    if len(value) <= 4:
        return "Y"
    if "W" in value[5:]:
        return "D" if value[-2:-1] == "-" else "W"
    if value[5].isalpha():
        return "Q"
    return "M" if len(value) == 7 else "D"


def _stepped(expression: Expression, story: Story) -> Found:
    """The last, this or next month, weekday or season of a name."""
    said, today = expression.fields, story.today
    if today is None:
        return "DATE", None, None
    step = int(said["step"])
    if "weekday" in said:
        return "DATE", _stepped_weekday(int(said["weekday"]), step, today).isoformat(), None
    month = int(said["month"]) if "month" in said else _SEASON_STARTS[str(said["season"])]
    days = calendar.of_years(range(today.year - 1, today.year + 2), month, 1)
    if step:
        now = today.replace(day=1)
        day = max(d for d in days if d < now) if step < 0 else min(d for d in days if d > now)
    else:
        day = date(today.year, month, 1)
    if "month" in said:
        return "DATE", calendar.containing(day, "M"), None
    return "DATE", values.season_of(day), None


def _stepped_weekday(weekday: int, step: int, today: date) -> date:
    near = calendar.weekday_near(weekday, today, "past" if step < 0 else "future")
    if near == today and step:
        return near + timedelta(days=7 * step)
    return near


def _ago(expression: Expression, story: Story) -> Found:
    """So many units from the moment of publication."""
    said, published = expression.fields, story.published
    sign, unit = int(said["sign"]), str(said["unit"])
    vague = _PAST if sign < 0 else _FUTURE
    if said["count"] == "X":
        return "DATE", vague, None
    number = sign * float(said["count"])
    if unit in _WITHIN_A_DAY:
        if published is None or published.moment is None:
            return "TIME", vague if published else None, None
        moment = published.moment + timedelta(**{_WITHIN_A_DAY[unit]: number})
        return "TIME", moment.strftime("%Y-%m-%dT%H:%M").rjust(16, "0"), None
    if published is None:
        return "DATE", None, None
    return (
        "DATE",
        calendar.containing(calendar.shifted(published.day, number, unit), _coarse(unit)),
        None,
    )


def _coarse(unit: str) -> str:
    """As fine as a date is that is told by this unit: decades ago by the year."""
    return "Y" if unit.endswith("Y") else calendar.split_unit(unit)[1]


def _story_ago(expression: Expression, story: Story) -> Found:
    """So many units from the date told last: "a year earlier", "two days later"."""
    said, base = expression.fields, story.last_day
    unit = str(said["unit"])
    if base is None or said["count"] == "X" or unit in _WITHIN_A_DAY:
        return "DATE", None, None
    fine = _coarse(unit)
    if fine == "Y" and story.last and (told := _fineness(story.last)) in "QM":
        fine = told  # a year before a quarter is that quarter of the year before
    number = int(said["sign"]) * float(said["count"])
    return "DATE", calendar.containing(calendar.shifted(base, number, unit), fine), None


def _part(expression: Expression, story: Story) -> Found:
    """A quarter or half without its year: near publication, on the side where the verb looks."""
    part, nth = _numbered_part(expression)
    if story.today is None:
        return "DATE", f"XXXX-{part}{nth}", None
    month = (nth - 1) * (3 if part == "Q" else 6) + 1
    length = 3 if part == "Q" else 6
    now = story.today.replace(month=(story.today.month - 1) // length * length + 1, day=1)
    days = calendar.of_years(range(now.year - 1, now.year + 2), month, 1)
    near = calendar.nearest(days, now, expression.direction)
    return "DATE", near and f"{near.year:04}-{part}{nth}", None


def _numbered_part(expression: Expression) -> tuple[str, int]:
    part, nth = str(expression.fields["part"]), int(expression.fields["nth"])
    parts = 4 if part == "Q" else 2
    nth = parts if nth < 0 else nth
    if not 1 <= nth <= parts:
        raise ValueError(f"a year has no part {nth} of {parts}")
    return part, nth


def _year_end(expression: Expression, story: Story) -> Found:
    return "DATE", f"{story.today.year:04}" if story.today else None, None


def _fiscal(expression: Expression, story: Story) -> Found:
    return "DATE", f"FY{int(expression.fields['year']):04}", None


def _decade(expression: Expression, story: Story) -> Found:
    decade = int(expression.fields["decade"])
    if decade < 10:  # "the sixties"
        decade *= 10
    year = decade if decade > 99 else _full_year(decade, story)
    return "DATE", f"{year // 10:03}", None


def _century(expression: Expression, story: Story) -> Found:
    return "DATE", f"{int(expression.fields['century']) - 1:02}", None


def _clock(expression: Expression, story: Story) -> Found:
    day = story.last if story.last and _fineness(story.last) == "D" else None
    if day is None and story.today:
        day = story.today.isoformat()
    return _clock_on(expression, day or "", story)


def _clock_on(expression: Expression, day: str, story: Story) -> Found:
    """A time of that day (any value that begins with a day; "" where none is known)."""
    said = expression.fields
    hour, minute = _hour_and_minute(said)
    value = f"{day.partition('T')[0]}T{hour:02}:{minute:02}"
    zone = said.get("zone")
    if zone == 0:
        return "TIME", value + "Z", None
    offset = f"{'-' if int(zone) < 0 else '+'}{abs(int(zone)):02}:00" if zone else story.offset
    return "TIME", value, values.interval(value, offset)


def _hour_and_minute(said: lengths.Fields) -> tuple[int, int]:
    figures = str(said.get("clock", said.get("hour")))
    if "clock" in said and ":" not in figures:  # "0800 GMT"
        figures = f"{figures.zfill(4)[:2]}:{figures[-2:]}"
    hour, minute = (int(n) for n in f"{figures}:00".split(":")[:2])
    later = said.get("ampm") == 12 or (said.get("partofday") in ("AF", "EV", "NI") and hour > 4)
    if later and hour < 12:
        hour += 12
    elif said.get("ampm") == 0 and hour == 12:
        hour = 0
    return hour, minute


def _part_of_day(expression: Expression, story: Story) -> Found:
    day = story.last if story.last and _fineness(story.last) == "D" else None
    if day is None and story.today:
        day = story.today.isoformat()
    return _part_of_day_on(expression, day or "", story)


def _part_of_day_on(expression: Expression, day: str, story: Story) -> Found:
    return "TIME", f"{day.partition('T')[0]}T{expression.fields['partofday']}", None


def _stepped_part(expression: Expression, story: Story) -> Found:
    """Last night, this morning, overnight; a night belongs to the day that it begins on."""
    if story.today is None:
        return "TIME", None, None
    day = story.today + timedelta(days=int(expression.fields["step"]))
    return "TIME", f"{day.isoformat()}T{expression.fields['partofday']}", None


def _event(expression: Expression, story: Story) -> Found:
    """Bound to an event: kept, without a value."""
    return "DATE", None, None


_OPERATIONS: dict[str, Callable[[Expression, Story], Found]] = {
    "date": _date,
    "iso": _iso,
    "slashed": _slashed,
    "holiday": _holiday,
    "day": _day,
    "unit": _unit,
    "storyunit": _story_unit,
    "quarter": _quarter,
    "stepped": _stepped,
    "ago": _ago,
    "storyago": _story_ago,
    "part": _part,
    "yearend": _year_end,
    "fiscal": _fiscal,
    "decade": _decade,
    "century": _century,
    "clock": _clock,
    "partofday": _part_of_day,
    "steppedpart": _stepped_part,
    "event": _event,
    "span": lengths.span,
    "length": lengths.length,
    "every": lengths.every,
    "fixed": lengths.fixed,
}


def _date_in(expression: Expression, whole: str, story: Story) -> Found:
    """A month, day or weekday of a year or week that is told: "March of last year"."""
    said = expression.fields
    if "month" in said:
        return "DATE", _of_year(said, int(whole[:4])), None
    if "-W" in whole and "weekday" in said:
        day = date.fromisocalendar(int(whole[:4]), int(whole[6:8]), int(said["weekday"]))
        return "DATE", day.isoformat(), None
    return "DATE", whole, None


def _part_in(expression: Expression, whole: str, story: Story) -> Found:
    part, nth = _numbered_part(expression)
    if whole.startswith("FY") and part == "Q":
        return "DATE", f"{whole}-Q{nth}", None
    return "DATE", f"{whole}-{part}{nth}" if len(whole) == 4 else whole, None


def _nth_in(expression: Expression, whole: str, story: Story) -> Found:
    """The first, second, …, last day, week, … of a stretch of time."""
    stretch, unit = values.interval(whole), str(expression.fields["unit"])
    if stretch is None:
        return "DATE", None, None
    nth = int(expression.fields["nth"])
    middle = timedelta(days=3 if unit in ("W", "WE") else 0)
    if nth < 0:
        day = date.fromisoformat(stretch[1][:10]) - timedelta(days=1) - middle
    else:
        day = calendar.shifted(date.fromisoformat(stretch[0][:10]), nth - 1, unit) + middle
    return "DATE", calendar.containing(day, unit), None


def _unit_in(expression: Expression, whole: str, story: Story) -> Found:
    """The week or weekend of a day: "the week of May 5"."""
    day = values.first_day(whole)
    return "DATE", calendar.containing(day, str(expression.fields["unit"])) if day else None, None


def _same(expression: Expression, whole: str, story: Story) -> Found:
    return "DATE", whole, None


_PARTS: dict[str, Callable[[Expression, str, Story], Found]] = {
    "date": _date_in,
    "part": _part_in,
    "nth": _nth_in,
    "unit": _unit_in,
    "storyunit": _unit_in,
    "day": _same,
    "stepped": _same,
    "clock": _clock_on,
    "partofday": _part_of_day_on,
    "barepart": _part_of_day_on,
}
