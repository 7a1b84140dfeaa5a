"""Give an expression its TIMEX3 value against the publication date and what was told before.

An operation is a function of `dates`, `units`, `parts`, `clock` or `lengths`. No language here:
what words say stands in the expression's fields.
"""

from collections.abc import Callable

from sayso.record import Span, Time
from sayso.times import clock, dates, lengths, parts, units, values
from sayso.times.recognise import Expression
from sayso.times.reference import Story
from sayso.times.values import Found


def normalise(text: str, expression: Expression, story: Story) -> Time:
    """The expression as a TIMEX3; its value is None where the article does not give one.

    Relative expressions need the publication date, or a date told before, to have one.
    """
    kind, value, stretch = _found(expression, story)
    if value is not None and not values.is_valid(kind, value):
        value = stretch = None
    placed = kind in ("DATE", "TIME") and not _is_fiscal(expression)
    if value is not None and stretch is None and placed:
        stretch = values.interval(value, story.offset)
    span = Span(expression.start, expression.end, text[expression.start : expression.end])
    return Time(span, kind, value, stretch)


def tells(expression: Expression, time: Time) -> str | None:
    """What later times may be reckoned from: a date, or a length that is one of a report's periods.

    None where this time is told only to compare with it ("from 10 a year earlier").
    """
    if time.value is None or units.compares(expression):
        return None
    if time.type == "DURATION":
        return time.value if expression.fields.get("sign") == 0 else None
    return time.value.partition("T")[0] if time.interval else None


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


def _is_fiscal(expression: Expression) -> bool:
    """Whether a time is of a fiscal year: whose it is, and so when it begins, is not known."""
    within = expression.within
    return expression.operation == "fiscal" or (within is not None and _is_fiscal(within))


def _event(expression: Expression, story: Story) -> Found:
    """Bound to an event: kept, without a value."""
    return "DATE", None, None


_OPERATIONS: dict[str, Callable[[Expression, Story], Found]] = {
    "date": dates.calendar_date,
    "iso": dates.iso,
    "slashed": dates.slashed,
    "holiday": dates.holiday,
    "day": dates.day_word,
    "unit": units.unit,
    "storyunit": units.story_unit,
    "quarter": units.quarter,
    "stepped": dates.stepped,
    "ago": units.ago,
    "storyago": units.story_ago,
    "sameperiod": units.same_period,
    "whole": units.whole,
    "part": parts.part,
    "yearend": parts.year_end,
    "fiscal": parts.fiscal,
    "decade": parts.decade,
    "century": parts.century,
    "clock": clock.clock,
    "partofday": clock.part_of_day,
    "steppedpart": clock.stepped_part,
    "event": _event,
    "span": lengths.span,
    "length": lengths.length,
    "every": lengths.every,
    "fixed": lengths.fixed,
}


_PARTS: dict[str, Callable[[Expression, str, Story], Found]] = {
    "date": dates.calendar_date_in,
    "part": parts.part_in,
    "nth": units.nth_in,
    "unit": units.unit_in,
    "storyunit": units.unit_in,
    "day": dates.same,
    "stepped": dates.same,
    "clock": clock.clock_on,
    "partofday": clock.part_of_day_on,
    "barepart": clock.part_of_day_on,
}
