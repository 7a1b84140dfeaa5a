"""Phrases that list several: "Ana Reyes, Bo Lind and Dora Ek", "the mayor's aides and drivers".

And names that only look so: "Ministry of Ports, Youth and Sea", "Fish and Boat Service".
"""

from itertools import pairwise, takewhile

from sayso.speakers.given import is_given
from sayso.speakers.nouns import head_of, is_common, is_organisation, is_role
from sayso.speakers.page import Page, Word
from sayso.speakers.places import is_place_word, state_of
from sayso.speakers.titles import split_name
from sayso.speakers.words import DETERMINERS, PERSONS, PREPOSITIONS, PRONOUNS, RELATIVES, ROLES

Span = tuple[int, int]
_NAMED = 3  # words at most that a name lists behind a comma: "Ports, Tides, Youth and Sea"


def is_list(page: Page, segments: list[list[Word]]) -> bool:
    """Whether a phrase, cut at its commas, lists names, or plurals for people or bodies."""
    if segments[0][0].key == "both" and any(w.key == "and" for w in segments[0][1:]):
        return True
    if any(word.key in ("including", "like", "such") for segment in segments for word in segment):
        return False  # "two states, including Norland and Sudland"
    for number, segment in enumerate(segments):
        if segment[0].key in RELATIVES:
            return False
        for i, word in enumerate(segment[:-1]):
            left = segment[:i] or (segments[0] if number else [])
            if word.text != "and" or not left:
                continue
            right = segment[i + 1 :]
            many = all(map(_are_many, [*segments[:number], left, right]))
            if many or _are_names(page, left, right) or _is_series(page, segments, number, i):
                return True
    return False


def listed(page: Page, segments: list[list[Word]]) -> Span | None:
    """The names of a list without what stands round them; None where they are not all plain."""
    words = [word for segment in segments for word in segment]
    at = next((i for i, word in enumerate(words) if word.text == "and" and i), 0)
    if not at or not at + 1 < len(words):
        return None
    first = at
    while first and words[first - 1].capital and _is_joined(page, words, first):
        first -= 1
    last = at + 1
    while last + 1 < len(words) and words[last + 1].capital and _is_joined(page, words, last + 1):
        last += 1
    before = words[first - 1].key if first else ""
    end = words[last].start + len(words[last].bare)
    closed = last + 1 == len(words) or page.text[end : words[last + 1].start].strip()
    more = words[last + 1].key == "and" if last + 1 < len(words) else False
    if first == at or not words[last].capital or before in PREPOSITIONS or more or not closed:
        return None
    _, name, _ = split_name(page, words[first:at])
    return (name[0].start if name else words[first].start), end


def _is_joined(page: Page, words: list[Word], i: int) -> bool:
    """Whether nothing but a space, or a comma between names, stands before a word of a list."""
    gap = page.text[words[i - 1].end : words[i].start]
    return gap in (" ", ", ") or page.adjoins(words[i - 1], words[i])


def _is_series(page: Page, segments: list[list[Word]], number: int, i: int) -> bool:
    """Whether "A, B and C" are all written as names; "and" is the word i of the last of them."""
    last = segments[number]
    parts = [*segments[:number], last[:i], last[i + 1 :]]
    parts = [part[1:] if part and part[0].key == "the" else part for part in parts]
    plain = all(part and all(w.capital for w in part) for part in parts)
    return number > 0 and plain and not any(is_role(w) for part in parts for w in part[:1])


def _are_names(page: Page, left: list[Word], right: list[Word]) -> bool:
    """Whether people, bodies or states are named on both sides of "and"; or people and "others"."""
    sides = (left, right)
    if all(state_of(" ".join(w.text for w in side)) for side in sides):
        return True
    if all(len(s) > 1 and s[0].key == "the" and all(w.capital for w in s[1:]) for s in sides):
        return True  # "the US and the West"
    if len(left) == 1 and left[0].key in PRONOUNS:
        return right[0].capital or right[0].key in DETERMINERS
    if all(len(side) == 1 and side[0].capital for side in sides):
        return _stands_apart(page, left[0], right[0]) and _stands_apart(page, right[0], left[0])
    if len(left) == 1 and left[0].capital and not is_place_word(left[0].bare):
        common = is_organisation(left[0].key) or is_common(left[0].key)
        return not common and _are_people(page, right) and right[-1].capital
    if all(_is_body(side) for side in sides):
        return True
    return all(_are_people(page, side) for side in sides)


def _stands_apart(page: Page, word: Word, other: Word) -> bool:
    """Whether a name of one word is an acronym, or is printed without the other one beside it."""
    if word.bare.isupper() and len(word.bare) > 1:
        return True
    for at, found in enumerate(page.words):
        if found.key == word.key and found.capital:
            near = page.words[max(0, at - 2) : at + 3]
            if all(w.key != other.key for w in near):
                return True
    return False


def _is_body(words: list[Word]) -> bool:
    """Whether words name a body in full: "the Harbour Bank", "University of Norland"."""
    names = [w for w in words if w.key not in ("the", "of", "and", "for")]
    return (
        len(names) > 1
        and all(w.capital for w in names)
        and any(is_organisation(w.key) for w in (names[0], names[-1]))
    )


def _are_many(words: list[Word]) -> bool:
    """Whether words are a plural for people or bodies: "business groups"."""
    noun, plural = head_of(words)
    return plural and is_common(noun) and not words[-1].possessive


def _are_people(page: Page, words: list[Word]) -> bool:
    """Whether words name one person, with a title or in full, or are a plural for people."""
    title, name, gender = split_name(page, words)
    if name:
        titled = bool(gender) or any(is_role(word) for word in title)
        plain = not any(is_organisation(w.key) or is_common(w.key) for w in name)
        place = state_of(" ".join(w.text for w in name))
        return plain and not place and (len(name) > 1 or titled)
    noun, plural = head_of(words)
    return plural and (noun in ROLES or noun in PERSONS or noun == "other")


def lists_on(before: list[Word], following: list[Word]) -> bool:
    """Whether what stands behind a comma goes on with a name: "Ministry of Ports, | Youth and Sea".

    before, following: the words on either side of the comma.
    """
    headed = any(
        one.capital
        and (is_organisation(one.key) or is_role(one))
        and two.key in ("of", "for", "on")
        for one, two in pairwise(before)
    )
    if not headed or not before[-1].capital:
        return False
    inside = list(takewhile(lambda w: w.key != "and", following[: _NAMED + 1]))
    behind = following[len(inside) + 1 : len(inside) + 2]
    plain = all(w.capital and not (is_given(w.key) or is_role(w)) for w in [*inside, *behind])
    return 0 < len(inside) <= _NAMED and bool(behind) and plain
