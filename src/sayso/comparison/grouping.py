"""Which articles tell the same event: near in time, alike in names and words.

An article joins the story it is most like on average, if it is like enough, and begins a new one
otherwise; the farther apart two were published, the more alike they must be. Articles are taken in
the order in which they were published, those that already have a story keep it, so that a story
only grows.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NewType, TypeAlias

import msgspec

from sayso.comparison.sketches import Because, Sketch, Weighing, days_between, sketch
from sayso.record import Article

StoryId = NewType("StoryId", str)
_Sums: TypeAlias = dict[str, dict[StoryId, float]]  # by name or word, then by story

LEAST: Final = 0.14  # how alike articles of the same days must be
LEAST_APART: Final = 0.2  # and those whose dates are far apart, or not known
_NEAR: Final = 4  # days
_FAR: Final = 30  # days


class Story(msgspec.Struct, frozen=True):
    """Articles that tell the same event, by their ids, in the order in which they came."""

    id: StoryId
    articles: tuple[str, ...]


def stories(
    articles: Sequence[Article], known: Mapping[str, StoryId] | None = None
) -> tuple[Story, ...]:
    """Put articles together that tell the same event; one that nobody else tells is alone.

    known: the story of each article that has one, by article id; it keeps it.
    The same articles and the same `known` give the same stories, in whatever order they come.
    """
    known = known or {}
    sketches = {article.id: sketch(article) for article in articles}
    weighing = Weighing(sketches.values())
    dates = {article.id: (article.published or "9999", article.id) for article in articles}
    order = sorted(sketches, key=dates.__getitem__)
    found = _Growing(weighing)
    for article in (one for one in order if one in known):
        found.add(article, sketches[article], known[article])
    for article in (one for one in order if one not in known):
        begun = StoryId(article.removeprefix("sha256:")[:8])
        found.add(article, sketches[article], found.nearest(sketches[article]) or begun)
    return found.stories()


class Reason(msgspec.Struct, frozen=True):
    """Why an article is in its story: the article there that it is most like, and by what."""

    article: str
    like: str
    because: Because


def reasons(found: Sequence[Story], articles: Sequence[Article]) -> tuple[tuple[Reason, ...], ...]:
    """Story by story, why each article is in it; nothing for one that is alone.

    articles: all that were read, which tell how much a name or word is worth.
    """
    sketches = {article.id: sketch(article) for article in articles}
    weighing = Weighing(sketches.values())

    def reason(article: str, others: Sequence[str]) -> Reason:
        because = [(weighing.because(sketches[article], sketches[one]), one) for one in others]
        best, like = max(because, key=lambda pair: pair[0].alike)
        return Reason(article, like, best)

    return tuple(
        tuple(
            reason(one, [other for other in story.articles if other != one])
            for one in story.articles
            if len(story.articles) > 1
        )
        for story in found
    )


def least(days: int | None) -> float:
    """How alike two articles published so many days apart must be to tell one event."""
    if days is None:
        return LEAST_APART
    share = min(max(days - _NEAR, 0) / (_FAR - _NEAR), 1.0)
    return LEAST + share * (LEAST_APART - LEAST)


class _Growing:
    """Stories while articles join them.

    The mean likeness of an article to those of a story is its product with their sum, divided by
    their number: so it is reckoned once a story that shares a word, and not once an article.
    """

    def __init__(self, weighing: Weighing) -> None:
        self._weighing = weighing
        self._members: dict[StoryId, list[str]] = {}
        self._dates: dict[StoryId, set[date]] = {}
        self._sums: tuple[_Sums, _Sums] = ({}, {})

    def add(self, article: str, sketch: Sketch, story: StoryId) -> None:
        """Let an article join a story, or begin it."""
        self._members.setdefault(story, []).append(article)
        dates = self._dates.setdefault(story, set())
        if sketch.published:
            dates.add(sketch.published)
        for vector, sums in zip(self._weighing.vectors(sketch), self._sums, strict=True):
            for key, weight in vector.items():
                of_key = sums.setdefault(key, {})
                of_key[story] = of_key.get(story, 0.0) + weight

    def nearest(self, sketch: Sketch) -> StoryId | None:
        """The story that an article is most like, None where it is like none enough."""
        products: dict[StoryId, float] = {}
        for vector, sums in zip(self._weighing.vectors(sketch), self._sums, strict=True):
            for key, weight in vector.items():
                for story, total in sums.get(key, {}).items():
                    products[story] = products.get(story, 0.0) + weight * total / 2
        best: tuple[float, StoryId] | None = None
        for story, product in products.items():
            alike = product / len(self._members[story])
            days = (days_between(sketch.published, one) for one in self._dates[story])
            nearest = min((n for n in days if n is not None), default=None)
            if alike >= least(nearest) and (best is None or alike > best[0]):
                best = alike, story
        return best[1] if best else None

    def stories(self) -> tuple[Story, ...]:
        """All stories, in the order in which they were begun."""
        return tuple(Story(name, tuple(members)) for name, members in self._members.items())
