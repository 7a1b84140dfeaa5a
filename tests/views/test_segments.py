from itertools import pairwise

from hypothesis import given

from sayso.record import Record
from sayso.views.segments import Segment, blocks, marks
from tests.samples import ferry, find, patiently, plain, records, statement


def segments(record: Record) -> list[Segment]:
    return [
        segment
        for block in blocks(record)
        for segment in (*block.before, *block.words, *block.after)
    ]


def at(record: Record, phrase: str) -> Segment:
    start = find(phrase, text=record.article.text).start
    return next(segment for segment in segments(record) if segment.start == start)


@patiently
@given(records())
def test_joined_the_segments_are_the_text(record: Record) -> None:
    assert "".join(segment.text for segment in segments(record)) == record.article.text


@patiently
@given(records())
def test_nothing_begins_or_ends_inside_a_segment(record: Record) -> None:
    for segment in segments(record):
        for mark in marks(record):
            inside = mark.start <= segment.start and segment.end <= mark.end
            outside = mark.end <= segment.start or segment.end <= mark.start
            assert inside or outside
            assert (mark in segment.marks) == inside


@patiently
@given(records())
def test_marks_in_one_row_do_not_meet(record: Record) -> None:
    rows: dict[int, list[tuple[int, int]]] = {}
    for mark in marks(record):
        if mark.row is not None:
            rows.setdefault(mark.row, []).append((mark.start, mark.end))
    for row in rows.values():
        assert all(before[1] <= after[0] for before, after in pairwise(row))


def test_a_segment_knows_every_statement_around_it_the_outermost_first() -> None:
    assert at(ferry(), "hopes").statements == (5, 6, 7)


def test_what_two_statements_share_is_marked_once() -> None:
    (mark,) = at(ferry(), "its spokesman, Aurel Finch").marks
    assert mark.statements == (12, 13)


def test_a_nested_part_is_drawn_below() -> None:
    rows = {mark.role: mark.row for mark in at(ferry(), "hopes").marks}
    assert rows == {"content": 0, "cue": 1}


def test_an_addressee_belongs_but_is_not_drawn() -> None:
    segment = at(ferry(), "reporters")
    assert segment.statements == (2,)
    assert segment.drawn == ()


def test_three_rows_at_most_and_the_rest_counted_where_it_begins() -> None:
    text = "abcdefghij"
    nested = [statement(n, None, None, [find(text[n:], text=text)]) for n in range(1, 6)]
    found = segments(plain(text, nested))
    assert [len(segment.drawn) for segment in found] == [0, 1, 2, 3, 3, 3]
    assert [segment.more for segment in found] == [0, 0, 0, 0, 1, 2]


def test_paragraphs_stand_apart_from_the_line_breaks_around_them() -> None:
    found = blocks(plain("\n\nOne.\n\n \nTwo.\n"))
    assert [
        ["".join(s.text for s in part) for part in (block.before, block.words, block.after)]
        for block in found
    ] == [["\n\n", "One.", "\n\n \n"], ["", "Two.", "\n"]]


def test_cuts_that_are_asked_for_are_made() -> None:
    (block,) = blocks(plain("One two."), [4])
    assert [segment.text for segment in block.words] == ["One ", "two."]


def test_an_empty_text_has_one_empty_block() -> None:
    (block,) = blocks(plain(""))
    assert block.words == ()
