import pytest
from hypothesis import given

from sayso.record import Record
from sayso.views.wording import (
    chain,
    confidence,
    content,
    date,
    facts,
    listed,
    number_of,
    one_line,
    who,
)
from tests.samples import ferry, find, patiently, plain, records, source, statement


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "a leaked report by the Harbour Inspectorate"),
        (2, "Ilse Marrow, chief engineer of the Orrin Line"),
        (4, "“Her own company”, not identified"),
        (6, "a person close to the board, via Northern Wire"),
        (7, "the Orrin Line, via Northern Wire, citing a person close to the board"),
        (10, "No source stated, via Tomas Verane"),
        (14, "No source stated"),
        (16, "Sunniva Hale, Mayor, via the Orrin Lamp"),
    ],
)
def test_a_chain_is_said_as_a_person_would(number: int, said: str) -> None:
    record = ferry()
    assert who(record, record.statements[number - 1]) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (2, ["“told”", "said, quoted", "to reporters", "on 7 October 2031"]),
        (6, ["“citing”", "said, paraphrased", "unnamed source", "inside statement 5"]),
        (7, ["“hopes”", "thought, paraphrased", "inside statement 6"]),
        (12, ["“wrote”", "said, partly quoted", "to the Courier"]),
    ],
)
def test_facts(number: int, said: list[str]) -> None:
    record = ferry()
    assert list(map(str, facts(record, record.statements[number - 1]))) == said


def test_a_speaker_who_is_not_printed_here_is_said_to_be_missing_here() -> None:
    words = find("no milk")
    record = plain(
        ferry().article.text,
        [statement(1, None, None, [words], speaker="p1")],
        [source(1, "Tomas Verane", "person", [])],
    )
    one = record.statements[0]
    assert who(record, one) == "Tomas Verane"
    assert "no source stated here" in map(str, facts(record, one))


def test_the_words_of_a_relay_are_where_it_speaks() -> None:
    record = ferry()
    _, wire, board = chain(record, record.statements[6])
    assert wire.span == find("Northern Wire")
    assert board.span == find("a person close to the board")


def test_without_a_statement_of_its_own_a_relay_is_at_its_nearest_mention() -> None:
    text = "Wire wrote. Much later, Wire again, she said: no."
    near, far = find("Wire again", text=text), find("Wire", text=text)
    cue = find("said", text=text)
    record = plain(
        text,
        [statement(1, None, cue, [find("no", text=text)], via=["p1"])],
        [source(1, "Wire", "outlet", [far, near])],
    )
    assert chain(record, record.statements[0])[1].span == near


@pytest.mark.parametrize(
    ("probability", "word"),
    [
        (1.0, "sure"),
        (0.85, "sure"),
        (0.84, "likely"),
        (0.6, "likely"),
        (0.59, "check"),
        (0, "check"),
    ],
)
def test_confidence_is_a_word(probability: float, word: str) -> None:
    assert confidence(probability) == word


def test_confidence_that_is_no_number_is_for_checking() -> None:
    assert confidence(float("nan")) == "check"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031", "2031"),
        ("2031-10", "October 2031"),
        ("2031-10-09", "9 October 2031"),
        ("2031-10-09T14:05", "9 October 2031, 14:05"),
        ("2031-10-09T14:05:00Z", "9 October 2031, 14:05 UTC"),
        ("2031-10-09T14:05:00.5+02:00", "9 October 2031, 14:05 UTC+02:00"),
        ("2031-13-09", "2031-13-09"),
        ("last\nweek", "last week"),
    ],
)
def test_dates(value: str, words: str) -> None:
    assert date(value) == words


def test_content_shows_what_is_left_out_and_nothing_else() -> None:
    record = ferry()
    assert content(record, record.statements[13]) == (
        "Passengers … to have been warned off the upper deck since August"
    )
    assert "stove. “Nobody" in content(record, record.statements[7])


def test_small_words() -> None:
    assert [number_of(n, "note") for n in (0, 1, 2)] == ["0 notes", "1 note", "2 notes"]
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert one_line(" a\n\n b ") == "a b"


@patiently
@given(records())
def test_every_statement_can_be_said(record: Record) -> None:
    for one in record.statements:
        assert who(record, one) or one.speaker
        assert content(record, one) == one_line(content(record, one))
        assert all(map(str, facts(record, one)))
