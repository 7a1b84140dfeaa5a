"""Parts and multiples of years: quarters, halves, fiscal years, decades, centuries."""

from sayso.times import reckoning
from sayso.times.dates import full_year
from sayso.times.recognise import Expression
from sayso.times.reference import Story
from sayso.times.values import Found


def part(expression: Expression, story: Story) -> Found:
    """A quarter or half without its year: near publication, on the side where the verb looks."""
    part, nth = _numbered_part(expression)
    if "year" in expression.fields:
        return "DATE", f"{int(expression.fields['year']):04}-{part}{nth}", None
    if story.today is None:
        return "DATE", f"XXXX-{part}{nth}", None
    month = (nth - 1) * (3 if part == "Q" else 6) + 1
    length = 3 if part == "Q" else 6
    now = story.today.replace(month=(story.today.month - 1) // length * length + 1, day=1)
    days = reckoning.of_years(range(now.year - 1, now.year + 2), month, 1)
    near = reckoning.nearest(days, now, expression.direction)
    return "DATE", f"{near.year:04}-{part}{nth}" if near else None, None


def _numbered_part(expression: Expression) -> tuple[str, int]:
    part, nth = str(expression.fields["part"]), int(expression.fields["nth"])
    parts = 4 if part == "Q" else 2
    nth = parts if nth < 0 else nth
    if not 1 <= nth <= parts:
        raise ValueError(f"a year has no part {nth} of {parts}")
    return part, nth


def year_end(expression: Expression, story: Story) -> Found:
    """The end of the year, as fine as the year."""
    return "DATE", f"{story.today.year:04}" if story.today else None, None


def fiscal(expression: Expression, story: Story) -> Found:
    """A fiscal year, by its number."""
    return "DATE", f"{int(expression.fields['year']):04}", None


def decade(expression: Expression, story: Story) -> Found:
    """A decade in figures or words."""
    decade = int(expression.fields["decade"])
    if decade < 10:  # "the sixties"
        decade *= 10
    year = decade if decade > 99 else full_year(decade, story)
    return "DATE", f"{year // 10:03}", None


def century(expression: Expression, story: Story) -> Found:
    """A century by its number."""
    return "DATE", f"{int(expression.fields['century']) - 1:02}", None


def part_in(expression: Expression, whole: str, story: Story) -> Found:
    """A quarter or half of a year that is told, fiscal or not."""
    part, nth = _numbered_part(expression)
    return "DATE", f"{whole}-{part}{nth}" if len(whole) == 4 else whole, None
