from hypothesis import given as drawn
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.ledger.correcting import Correction, Given, Was, Who, corrected, was
from sayso.record import Record, StatementId
from tests.ledger.correcting import (
    MISSED,
    addition,
    change,
    given,
    rejection,
    speaker_change,
)
from tests.samples import ferry, find, patiently, records


def labels(record: Record) -> list[str]:
    return [statement.id for statement in record.statements]


def test_nothing_corrected_is_the_record_itself() -> None:
    assert corrected(ferry(), []).record == ferry()


def test_a_missed_statement_is_added_where_it_stands() -> None:
    record = corrected(ferry(), [addition()]).record
    new = record.statements[-1]
    assert new.id == "s19"
    assert new.content == (MISSED,)
    assert record.source(new.speaker).name == "Aurel Finch" if new.speaker else False
    assert new.confidence == 1
    assert labels(record)[:-1] == labels(ferry())


def test_a_statement_keeps_its_id_and_parent_when_it_is_changed() -> None:
    about = speaker_change(ferry(), "s7", Who("Ilse Marrow"))
    found = corrected(ferry(), [about])
    new = found.record.statement(StatementId("s7"))
    assert (new.speaker, new.parent) == ("p2", "s6")
    assert found.by == {"s7": 0}
    assert labels(found.record) == labels(ferry())


def test_what_was_inside_a_rejected_statement_moves_out() -> None:
    record = corrected(ferry(), [rejection(ferry(), "s6")]).record
    assert "s6" not in labels(record)
    assert record.statement(StatementId("s7")).parent == "s5"


def test_an_added_statement_lies_in_the_innermost_around_it() -> None:
    inside = find("the old vessel in service until March")
    record = corrected(ferry(), [Correction("add", None, given(inside))]).record
    (new,) = (s for s in record.statements if s.id == "s19")
    assert new.parent == "s7"


def test_a_speaker_whom_the_article_does_not_have_is_added() -> None:
    source = find("Passengers")
    one = Correction("add", None, given(MISSED, speaker="Dora Quill", source=source))
    record = corrected(ferry(), [one]).record
    assert record.sources[-1].name == "Dora Quill"
    assert record.sources[-1].mentions == (source,)


def test_a_speaker_goes_with_the_last_statement_that_a_person_gave_them() -> None:
    first = Correction("add", None, given(MISSED, speaker="Dora Quill"))
    once = corrected(ferry(), [first]).record
    second = rejection(once, "s19")
    assert corrected(ferry(), [first, second]).record == ferry()


def test_corrections_of_corrections() -> None:
    first = change(ferry(), "s1", given(MISSED))
    second = change(corrected(ferry(), [first]).record, "s1", given(MISSED, speaker="Tomas Verane"))
    record = corrected(ferry(), [first, second]).record
    assert record.statement(StatementId("s1")).speaker == "p6"


def test_a_correction_outlasts_another_reading_with_other_spans_and_ids() -> None:
    old = ferry()
    wider = find("There was “no fixed date” for")
    moved = replace(
        old,
        statements=tuple(
            replace(s, id=StatementId(f"s{n}"), content=(wider,) if s.id == "s12" else s.content)
            for n, s in enumerate(old.statements, 40)
        ),
    )
    moved = replace(moved, statements=tuple(replace(s, parent=None) for s in moved.statements))
    about = speaker_change(old, "s12", Who("the Orrin Line", "organisation"))
    record = corrected(moved, [about]).record
    assert record.statement(StatementId("s51")).speaker == "p5"
    assert len(record.statements) == len(old.statements)


def test_what_was_changed_and_is_gone_is_added_and_what_was_rejected_stays_gone() -> None:
    without = replace(
        ferry(), statements=tuple(s for s in ferry().statements if s.id not in ("s14", "s17"))
    )
    changed = change(ferry(), "s14", given(find("Passengers")))
    record = corrected(without, [changed, rejection(ferry(), "s17")]).record
    assert [s.content for s in record.statements if s.confidence == 1] == [(find("Passengers"),)]
    assert len(record.statements) == 17


def test_who_a_person_says_it_is_in_the_ledger() -> None:
    one = Correction("add", None, Given((MISSED,), speaker=Who("Aurel Finch", speaker_id=7)))
    assert corrected(ferry(), [one]).speakers == {"p8": 7}


@patiently
@drawn(records(), st.data())
def test_whatever_is_corrected_the_record_holds_together(
    record: Record, data: st.DataObject
) -> None:
    made: list[Correction] = []
    for _ in range(data.draw(st.integers(0, 3))):
        text = record.article.text
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        new = Given(
            (record.article.span(start, end),),
            speaker=data.draw(st.none() | st.sampled_from([Who("A B"), Who("C", "outlet")])),
            via=tuple(data.draw(st.lists(st.just(Who("D", "outlet")), max_size=1))),
        )
        now = corrected(record, made).record
        about: Was | None = None
        if now.statements and data.draw(st.booleans()):
            about = was(data.draw(st.sampled_from(now.statements)))
        is_rejected = bool(about) and data.draw(st.booleans())
        kind = "reject" if is_rejected else "change" if about else "add"
        made.append(Correction(kind, about, None if is_rejected else new))  # type: ignore[arg-type]
    found = corrected(record, made)
    found.record.check()
    ids = labels(found.record)
    assert len(ids) == len(set(ids))
    assert set(found.speakers) <= {source.id for source in found.record.sources}
