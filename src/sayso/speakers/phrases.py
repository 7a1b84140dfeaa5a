"""Noun phrases in running text: where one that begins at an offset ends."""

from sayso.speakers.page import Page, Word
from sayso.speakers.words import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES, TIMES

Span = tuple[int, int]
_STOPS = (
    RELATIVES
    | TIMES
    | frozenset(
        "that to not but if when while because as how why what after before who has had have was "
        "were is are will would could should may might can did does said says saying times "
        "following".split()
    )
)
_IN_NAMES = frozenset({"of", "for", "on"})
_LONGEST = 14  # words


def _is_name(word: Word) -> bool:
    return word.capital and word.key not in TIMES


def phrase_at(page: Page, start: int, limit: int, inner: frozenset[str]) -> Span | None:
    """The noun phrase that begins at `start`, and ends before `limit`; None if none does.

    inner: the prepositions that may stand in it, before a name or a noun.
    """
    kept: list[Word] = []
    words = page.between(start, limit)
    for i, word in enumerate(words[: _LONGEST + 1]):
        gap = page.text[(kept[-1].end if kept else start) : word.start]
        if gap.strip(" ").strip("(@") not in ("", ".") or (kept and "(" in gap):
            break
        if word.key in _STOPS and not (kept and word.capital and word.key not in TIMES):
            break
        named = bool(kept) and kept[-1].capital and words[i + 1 : i + 2] and _is_name(words[i + 1])
        within = inner | _IN_NAMES if named else inner
        if word.key in PREPOSITIONS and (not kept or word.key not in within):
            break
        if kept and word.key in PRONOUNS and word.key not in ("it's",):
            break
        if kept and kept[-1].key in PRONOUNS and kept[-1].key not in DETERMINERS:
            break
        kept.append(words[i])
    while kept and (kept[-1].key in PREPOSITIONS or kept[-1].key in ("and", "or", "the", "a")):
        kept.pop()
    if not kept:
        return None
    return kept[0].start, kept[-1].start + len(kept[-1].bare)
