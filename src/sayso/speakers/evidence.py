"""What an article tells of the bearer of a name: a person or not, of which gender, called what.

The form of the name, the titles and nouns that stand with it, and the pronouns that take it up.
"""

import re
from functools import lru_cache

from sayso.speakers.chains import Chain
from sayso.speakers.given import gender_of_given, is_given
from sayso.speakers.mentions import Name
from sayso.speakers.nouns import (
    WORDS,
    gender_of,
    head_of,
    is_common,
    is_organisation,
    is_role,
    singular,
)
from sayso.speakers.page import Page, Word
from sayso.speakers.places import is_demonym, is_place_word, is_region, is_state, state_of
from sayso.speakers.words import (
    DOCUMENTS,
    HONORIFICS,
    OF_OUTLETS,
    PRONOUNS,
    RELATIVES,
    ROLES,
    SURNAMES,
    THINGS,
)

_APPOSED = 10  # words at most of an apposition
_ARTICLES = ("a", "an", "the")
_AT = ("in", "at", "near", "across", "outside")
_WITHIN = ("in", "across")
_NEWS = ("news", "newswire", "television", "radio", "broadcaster")
_PRINTED = ("newspaper", "magazine", "broadcaster", "tabloid", "daily", "news")
_OF_NEWS = frozenset(
    "reporter journalist correspondent anchor host editor columnist presenter photographer writer "
    "analyst affiliate".split()
)
_OPENS_CLAUSE = frozenset(
    "that when as while because if and but or where which after before though although said says "
    "added the then since until than whether so for".split()
)
_FIRM = -6  # "Hal & Rook", also where it is called a contractor or an owner
_GIVEN = 2  # what a given name weighs beside a pronoun (1)
TOLD = 6  # and what a title does, or a noun: "Mr", "actress"
_OF_NOUNS = ("tion", "sion", "ment", "ics", "ency", "ance", "ence", "ional", "ers", "ors", "ings")
_PREFIXES = ("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "O")


def weigh(page: Page, chain: Chain) -> None:
    """Gather what speaks for a person, for a gender and for a reporter of news."""
    weigh_form(page, chain)
    for name in chain.names:
        weigh_mention(page, chain, name)


def weigh_form(page: Page, chain: Chain) -> None:
    """Add what the forms of a name say of its bearer."""
    for keys in sorted(chain.forms):
        looks = _looks_personal(page, chain, keys)
        chain.personal += looks
        if looks > 0:  # a single word may as well be a surname
            weight = _GIVEN if len(keys) > 1 else 1
            chain.male += weight * (gender_of_given(keys[0]) == "m")
            chain.female += weight * (gender_of_given(keys[0]) == "f")
    if any(state_of(" ".join(keys)) for keys in chain.forms):
        chain.personal -= 20


def weigh_mention(page: Page, chain: Chain, name: Name) -> None:
    """Add what stands round one mention of a name."""
    chain.male += TOLD * (name.gender == "m")
    chain.female += TOLD * (name.gender == "f")
    if name.honorific:
        chain.personal += 4
    at = page.index(name.start)
    if at and page.adjoins(page.words[at - 1], page.words[at]):
        before = page.words[at - 1].key  # people's names take no article; "in" goes with places
        placed = _is_place(page, name, before)
        chain.placed += placed > 1
        chain.personal -= 2 * (before == "the" and not name.title) + placed
        noun = page.words[at - 1]
        verb = page.words[at - 2].key if before == "the" and at > 1 else before
        chain.reporting += verb in ("told", "tells")
        plain = not (noun.capital or noun.possessive)  # not "the committee's Norland plan"
        if plain and (is_role(noun) or is_common(noun.key)):
            weigh_words(chain, page.words[max(0, at - 2) : at])
    if name.title:
        weigh_words(chain, page.between(*name.title))
    weigh_words(chain, _apposed(page, name))
    behind = page.following(name.end)
    if behind and behind.key in _PRINTED and page.text[name.end : behind.start] == " ":
        chain.nouns.append("news")
    if behind and is_role(behind) and page.text[name.end : behind.start] == " ":
        chain.reporting += 1 if behind.key in _OF_NEWS else -1  # "FBI agent"
    _weigh_following(page, chain, name)


def _apposed(page: Page, name: Name) -> list[Word]:
    """The words of an apposition behind a name: "Norsail, a boat maker"."""
    _, end = page.sentence_span(name.start)
    words = page.between(name.end, end)[: _APPOSED + 1]
    if page.text[name.end : name.end + 2] != ", " or not words or words[0].key not in _ARTICLES:
        return []
    kept = [words[0]]
    for word in words[1:]:
        if word.key in RELATIVES or not page.adjoins(kept[-1], word):
            break
        kept.append(word)
    closed = page.text[kept[-1].end : kept[-1].end + 1] in (",", ".", ";")
    return kept if closed and len(kept) > 1 else []


def _is_place(page: Page, name: Name, before: str) -> int:
    """How much says that a name is a place: "in Harbour", "in Harbour, Norland"."""
    if before not in _AT or name.title:
        return 0
    state = page.text[name.end : name.end + 2] == ", " and page.following(name.end)
    return 1 + bool(before in _WITHIN or (state and is_place_word(state.bare)))


def _looks_personal(page: Page, chain: Chain, keys: tuple[str, ...]) -> int:
    """What the form of a name says: above 0 for a person."""
    text = page.text[chain.forms[keys].start : chain.forms[keys].end]
    surname = len(keys) > 1 and is_given(keys[0]) and keys[-1] in SURNAMES
    body = is_organisation(keys[-1]) or keys[-1] in DOCUMENTS or not OF_OUTLETS.isdisjoint(keys)
    if body and not surname:
        return -4
    if "." in text[-5:-1]:
        return -4
    if any(_is_noun(k) for k in keys[1:]) or is_organisation(keys[0]):
        return -3
    if " of " in text or " for " in text or any(c.isdigit() or c == "&" for c in text):
        return _FIRM if "&" in text else -3
    given = is_given(keys[0])
    if keys[-1] in THINGS or is_demonym(keys[0]) or is_region(keys[-1]):
        return -3
    if any(is_place_word(k) for k in keys[1:]) and not given:
        return -3
    if is_place_word(keys[0]) and not (given and not is_state(keys[0])):
        return 0
    if any(_is_odd(word) for word in text.split()):
        return -1 if len(keys) == 1 else -2
    if not given and any(k.endswith(_OF_NOUNS) for k in keys):
        return -1
    return 2 + given if len(keys) > 1 else int(given)


def _is_noun(key: str) -> bool:
    return key not in SURNAMES and (is_organisation(key) or is_common(key))


@lru_cache(WORDS)
def _is_odd(word: str) -> bool:
    """Whether capitals stand inside a word as in acronyms and brands: "ABC", "iPhone"."""
    parts = [part for part in re.split(r"[-.’']", word) if len(part) > 1]
    return any(p[1:] != p[1:].casefold() and not p.startswith(_PREFIXES) for p in parts)


def weigh_words(chain: Chain, words: list[Word]) -> None:
    """Add what the words before or behind a name say: "minister", "the airline"."""
    noun, plural = head_of(words)
    if any(word.key in _NEWS for word in words):
        chain.nouns.append("news")
    roles = [w.key.rstrip(".") for w in words if is_role(w)]
    other = is_common(noun) and noun not in roles and singular(noun) not in ROLES
    if roles and (not other or is_role(words[-1])):
        chain.nouns.append(noun if noun in roles else roles[-1])
        chain.personal += 0 if plural else 4
        gender = gender_of(chain.nouns[-1])
        chain.male += TOLD * (gender == "m")
        chain.female += TOLD * (gender == "f")
    elif is_common(noun):
        chain.nouns.append(noun)
        chain.personal -= 4


def _is_object(page: Page, name: Name) -> bool:
    """Whether a verb or a preposition stands before a name, so that "she" is somebody else."""
    at = page.index(name.start)
    if not at or not page.adjoins(page.words[at - 1], page.words[at]):
        return False
    before = page.words[at - 1]
    plain = before.key in _OPENS_CLAUSE or is_role(before) or before.key in HONORIFICS
    return not before.capital and not plain and not name.title


def _weigh_following(page: Page, chain: Chain, name: Name) -> None:
    """The first words behind a name: a pronoun that takes it up, an age, "who"."""
    if _is_object(page, name):
        return
    at = page.index(name.end)
    _, end = page.sentence_span(name.start)
    depth = page.quotation(name.start)
    if page.text[name.end : name.end + 2] == ", ":
        following = page.words[at : at + 1]
        if following and following[0].text.isdigit() and len(following[0].text) <= 2:
            chain.personal += 3
    for i, word in enumerate(page.words[at : at + 12]):
        gap = page.text[page.words[at + i - 1].end : word.start] if at + i else ""
        pronoun = PRONOUNS.get(word.key, "")
        if word.start >= end or page.quotation(word.start) is not depth or (i and "," in gap):
            return
        if word.key in ("who", "whom") and i == 0 and "." not in gap:
            chain.personal += 3
        elif i == 0 and "," in gap and (pronoun not in ("he", "she") or chain.opens_only):
            return  # "Somehow, she"
        if word.capital and not pronoun and i:
            return
        verb = chain.opens_only and not i  # "Smash his boat"
        if pronoun in ("he", "she", "it") and not verb and word.key not in ("him", "her"):
            chain.personal += 1 if pronoun != "it" else -1 if len(chain.keys) == 1 else 0
            chain.male += pronoun == "he"
            chain.female += pronoun == "she"
            return
