import msgspec
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.comparing import Comparison, compare
from sayso.record import Record
from tests.comparison.making import Said, told
from tests.samples import patiently, records

HULL = "“The hull will not pass another inspection”"
COURIER = told(
    "Courier",
    Said("Ilse Marrow", HULL, role="chief engineer"),
    Said("the harbour board", "the crossing will stop in March", named=False, kind="group"),
    published="2031-10-09",
)
LAMP = told(
    "Lamp",
    Said("Marrow", "“The old hull will not pass another inspection”", via=("Northern Wire",)),
    published="2031-10-08",
)
WIRE = told(
    "Wire", Said("Tomas Verane", "there was no milk by the fifth day"), published="2031-10-10"
)


def found() -> Comparison:
    return compare([COURIER, LAMP, WIRE])


def test_outlets_are_columns_in_the_order_of_their_first_article() -> None:
    assert found().outlets == ("Lamp", "Courier", "Wire")


def test_a_saying_is_shown_with_who_carries_it_and_how() -> None:
    saying = found().sayings[0]
    assert saying.speaker == "Ilse Marrow"
    assert saying.outlets == ("Lamp", "Courier")
    assert saying.left_out_by == ("Wire",)
    lamp, courier = saying.accounts
    assert (lamp.form, lamp.via, lamp.first_hand) == ("verbatim", ("Northern Wire",), False)
    assert (courier.via, courier.role, courier.first_hand) == ((), "chief engineer", True)
    assert courier.words[0].text == HULL


def test_an_altered_quotation_is_shown() -> None:
    (altered,) = found().sayings[0].altered
    assert altered.alignment.verdict == "altered"
    assert [p.one for p in altered.alignment.pieces if p.kind == "changed"] == ["old"]


def test_every_statement_is_in_some_row() -> None:
    rows = [s for saying in found().sayings for a in saying.accounts for s in a.statements]
    assert len(rows) == 4
    assert len(found().shared) == 1


def test_the_sentences_of_one_quotation_are_one_row() -> None:
    words = "“The hull is thin at the bow. Nobody in the ministry remembers the long storm”"
    first = told("Courier", Said("Ilse Marrow", words))
    second = told("Lamp", Said("Ilse Marrow", words), own="More to come.")
    (saying,) = compare([first, second, WIRE]).shared
    assert len(saying.accounts[0].words) == 2


def test_names_that_are_credited_differently_are_all_shown() -> None:
    words = "“The hull will not pass another inspection by the harbour board this winter”"
    first = told("Courier", Said("Ilse Marrow", words))
    second = told("Lamp", Said("Tomas Verane", words), published="2031-10-10")
    (saying,) = compare([first, second]).shared
    assert saying.credited == ("Ilse Marrow", "Tomas Verane")


def test_the_order_in_which_articles_are_given_does_not_matter() -> None:
    orders = ([COURIER, LAMP, WIRE], [WIRE, COURIER, LAMP], [LAMP, LAMP, WIRE, COURIER])
    (one,) = {msgspec.json.encode(compare(records)) for records in orders}
    assert one


@patiently
@given(st.lists(records(), min_size=1, max_size=3))
def test_whatever_is_compared_stays_anchored(compared: list[Record]) -> None:
    comparison = compare(compared)
    texts = {record.article.id: record.article.text for record in compared}
    for saying in comparison.sayings:
        assert set(saying.outlets) | set(saying.left_out_by) == set(comparison.outlets)
        for account in saying.accounts:
            text = texts[account.article]
            assert all(text[span.start : span.end] == span.text for span in account.words)
