"""Which articles tell the same event: near in time, alike in names and words.

Articles are compared by the cosine of their weighted names and of their weighted other words; what
stands in the title counts more. An article joins the story it is most like on average, if it is
like enough, and begins a new one otherwise; the farther apart two were published, the more alike
they must be. Articles are taken in the order in which they were published, those that already have
a story keep it, so that a story only grows.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NewType

from sayso.comparison.words import is_empty, stem, words
from sayso.record import Article
from sayso.text import sentences

StoryId = NewType("StoryId", str)

LEAST: Final = 0.14  # how alike articles of the same days must be
LEAST_APART: Final = 0.2  # and those whose dates are far apart, or not known
_NEAR: Final = 4  # days
_FAR: Final = 30  # days
_TITLE: Final = 3  # times that a word of the title counts
_UNSEEN: Final = 50  # articles, of no words in common, that stand for all that was never read
_NAME = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an article is about.

    names, words: how much of each stands in it, by stem; as_printed: a printed form of each stem.
    """

    names: Mapping[str, float]
    words: Mapping[str, float]
    as_printed: Mapping[str, str]
    published: date | None


@dataclass(frozen=True, slots=True)
class Because:
    """Why two articles are in one story.

    alike: 0 to 1; names, words: the shared ones that tell most; days: between their publication,
    None where a date is not known.
    """

    alike: float
    names: tuple[str, ...]
    words: tuple[str, ...]
    days: int | None


def sketch(article: Article) -> Sketch:
    """What is compared of an article."""
    names: Counter[str] = Counter()
    others: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for word, within in _words(article.text):
        if key := _key(word):
            capital = word[:1].isupper() and within
            (names if capital else others)[key] += 1
            if capital or key not in printed:
                printed[key] = _bare(word)
    for word in _NAME.findall(article.title or ""):
        if key := _key(word):
            (names if key in names else others)[key] += _TITLE
            printed.setdefault(key, _bare(word))
    # A word that mostly has a capital is a name where it has none, and where it opens a sentence.
    for key in names.keys() & others.keys():
        one, other = (names, others) if names[key] >= others[key] else (others, names)
        one[key] += other.pop(key)
    return Sketch(_damped(names), _damped(others), printed, _day(article.published))


class Weighing:
    """How alike sketches are, among all that were read."""

    def __init__(self, sketches: Iterable[Sketch]) -> None:
        self._counts: Counter[str] = Counter()
        self._number = 0
        for one in sketches:
            self._counts.update({*one.names, *one.words})
            self._number += 1

    def because(self, one: Sketch, other: Sketch, *, most: int = 6) -> Because:
        """How alike two articles are, and by what. most: so many names and words are given."""
        names, by_name = self._cosine(one.names, other.names)
        others, by_word = self._cosine(one.words, other.words)
        return Because(
            alike=(names + others) / 2,
            names=tuple(one.as_printed[key] for key in by_name[:most]),
            words=tuple(one.as_printed[key] for key in by_word[:most]),
            days=_days(one.published, other.published),
        )

    def _cosine(
        self, one: Mapping[str, float], other: Mapping[str, float]
    ) -> tuple[float, list[str]]:
        """The cosine of two weighted counts, and what they share, the most telling first."""
        shared = {key: one[key] * other[key] * self._idf(key) ** 2 for key in one.keys() & other}
        norms = [
            math.sqrt(math.fsum((n * self._idf(key)) ** 2 for key, n in sorted(counts.items())))
            for counts in (one, other)
        ]
        if not shared:
            return 0.0, []
        product = math.fsum(shared[key] for key in sorted(shared))
        return product / (norms[0] * norms[1]), sorted(shared, key=lambda k: (-shared[k], k))

    def _idf(self, key: str) -> float:
        return math.log((self._number + _UNSEEN) / (self._counts[key] + 1))


def least(days: int | None) -> float:
    """How alike two articles published so many days apart must be to tell one event."""
    if days is None:
        return LEAST_APART
    share = min(max(days - _NEAR, 0) / (_FAR - _NEAR), 1.0)
    return LEAST + share * (LEAST_APART - LEAST)


def _damped(counts: Mapping[str, int]) -> dict[str, float]:
    return {key: 1 + math.log(number) for key, number in counts.items() if number > 0}


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Every word, and whether it stands inside its sentence and not at its head."""
    for start, end in sentences(text):
        for place, match in enumerate(_NAME.finditer(text, start, end)):
            yield match.group(), place > 0


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def _days(one: date | None, other: date | None) -> int | None:
    return abs((one - other).days) if one and other else None


def _key(word: str) -> str:
    plain = words(word)
    return "" if not plain or is_empty(plain[0]) or len(plain[0]) < 2 else stem(plain[0])


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Story:
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
    found: dict[StoryId, list[str]] = {}
    for article in (one for one in order if one in known):
        found.setdefault(known[article], []).append(article)
    for article in (one for one in order if one not in known):
        story = _story_of(article, found, sketches, weighing)
        found.setdefault(story or StoryId(article.removeprefix("sha256:")[:8]), []).append(article)
    return tuple(Story(name, tuple(members)) for name, members in found.items())


def _story_of(
    article: str,
    found: Mapping[StoryId, Sequence[str]],
    sketches: Mapping[str, Sketch],
    weighing: Weighing,
) -> StoryId | None:
    """The story that an article is most like, None where it is like none enough."""
    best: tuple[float, StoryId] | None = None
    for name, members in found.items():
        reasons = [weighing.because(sketches[article], sketches[one]) for one in members]
        alike = sum(reason.alike for reason in reasons) / len(reasons)
        days = [reason.days for reason in reasons if reason.days is not None]
        if alike >= least(min(days, default=None)) and (best is None or alike > best[0]):
            best = alike, name
    return best[1] if best else None
