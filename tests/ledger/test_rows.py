import pytest

from sayso.ledger.rows import days


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-02-30", None, None),
        ("2023-13", None, None),
        ("", None, None),
        ("soon", None, None),
        ("2023-01-02-03", None, None),
    ],
)
def test_the_days_of_a_date_a_month_and_a_year(
    value: str, first: str | None, last: str | None
) -> None:
    assert days(value) == (first, last)
