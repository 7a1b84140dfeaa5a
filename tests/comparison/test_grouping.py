import random

import msgspec
import pytest

from sayso.comparison.grouping import LEAST, LEAST_APART, StoryId, least, reasons, stories
from sayso.record import Article

FERRY = [
    Article(
        "The ferry Orrin Star ran aground off Lowmark on Tuesday with forty passengers aboard. "
        "Nobody was hurt, the Lowmark coast guard said.",
        outlet="Courier",
        title="Ferry runs aground off Lowmark",
        published="2031-10-08",
    ),
    Article(
        "Forty passengers were taken off the grounded ferry Orrin Star near Lowmark. The coast "
        "guard opened an inquiry into the grounding.",
        outlet="Lamp",
        title="Passengers taken off grounded ferry",
        published="2031-10-09",
    ),
    Article(
        "A week after the Orrin Star ran aground off Lowmark, the ferry is still on the rocks. "
        "The coast guard says passengers were lucky.",
        outlet="Wire",
        title="Ferry still on the rocks",
        published="2031-10-15",
    ),
]
SCHOOL = [
    Article(
        "The council of Sund voted for a new roof of the Hill School. Parents had asked for it.",
        outlet="Courier",
        title="School gets a roof",
        published="2031-10-08",
    ),
    Article(
        "Parents of the Hill School in Sund welcomed the vote of the council for a new roof.",
        outlet="Lamp",
        title="Parents welcome roof",
        published="2031-10-09",
    ),
]
ALONE = Article("Snow fell in Varnholm.", title="Snow", published="2031-10-08")
ALL = [*FERRY, *SCHOOL, ALONE]


def grouped(
    articles: list[Article], known: dict[str, StoryId] | None = None
) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories(articles, known)}


def ids(articles: list[Article]) -> frozenset[str]:
    return frozenset(article.id for article in articles)


def test_articles_of_one_event_are_one_story() -> None:
    assert grouped(ALL) == {ids(FERRY), ids(SCHOOL), ids([ALONE])}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_which_they_come_does_not_matter(seed: int) -> None:
    mixed = ALL[:]
    random.Random(seed).shuffle(mixed)
    assert stories(mixed) == stories(ALL)


def test_a_story_only_grows() -> None:
    first = stories([FERRY[0], SCHOOL[0], ALONE])
    known = {article: story.id for story in first for article in story.articles}
    later = stories(ALL, known)
    after = {article: story.id for story in later for article in story.articles}
    assert known.items() <= after.items()
    assert after[FERRY[1].id] == after[FERRY[2].id] == known[FERRY[0].id]


def test_who_has_a_story_keeps_it() -> None:
    moved = {FERRY[1].id: StoryId("elsewhere")}
    found = {article: story.id for story in stories(ALL, moved) for article in story.articles}
    assert found[FERRY[1].id] == "elsewhere"


def test_articles_far_apart_must_be_more_alike() -> None:
    assert least(0) == LEAST < least(20) < least(400) == LEAST_APART == least(None)


def test_it_is_said_why_an_article_is_in_its_story() -> None:
    found = stories(ALL)
    why = dict(zip([story.id for story in found], reasons(found, ALL), strict=True))
    by_article = {reason.article: reason for story in why.values() for reason in story}
    reason = by_article[FERRY[0].id]
    assert reason.like in ids(FERRY)
    assert {"Orrin", "Lowmark"} <= set(reason.because.names)
    assert "ferry" in {word.casefold() for word in reason.because.words}
    assert reason.because.days in (1, 7)
    assert ALONE.id not in by_article


def test_dates_that_are_not_known_do_no_harm() -> None:
    undated = [msgspec.structs.replace(article, published=None) for article in FERRY]
    assert len(stories([*undated, Article("", published="no date")])) >= 1
