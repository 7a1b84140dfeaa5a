import msgspec

from sayso.record import StatementId
from sayso.views.order import by_paragraph, number, position
from tests.samples import ferry, find, plain, statement


def test_a_statement_stands_at_its_cue() -> None:
    assert position(ferry().statements[0]) == find("according to").start


def test_a_statement_without_cue_stands_at_its_content() -> None:
    reply = find("I do.")
    assert position(statement(1, None, None, [reply])) == reply.start


def test_statements_are_grouped_by_the_paragraph_of_their_cue() -> None:
    found = by_paragraph(ferry())
    assert {n: [s.id for s in here] for n, here in found.items()} == {
        2: ["s1"],
        3: ["s2", "s3"],
        4: ["s4", "s5", "s6", "s7"],
        6: ["s8"],
        8: ["s9", "s10"],
        9: ["s11", "s12", "s13"],
        10: ["s14"],
        11: ["s15", "s16"],
        12: ["s17", "s18"],
    }


def test_numbers_are_those_of_the_ids_even_where_some_are_left_out() -> None:
    record = ferry().at_least(0.9)
    assert [number(record, s) for s in record.statements] == [1, 2, 5, 8, 12, 15, 17]


def test_an_id_of_another_form_gives_way_to_the_order() -> None:
    odd = msgspec.structs.replace(
        statement(1, None, None, [find("no milk")]), id=StatementId('"><b>')
    )
    assert number(plain(ferry().article.text, [odd]), odd) == 1
