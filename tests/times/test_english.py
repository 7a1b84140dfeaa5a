"""What English expressions of time are worth, against one publication date each."""

import pytest

from sayso.times import times

# 2023-03-19 is a Sunday.
SUNDAY = "2023-03-19"

EXPRESSIONS = [
    # absolute
    ("The bridge opened on 14 August 1947.", "14 August 1947", "DATE", "1947-08-14"),
    ("The bridge opened on August 14, 1947.", "August 14, 1947", "DATE", "1947-08-14"),
    ("It shut on Saturday, Dec. 31.", "Saturday, Dec. 31", "DATE", "2022-12-31"),
    ("It shut on Dec. 28.", "Dec. 28", "DATE", "2022-12-28"),
    ("The lamp went out on 2022-11-05.", "2022-11-05", "DATE", "2022-11-05"),
    ("It was lit on the second of December.", "the second of December", "DATE", "2022-12-02"),
    ("It was moved in October of 1963.", "October of 1963", "DATE", "1963-10"),
    ("It was built in the summer of 1964.", "the summer of 1964", "DATE", "1964-SU"),
    ("She ran the port in the 1990s.", "the 1990s", "DATE", "199"),
    ("Nothing has changed since the mid-1990s.", "the mid-1990s", "DATE", "199"),
    ("A quay of the 20th century.", "the 20th century", "DATE", "19"),
    ("It will run until 2030.", "2030", "DATE", "2030"),
    ("Sales fell in fiscal 2021.", "fiscal 2021", "DATE", "2021"),
    ("The loss of the first half of 2020.", "the first half of 2020", "DATE", "2020-H1"),
    ("It sank on Friday the 13th.", "Friday the 13th", "DATE", "2023-01-13"),
    # relative to publication
    ("It sank last Tuesday.", "last Tuesday", "DATE", "2023-03-14"),
    ("It sank yesterday.", "yesterday", "DATE", "2023-03-18"),
    ("It was founded ten years ago.", "ten years ago", "DATE", "2013"),
    ("It was found about three weeks ago.", "about three weeks ago", "DATE", "2023-W08"),
    ("It was found two days ago.", "two days ago", "DATE", "2023-03-17"),
    ("Traffic grew this week.", "this week", "DATE", "2023-W11"),
    ("Traffic grew early last month.", "early last month", "DATE", "2023-02"),
    ("Traffic grew in the third quarter.", "the third quarter", "DATE", "2022-Q3"),
    (
        "It grew in the third quarter of last year.",
        "the third quarter of last year",
        "DATE",
        "2022-Q3",
    ),
    ("It will open at the end of next month.", "the end of next month", "DATE", "2023-04"),
    ("It will open in September.", "September", "DATE", "2023-09"),
    ("It opened in September.", "September", "DATE", "2022-09"),
    ("It shut last summer.", "last summer", "DATE", "2022-SU"),
    ("They met at the weekend.", "the weekend", "DATE", "2023-W11-WE"),
    ("They met on Thanksgiving.", "Thanksgiving", "DATE", "2022-11-24"),
    ("They will meet at Easter.", "Easter", "DATE", "2023-04-09"),
    ("They will vote on Memorial Day.", "Memorial Day", "DATE", "2023-05-29"),
    # times of day
    ("They met at 8:30 p.m. on the quay.", "8:30 p.m.", "TIME", "2023-03-19T20:30"),
    ("They met at 10 a.m. GMT.", "10 a.m. GMT", "TIME", "2023-03-19T10:00Z"),
    ("They met at 0800 GMT.", "0800 GMT", "TIME", "2023-03-19T08:00Z"),
    ("They met at 9 a.m. on Friday.", "9 a.m. on Friday", "TIME", "2023-03-17T09:00"),
    ("They met on Friday, at 9 a.m.", "Friday, at 9 a.m.", "TIME", "2023-03-17T09:00"),
    ("They met at 9 a.m. Friday.", "9 a.m. Friday", "TIME", "2023-03-17T09:00"),
    ("They met on Friday morning.", "Friday morning", "TIME", "2023-03-17TMO"),
    ("They met late last night.", "late last night", "TIME", "2023-03-18TNI"),
    ("The water rose overnight.", "overnight", "TIME", "2023-03-18TNI"),
    ("They met at noon on the quay.", "noon", "TIME", "2023-03-19T12:00"),
    ("They met at ten o'clock.", "ten o'clock", "TIME", "2023-03-19T10:00"),
    # durations
    ("She waited more than two years.", "more than two years", "DURATION", "P2Y"),
    ("She waited two and a half years.", "two and a half years", "DURATION", "P2Y6M"),
    ("She waited half an hour.", "half an hour", "DURATION", "PT30M"),
    ("She waited five to 10 days.", "five to 10 days", "DURATION", "P10D"),
    ("She waited several months.", "several months", "DURATION", "PXM"),
    ("She waited twenty-one days.", "twenty-one days", "DURATION", "P21D"),
    ("She has seen it in recent years.", "recent years", "DURATION", "PXY"),
    ("She waited half a century.", "half a century", "DURATION", "P50Y"),
    ("She changed over the years.", "over the years", "DURATION", "PXY"),
    ("She was born on 8 February 1700.", "8 February 1700", "DATE", "1700-02-08"),
    ("She saw the 2021 third quarter.", "the 2021 third quarter", "DATE", "2021-Q3"),
    ("She waited for two decades.", "two decades", "DURATION", "P20Y"),
    ("She signed a 27-year contract.", "27-year", "DURATION", "P27Y"),
    ("She waited a fortnight.", "a fortnight", "DURATION", "P2W"),
    ("Traffic grew over the past year.", "the past year", "DURATION", "P1Y"),
    ("It will grow over the next six months.", "the next six months", "DURATION", "P6M"),
    # sets
    ("The boat leaves every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
    ("The boat leaves twice a week.", "twice a week", "SET", "P1W"),
    ("The boat leaves every other day.", "every other day", "SET", "P2D"),
    ("It is a daily boat.", "daily", "SET", "P1D"),
    # references
    ("It is now on the quay.", "now", "DATE", "PRESENT_REF"),
    ("It was recently moved.", "recently", "DATE", "PAST_REF"),
    ("It matters in the near future.", "the near future", "DATE", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "words", "kind", "value"), EXPRESSIONS)
def test_an_expression(text: str, words: str, kind: str, value: str) -> None:
    found = [(t.span.text, t.type, t.value) for t in times(text, SUNDAY)]
    assert found == [(words, kind, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "President Olo will pay a state visit to Lowmark from Monday to Wednesday.",
            ["2023-03-20", "2023-03-22"],
        ),
        ("Channel Nine reported on Friday.", ["2023-03-17"]),
        ("She told the Orrin Lamp on Sunday.", ["2023-03-19"]),
        ("It ran from Monday to Wednesday.", ["2023-03-13", "2023-03-15"]),
        ("The council is to vote on Thursday.", ["2023-03-23"]),
        ("The council plans to vote on Thursday.", ["2023-03-23"]),
        ("The vote is scheduled for Thursday.", ["2023-03-23"]),
        ("The vote was expected to be held on Thursday.", ["2023-03-23"]),
        ("The quay stays shut until Thursday.", ["2023-03-23"]),
        ("On Thursday, the council will vote.", ["2023-03-23"]),
        ("On Thursday, the council decided to vote again.", ["2023-03-16"]),
        ("“We will vote,” she said on Thursday.", ["2023-03-16"]),
        ("She said on Thursday that it will vote on Tuesday.", ["2023-03-16", "2023-03-21"]),
        ("Gen. Olo will speak on Thursday.", ["2023-03-23"]),
        ("The report is due on Thursday.", ["2023-03-23"]),
        ("Olo set a record on Thursday.", ["2023-03-16"]),
        ("Olo on Thursday denied that it will sail.", ["2023-03-16"]),
        ("A plan approved Thursday would close the port.", ["2023-03-16"]),
        ("Olo could not be reached on Thursday.", ["2023-03-16"]),
        ("Olo would not say Thursday when it will sail.", ["2023-03-16"]),
        ("Olo won't sail on Thursday.", ["2023-03-23"]),
        ("It could sail on Thursday.", ["2023-03-23"]),
        ("It had been expected to sail, but on Thursday, Olo sank it.", ["2023-03-16"]),
        ("It is sailing on Thursday.", ["2023-03-23"]),
        ("The council meets on Thursday.", ["2023-03-23"]),
        ("If the quay is open on Thursday, it sails.", ["2023-03-23"]),
        ("Olo, who died Thursday, was a pilot.", ["2023-03-16"]),
        ("It had sailed by Thursday.", ["2023-03-16"]),
        ("It has been shut since Thursday, and will be.", ["2023-03-16"]),
        ("Speaking to pilots on Thursday, Olo denied it.", ["2023-03-16"]),
        ("To calm the pilots, Olo on Thursday only joked.", ["2023-03-16"]),
        ("It will sail ahead of Thursday.", ["2023-03-23"]),
        ("It will sail on Thursday night.", ["2023-03-23TNI"]),
        ("It sailed on Thursday night.", ["2023-03-16TNI"]),
        ("It sailed at the weekend. It will sail at the weekend.", ["2023-W11-WE", "2023-W11-WE"]),
    ],
)
def test_a_weekday_looks_where_its_verb_does(text: str, values: list[str]) -> None:
    assert [t.value for t in times(text, SUNDAY)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sank on 3 May 2020. The next day it rose.", ["2020-05-03", "2020-05-04"]),
        ("It sank on 3 May 2020. Two weeks later it rose.", ["2020-05-03", "2020-W20"]),
        ("It sank on 3 May 2020. That month was dry.", ["2020-05-03", "2020-05"]),
        ("It rains from May 8 to 12.", ["2023-05-08", "2023-05-12"]),
        ("It rained on Feb. 7-14, 2020.", ["2020-02-07", "2020-02-14"]),
        ("It rained on Feb. 7 and 14.", ["2023-02-07", "2023-02-14"]),
        ("It rained on May 8, 2020, and 25 boats sank.", ["2020-05-08"]),
        ("Profit rose in the third quarter from 8 a year earlier.", ["2022-Q3", "2021-Q3"]),
        ("Profit in the third quarter rose 8% from a year ago.", ["2022-Q3", "2021-Q3"]),
        (
            "In the third quarter, it said Friday, it sold 9, up from 5 a year earlier.",
            ["2022-Q3", "2023-03-17", "2021-Q3"],
        ),
        ("It sold 9 in the third quarter. In the quarter it lost 2.", ["2022-Q3", "2022-Q3"]),
        ("It sold 9 in the third quarter, and 7 in the 2020 quarter.", ["2022-Q3", "2020-Q3"]),
        ("It sold 9 in February, and 7 in the same month last year.", ["2023-02", "2022-02"]),
        ("It sold 9 in the first nine months, from 5 a year earlier.", ["P9M", "2022"]),
        (
            "It sold 9 in the fourth quarter of 2021 and 30 for the entire year.",
            ["2021-Q4", "2021"],
        ),
        ("In the third quarter it moved. It was founded two years ago.", ["2022-Q3", "2021"]),
        ("It earned 5 a year earlier. It sold 9 a year earlier.", ["2022", "2022"]),
        ("They met on Friday. It began at 8 p.m.", ["2023-03-17", "2023-03-17T20:00"]),
        ("He ruled in 1998-99.", ["1998", "1999"]),
        ("In the ’60s and ’70s it grew.", ["196", "197"]),
    ],
)
def test_times_that_lean_on_others(text: str, values: list[str]) -> None:
    assert [t.value for t in times(text, SUNDAY)] == values


