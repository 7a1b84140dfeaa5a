"""What an article is about, in names and words, and how alike two articles are.

Two articles are compared by the cosine of their weighted names and of their weighted other words
(Salton 1971), half and half; what stands in the title counts more.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple, TypeAlias

import msgspec

from sayso.comparison.empty import EMPTY
from sayso.comparison.words import stem, words
from sayso.record import Article
from sayso.text import sentences

Vector: TypeAlias = Mapping[str, float]

_TITLE: Final = 3  # times that a word of the title counts
_UNSEEN: Final = 50  # articles, of no words in common, that stand for all that was never read
_NAME = re.compile(r"[^\W\d_][\w’'-]*")


class Sketch(NamedTuple):
    """What an article is about.

    names, words: how much of each stands in it, by stem; as_printed: a printed form of each stem.
    """

    names: Mapping[str, float]
    words: Mapping[str, float]
    as_printed: Mapping[str, str]
    published: date | None


class Because(msgspec.Struct, frozen=True):
    """How alike two articles are, and why.

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
    """How much each name and word tells, among all articles that were read."""

    def __init__(self, sketches: Iterable[Sketch]) -> None:
        self._counts: Counter[str] = Counter()
        self._number = 0
        for one in sketches:
            self._counts.update({*one.names, *one.words})
            self._number += 1

    def vectors(self, sketch: Sketch) -> tuple[Vector, Vector]:
        """The names and the words of an article as vectors of length 1."""
        return self._vector(sketch.names), self._vector(sketch.words)

    def because(self, one: Sketch, other: Sketch, *, most: int = 6) -> Because:
        """How alike two articles are, and by what. most: so many names and words are given."""
        pairs = list(zip(self.vectors(one), self.vectors(other), strict=True))
        by_name, by_word = (sorted(a.keys() & b, key=lambda k: (-a[k] * b[k], k)) for a, b in pairs)
        return Because(
            alike=sum(_product(a, b) for a, b in pairs) / 2,
            names=tuple(one.as_printed[key] for key in by_name[:most]),
            words=tuple(one.as_printed[key] for key in by_word[:most]),
            days=days_between(one.published, other.published),
        )

    def _vector(self, counts: Mapping[str, float]) -> Vector:
        weighed = {key: counts[key] * self._idf(key) for key in sorted(counts)}
        length = math.sqrt(math.fsum(weight**2 for weight in weighed.values()))
        return {key: weight / length for key, weight in weighed.items()}

    def _idf(self, key: str) -> float:
        return math.log((self._number + _UNSEEN) / (self._counts[key] + 1))


def _product(one: Vector, other: Vector) -> float:
    return math.fsum(one[key] * other[key] for key in sorted(one.keys() & other.keys()))


def _damped(counts: Mapping[str, int]) -> dict[str, float]:
    return {key: 1 + math.log(number) for key, number in counts.items() if number > 0}


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Every word, and whether it stands inside its sentence and not at its head."""
    for start, end in sentences(text):
        for place, match in enumerate(_NAME.finditer(text, start, end)):
            yield match.group(), place > 0


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def days_between(one: date | None, other: date | None) -> int | None:
    """How many days lie between two dates, None where one is not known."""
    return abs((one - other).days) if one and other else None


def _key(word: str) -> str:
    plain = words(word)
    return "" if not plain or plain[0] in EMPTY or len(plain[0]) < 2 else stem(plain[0])


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
