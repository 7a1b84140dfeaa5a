"""Nouns by kind, and the main noun of a phrase."""

from functools import lru_cache
from itertools import takewhile

from sayso.speakers.page import Word
from sayso.speakers.words import (
    COMPANIES,
    DETERMINERS,
    DOCUMENTS,
    FEMALE,
    GROUPS,
    MALE,
    OF_OUTLETS,
    ORGANISATIONS,
    OUTLETS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    RANKS,
    RELATIVES,
    ROLES,
    STATES,
    TIMES,
    UTTERANCES,
)

WORDS = 8192  # of which it is remembered what they are

_COMMON = (
    ROLES | PERSONS | ORGANISATIONS | OUTLETS | DOCUMENTS | GROUPS | UTTERANCES | STATES | COMPANIES
)


_PEOPLE = ROLES | PERSONS
_BEHIND = PREPOSITIONS | RELATIVES  # what opens what stands behind a noun
_OF_SCIENCE = ("ologist", "ographer", "iatrist")  # who has studied something
_POSTPOSED = ("familiar", "close", "present", "responsible", "critical", "loyal", "privy")


@lru_cache(WORDS)
def singular(word: str) -> str:
    """A noun without its plural ending; good enough to look it up in a table of nouns."""
    for plural, ending in (("men", "man"), ("ies", "y"), ("sses", "ss"), ("children", "child")):
        if word.endswith(plural) and len(word) > len(plural):
            return word[: -len(plural)] + ending
    many = word.endswith("s") and not word.endswith(("ss", "is", "us")) and len(word) > 3
    return word[:-1] if many else word


def is_plural_acronym(word: Word) -> bool:
    """Whether a word is the plural of an acronym, and so a noun: "MPs", "NGOs"."""
    return len(word.bare) > 2 and word.bare.endswith("s") and word.bare[:-1].isupper()


def is_role(word: Word) -> bool:
    """Whether a word says what somebody is: "minister", "spokeswoman", "father"."""
    return _is_role(word.key.rstrip("."))


@lru_cache(WORDS)
def _is_role(key: str) -> bool:
    known = key in ROLES or key in RANKS or key.rpartition("-")[2] in ROLES
    return known or key.endswith(_OF_SCIENCE)


def is_common(key: str) -> bool:
    """Whether a word, in lower case, is a noun of the tables and no name by itself."""
    one = singular(key)
    return key in _COMMON or one in _COMMON or one.endswith(_OF_SCIENCE)


def is_organisation(key: str) -> bool:
    """Whether a word, in lower case, closes names of organisations and outlets."""
    return key in ORGANISATIONS or key in OF_OUTLETS


def gender_of(noun: str) -> str:
    """Return "m" or "f" where the noun tells, else nothing."""
    last = noun.rpartition("-")[2]
    return "m" if last in MALE else "f" if last in FEMALE else ""


def head_of(words: list[Word]) -> tuple[str, bool]:
    """The main noun of a description, and whether it is a plural."""
    while words and words[0].key in DETERMINERS and len(words) > 1:
        if words[1].key in _BEHIND and words[1].key != "of":
            return words[0].key, True  # "those at the gate"
        if words[0].key == "those" and core_end(words) == 1:
            return "those", True  # "those close to her"
        words = words[1:]
    core = words[: core_end(words)]
    if not core:
        return "", False
    last = core[-1].key.rstrip(".")
    rest = words[len(core) :]
    if (
        (last in QUANTIFIERS or singular(last) in QUANTIFIERS)
        and rest
        and rest[0].key == "of"
        and len(rest) > 1
    ):
        noun, _ = head_of(rest[1:])
        return noun, True
    if is_plural_acronym(core[-1]):
        return last[:-1], True
    one = singular(last)
    plural = (one != last and last not in _COMMON) or last.endswith("men") or last == "people"
    plural = plural or (one != last and one in _COMMON)
    return (one if one != last and (one in _COMMON or last not in _COMMON) else last), plural


def core_end(words: list[Word]) -> int:
    """Where what modifies the main noun from behind begins."""
    for i in range(1, len(words)):
        word = words[i]
        if word.text == "I":
            return i
        if word.capital:
            continue
        if word.key in PREPOSITIONS and _is_in_name(words, i):
            continue
        if word.key in PREPOSITIONS or word.key in RELATIVES:
            return i
        if PRONOUNS.get(word.key) in ("he", "she", "they", "we") and word.key not in DETERMINERS:
            return i
        if word.key in ("made", "held", "sent", "led", "seen", "shot"):
            return i
        following = words[i + 1].key if i + 1 < len(words) else ""
        if word.key in _POSTPOSED and following in PREPOSITIONS:
            return i
        if (following in PREPOSITIONS or following in TIMES) and word.key.endswith(
            ("ed", "ing", "en", "based")
        ):
            return i
    return len(words)


def _is_in_name(words: list[Word], i: int) -> bool:
    """Whether a preposition is part of a name that a noun follows: "a Bank of Norland | official".

    The noun has a small letter, two words at most before it.
    """
    body = words[i - 1].capital and is_organisation(words[i - 1].key)
    if not body or words[i].key not in ("of", "for"):
        return False
    at = i + 1
    while at < len(words) and (words[at].capital or words[at].key in ("the", "and")):
        at += 1
    small = list(takewhile(lambda word: not word.capital, words[at : at + 3]))
    if at == i + 1 or any(word.key in _BEHIND for word in small):
        return False
    return any(is_role(word) or singular(word.key) in _PEOPLE for word in small)
