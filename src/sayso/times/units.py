"""Dates told in units from now or from the date told last: "last week", "a year earlier"."""

from datetime import date, timedelta

from sayso.times import reckoning, values
from sayso.times.recognise import Expression
from sayso.times.reference import Story
from sayso.times.values import Found

_WITHIN_A_DAY = {"TS": "seconds", "TM": "minutes", "TH": "hours"}
_YEARS = frozenset("YECL")
_RECENT = 7  # days from publication in which "the weekend" is reckoned from there
_PAST, _FUTURE = "PAST_REF", "FUTURE_REF"


def unit(expression: Expression, story: Story) -> Found:
    """The week, month, quarter, year that is `step` from now."""
    if story.today is None:
        return "DATE", None, None
    unit, step = str(expression.fields["unit"]), int(expression.fields["step"])
    if unit == "WE":
        return "DATE", _weekend(story.today, step, expression), None
    return "DATE", reckoning.containing(reckoning.shifted(story.today, step, unit), unit), None


def _weekend(today: date, step: int, expression: Expression) -> str:
    """A weekend: the last one, the next where the verb looks ahead, the present if it has begun."""
    begun = today.isoweekday() >= 6
    back = step < 0 or (step == 0 and expression.direction != "future" and not begun)
    return reckoning.containing(reckoning.shifted(today, -1 if back else step, "W"), "WE")


def story_unit(expression: Expression, story: Story) -> Found:
    """The unit that is `step` from the date told last: "the next day", "that year"."""
    base, unit = story.last_day, str(expression.fields["unit"])
    step = int(expression.fields["step"])
    if base is None:
        return "DATE", None, None
    if story.today and not _is_known(story.last, unit):
        base = story.today
    if unit == "WE" and story.today and abs((base - story.today).days) < _RECENT:
        return "DATE", _weekend(story.today, step, expression), None
    return "DATE", reckoning.containing(reckoning.shifted(base, step, unit), unit), None


def quarter(expression: Expression, story: Story) -> Found:
    """The quarter: the one told last, or else the last that has ended."""
    if story.quarter:
        return "DATE", story.quarter, None
    if story.today is None:
        return "DATE", None, None
    return "DATE", reckoning.containing(reckoning.shifted(story.today, -1, "Q"), "Q"), None


def _is_known(last: str | None, unit: str) -> bool:
    """Whether the date told last is fine enough to tell which day, week, … it lies in."""
    if not last or values.first_day(last) is None:
        return False
    fineness = "YQMWD"
    return fineness.index(values.fineness(last)) >= fineness.index(unit if unit in "YQMD" else "W")


def ago(expression: Expression, story: Story) -> Found:
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
    in_report = expression.compared or story.period == story.quarter
    if (said["count"], unit) == (1, "Y") and story.period and in_report:
        return story_ago(expression, story)
    day = reckoning.shifted(published.day, number, unit)
    return "DATE", reckoning.containing(day, _coarse(unit)), None


def compares(expression: Expression) -> bool:
    """Whether a time is told only to compare with it: "from 10 a year earlier"."""
    said = expression.fields
    if expression.operation in ("ago", "storyago"):
        return (said["count"], said["unit"]) == (1, "Y")
    return expression.operation == "sameperiod"


def same_period(expression: Expression, story: Story) -> Found:
    """The period told last, in another year: "the same month last year", "the 1988 quarter"."""
    said = expression.fields
    if "year" in said:
        year = int(said["year"])
    elif story.today is not None:
        year = story.today.year + int(said.get("step", -1))
    else:
        return "DATE", None, None
    return "DATE", f"{year:04}{(story.period or '')[4:]}", None


def whole(expression: Expression, story: Story) -> Found:
    """All of the year, month or week: that of the period told last, or else the present one."""
    unit, base = str(expression.fields["unit"]), story.today
    if story.period and story.period == story.last and _is_known(story.period, unit):
        base = values.first_day(story.period)
    return "DATE", reckoning.containing(base, unit) if base else None, None


def _coarse(unit: str) -> str:
    """As fine as a date is that is told by this unit: decades ago by the year."""
    return "Y" if unit in _YEARS else reckoning.split_unit(unit)[1]


def story_ago(expression: Expression, story: Story) -> Found:
    """So many units from the date told last: "a year earlier", "two days later"."""
    said, base = expression.fields, story.last_day
    unit = str(said["unit"])
    if base is None or said["count"] == "X" or unit in _WITHIN_A_DAY:
        return "DATE", None, None
    fine, number = _coarse(unit), int(said["sign"]) * float(said["count"])
    in_report = expression.compared or story.period in (story.last, story.quarter)
    if unit == "Y" and story.period and in_report:
        # A year before a quarter is that quarter of the year before.
        year = int(story.period[:4]) + round(number)
        return "DATE", f"{year:04}{story.period[4:]}", None
    return "DATE", reckoning.containing(reckoning.shifted(base, number, unit), fine), None


def unit_in(expression: Expression, whole: str, story: Story) -> Found:
    """The week or weekend of a day: "the week of May 5"."""
    day = values.first_day(whole)
    return "DATE", reckoning.containing(day, str(expression.fields["unit"])) if day else None, None


def nth_in(expression: Expression, whole: str, story: Story) -> Found:
    """The first, second, …, last day, week, … of a stretch of time."""
    stretch, unit = values.interval(whole), str(expression.fields["unit"])
    if stretch is None:
        return "DATE", None, None
    nth = int(expression.fields["nth"])
    middle = timedelta(days=3 if unit in ("W", "WE") else 0)
    if nth < 0:
        day = date.fromisoformat(stretch[1][:10]) - timedelta(days=1) - middle
    else:
        day = reckoning.shifted(date.fromisoformat(stretch[0][:10]), nth - 1, unit) + middle
    return "DATE", reckoning.containing(day, unit), None
