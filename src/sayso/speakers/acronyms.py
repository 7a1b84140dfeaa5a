"""Short forms that an article defines in brackets: "Harbour League against Tolls (HLT)".

The letters are matched backwards to the words before the bracket, as in Schwartz and Hearst, "A
simple algorithm for identifying abbreviation definitions in biomedical text" (2003), but to first
letters only.
"""

import re

from sayso.speakers.nouns import is_role
from sayso.speakers.page import Page, Word
from sayso.speakers.words import FUNCTION, PARTICLES

Span = tuple[int, int]
_DEFINED = re.compile(r" [(\[][“\"‘']?([A-Z][A-Z0-9]{1,7})[”\"’']?[)\]]")
_LEFT_OUT = FUNCTION | PARTICLES  # in small letters
_FURTHEST = 14  # words before the bracket


def long_forms(page: Page) -> list[Span]:
    """The spans of the names that an acronym in brackets stands behind and spells."""
    found = []
    for match in _DEFINED.finditer(page.text):
        last = page.index(match.start()) - 1
        words = page.words[max(0, last + 1 - _FURTHEST) : last + 1]
        if not words or words[-1].end != match.start() or is_role(words[-1]):
            continue
        first = _spelling(words, match[1].casefold())
        if first and page.sentence(first.start) == page.sentence(words[-1].start):
            found.append((first.start, words[-1].end))
    return found


def _spelling(words: list[Word], letters: str) -> Word | None:
    """The nearest word with which the words to the last spell the letters; None where none do."""
    left = {len(letters)}  # how many letters are to be matched, by every way to skip small words
    for word in reversed(words):
        opens = {n - 1 for n in left if word.key[0] == letters[n - 1]}
        if 0 in opens and word.capital:
            return word
        skipped = not word.capital and word.key in _LEFT_OUT
        left = (opens | left if skipped else opens) - {0}
    return None
