"""What was corrected is in every answer, as it is in the record; and it stays."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from sayso.cli import main
from sayso.ledger import Ledger, Question
from sayso.ledger.answers import Saying
from sayso.ledger.correcting import Correction, Given, Who, was
from sayso.ledger.corrections import correct, corrections_of, undo
from sayso.record import Article, MadeBy, Record, SaidOn, Span, Statement, StatementId, Weights
from tests.ledger.correcting import MISSED, addition, rejection
from tests.ledger.making import CLOSING, HOMEPAGE, bridge, ferry_ledger
from tests.samples import ferry

NEWER = MadeBy("9", Weights("new", "1" * 64))
QUILL = Who("Dora Quill", "person", role="harbour master")


def first(record: Record) -> Statement:
    return record.statement(StatementId("s1"))


def given(statement: Statement) -> Given:
    """A statement as it is, to be given with one thing changed."""
    fields = ("content", "source", "cue", "kind", "act", "addressee", "said_on")
    return Given(**{field: getattr(statement, field) for field in fields})


def change(record: Record, **parts: object) -> Correction:
    """The first statement of the record, by Dora Quill unless said otherwise."""
    old = first(record)
    changed = replace(given(old), **{"speaker": QUILL, **parts})
    return Correction("change", was(old), changed)


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


@pytest.fixture
def both(ledger: Ledger) -> Ledger:
    return ferry_ledger(ledger)


def of_quill(ledger: Ledger) -> Saying:
    (found,) = ledger.find(Question(speaker="Dora Quill")).sayings
    return found


def test_another_speaker_is_in_every_answer(both: Ledger) -> None:
    correct(both.database, 2, change(bridge()), "Petra")
    assert of_quill(both).said.content == CLOSING
    (heard,) = both.speakers(Question(speaker="Dora Quill")).speakers
    assert [role.name for role in heard.roles] == ["harbour master"]
    (person,) = both.who("Dora Quill").people
    assert [one.saying.said.content for one in person.sayings] == [CLOSING]
    said = [one for day in both.timeline(Question(words="bridge")).days for one in day.sayings]
    assert "Dora Quill" in {one.said.speaker for one in said}
    assert not both.find(Question(speaker="Ministry of Transport", words="bridge")).total
    assert dict(both.records())[2] == both.record(2)


def test_other_words_a_relay_and_a_day_are_in_every_answer(both: Ledger) -> None:
    text = bridge().article.text
    shorter = at(text, "The old bridge")
    day = SaidOn("2032-03-01", at(text, "3 March"))
    relay = Who("Harbour Post", "outlet")
    parts = {"content": (shorter,), "via": (relay,), "said_on": day}
    correct(both.database, 2, change(bridge(), **parts), "Petra")
    saying = of_quill(both)
    assert (saying.said.content, saying.said.via) == ("The old bridge", ("Harbour Post",))
    assert (saying.day, saying.dated_by) == ("2032-03-01", "saying")
    assert both.find(Question(via="Harbour Post")).sayings == (saying,)
    assert both.find(Question(words='"close in May"')).total == 0
    days = both.timeline(Question(since="2032-03-01", until="2032-03-01")).days
    assert [day.day for day in days] == ["2032-03-01"]


def test_versions_are_compared_as_corrected(ledger: Ledger) -> None:
    ledger.add(bridge())
    ledger.add(bridge("The old bridge will close in July"))
    correct(ledger.database, 2, rejection(ledger.record(2), "s2"), "Petra")
    (step,) = ledger.changes(HOMEPAGE).revisions
    assert [(one.kind, (one.before or one.after).label) for one in step.changes] == [  # type: ignore[union-attr]
        ("reworded", "s1"),
        ("dropped", "s2"),
    ]


def test_compare_and_audit_are_of_the_corrected(tmp_path: Path) -> None:
    path = str(tmp_path / "ledger.db")
    with Ledger(path) as ledger:
        ferry_ledger(ledger)
        correct(ledger.database, 2, change(bridge()), "Petra")
    for command in (("audit", "2"), ("compare", "1", "2")):
        shown = CliRunner().invoke(main, [*command, "--format", "json", "--ledger", path])
        assert shown.exit_code == 0, shown.output
        assert "Dora Quill" in shown.stdout


def test_newer_weights_change_nothing_that_was_corrected(both: Ledger) -> None:
    correct(both.database, 2, change(bridge()), "Petra")
    correct(both.database, 2, rejection(bridge(), "s4"), "Petra")
    # They read a word less, under other labels, and with another speaker.
    whole = bridge()
    shorter = at(whole.article.text, "old bridge will close in May")
    read = replace(first(whole), id=StatementId("s9"), content=(shorter,), speaker=None)
    both.add(replace(whole, statements=(read, *whole.statements[1:]), made_by=NEWER))
    assert of_quill(both).said.content == CLOSING
    assert both.find(Question(words="resigned", outlet="Lamp")).total == 0
    assert [one.author for one in corrections_of(both.database, 2)] == ["Petra", "Petra"]
    assert not list(both.check())


def test_what_was_added_is_not_doubled_when_it_is_read_later(both: Ledger) -> None:
    correct(both.database, 1, addition(), "Petra")
    whole = ferry()
    found = replace(first(whole), id=StatementId("s30"), content=(MISSED,), source=None, cue=None)
    finch = next(source.id for source in whole.sources if source.name == "Aurel Finch")
    found = replace(found, speaker=finch, via=(), addressee=None)
    both.add(replace(whole, statements=(*whole.statements, found), made_by=NEWER))
    assert both.find(Question(words='"council votes"')).total == 1
    assert len(both.record(1).statements) == 19


def late(record: Record, lead: str, old: str = "", new: str = "") -> Record:
    """The same page with a line before it, and some words changed; read with nothing found."""
    text = lead + record.article.text.replace(old, new)
    article = Article(text=text, url=record.article.url, outlet=record.article.outlet)
    return replace(record, article=article, statements=(), sources=())


def test_the_next_version_keeps_what_was_corrected(ledger: Ledger) -> None:
    ledger.add(bridge())
    made = correct(ledger.database, 1, change(bridge()), "Petra")
    added = Correction("add", None, Given((at(bridge().article.text, "cancelled twice"),)))
    undo(ledger.database, 1, correct(ledger.database, 1, added, "Dai").id, "Dai")
    new = late(bridge(), "Corrected on Friday.\n\n", "in May", "in June")
    assert ledger.add(new).outcome == "version"
    statement = ledger.record(2).statements[0]
    assert statement.content[0].text == CLOSING.replace("May", "June")
    (carried,) = corrections_of(ledger.database, 2)
    assert (carried.author, carried.made_at, carried.carried_from) == (
        "Petra",
        made.made_at,
        made.id,
    )
    assert ledger.find(Question(speaker="Dora Quill")).total == 2
    assert not list(ledger.check())


def test_versions_that_come_and_go_keep_it_once(ledger: Ledger) -> None:
    old, new = bridge(), late(bridge(), "Corrected.\n\n")
    ledger.add(old)
    correct(ledger.database, 1, change(old), "Petra")
    for record in (new, old, new, old):
        ledger.add(record)
    assert [len(corrections_of(ledger.database, article)) for article in (1, 2)] == [1, 1]


def test_what_is_gone_from_a_version_stays_with_the_one_before(ledger: Ledger) -> None:
    ledger.add(bridge())
    correct(ledger.database, 1, change(bridge()), "Petra")
    correct(ledger.database, 1, rejection(bridge(), "s4"), "Petra")
    ledger.add(late(bridge(), "", CLOSING, "A tunnel is dug"))
    assert [one.correction.kind for one in corrections_of(ledger.database, 2)] == ["reject"]
    assert len(corrections_of(ledger.database, 1)) == 2
    assert ledger.find(Question(speaker="Dora Quill")).total == 1
