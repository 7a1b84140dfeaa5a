"""Dates of the calendar: days, months and years by their names, with the year or without."""

from datetime import date, timedelta

from sayso.times import reckoning, values
from sayso.times.recognise import Expression, Fields
from sayso.times.reference import Story
from sayso.times.values import Found


def calendar_date(expression: Expression, story: Story) -> Found:
    """A date of the calendar, as much of it as is printed: weekday, day, month, season, year."""
    said = expression.fields
    if "year" in said or "yy" in said:
        year = int(said["year"]) if "year" in said else full_year(int(said["yy"]), story)
        return "DATE", _of_year(said, year), None
    if "month" not in said:
        return _weekday(expression, story)
    month, day = int(said["month"]), int(said.get("day", 1))
    if story.today is None:
        return "DATE", f"XXXX-{month:02}" + (f"-{day:02}" if "day" in said else ""), None
    days = reckoning.of_years(range(story.today.year - 8, story.today.year + 9), month, day)
    if "weekday" in said:
        days = [d for d in days if d.isoweekday() == said["weekday"]] or days
    today = story.today if "day" in said else story.today.replace(day=1)
    near = _nearest(days, expression, story, today)
    fine = "D" if "day" in said else "M"
    return "DATE", reckoning.containing(near, fine) if near else None, None


def _nearest(days: list[date], expression: Expression, story: Story, today: date) -> date | None:
    """The one of `days` that is meant; the first after the last told, where that begins a range."""
    begun = story.last_day if expression.after_previous and story.last else None
    later = [day for day in days if begun and day >= begun]
    if later:
        return min(later)
    return reckoning.nearest(days, today, expression.direction)


def _weekday(expression: Expression, story: Story) -> Found:
    if story.today is None:
        return "DATE", None, None
    weekday = int(expression.fields["weekday"])
    if "day" in expression.fields:  # "Friday the 13th"
        around = [story.today + timedelta(days=n) for n in range(-183, 184)]
        days = [d for d in around if (d.isoweekday(), d.day) == (weekday, expression.fields["day"])]
        near = reckoning.nearest(days, story.today, expression.direction)
        return "DATE", near.isoformat() if near else None, None
    begun = story.last_day if expression.after_previous and story.last else None
    direction = "future" if begun else expression.direction
    day = reckoning.weekday_near(weekday, begun or story.today, direction)
    return "DATE", day.isoformat(), None


def _of_year(said: Fields, year: int) -> str:
    if "season" in said:
        return f"{year:04}-{said['season']}"
    if "month" not in said:
        return f"{year:04}"
    if "day" not in said:
        return f"{year:04}-{int(said['month']):02}"
    return date(year, int(said["month"]), int(said["day"])).isoformat()


def full_year(yy: int, story: Story) -> int:
    """The year that two digits mean: the last such that is not more than ten years ahead."""
    limit = (story.today.year if story.today else 2000) + 10
    return limit - (limit - yy) % 100


def iso(expression: Expression, story: Story) -> Found:
    """A date as ISO 8601 writes it."""
    return "DATE", str(expression.fields["iso"]), None


def slashed(expression: Expression, story: Story) -> Found:
    """A date in figures, the month first unless it cannot be one: "7/8/07"."""
    month, day, year = (int(n) for n in str(expression.fields["slashed"]).split("/"))
    if month > 12:
        month, day = day, month
    return (
        "DATE",
        date(year if year > 99 else full_year(year, story), month, day).isoformat(),
        None,
    )


def holiday(expression: Expression, story: Story) -> Found:
    """A holiday, near publication."""
    rule = str(expression.fields["value"])
    if story.today is None:
        fixed = rule.count("-") == 1 and not rule.startswith("easter")
        return "DATE", f"XXXX-{rule}" if fixed else None, None
    years = range(story.today.year - 1, story.today.year + 2)
    near = _nearest([reckoning.holiday(rule, y) for y in years], expression, story, story.today)
    return "DATE", near.isoformat() if near else None, None


def day_word(expression: Expression, story: Story) -> Found:
    """Today, yesterday, tomorrow."""
    if story.today is None:
        return "DATE", None, None
    return "DATE", (story.today + timedelta(days=int(expression.fields["step"]))).isoformat(), None


def stepped(expression: Expression, story: Story) -> Found:
    """The last, this or next month, weekday or season of a name."""
    said, today = expression.fields, story.today
    if today is None:
        return "DATE", None, None
    step = int(said["step"])
    if "weekday" in said:
        return "DATE", _stepped_weekday(int(said["weekday"]), step, today).isoformat(), None
    month = int(said["month"]) if "month" in said else values.SEASONS[str(said["season"])]
    days = reckoning.of_years(range(today.year - 1, today.year + 2), month, 1)
    if step:
        now = today.replace(day=1)
        day = max(d for d in days if d < now) if step < 0 else min(d for d in days if d > now)
    else:
        day = date(today.year, month, 1)
    if "month" in said:
        return "DATE", reckoning.containing(day, "M"), None
    return "DATE", values.season_of(day), None


def _stepped_weekday(weekday: int, step: int, today: date) -> date:
    near = reckoning.weekday_near(weekday, today, "past" if step < 0 else "future")
    if near == today and step:
        return near + timedelta(days=7 * step)
    return near


def calendar_date_in(expression: Expression, whole: str, story: Story) -> Found:
    """A month, day or weekday of a year or week that is told: "March of last year"."""
    said = expression.fields
    if "month" in said:
        return "DATE", _of_year(said, int(whole[:4])), None
    if "-W" in whole and "weekday" in said:
        day = date.fromisocalendar(int(whole[:4]), int(whole[6:8]), int(said["weekday"]))
        return "DATE", day.isoformat(), None
    return "DATE", whole, None


def same(expression: Expression, whole: str, story: Story) -> Found:
    """The date that stands beside it: "today, May 5"."""
    return "DATE", whole, None