@pytest.mark.parametrize(
    "text",
    [
        "He may march in a second row.",
        "About 1,998 people came, and 2,000 stayed.",
        "It cost $2000 or 1500 euros.",
        "The A380 and the G20 met.",
        "She is 61 years old and has a six-year-old son.",
        "Prices fall sharply.",
        "They saw a quarter of the fleet.",
        "Three-quarters of the fleet were in other quarters.",
        "She told USA Today so.",
        "It has long-term debt and a quarterly report.",
        "In her final days the 17-year-olds sang.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert times(text, SUNDAY) == ()


def test_what_is_bound_to_an_event_is_kept_without_a_value() -> None:
    (found,) = times("It was lost in the early stages of the conflict.", SUNDAY)
    assert found.span.text == "the early stages of the conflict"
    assert (found.type, found.value, found.interval) == ("DATE", None, None)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("It sank on Friday.", ("2023-03-17", "2023-03-18")),
        ("It sank this week.", ("2023-03-13", "2023-03-20")),
        ("It sank in February.", ("2023-02-01", "2023-03-01")),
        ("It sank in the 1990s.", ("1990-01-01", "2000-01-01")),
        ("It grew over the past year.", ("2022-03-19", "2023-03-19")),
        ("It will grow in the next two weeks.", ("2023-03-19", "2023-04-02")),
        ("It sank on Friday evening.", ("2023-03-17T18:00:00", "2023-03-17T22:00:00")),
        ("It sank at 8 p.m. EST.", ("2023-03-19T20:00:00-05:00", "2023-03-19T20:01:00-05:00")),
        ("It sank at 8 p.m. ET.", ("2023-03-19T20:00:00-04:00", "2023-03-19T20:01:00-04:00")),
        (
            "It sank at noon Pacific time.",
            ("2023-03-19T12:00:00-07:00", "2023-03-19T12:01:00-07:00"),
        ),
        ("It sank at noon local time.", ("2023-03-19T12:00:00", "2023-03-19T12:01:00")),
        ("It grew in fiscal 2021.", None),
        ("It grew for two years.", None),
    ],
)
def test_intervals(text: str, interval: tuple[str, str] | None) -> None:
    (found,) = times(text, SUNDAY)
    assert found.interval == interval


