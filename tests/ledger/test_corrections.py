from typing import Any

import pytest
from msgspec.structs import replace

from sayso.errors import CorrectionError, NotInLedger
from sayso.ledger import Ledger, Question
from sayso.ledger.approvals import approval, approve, withdraw
from sayso.ledger.correcting import Correction, Given, Who
from sayso.ledger.corrections import correct, corrected_record, corrections_of, undo
from sayso.ledger.hearing import person
from sayso.record import MadeBy, Record, Span, StatementId, Weights
from tests.ledger.correcting import MISSED, addition, given, rejection, speaker_change
from tests.ledger.making import ferry_ledger
from tests.samples import ferry, find


def words(ledger: Ledger, speaker: str) -> list[str]:
    return [one.said.content for one in ledger.find(Question(speaker=speaker)).sayings]


def test_a_corrected_record_comes_out_of_everything(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    correct(ledger.database, 1, addition(), "Petra")
    correct(ledger.database, 1, rejection(ferry(), "s17"), "Petra")
    record = ledger.record(1)
    assert record.statements[-1].content == (MISSED,)
    assert dict(ledger.records())[1] == record
    assert ledger.record(record.article.id) == record
    assert MISSED.text in words(ledger, "Aurel Finch")
    assert ledger.find(Question(words='"council votes"')).total == 1
    assert ledger.find(Question(words='"smaller boat"')).total == 0
    assert not list(ledger.check())


def test_the_original_is_never_lost(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    made = correct(ledger.database, 1, rejection(ferry(), "s2"), "Petra")
    assert ledger.record(1, original=True) == ferry()
    undone = undo(ledger.database, 1, made.id, "Dai")
    assert ledger.record(1) == ferry()
    assert undone.undone_by == "Dai"
    assert [(one.author, one.undone_by) for one in corrections_of(ledger.database, 1)] == [
        ("Petra", "Dai")
    ]
    assert not list(ledger.check())
    with pytest.raises(NotInLedger, match="could be undone"):
        undo(ledger.database, 1, made.id, "Dai")


def test_records_can_be_those_alone_that_people_corrected(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    assert not list(ledger.records(only_corrected=True))
    made = correct(ledger.database, 1, addition(), "Petra")
    assert list(ledger.records(only_corrected=True)) == [(1, ledger.record(1))]
    undo(ledger.database, 1, made.id, "Dai")
    assert not list(ledger.records(only_corrected=True))


def test_corrections_outlast_another_reading(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    change = speaker_change(ferry(), "s2", Who("Tomas Verane"))
    correct(ledger.database, 1, change, "Petra")
    newer = replace(ferry(), made_by=MadeBy("9", Weights("new", "1" * 64)))
    assert ledger.add(newer).outcome == "reading"
    record = ledger.record(1)
    assert record.made_by.version == "9"
    assert record.statement(StatementId("s2")).speaker == "p6"
    assert "“The hull" in " ".join(words(ledger, "Tomas Verane"))
    assert corrected_record(ledger.database, 1).by == {"s2": 0}


def test_the_same_reading_again_is_known(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    correct(ledger.database, 1, addition(), "Petra")
    assert ledger.add(ferry()).outcome == "known"
    assert len(ledger.record(1).statements) == 19


def test_a_speaker_of_the_ledger_is_who_the_person_says(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    ruiz = ledger.speakers(Question(speaker="José Ruíz")).speakers[0]
    one = Correction("add", None, Given((MISSED,), speaker=Who("Ruíz", speaker_id=ruiz.id)))
    correct(ledger.database, 1, one, "Petra")
    assert person(ledger.database, ruiz.id).speaker.statements == 2


def bad() -> list[tuple[Correction, str]]:
    record = ferry()
    gone = rejection(record, "s17")
    assert gone.was
    nowhere = replace(gone.was, label="s99", cue=None, content=(find("Some 1,900"),))
    wrong = Span(0, 3, "xyz")
    return [
        (Correction("reject", nowhere), "not there any more"),
        (Correction("add", None, None), "is given to add"),
        (Correction("reject", gone.was, given(MISSED)), "not to reject"),
        (Correction("add", gone.was, given(MISSED)), "has to be named"),
        (Correction("change", None, given(MISSED)), "has to be named"),
        (Correction("add", None, Given(())), "give its content"),
        (Correction("add", None, given(wrong)), "do not stand"),
        (Correction("add", None, given(Span(5, 5, ""))), "do not stand"),
        (Correction("add", None, given(Span(0, 10**9, "x"))), "do not stand"),
        (Correction("add", None, given(MISSED, MISSED)), "overlap"),
        (Correction("add", None, given(MISSED, speaker=" ")), "has a name"),
        (Correction("add", None, Given((MISSED,), speaker=Who("A", speaker_id=99))), "speaker 99"),
    ]


@pytest.mark.parametrize(("correction", "why"), bad(), ids=lambda one: str(one)[:12])
def test_what_does_not_fit_is_refused(ledger: Ledger, correction: Correction, why: str) -> None:
    ferry_ledger(ledger)
    with pytest.raises((CorrectionError, NotInLedger), match=why):
        correct(ledger.database, 1, correction, "Petra")
    assert ledger.record(1) == ferry()
    assert not corrections_of(ledger.database, 1)


def test_there_has_to_be_an_article(ledger: Ledger) -> None:
    for ask in (corrections_of, corrected_record, approval):
        with pytest.raises(NotInLedger):
            ask(ledger.database, 5)
    calls: list[Any] = [
        lambda: correct(ledger.database, 5, addition(), "Petra"),
        lambda: approve(ledger.database, 5, "Petra"),
        lambda: withdraw(ledger.database, 5, "Petra"),
    ]
    for call in calls:
        with pytest.raises(NotInLedger):
            call()


def test_an_approval_is_of_the_record_as_it_was(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    assert approval(ledger.database, 1) is None
    approve(ledger.database, 1, "Petra")
    found = approval(ledger.database, 1)
    assert found
    assert (found.author, found.current) == ("Petra", True)
    made = correct(ledger.database, 1, addition(), "Dai")
    found = approval(ledger.database, 1)
    assert found
    assert not found.current
    undo(ledger.database, 1, made.id, "Dai")
    found = approval(ledger.database, 1)
    assert found
    assert found.current
    withdraw(ledger.database, 1, "Dai")
    assert approval(ledger.database, 1) is None


def test_corrections_are_of_their_own_article(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    made = correct(ledger.database, 1, addition(), "Petra")
    with pytest.raises(NotInLedger):
        undo(ledger.database, 2, made.id, "Petra")
    records: list[Record] = [record for _, record in ledger.records()]
    assert [len(record.statements) for record in records] == [19, 4]
