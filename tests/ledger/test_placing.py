import pytest

from sayso.errors import NotInLedger
from sayso.ledger import Ledger
from tests.comparison.making import Said, told

HULL = told("Courier", Said("Ilse Marrow", "the hull is thin"))
PIER = told("Lamp", Said("Ilse Marrow", "the pier is old"))
NEWER = told("Courier", Said("Ilse Marrow", "the hull is very thin"))


def places(ledger: Ledger) -> dict[int, tuple[str | None, str | None]]:
    return {one.number: (one.story, one.by) for one in ledger.placed()}


def test_an_article_has_no_story_until_it_is_placed(ledger: Ledger) -> None:
    ledger.add(HULL)
    assert places(ledger) == {1: (None, None)}
    ledger.place({HULL.article.id: "hull"})
    assert places(ledger) == {1: ("hull", None)}
    assert ledger.in_story("hull") == [1]


def test_who_has_a_place_keeps_it(ledger: Ledger) -> None:
    ledger.add(HULL)
    ledger.add(PIER)
    ledger.place({HULL.article.id: "hull"})
    ledger.move(2, "hull", author="Dai")
    ledger.place({HULL.article.id: "other", PIER.article.id: "pier"})
    assert places(ledger) == {1: ("hull", None), 2: ("hull", "Dai")}


def test_an_article_can_be_moved_again(ledger: Ledger) -> None:
    ledger.add(HULL)
    for story in ("one", "two"):
        ledger.move(1, story, author="Dai")
    assert places(ledger) == {1: ("two", "Dai")}


def test_what_is_not_there_cannot_be_moved(ledger: Ledger) -> None:
    with pytest.raises(NotInLedger, match="no article 7"):
        ledger.move(7, "hull", author="Dai")


def test_an_article_comes_out_as_it_was_put_in(ledger: Ledger) -> None:
    ledger.add(HULL)
    (one,) = ledger.placed()
    assert one.article == HULL.article


def test_a_text_that_another_replaced_is_left_out(ledger: Ledger) -> None:
    ledger.add(HULL, "https://courier.example/hull")
    ledger.add(NEWER, "https://courier.example/hull")
    assert [one.article.text for one in ledger.placed()] == [NEWER.article.text]
    assert ledger.of_outlet("courier") == [2]


def test_articles_of_an_outlet(ledger: Ledger) -> None:
    ledger.add(HULL)
    ledger.add(PIER)
    assert ledger.of_outlet("The Lamp") == [2]
    assert ledger.of_outlet("Gazette") == []
