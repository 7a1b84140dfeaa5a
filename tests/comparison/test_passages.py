from hypothesis import given

from sayso.comparison.passages import passages
from sayso.record import Record
from tests.comparison.making import Said, told
from tests.samples import ferry, patiently, records


def test_each_sentence_of_a_content_is_a_passage() -> None:
    found = passages([told("Courier", Said("Ilse Marrow", "“The hull is thin. It will not hold”"))])
    assert [one.span.text for one in found] == ["“The hull is thin.", "It will not hold”"]
    assert all(one.quoted for one in found)


def test_what_holds_a_statement_of_its_own_is_left_to_that() -> None:
    """Statement 5 is "Northern Wire reported that …", 6 is whose words these are."""
    found = {one.statement.id for one in passages([ferry()])}
    assert {"s5", "s6"} & found
    assert all(one.span.text.strip() for one in passages([ferry()]))


@patiently
@given(records())
def test_passages_are_anchored_and_in_order(record: Record) -> None:
    found = passages([record, record])
    assert all(record.article.text[p.span.start : p.span.end] == p.span.text for p in found)
    assert [p.article for p in found] == sorted(p.article for p in found)
