import msgspec
import pytest

from sayso.errors import MarksError
from sayso.exports import Difference, Mark, Marked, difference, merged
from sayso.exports.marks import mark
from sayso.record import Record, Span
from tests.samples import ferry, find


def marks(record: Record) -> list[Mark]:
    return [mark(record, statement) for statement in record.statements]


def remarked(**fields: object) -> Record:
    """The sample with its second statement marked otherwise."""
    found = marks(ferry())
    found[1] = msgspec.structs.replace(found[1], **fields)
    return merged(Marked(tuple(found), text=ferry().article.text), ferry())


def ends(span: Span) -> tuple[tuple[int, int], ...]:
    return ((span.start, span.end),)


def test_what_is_not_touched_stays() -> None:
    assert merged(Marked(tuple(marks(ferry())), text=ferry().article.text), ferry()) == ferry()


def test_a_changed_content_keeps_the_rest_and_is_sure() -> None:
    place = find("“That is not an opinion.”")
    found = remarked(content=ends(place))
    before, after = ferry().statement(ferry().statements[1].id), found.statements[1]
    assert after.content == (place,)
    assert after.confidence == 1
    assert (after.speaker, after.said_on, after.id) == (before.speaker, before.said_on, before.id)
    assert difference(ferry(), found) == Difference(added=0, changed=1, removed=0)


def test_weights_that_were_corrected_say_so_once() -> None:
    found = remarked(kind="indirect")
    assert found.made_by.weights.name == "none, corrected"
    again = merged(Marked(tuple(marks(found)[:3])), found)
    assert again.made_by.weights.name == "none, corrected"


def test_another_source_is_another_speaker() -> None:
    verane = find("Tomas Verane")
    found = remarked(source=ends(verane))
    speaker = found.statements[1].speaker
    assert speaker
    assert found.source(speaker).name == "Tomas Verane"


def test_a_source_nobody_heard_of_becomes_one() -> None:
    found = remarked(source=ends(find("every drawing")))
    speaker = found.statements[1].speaker
    assert speaker
    assert found.source(speaker).mentions == (find("every drawing"),)


def test_a_speaker_can_be_named() -> None:
    speaker = remarked(speaker="Aurel Finch").statements[1].speaker
    assert speaker
    assert ferry().source(speaker).name == "Aurel Finch"


def test_a_speaker_who_is_not_in_the_text_is_refused() -> None:
    with pytest.raises(MarksError, match="Nobody Here"):
        remarked(speaker="Nobody Here")


def test_what_lay_in_a_statement_that_is_gone_lies_in_what_was_round_it() -> None:
    kept = [one for one in marks(ferry()) if one.id != "s15"]
    found = merged(Marked(tuple(kept), text=ferry().article.text), ferry())
    assert ferry().statement(ferry().statements[15].id).parent == "s15"
    assert next(s for s in found.statements if s.id == "s16").parent is None


def test_a_record_is_made_of_marks_alone() -> None:
    text = "“It rains,” Ana said. She added\u00a0it pours."
    one = Mark(source=((12, 15),), cue=((16, 20),), content=((0, 11),))
    other = Mark(cue=((26, 31),), content=((32, 40),))
    found = merged(Marked((one, other), text=text))
    assert [s.id for s in found.statements] == ["s1", "s2"]
    assert [s.kind for s in found.statements] == ["direct", "indirect"]
    assert found.sources[0].name == "Ana"
    assert "\u00a0" not in found.article.text
    found.check()


def test_marks_of_another_text_are_refused() -> None:
    with pytest.raises(MarksError, match="not that of the record"):
        merged(Marked((), text="Another."), ferry())
    with pytest.raises(MarksError, match="no record"):
        merged(Marked((), article="https://x.example"))
