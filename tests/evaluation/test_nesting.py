import msgspec

from sayso.evaluation.nesting import flat
from sayso.record import Record

from .making import TEXT, GoldArticle, gold_article, record_of, said, statements


def test_a_statement_in_its_parents_content_goes() -> None:
    record = record_of(gold_article())
    assert [one.id for one in flat(record).statements] == ["s1", "s2", "s3", "s5"]


def test_a_statement_whose_cue_is_outside_stays() -> None:
    relay = said(TEXT, "dock foreman Tom Bell", "said", "ready weeks ago", parent=1)
    outer, inner = statements()[:2], [relay]
    record = record_of(GoldArticle("x", TEXT, statements=(*outer, *inner)))
    assert flat(record) == record


def test_what_stays_takes_the_nearest_ancestor_that_stays() -> None:
    record = record_of(gold_article())
    last = msgspec.structs.replace(record.statements[4], parent=record.statements[3].id)
    nested = msgspec.structs.replace(record, statements=(*record.statements[:4], last))
    kept = flat(nested)
    kept.check()
    assert kept.statements[-1].parent == "s3"


def test_a_statement_without_a_parent_stays_wherever_it_lies() -> None:
    record = record_of(gold_article())
    free = [msgspec.structs.replace(one, parent=None) for one in record.statements]
    unattached: Record = msgspec.structs.replace(record, statements=tuple(free))
    assert flat(unattached) == unattached
