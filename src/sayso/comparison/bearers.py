"""Whether the speakers of two articles are one, from what each article says of them.

Names are compared with names, offices with the bodies they belong to. Nothing is known of anybody
beyond the two articles: an unnamed official stays open, whoever is likely to be meant.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from rapidfuzz.fuzz import ratio

from sayso.comparison.words import stem, words
from sayso.record import Record, Source, Statement
from sayso.speakers.nouns import singular
from sayso.speakers.places import is_demonym, places, state_of
from sayso.speakers.words import (
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    HONORIFICS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    ROLES,
    UTTERANCES,
)

# one: the same speaker; body: one of the two speaks for the other, or both for the same body;
# open: the articles do not tell; other: two speakers.
Relation: TypeAlias = Literal["one", "body", "open", "other"]

_SPELLING = 88  # of 100: two spellings of one surname, as rapidfuzz reckons their likeness

# Of a phrase that names a speaker, the words that do not say for which body they speak.
_OFFICES = ROLES | UTTERANCES | DOCUMENTS | PERSONS | (GROUPS - {"police", "family", "families"})
_ANYBODY = frozenset("official source authority government media local".split())
_RANKS = frozenset("former then ex acting senior top chief deputy vice local news own".split())
_SMALL = (
    DETERMINERS | PREPOSITIONS | QUANTIFIERS | _RANKS | frozenset(PRONOUNS) | frozenset(HONORIFICS)
)


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who speaks, as it is compared.

    name: the words of a name, empty where none is given; person: whether it is a person's.
    initials: what the name is shortened to. body: stems of the words for what they speak for,
    states by the name that the tables have. office: words for what they are.
    """

    name: tuple[str, ...]
    person: bool
    initials: str
    body: frozenset[str]
    office: frozenset[str]


NOBODY = Bearer((), False, "", frozenset(), frozenset())


def bearer(record: Record, statement: Statement) -> Bearer:
    """Who speaks in a statement, as it is compared."""
    return _bearer(record.source(statement.speaker)) if statement.speaker else NOBODY


def relation(one: Bearer, other: Bearer) -> Relation:
    """How two speakers stand to each other."""
    if one.person and other.person:
        return "one" if _same_person(one.name, other.name) else "other"
    if one.name and other.name and not (one.person or other.person):
        return _between_bodies(one, other)
    if _shares_body(one, other):
        return "body"
    if not _tells(one) or not _tells(other):
        return "open"
    return "open" if one.office & other.office and not (one.body and other.body) else "other"


@cache
def _bearer(source: Source) -> Bearer:
    person = source.type == "person"
    spoken = words(source.name)
    name = tuple(w for w in spoken if w not in HONORIFICS and w not in DETERMINERS)
    capitals = "".join(word[0] for word in source.name.split() if word[0].isupper())
    described = (source.role or "") if person and source.named else source.name
    return Bearer(
        name=name if source.named else (),
        person=person and source.named,
        initials=capitals.casefold() if not person and len(capitals) > 1 else "",
        body=frozenset(_body(words(described))),
        office=frozenset(singular(w) for w in words(described) if _is_office(w)),
    )


def _body(found: tuple[str, ...]) -> set[str]:
    """Stems of what is spoken for; a state in the one name of the tables."""
    kept = set()
    for at, word in enumerate(found):
        pair = f"{word} {found[at + 1]}" if at + 1 < len(found) else word
        state = _state(pair) or _state(word)
        if state:
            kept.add(state)
        elif not (_is_office(word) or word in _SMALL or _state(f"{found[at - 1]} {word}")):
            kept.add(stem(word))
    return kept


def _state(word: str) -> str | None:
    """The state that a word stands for, or whose people it names."""
    if is_demonym(word):
        known = places().demonyms
        return known.get(word) or known.get(word.removesuffix("s"))
    return state_of(word)


def _is_office(word: str) -> bool:
    return word in _OFFICES or singular(word) in _OFFICES


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name is a form of the longer: a surname, an initial, another spelling."""
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    if all(any(_same_word(word, candidate) for candidate in long) for word in short):
        return len(short) > 1 or short[0] != long[0] or len(long) == 1
    return len(short) > 1 and short[0] == long[0] and ratio(short[-1], long[-1]) >= _SPELLING


def _same_word(one: str, other: str) -> bool:
    """Whether two words of names agree, one of them perhaps an initial."""
    if min(len(one), len(other)) <= 2:
        return one.strip(".")[:1] == other.strip(".")[:1]
    return one == other


def _between_bodies(one: Bearer, other: Bearer) -> Relation:
    """How two named bodies stand: by name, by acronym, or by what both belong to."""
    names = {frozenset(one.name), frozenset(other.name)}
    shortened = {one.initials: other.name, other.initials: one.name}
    if len(names) == 1 or any(key and name == (key,) for key, name in shortened.items()):
        return "one"
    return "body" if _shares_body(one, other) else "other"


def _shares_body(one: Bearer, other: Bearer) -> bool:
    """Whether one speaks for the body of the other: "zoo" is in "Cincinnati Zoo"."""
    small, large = sorted((one.body, other.body), key=len)
    if not small or not small <= large:
        return False
    # A state alone is no body that speaks: its president and its police both have one.
    return not all(state_of(word) for word in small) or small == large


def _tells(of: Bearer) -> bool:
    """Whether anything is said of who speaks: "officials" could be anybody's."""
    return bool(of.name or of.body or of.office - _ANYBODY)
