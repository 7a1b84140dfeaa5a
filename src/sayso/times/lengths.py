"""TIMEX3 values of durations ("three years", "the past decade") and sets ("every day")."""

from sayso.times import reckoning
from sayso.times.language import Value
from sayso.times.recognise import Expression, Fields
from sayso.times.reference import Story
from sayso.times.values import Found, Stretch


def of(count: Value, unit: str) -> str:
    """A TIMEX3 duration: (3, "Y") is "P3Y", ("X", "D") "PXD", (2, "E") "P20Y", (0.5, "TH") "PT30M".

    ISO 8601 has no unit longer than a year: decades, centuries and millennia are counted in years.
    """
    factor, unit = reckoning.split_unit(unit)
    if unit in _IN_YEARS:
        factor, unit = factor * _IN_YEARS[unit], "Y"
    within = "T" if unit.startswith("T") else ""
    unit = unit.removeprefix("T")
    if isinstance(count, str):
        return f"P{within}X{unit}"
    number = float(count) * factor
    whole = int(number)
    if number - whole == 0.5 and within + unit in _HALVES:
        first = f"{whole}{unit}" if whole else ""
        return f"P{within}{first}{_HALVES[within + unit]}"
    return f"P{within}{whole or 1}{unit}"


_IN_YEARS = {"E": 10, "C": 100, "L": 1000}
# Half of a unit in smaller ones; of other units no half is told.
_HALVES = {"Y": "6M", "M": "15D", "D": "T12H", "TH": "30M", "TM": "30S"}


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
        other = reckoning.shifted(today, sign * float(said["count"]), unit)
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
