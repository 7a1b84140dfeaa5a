"""Words as they are compared: without case, endings and marks, and with how much each one tells.

Stems are those of the Snowball stemmer for English (Porter 2001); weights are inverse document
frequencies (Spärck Jones 1972) over the sentences that are compared.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

import snowballstemmer

from sayso.comparison.empty import EMPTY

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'.-](?=\w)[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")

_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty
        """.split()
    )
}
_REACH = 4  # words after a negation, of which the first that tells something is negated
_NEGATIONS = frozenset("not no never nobody nothing none neither nor without cannot".split())


def words(text: str) -> tuple[str, ...]:
    """The words of `text` in lower case, without possessive endings."""
    return tuple(_POSSESSIVE.sub("", match.group().casefold()) for match in _WORD.finditer(text))


def stems(text: str) -> frozenset[str]:
    """What `text` is about: the stems of its words, numbers as digits, without empty words."""
    return frozenset(stem(word) for word in words(text) if word not in EMPTY)


def denies(text: str) -> bool:
    """Whether `text` holds a negation."""
    return any(map(_is_negation, words(text)))


def negated(text: str) -> frozenset[str]:
    """The stems that a negation stands before: "will not open", "no such figure"."""
    found = set()
    spoken = words(text)
    for at, word in enumerate(spoken):
        if _is_negation(word):
            after = (stem(one) for one in spoken[at + 1 : at + 1 + _REACH] if one not in EMPTY)
            found.update(list(after)[:1])
    return frozenset(found)


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))


@cache
def stem(word: str) -> str:
    """The stem of a word in lower case; a number written out in digits."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    return str(_STEMMER.stemWord(word.replace(".", "").replace("’", "'")))


class Weights:
    """How much each stem tells, among the sentences that were counted."""

    def __init__(self, sentences: Iterable[str]) -> None:
        """sentences: those of all that is compared."""
        counted: Counter[str] = Counter()
        self._number = 0
        for sentence in sentences:
            counted.update(stems(sentence))
            self._number += 1
        self._counts: Mapping[str, int] = counted

    def __getitem__(self, word: str) -> float:
        """The weight of a stem: more than 0, the more the rarer it is."""
        return math.log((1 + self._number) / (1 + self._counts.get(word, 0))) + 0.1

    def of(self, found: Iterable[str]) -> float:
        """The weight of several stems together."""
        return math.fsum(sorted(self[word] for word in found))


_STEMMER = snowballstemmer.stemmer("english")
