import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.ingest import dates


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2023-03-19", "2023-03-19"),
        ("2023-03-19T23:43", "2023-03-19T23:43"),
        ("2023-03-19 23:43:05", "2023-03-19T23:43:05"),
        ("2023-03-19T23:43:00Z", "2023-03-19T23:43+00:00"),
        ("2023-03-19T23:43+08:00", "2023-03-19T23:43+08:00"),
        (" 2023-03-19\n", "2023-03-19"),
    ],
)
def test_iso_keeps_its_precision_and_zone(printed: str, iso: str) -> None:
    assert dates.exact(printed) == iso
    assert dates.iso(printed) == iso


@pytest.mark.parametrize("text", ["", "2023", "2023-03", "19 March 2023", "2023-13-01", "today"])
def test_what_is_not_iso_is_not_exact(text: str) -> None:
    assert dates.exact(text) is None


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("Mar 19, 2023 11:43 PM", "2023-03-19T23:43"),
        ("March 19, 2023", "2023-03-19"),
        ("Sunday, March 19th, 2023 at 11:43 p.m.", "2023-03-19T23:43"),
        ("19 March 2023", "2023-03-19"),
        ("19th of March, 2023", "2023-03-19"),
        ("Sept. 4, 2021", "2021-09-04"),
        ("March 19, 2023 | 9am", "2023-03-19T09:00"),
        ("March 19, 2023 12:00 AM", "2023-03-19T00:00"),
        ("11:43 PM EDT, Sun March 19, 2023", "2023-03-19T23:43-04:00"),
        ("Sun 19 Mar 2023 18.00 GMT", "2023-03-19T18:00+00:00"),
        ("Sun, 19 Mar 2023 23:43:00 +0800", "2023-03-19T23:43+08:00"),
        ("Tue Nov 19 2019 03:05:46 GMT+0000", "2019-11-19T03:05:46+00:00"),
        ("2023-03-19 11:43 PM +0100", "2023-03-19T23:43+01:00"),
        ("2023/03/19 23:43", "2023-03-19T23:43"),
        ("19/03/2023", "2023-03-19"),
        ("03/19/2023", "2023-03-19"),
        ("19.03.2023", "2023-03-19"),
        ("03.04.2023", "2023-04-03"),
        ("19. März 2023, 23:43 Uhr", "2023-03-19T23:43"),
        ("19 mars 2023", "2023-03-19"),
    ],
)
def test_printed_dates(printed: str, iso: str) -> None:
    assert dates.iso(printed) == iso


def test_a_zone_that_can_mean_several_is_left_out() -> None:
    assert dates.iso("19 March 2023 23:43 IST") == "2023-03-19T23:43"
    assert dates.iso("March 19, 2023 at 11:43 p.m. ET") == "2023-03-19T23:43"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "Sunday",
        "2 hours ago",
        "March 2023",
        "19 March",
        "03/04/2023",  # April in one country, March in another
        "10/11/2023 at noon",
        "30 February 2023",
        "Mayor 3, 2021",
        "1679240580",
        "May 5 2023 he said",
        "0001-01-01T00:00:00Z",  # how systems write that they have no date
        "x" * 1000 + " 2023",
    ],
)
def test_nothing_is_guessed(text: str) -> None:
    assert dates.iso(text) is None


@given(st.text(max_size=40) | st.from_regex(r"[\w ,.:/+-]{0,30} ?20\d\d[\w ,.:/+-]{0,20}"))
@settings(deadline=None)
def test_any_text_is_a_date_or_none(text: str) -> None:
    found = dates.iso(text)
    assert found is None or dates.exact(found) == found


def test_the_usual_forms_need_no_library() -> None:
    code = (
        "import sys; from sayso.ingest import dates; dates.iso('Mar 19, 2023 11:43 PM'); "
        "dates.iso('2023-03-19'); sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
