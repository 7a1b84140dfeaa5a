from pathlib import Path

import msgspec
import pytest

from sayso.comparison.auditing import audit
from sayso.evaluation.shares import as_record, evaluate, shares
from sayso.record import Article
from tests.evaluation.making import Remembers, gold_article, record_of
from tests.evaluation.test_run import annotated


def test_an_annotation_is_a_record() -> None:
    one = gold_article()
    record = as_record(one, Article(one.text))
    record.check()
    assert len(record.statements) == len([s for s in one.statements if not s.optional])
    assert sum(shares(audit([record])).values()) > 0


def test_a_perfect_reader_makes_no_difference(tmp_path: Path) -> None:
    one = gold_article()
    plain = tuple(msgspec.structs.replace(s, optional=False) for s in one.statements)
    one = msgspec.structs.replace(one, statements=plain)
    found = evaluate(Remembers([record_of(one)]), annotated(tmp_path, one))
    assert found.articles == 1
    assert found.differences["own words"] == pytest.approx(0)
    assert found.differences["hands: first-hand"] == pytest.approx(0)
    assert found.to_dict()["mean"] == pytest.approx(found.mean)
