import pytest
from hypothesis import given

from sayso.record import Record
from sayso.views.tally import attributed_share, tally
from tests.samples import ferry, find, patiently, plain, records, statement


def test_speakers_with_most_statements_come_first_and_nobody_is_left_out() -> None:
    counts = tally(ferry())
    assert [(count.label, count.number) for count in counts.speakers[:3]] == [
        ("Ilse Marrow", 2),
        ("Tomas Verane", 2),
        ("Aurel Finch", 2),
    ]
    assert [(count.label, count.number) for count in counts.speakers[-2:]] == [
        ("Not identified", 1),
        ("No source stated", 2),
    ]
    assert sum(count.number for count in counts.speakers) == counts.statements == 18


def test_relays_are_counted_apart() -> None:
    assert [(count.label, count.number) for count in tally(ferry()).relays] == [
        ("Northern Wire", 2),
        ("a person close to the board", 1),
        ("Tomas Verane", 1),
        ("the Orrin Lamp", 1),
    ]


def test_in_words() -> None:
    assert str(tally(ferry())) == (
        "18 statements by 12 speakers, 3 of them unnamed. 57% of the words are attributed; "
        "the rest is the paper’s own voice."
    )


def test_words_in_several_contents_count_once() -> None:
    text = "One two. Three four."
    first = find("One two", text=text)
    record = plain(text, [statement(1, None, None, [first]), statement(2, None, None, [first])])
    assert attributed_share(record) == pytest.approx(0.5)


def test_a_text_without_words_has_no_share() -> None:
    assert attributed_share(plain("…")) == 0


@patiently
@given(records())
def test_a_share_is_a_share(record: Record) -> None:
    assert 0 <= tally(record).share <= 1
