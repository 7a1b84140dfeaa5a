"""Times of day: by the clock, and the parts of a day."""

from datetime import timedelta

from sayso.times import reckoning, values
from sayso.times.language import Value
from sayso.times.recognise import Expression, Fields
from sayso.times.reference import Story
from sayso.times.values import Found

# When clocks go forward and back in the United States, since the Energy Policy Act of 2005.
_SUMMER_TIME, _SUMMER_TIME_SINCE = ("03-7-2", "11-7-1"), 2007


def clock(expression: Expression, story: Story) -> Found:
    """A time by the clock: on the day told last, else on the day of publication."""
    return clock_on(expression, _day(story), story)


def clock_on(expression: Expression, day: str, story: Story) -> Found:
    """A time of that day (any value that begins with a day; "" where none is known)."""
    said = expression.fields
    hour, minute = _hour_and_minute(said)
    value = f"{day.partition('T')[0]}T{hour:02}:{minute:02}"
    zone = said.get("zone")
    if zone == 0:
        return "TIME", value + "Z", None
    offset = story.offset if zone is None else _offset(zone, day)
    return "TIME", value, values.interval(value, offset)


def _offset(zone: Value, day: str) -> str:
    """The UTC offset of a time zone, in whole hours or as "US-5": that, but an hour on in summer.

    "" where it is not known: of "local time", of days before these rules for summer time.
    """
    if zone == "":
        return ""
    hours = int(str(zone).removeprefix("US"))
    if isinstance(zone, str):
        on = values.first_day(day.partition("T")[0])
        if on is None or on.year < _SUMMER_TIME_SINCE:
            return ""
        begin, end = (reckoning.holiday(rule, on.year) for rule in _SUMMER_TIME)
        hours += begin <= on < end
    return f"{'-' if hours < 0 else '+'}{abs(hours):02}:00"


def _day(story: Story) -> str:
    """The day on which a time falls that names none; "" where none is known."""
    if story.last and values.fineness(story.last) == "D":
        return story.last
    return story.today.isoformat() if story.today else ""


def _hour_and_minute(said: Fields) -> tuple[int, int]:
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


def part_of_day(expression: Expression, story: Story) -> Found:
    """A part of the day told last, else of the day of publication."""
    return part_of_day_on(expression, _day(story), story)


def part_of_day_on(expression: Expression, day: str, story: Story) -> Found:
    """A part of that day: its morning, its night."""
    return "TIME", f"{day.partition('T')[0]}T{expression.fields['partofday']}", None


def stepped_part(expression: Expression, story: Story) -> Found:
    """Last night, this morning, overnight; a night belongs to the day that it begins on."""
    if story.today is None:
        return "TIME", None, None
    day = story.today + timedelta(days=int(expression.fields["step"]))
    return "TIME", f"{day.isoformat()}T{expression.fields['partofday']}", None
