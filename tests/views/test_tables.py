import csv
import io

import pytest

from sayso.ledger.answers import Sayings
from sayso.views.tables import rows, table
from tests.views.answering import ANSWERS


@pytest.mark.parametrize("name", ANSWERS)
def test_every_row_has_the_columns_of_the_heading(name: str) -> None:
    found = list(csv.reader(io.StringIO(table(ANSWERS[name]), newline="")))
    assert len(found) > 1
    assert {len(row) for row in found} == {len(found[0])}
    assert found[0] == list(next(rows(ANSWERS[name])))


def test_a_row_says_who_said_what_where() -> None:
    first, second = csv.DictReader(io.StringIO(table(ANSWERS["sayings"]), newline=""))
    assert first["speaker"] == "Ilse Marrow"
    assert first["via"] == "Northern Wire; the Lamp"
    assert first["content"] == "'=It will not pass"
    assert (first["named"], second["named"], second["speaker"]) == ("true", "", "")


def test_one_row_for_each_place_that_carries_it() -> None:
    found = list(rows(ANSWERS["people"]))
    assert [row["outlet"] for row in found] == ["The Courier", None]
    assert {row["speaker_id"] for row in found} == {7}


def test_a_change_has_both_wordings() -> None:
    reworded, added, dropped = rows(ANSWERS["revisions"])
    assert (reworded["fields"], reworded["before_content"]) == (
        "content; said_on",
        "It is said to be old",
    )
    assert added["before_content"] is dropped["after_content"] is None


def test_nothing_found_is_nothing() -> None:
    assert table(Sayings(0, ())) == ""
