import pytest
from msgspec.structs import replace

from sayso.errors import NotInLedger, OptionError
from sayso.ledger import Ledger, Question
from sayso.ledger.answers import Saying
from sayso.ledger.approvals import approve
from sayso.ledger.corrections import correct
from sayso.ledger.listing import find_portion, list_articles, listed, outlets, sayings_of
from tests.ledger.correcting import addition
from tests.ledger.making import bridge, ferry_ledger
from tests.samples import ferry


def leafed(ledger: Ledger, question: Question, limit: int) -> list[Saying]:
    found: list[Saying] = []
    after = None
    while True:
        portion = find_portion(ledger.database, question, limit, after)
        found += portion.found.sayings
        assert len(portion.found.sayings) <= limit
        if portion.next is None:
            return found
        after = portion.next


@pytest.mark.parametrize("limit", [1, 3, 7, 22, 50])
def test_portions_together_are_the_whole(ledger: Ledger, limit: int) -> None:
    ferry_ledger(ledger)
    undated = replace(bridge().article, published=None, url=None, text=bridge().article.text + " ")
    ledger.add(replace(bridge(), article=undated))
    for question in (Question(), Question(speaker="Marrow"), Question(words="nothing at all")):
        assert leafed(ledger, question, limit) == list(ledger.find(question).sayings)


def test_what_is_added_meanwhile_moves_nothing(ledger: Ledger) -> None:
    ledger.add(ferry())
    before = list(ledger.find(Question()).sayings)
    first = find_portion(ledger.database, Question(), 5)
    ledger.add(bridge())
    rest = find_portion(ledger.database, Question(), 50, first.next)
    assert [*first.found.sayings, *rest.found.sayings] == before


@pytest.mark.parametrize("after", ["x", "~~", "2031-10-09~2031-10-09~", "~~9999999999", "~~²"])
def test_a_place_that_no_portion_gave_is_refused(ledger: Ledger, after: str) -> None:
    with pytest.raises(OptionError):
        find_portion(ledger.database, Question(), 5, after)


def test_articles_are_listed_with_what_people_did(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    correct(ledger.database, 1, addition(), "Petra")
    approve(ledger.database, 1, "Dai")
    (first,), total = list_articles(ledger.database, 1)
    assert (first.place.article, first.statements, total) == (2, 4, 2)
    (second,), _ = list_articles(ledger.database, 5, before=2)
    assert (second.statements, second.corrections, second.approved_by) == (19, 1, "Dai")
    assert listed(ledger.database, 1) == second
    for ask in (listed, sayings_of):
        with pytest.raises(NotInLedger):
            ask(ledger.database, 9)


def test_the_statements_of_an_article_in_its_order(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    found = sayings_of(ledger.database, 2)
    assert [one.said.label for one in found.sayings] == ["s1", "s2", "s3", "s4"]


def test_outlets_by_their_statements(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    assert [(one.name, one.statements) for one in outlets(ledger.database)] == [
        ("The Lowmark Courier", 18),
        ("The Orrin Lamp", 4),
    ]
