"""Short forms that an article defines in brackets: "Harbour League against Tolls (HLT)".

The letters are matched backwards to the words before the bracket, as in Schwartz and Hearst, "A
simple algorithm for identifying abbreviation definitions in biomedical text" (2003), but to first
letters only.
"""

import re
from collections.abc import Sequence

from sayso.speakers.nouns import is_role
from sayso.speakers.page import Page, Word

Span = tuple[int, int]
_DEFINED = re.compile(r" [(\[][“\"‘']?([A-Z][A-Z0-9]{1,7})[”\"’']?[)\]]")
_FURTHEST = 14  # words before the bracket
_SKIPPED = 4  # letters at most of a word in small letters that an acronym leaves out


def long_forms(page: Page) -> list[Span]:
    """The spans of the names that an acronym in brackets stands behind and spells."""
    found = []
    for match in _DEFINED.finditer(page.text):
        last = page.index(match.start()) - 1
        words = page.words[max(0, last + 1 - _FURTHEST) : last + 1]
        if not words or words[-1].end != match.start():
            continue
        size = _spelling(words, match[1].casefold())
        if (
            size
            and not is_role(words[-1])
            and page.sentence(words[-size].start) == page.sentence(words[-1].start)
        ):
            found.append((words[-size].start, words[-1].end))
    return found


def _spelling(words: Sequence[Word], letters: str) -> int:
    """How many of the last words spell the letters with their first ones; 0 where none do."""
    if not words:
        return 0
    word = words[-1]
    if word.key[0] == letters[-1]:
        if len(letters) == 1:
            return int(word.capital)
        rest = _spelling(words[:-1], letters[:-1])
        if rest:
            return rest + 1
    if word.capital or len(word.key) > _SKIPPED:
        return 0
    rest = _spelling(words[:-1], letters)
    return rest + 1 if rest else 0
