"""An article's text as the model sees it: sub-words, and what the page shows of each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.text import paragraphs, quotations, sentences

Ints: TypeAlias = npt.NDArray[np.int64]
# text -> sub-word ids, and the (start, end) code points of each
Tokenise: TypeAlias = Callable[[str], tuple[Sequence[int], Sequence[tuple[int, int]]]]

OUTSIDE, INSIDE, OPENING, CLOSING = range(4)  # where a sub-word stands to quotation marks
PLAIN, CAPITALISED, UPPER, DIGIT = range(4)  # how it is written
WITHIN, SENTENCE_START, PARAGRAPH_START = range(3)  # what begins with it


@dataclass(frozen=True, slots=True, eq=False)
class Encoding:
    """A text in n sub-words; every array has shape (n,).

    ids: sub-word ids. starts, ends: code-point offsets.
    quote, case, opening: the marks of the page (constants of this module).
    sentence, paragraph: the running number of each.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    quote: Ints
    case: Ints
    opening: Ints
    sentence: Ints
    paragraph: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def tokens_in(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of sub-words that touch the characters [start, end)."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        last = int(np.searchsorted(self.starts, end, side="left"))
        return first, max(first, last)

    def characters(self, first: int, last: int) -> tuple[int, int]:
        """The code-point span of the sub-words [first, last)."""
        return int(self.starts[first]), int(self.ends[last - 1])


def encode(text: str, tokenise: Tokenise) -> Encoding:
    """Cut `text` into sub-words and read off the page what surrounds each."""
    ids, offsets = tokenise(text)
    spans = np.asarray(offsets, dtype=np.int64).reshape(-1, 2)
    starts, ends = spans[:, 0], spans[:, 1]
    sentence = _number(starts, sentences(text))
    paragraph = _number(starts, paragraphs(text))
    opening = np.full(len(starts), WITHIN, dtype=np.int64)
    opening[_changes(sentence)] = SENTENCE_START
    opening[_changes(paragraph)] = PARAGRAPH_START
    return Encoding(
        ids=np.asarray(ids, dtype=np.int64),
        starts=starts,
        ends=ends,
        quote=_quote_states(text, starts),
        case=np.array([_case(text[s:e]) for s, e in offsets], dtype=np.int64),
        opening=opening,
        sentence=sentence,
        paragraph=paragraph,
    )


def _number(starts: Ints, spans: Sequence[tuple[int, int]]) -> Ints:
    """For each sub-word, which of the ascending `spans` it stands in."""
    edges = np.array([start for start, _ in spans], dtype=np.int64)
    return np.maximum(np.searchsorted(edges, starts, side="right") - 1, 0).astype(np.int64)


def _changes(numbers: Ints) -> npt.NDArray[np.bool_]:
    changed: npt.NDArray[np.bool_] = np.diff(numbers, prepend=-1) != 0
    return changed


def _quote_states(text: str, starts: Ints) -> Ints:
    state = np.zeros(len(text) + 1, dtype=np.int64)
    found = quotations(text)
    for quotation in found:
        state[quotation.start : quotation.end] = INSIDE
    for quotation in found:
        state[quotation.start] = OPENING
        if quotation.closed:
            state[quotation.end - 1] = CLOSING
    return state[starts]


@lru_cache(8192)
def _case(word: str) -> int:
    first = word[:1]
    if first.isdigit():
        return DIGIT
    if not first.isupper():
        return PLAIN
    return UPPER if len(word) > 1 and word.isupper() else CAPITALISED