def test_a_publication_has_the_day_of_its_own_time_zone() -> None:
    (day,) = times("It sank today.", "2023-03-17T23:30:00-04:00")
    assert day.value == "2023-03-17"
    (hour,) = times("It sank two hours ago.", "2023-03-17T23:30:00-04:00")
    assert hour.value == "2023-03-17T21:30"
    assert hour.interval == ("2023-03-17T21:30:00-04:00", "2023-03-17T21:31:00-04:00")


def test_a_time_zone_that_is_printed_is_not_that_of_publication() -> None:
    starts = [
        time.interval[0][19:]
        for time in times(
            "It sank at 8 p.m., at 9 p.m. GMT, at 9 p.m. ET and at 9 p.m. local time.",
            "2023-12-19T10:00:00+09:00",
        )
        if time.interval
    ]
    assert starts == ["+09:00", "Z", "-05:00", ""]
    (old,) = times("It sank at 9 p.m. ET.", "1999-12-19")
    assert old.interval == ("1999-12-19T21:00:00", "1999-12-19T21:01:00")


@pytest.mark.parametrize("published", [None, "", "yesterday", "2023", "2023-02-31"])
def test_without_a_date_relative_expressions_stay_without_value(published: str | None) -> None:
    text = "It sank last week, on Tuesday, and two days ago. It rose on 3 May 2020."
    assert [t.value for t in times(text, published)] == [None, None, None, "2020-05-03"]


def test_a_day_without_its_year_is_underspecified_where_no_date_is_known() -> None:
    values = [t.value for t in times("On Dec. 28, in the third quarter, at noon.")]
    assert values == ["XXXX-12-28", "XXXX-Q3", "T12:00"]


def test_no_expression_crosses_a_line() -> None:
    assert [t.span.text for t in times("They met on Friday\n8 p.m. is late", SUNDAY)] == [
        "Friday",
        "8 p.m.",
    ]
