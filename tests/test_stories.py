"""Stories of a ledger: grouped as articles come, and as a person says."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from sayso.errors import NotInLedger
from sayso.ledger import Ledger
from sayso.record import Article
from sayso.stories import Kept, group, move
from tests.comparison.test_grouping import ALONE, FERRY, SCHOOL
from tests.samples import plain


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db") as ledger:
        yield ledger


def add(ledger: Ledger, *articles: Article) -> None:
    for article in articles:
        ledger.add(msgspec.structs.replace(plain(article.text), article=article))


def numbers(found: tuple[Kept, ...]) -> list[list[int]]:
    return [[one.number for one in story.members] for story in found]


def test_articles_join_the_story_that_is_there(ledger: Ledger) -> None:
    add(ledger, FERRY[0], SCHOOL[0], ALONE)
    before = {one.number: story.id for story in group(ledger) for one in story.members}
    assert len(set(before.values())) == 3
    add(ledger, FERRY[1], SCHOOL[1], FERRY[2])
    after = group(ledger)
    assert numbers(after) == [[1, 4, 6], [2, 5], [3]]
    assert before == {
        one.number: story.id for story in after for one in story.members if one.number in before
    }


def test_it_is_said_why(ledger: Ledger) -> None:
    add(ledger, *FERRY)
    (story,) = group(ledger)
    assert all(one.because and one.like != one.number for one in story.members)


def test_what_a_person_moves_stays(ledger: Ledger) -> None:
    add(ledger, *FERRY, SCHOOL[0])
    stories = {one.number: story.id for story in group(ledger) for one in story.members}
    move(ledger, 3, stories[4], author="Dai")
    add(ledger, SCHOOL[1])
    found = group(ledger)
    assert sorted(numbers(found)) == [[1, 2], [4, 5, 3]]
    assert [one.by for one in found[0].members] == [None, None, "Dai"]


def test_a_story_of_its_own(ledger: Ledger) -> None:
    add(ledger, *FERRY)
    first = move(ledger, 1, None, author="Dai")
    second = move(ledger, 1, None, author="Dai")
    assert first != second
    assert sorted(numbers(group(ledger))) == [[1], [2, 3]]


def test_there_must_be_such_an_article_and_story(ledger: Ledger) -> None:
    add(ledger, *FERRY)
    with pytest.raises(NotInLedger, match="no story nowhere"):
        move(ledger, 1, "nowhere", author="Dai")
    with pytest.raises(NotInLedger, match="no article 9"):
        move(ledger, 9, None, author="Dai")
