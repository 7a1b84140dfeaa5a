"""TIMEX3 values of durations ("three years", "the past decade") and sets ("every day")."""

from collections.abc import Mapping
from datetime import timedelta

from sayso.record import TimeType
from sayso.times import calendar
from sayso.times.language import Value
from sayso.times.recognise import Expression
from sayso.times.reference import Story
from sayso.times.values import Stretch

Found = tuple[TimeType, str | None, Stretch | None]
Fields = Mapping[str, Value]


def of(count: Value, unit: str) -> str:
    """A TIMEX3 duration: (3, "Y") is "P3Y", ("X", "D") "PXD", (0.5, "TH") "PT30M"."""
    factor, unit = calendar.split_unit(unit)
    within = "T" if unit.startswith("T") else ""
    unit = unit.removeprefix("T")
    if isinstance(count, str):
        return f"P{within}X{unit}"
    number = float(count) * factor
    if number == 0.5 and within + unit in _HALVES:
        return _HALVES[within + unit]
    if unit == "WE":
        return f"P{number:g}WE"
    return f"P{within}{int(number) if number == int(number) else round(number, 3)}{unit}"


_HALVES = {"TH": "PT30M", "TM": "PT30S", "Y": "P6M", "D": "PT12H"}


def length(expression: Expression, story: Story) -> Found:
    """So many units, with no place in the calendar."""
    said = expression.fields
    return "DURATION", of(said["count"], str(said["unit"])), None


def span(expression: Expression, story: Story) -> Found:
    """So many units up to now or from now on; the interval says from when to when."""
    said = expression.fields
    value = of(said["count"], str(said["unit"]))
    return "DURATION", value, _anchored(said, story)


def _anchored(said: Fields, story: Story) -> Stretch | None:
    today, sign, unit = story.today, int(said["sign"]), str(said["unit"])
    if today is None or not sign or isinstance(said["count"], str) or unit.startswith("T"):
        return None
    try:
        other = calendar.shifted(today, sign * float(said["count"]), unit)
    except (ValueError, OverflowError):
        return None
    begin, end = sorted((today, other))
    return (begin.isoformat(), end.isoformat()) if begin < end else None


def every(expression: Expression, story: Story) -> Found:
    """What comes back: every so many units, every weekday of a name, every morning."""
    said = expression.fields
    if "weekday" in said:
        return "SET", f"XXXX-WXX-{said['weekday']}", None
    if "partofday" in said:
        return "SET", f"T{said['partofday']}", None
    return "SET", of(said["count"], str(said["unit"])), None


def fixed(expression: Expression, story: Story) -> Found:
    """A value that the words have whatever the date: "recently", "daily"."""
    said = expression.fields
    kind = said.get("type", "DATE")
    return (
        "SET" if kind == "SET" else "DURATION" if kind == "DURATION" else "DATE",
        str(said["value"]),
        None,
    )
