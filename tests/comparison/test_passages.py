from hypothesis import given

from sayso.comparison.passages import passages
from sayso.record import Record
from tests.comparison.making import Said, told
from tests.samples import ferry, find, patiently, plain, records, statement


def test_each_sentence_of_a_content_is_a_passage() -> None:
    found = passages([told("Courier", Said("Ilse Marrow", "“The hull is thin. It will not hold”"))])
    assert [one.span.text for one in found] == ["“The hull is thin.", "It will not hold”"]
    assert all(one.quoted for one in found)


def test_what_is_mostly_another_statement_is_left_to_that() -> None:
    """Northern Wire (5) citing a person (6) that the line hopes (7): it is the line's hope."""
    found = {one.statement.id for one in passages([ferry()])}
    assert "s7" in found
    assert not {"s5", "s6"} & found


def test_what_holds_a_little_of_another_statement_is_kept() -> None:
    text = "The hull is thin at the bow, and Verane knew it, Marrow said."
    whole = text[: text.index(", Marrow")]
    record = plain(
        text,
        [
            statement(1, find("Marrow", "", text), find("said", "", text), [find(whole, "", text)]),
            statement(
                2,
                find("Verane", "", text),
                find("knew", "", text),
                [find("it", "knew ", text)],
                parent=1,
            ),
        ],
    )
    assert [one.span.text for one in passages([record]) if one.statement.id == "s1"] == [whole]


@patiently
@given(records())
def test_passages_are_anchored_and_in_order(record: Record) -> None:
    found = passages([record, record])
    assert all(record.article.text[p.span.start : p.span.end] == p.span.text for p in found)
    assert [p.article for p in found] == sorted(p.article for p in found)
