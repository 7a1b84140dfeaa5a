from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.record import TimeType
from sayso.times import values

VALID: list[tuple[TimeType, str]] = [
    ("DATE", "2023"),
    ("DATE", "2023-03"),
    ("DATE", "2023-03-17"),
    ("DATE", "2023-W11"),
    ("DATE", "2023-W11-WE"),
    ("DATE", "2023-Q1"),
    ("DATE", "2023-H2"),
    ("DATE", "2023-SU"),
    ("DATE", "199"),
    ("DATE", "19"),
    ("DATE", "XXXX-12-28"),
    ("DATE", "PAST_REF"),
    ("TIME", "2023-03-17T20:30"),
    ("TIME", "2023-03-17T24:00"),
    ("TIME", "2023-03-17TNI"),
    ("TIME", "T08:30Z"),
    ("DURATION", "P3Y"),
    ("DURATION", "P2Y6M"),
    ("DURATION", "PT30M"),
    ("DURATION", "P1DT12H"),
    ("DURATION", "PXW"),
    ("SET", "P1W"),
    ("SET", "XXXX-WXX-1"),
    ("SET", "TNI"),
]


@pytest.mark.parametrize(("kind", "value"), VALID)
def test_valid(kind: TimeType, value: str) -> None:
    assert values.is_valid(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("DATE", ""),
        ("DATE", "2023-13"),
        ("DATE", "2023-3-1"),
        ("DATE", "P3Y"),
        ("DATE", "2023-W54"),
        ("TIME", "2023-03-17"),
        ("TIME", "2023-03-17T25:00"),
        ("DURATION", "P"),
        ("DURATION", "PT"),
        ("DURATION", "P2.5Y"),
        ("DURATION", "PT3D"),
        ("SET", "PAST_REF"),
    ],
)
def test_not_valid(kind: TimeType, value: str) -> None:
    assert not values.is_valid(kind, value)


@pytest.mark.parametrize(
    ("value", "interval"),
    [
        ("2024-02-29", ("2024-02-29", "2024-03-01")),
        ("2023-12", ("2023-12-01", "2024-01-01")),
        ("2020-W53", ("2020-12-28", "2021-01-04")),
        ("2023-W11-WE", ("2023-03-18", "2023-03-20")),
        ("2023-Q4", ("2023-10-01", "2024-01-01")),
        ("2023-WI", ("2023-12-01", "2024-03-01")),
        ("20", ("2000-01-01", "2100-01-01")),
        ("2023-03-17TNI", ("2023-03-17T20:00:00", "2023-03-18T06:00:00")),
        ("2023-03-17T24:00", ("2023-03-18T00:00:00", "2023-03-18T00:01:00")),
        ("2023-03-17T08:30Z", ("2023-03-17T08:30:00Z", "2023-03-17T08:31:00Z")),
        ("2023-02-30", None),
        ("9999", None),
        ("XXXX-12-28", None),
        ("PAST_REF", None),
        ("P3Y", None),
    ],
)
def test_intervals(value: str, interval: tuple[str, str] | None) -> None:
    assert values.interval(value) == interval


@given(st.dates())
def test_weeks_quarters_and_seasons_hold_their_day(day: date) -> None:
    for value in (values.of_week(day), values.of_quarter(day), values.season_of(day)):
        stretch = values.interval(value)
        if stretch is not None:
            assert stretch[0] <= day.isoformat() < stretch[1]
