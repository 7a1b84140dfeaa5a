"""Whether the speakers of two articles are one, from what each article says of them.

Names are compared with names, offices with the bodies they belong to. Nothing is known of anybody
beyond the two articles: an unnamed official stays open, whoever is likely to be meant.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from rapidfuzz.fuzz import ratio

from sayso.comparison.words import stem, words
from sayso.record import Record, Source, Statement
from sayso.speakers.nouns import singular
from sayso.speakers.places import is_demonym, places, state_of
from sayso.speakers.words import (
    AIRLINES,
    COMPANIES,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    HONORIFICS,
    ORGANISATIONS,
    OUTLETS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    ROLES,
    STATES,
    UTTERANCES,
)

# one: the same speaker; body: one of the two speaks for the other, or both for the same body;
# open: the articles do not tell; other: two speakers.
Relation: TypeAlias = Literal["one", "body", "open", "other"]

_NICKNAME = 4  # letters at which two given names with one surname start alike
_SPELLING = 85  # of 100: two spellings of one surname, as rapidfuzz reckons their likeness

# Of a phrase that names a speaker, the words that do not say for which body they speak.
_OFFICES = ROLES | UTTERANCES | DOCUMENTS | PERSONS | (GROUPS - {"police", "family", "families"})
_RANKS = frozenset("former then ex acting senior top chief deputy vice local news own".split())
_SMALL = (
    DETERMINERS | PREPOSITIONS | QUANTIFIERS | _RANKS | frozenset(PRONOUNS) | frozenset(HONORIFICS)
)
# Offices of which a story has one, as a rule.
_FEW_ARE = frozenset(
    """
    mayor governor president premier chancellor king queen prince emperor pope bishop archbishop
    prosecutor prefect sub-prefect sheriff speaker commissioner director chairman chairwoman chair
    ceo founder owner captain coach principal headteacher dean rector rabbi imam ambassador
    """.split()
)
# What a body is, but not which: "the airline" may be any.
_AIRLINE = "airline"  # one of them is as good as another: "airways", "air lines"
_KINDS = ORGANISATIONS | COMPANIES | AIRLINES | STATES | OUTLETS


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who speaks, as it is compared.

    names: what they are called in the article, each in words; person: whether a person is named.
    body: stems of the words for whom they speak for, states by the name that the tables have;
    own: those of them that tell which body it is. office: what a person is, where few are.
    passes_on: whether it is an outlet or a document, which holds the words of others.
    """

    names: frozenset[tuple[str, ...]]
    person: bool
    body: frozenset[str]
    own: frozenset[str]
    office: frozenset[str]
    passes_on: bool


NOBODY = Bearer(frozenset(), False, frozenset(), frozenset(), frozenset(), False)


def bearer(record: Record, statement: Statement) -> Bearer:
    """Who speaks in a statement, as it is compared."""
    return _bearer(record.source(statement.speaker)) if statement.speaker else NOBODY


@cache
def relation(one: Bearer, other: Bearer) -> Relation:
    """How two speakers stand to each other."""
    if any(_same_name(a, b) for a in one.names for b in other.names):
        return "one"
    if one.person and other.person:
        return "other"
    if _shares_body(one, other) or _shares_office(one, other):
        return "body"
    if one.passes_on or other.passes_on:
        return "open"
    if one.names and other.names:
        return "other"
    return "other" if one.own and other.own and not one.own & other.own else "open"


@cache
def _bearer(source: Source) -> Bearer:
    names = frozenset(filter(None, map(_name, _called(source)))) if source.named else frozenset()
    person = source.named and source.type == "person"
    described = [source.role or ""] if person else [source.name, *_called(source)]
    body = frozenset(word for phrase in described for word in _body(words(phrase)))
    return Bearer(
        names=names | {(word,) for word in _acronyms(source)},
        person=person,
        body=body | frozenset(stem(word) for word in _acronyms(source)),
        own=frozenset(word for word in body if word not in _KIND_STEMS),
        office=_office(source),
        passes_on=source.type in ("outlet", "document"),
    )


def _called(source: Source) -> Iterable[str]:
    """The names that the article has for a source."""
    mentions = (m.text for m in source.mentions if m.text[:1].isupper())
    return {source.name, *(m for m in mentions if m.casefold() not in PRONOUNS)}


def _name(called: str) -> tuple[str, ...]:
    """The words of a name; a hyphen in it is as good as a space."""
    spelt = words(called.replace("-", " "))
    return tuple(w for w in spelt if w not in HONORIFICS and w not in DETERMINERS)


def _acronyms(source: Source) -> set[str]:
    """What the names of a body are shortened to: "northern air lines" to "nal"."""
    if not source.named or source.type == "person":
        return set()
    capitals = {"".join(w[0] for w in name.split() if w[0].isupper()) for name in _called(source)}
    return {letters.casefold() for letters in capitals if len(letters) > 2}


def _body(found: tuple[str, ...]) -> set[str]:
    """Stems of what is spoken for; a state in the one name of the tables."""
    kept = set()
    for at, word in enumerate(found):
        pair = f"{word} {found[at + 1]}" if at + 1 < len(found) else word
        state = _state(pair) or _state(word)
        if state:
            kept.add(state)
        elif not (_is_office(word) or word in _SMALL or _state(f"{found[at - 1]} {word}")):
            kept.add(_AIRLINE if word in AIRLINES else stem(word))
    return kept


def _office(source: Source) -> frozenset[str]:
    """What a person is said to be, if it is something that few are: "mayor", not "witness"."""
    described = source.role or ("" if source.named else source.name)
    if source.type != "person":
        return frozenset()
    return frozenset(map(singular, words(described))) & _FEW_ARE


def _state(word: str) -> str | None:
    """The state that a word stands for, or whose people it names."""
    if is_demonym(word):
        known = places().demonyms
        return known.get(word) or known.get(word.removesuffix("s"))
    return state_of(word)


def _is_office(word: str) -> bool:
    return word in _OFFICES or singular(word) in _OFFICES


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name is a form of the longer: a surname, an initial, another spelling."""
    short, long = sorted((one, other), key=len)
    if all(any(_same_word(word, candidate) for candidate in long) for word in short):
        # A given name alone is nobody's in particular.
        return len(short) > 1 or len(long) == 1 or short[0] != long[0]
    if len(short) < 2:
        return False
    if short[-1] == long[-1]:  # "Christine" is "Chrissy"
        return short[0][:_NICKNAME] == long[0][:_NICKNAME]
    return short[0] == long[0] and ratio(short[-1], long[-1]) >= _SPELLING


def _same_word(one: str, other: str) -> bool:
    """Whether two words of names agree, one of them perhaps an initial."""
    if min(len(one), len(other)) <= 2:
        return one.strip(".")[:1] == other.strip(".")[:1]
    return one == other


def _shares_office(one: Bearer, other: Bearer) -> bool:
    """Whether both have an office that few have, and nothing says that it is another one."""
    differ = one.own and other.own and not one.own & other.own
    return bool(one.office & other.office) and not differ


def _shares_body(one: Bearer, other: Bearer) -> bool:
    """Whether one speaks for the body of the other: "zoo" is in "Cincinnati Zoo"."""
    small, large = sorted((one.body, other.body), key=len)
    if not small or not small <= large:
        return False
    # A state alone is no body that speaks: its president and its police both have one.
    return not all(state_of(word) for word in small) or small == large


_KIND_STEMS = frozenset(map(stem, _KINDS)) | {_AIRLINE}
