"""Noun phrases in running text: where one that begins at an offset ends."""

from itertools import takewhile

from sayso.speakers.nouns import is_common, singular
from sayso.speakers.page import Page, Word
from sayso.speakers.words import (
    DETERMINERS,
    DOCUMENTS,
    FUNCTION,
    GROUPS,
    ORGANISATIONS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RELATIVES,
    ROLES,
    TELLS,
    TIMES,
)

Span = tuple[int, int]
_STOPS = (
    RELATIVES
    | TIMES
    | frozenset(
        "that to not but if when while because as how why what after before who has had have was "
        "were is are will would could should may might can did does said says saying times "
        "following ahead prior".split()
    )
)
_ENDS = _STOPS | TELLS | frozenset("told tell tells called calls".split())
_IN_NAMES = frozenset({"of", "for", "on"})
_ADVERBS = frozenset("here there afterward afterwards later ago back".split())
_MEETINGS = frozenset("meeting briefing hearing gathering".split())
_NOUNS = PERSONS | ROLES | GROUPS | _MEETINGS
_PEOPLE = ("ist", "ician", "goer", "crat")  # environmentalist, technician, bureaucrat
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
        number = gap == "," and word.text[0].isdigit()  # "2,000 people"
        if not number and (gap.strip(" ").strip("(@") not in ("", ".") or (kept and "(" in gap)):
            break
        named = kept and word.capital and (word.key not in TIMES or word.bare.isupper())
        if word.key in _STOPS and not named:
            break
        within = _within(kept, words[i + 1 : i + 3], inner)
        if word.key in PREPOSITIONS and (not kept or word.key not in within):
            break
        if kept and word.key in PRONOUNS and word.key not in ("it's",):
            break
        if kept and kept[-1].key in PRONOUNS and kept[-1].key not in DETERMINERS:
            break
        kept.append(words[i])
    while kept and (_is_behind(kept) or kept[-1].key in ("and", "or", "the", "a")):
        kept.pop()
    if not kept:
        return None
    return kept[0].start, kept[-1].start + len(kept[-1].bare)


def _within(kept: list[Word], following: list[Word], inner: frozenset[str]) -> frozenset[str]:
    """The prepositions that go on: "Sailors for the Sea", but not "told Reyes of the sea"."""
    if not kept or not kept[-1].capital:
        return inner
    behind = [word for word in following if word.key != "the"]
    if behind and _is_name(behind[0]):
        return inner | _IN_NAMES
    return inner if is_common(kept[-1].key) else frozenset()


def _is_behind(words: list[Word]) -> bool:
    """Whether the last word is no part of a phrase: "lawmakers | privately"."""
    last = words[-1]
    if last.key in PREPOSITIONS or last.key in _ADVERBS:
        return True
    form = last.key.endswith(("ly", "ing", "ed")) and last.key not in _NOUNS
    noun = words[-2].key if len(words) > 1 else ""
    return form and not last.capital and noun not in DETERMINERS


def phrase_before(page: Page, offset: int) -> Span | None:
    """The noun phrase, written small, that ends just before `offset`, a comma between at most."""
    last = page.index(offset) - 1
    if last < 0 or page.text[page.words[last].end : offset].strip(" ,"):
        return None
    return _ending_with(page, last)


def people_in(page: Page, start: int, end: int) -> Span | None:
    """The first noun phrase in [start, end) whose noun is a plural for people: "zoo officials"."""
    for at in range(page.index(start), page.index(end)):
        word = page.words[at]
        one = singular(word.key)
        many = one != word.key and (one in ROLES or one in PERSONS or one.endswith(_PEOPLE))
        if many or (word.key in GROUPS and word.key not in QUANTIFIERS):
            return _ending_with(page, at)
    return None


def thing_in(page: Page, start: int, end: int) -> Span | None:
    """The first "the" or "a" and noun of a document or a body in [start, end)."""
    for at in range(page.index(start), page.index(end)):
        word = page.words[at]
        if not word.capital and (word.key in DOCUMENTS or word.key in ORGANISATIONS):
            span = _ending_with(page, at)
            if span and page.words[page.index(span[0])].key in ("the", "a", "an"):
                return span
    return None


def two_in(page: Page, start: int, end: int) -> Span | None:
    """Two names joined by "and" that open [start, end): "Reyes and Bo Lind"."""
    words = page.between(start, end)
    names = list(takewhile(lambda w: w.capital or w.key == "and", words))
    joined = [w for w in names if w.key == "and"]
    if len(joined) != 1 or names[-1] is joined[0] or names[0] is joined[0]:
        return None
    return names[0].start, names[-1].end


def is_of_two(page: Page, start: int, end: int) -> bool:
    """Whether [start, end) is of two who are known: "the two leaders", "both", "the couple"."""
    keys = [word.key for word in page.between(start, end)]
    both = keys in (["both"], ["both", "of", "them"])
    return both or keys[:2] in (["the", "two"], ["the", "couple"], ["the", "pair"])


def _ending_with(page: Page, last: int) -> Span | None:
    """The noun phrase that ends with the word of this index; None where that is no noun."""
    noun = page.words[last]
    name = noun.capital and singular(noun.key) not in PERSONS  # "Democrats" is a noun
    if name or noun.key in FUNCTION or noun.key.endswith("ly"):
        return None
    first = last
    while first > 0 and last - first < _LONGEST:
        before = page.words[first - 1]
        if not page.adjoins(before, page.words[first]) or before.key in _ENDS:
            break
        if before.key in FUNCTION and before.key not in DETERMINERS:
            break
        if page.words[first].key in DETERMINERS and before.key not in DETERMINERS:
            break
        first -= 1
    return page.words[first].start, noun.end
