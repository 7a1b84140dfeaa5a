import pytest

from sayso.errors import NotInLedger
from sayso.ledger import Ledger
from sayso.ledger.submissions import (
    NotRead,
    all_submissions,
    begin_again,
    next_submission,
    note_progress,
    resubmit,
    submission,
    submit,
)


def test_what_is_handed_in_first_is_read_first(ledger: Ledger) -> None:
    database = ledger.database
    submit(database, "text", "one", "Petra", data=b"text", published="2031-10-09", outlet="Lamp")
    submit(database, "address", "https://lamp.example/", "Petra")
    first, second = next_submission(database), next_submission(database)
    assert first
    assert second
    assert (first[0].name, first[0].state, first[1]) == ("one", "reading", b"text")
    assert (first[0].published, first[0].outlet) == ("2031-10-09", "Lamp")
    assert (second[0].kind, second[1]) == ("address", None)
    assert next_submission(database) is None


def test_what_failed_keeps_its_data_and_is_tried_again(ledger: Ledger) -> None:
    database = ledger.database
    made = submit(database, "file", "a.txt", "Petra", data=b"text")
    next_submission(database)
    why = (NotRead("a.txt", "empty"),)
    note_progress(database, made.id, taken=1, known=2, articles=[3], failures=why, state="failed")
    found = submission(database, made.id)
    assert (found.state, found.taken, found.known) == ("failed", 1, 2)
    assert (found.articles, found.failures) == ((3,), why)
    assert resubmit(database, made.id).failures == ()
    again = next_submission(database)
    assert again
    assert again[1] == b"text"
    note_progress(database, made.id, taken=1, known=0, articles=[3], failures=(), state="done")
    with pytest.raises(NotInLedger):
        resubmit(database, made.id)


def test_what_was_being_read_when_all_stopped_waits_again(ledger: Ledger) -> None:
    made = submit(ledger.database, "file", "a.txt", "Petra", data=b"text")
    next_submission(ledger.database)
    begin_again(ledger.database)
    assert submission(ledger.database, made.id).state == "waiting"


def test_they_are_listed_from_the_last_on(ledger: Ledger) -> None:
    made = [submit(ledger.database, "text", str(n), "P", data=b"x").id for n in range(5)]
    first = all_submissions(ledger.database, 3)
    assert [one.id for one in first] == made[:1:-1]
    assert [one.id for one in all_submissions(ledger.database, 3, first[-1].id)] == made[1::-1]
    with pytest.raises(NotInLedger):
        submission(ledger.database, 99)
