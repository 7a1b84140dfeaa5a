import pytest
from hypothesis import given

from sayso.errors import MarksError
from sayso.exports import brat, merged
from sayso.record import Record
from tests.samples import ferry, find, patiently, plain, records, statement

LETTERS = "ab é😀“”,;|:#\u0301"
TEXT = "Ana said it rains.\n\nIt pours."


def test_a_record_comes_back_as_it_was() -> None:
    record = ferry()
    assert merged(brat.read(brat.write(record), record.article.text), record) == record


@patiently
@given(records(LETTERS))
def test_any_record_whose_contents_are_words_comes_back(record: Record) -> None:
    for one in record.statements:
        if not all(span.text.strip() for span in one.content):
            return
    written = brat.write(record)
    assert merged(brat.read(written, record.article.text), record) == record


@patiently
@given(records(LETTERS))
def test_bound_annotations_hold_no_line_end_and_are_the_words_of_the_text(record: Record) -> None:
    text = record.article.text
    for line in brat.write(record).splitlines():
        if line.startswith("T"):
            _, place, words = line.split("\t")
            pieces = [tuple(map(int, p.split())) for p in place.split(" ", 1)[1].split(";")]
            assert words == " ".join(text[start:end] for start, end in pieces)


def test_it_is_written_as_polnear_has_it() -> None:
    said = statement(
        1,
        find("Ana", text=TEXT),
        find("said", text=TEXT),
        [find("it rains.\n\nIt pours", text=TEXT)],
        form="indirect say",
    )
    assert brat.write(plain(TEXT, [said])).splitlines() == [
        "T1\tSource 0 3\tAna",
        "T2\tCue 4 8\tsaid",
        "T3\tContent 9 18;20 28\tit rains. It pours",
        "T4\tAttribution 4 8\tsaid",
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3",
        "#1\tAnnotatorNotes E1\ts1 indirect say",
    ]


def test_without_a_source_the_event_says_so() -> None:
    said = statement(1, None, None, [find("it rains", text=TEXT)])
    assert brat.write(plain(TEXT, [said])).splitlines()[:3] == [
        "T1\tContent 9 17\tit rains",
        "T2\tAttribution-no-source 9 17\tit rains",
        "E1\tAttribution-no-source:T2 Content:T1",
    ]


def test_notes_that_are_not_ours_are_left_aside() -> None:
    standoff = "T1\tContent 9 17\tx\nE1\tAttribution:T1 Content:T1\n#1\tAnnotatorNotes E1\tis it?"
    (mark,) = brat.read(standoff, TEXT).marks
    assert (mark.id, mark.kind, mark.content) == (None, None, ((9, 17),))


@pytest.mark.parametrize(
    ("standoff", "message"),
    [
        ("T1\tContent 9 99\tx\nE1\tAttribution:T1 Content:T1", "outside the text"),
        ("T1\tContent nine 17\tx\n", "line 1 is no brat standoff"),
        ("E1 no tab", "line 1"),
        (
            "T1\tContent 9 17\tx\nE1\tAttribution:T1 Content:T1\n"
            "#1\tAnnotatorNotes E1\ts1 direct say | addressee: here",
            "addressee",
        ),
        (
            "T1\tContent 9 17\tx\nE1\tAttribution:T1 Content:T1\n"
            "#1\tAnnotatorNotes E1\ts1 direct say | addressee: 90 95",
            "outside the text",
        ),
    ],
)
def test_what_does_not_fit_is_refused(standoff: str, message: str) -> None:
    with pytest.raises(MarksError, match=message):
        brat.read(standoff, TEXT)
