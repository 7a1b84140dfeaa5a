from datetime import date

import pytest

from sayso.times import reckoning


@pytest.mark.parametrize(
    ("day", "number", "unit", "value"),
    [
        (date(2024, 2, 29), -1, "Y", date(2023, 2, 28)),
        (date(2024, 1, 31), 1, "M", date(2024, 2, 29)),
        (date(2024, 1, 31), 3, "M", date(2024, 4, 30)),
        (date(2024, 1, 31), -1, "Q", date(2023, 10, 31)),
        (date(2024, 1, 31), 1, "2W", date(2024, 2, 14)),
        (date(2024, 1, 31), -2, "E", date(2004, 1, 31)),
        (date(2024, 1, 31), 1.5, "Y", date(2025, 7, 31)),
    ],
)
def test_shifted(day: date, number: float, unit: str, value: date) -> None:
    assert reckoning.shifted(day, number, unit) == value


@pytest.mark.parametrize(("number", "unit"), [(-9000, "Y"), (9999999, "Y"), (10**9, "D")])
def test_nothing_shifts_beyond_the_calendar(number: int, unit: str) -> None:
    with pytest.raises((ValueError, OverflowError)):
        reckoning.shifted(date(2024, 1, 31), number, unit)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2023, date(2023, 12, 25)),
        ("11-4-4", 2023, date(2023, 11, 23)),  # the fourth Thursday
        ("05-1--1", 2023, date(2023, 5, 29)),  # the last Monday
        ("easter+0", 2024, date(2024, 3, 31)),
        ("easter-2", 2025, date(2025, 4, 18)),
    ],
)
def test_holidays(rule: str, year: int, day: date) -> None:
    assert reckoning.holiday(rule, year) == day


def test_the_nearest_day_is_on_the_side_where_the_verb_looks() -> None:
    days = [date(2022, 9, 1), date(2023, 9, 1)]
    today = date(2023, 3, 1)
    assert reckoning.nearest(days, today, "past") == days[0]
    assert reckoning.nearest(days, today, "future") == days[1]
    assert reckoning.nearest(days, today, None) == days[0]
    assert reckoning.nearest([], today, None) is None
