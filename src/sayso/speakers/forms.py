"""Which longer names are forms of one name, and what a name is called for short.

"Ann Lee" and "Ann B. Lee", "Harbour Machine" and "Harbour Machine Records"; acronyms.
"""

from dataclasses import replace

from sayso.speakers.chains import Chain, Keys
from sayso.speakers.given import is_given
from sayso.speakers.mentions import Name
from sayso.speakers.nouns import is_organisation, singular
from sayso.speakers.page import Page
from sayso.speakers.places import is_place_word
from sayso.speakers.words import PARTICLES, SUFFIXES

_LEFT_OUT = ("international", "worldwide", "global", "records", "label", "co")
_GOES_ON = ("&", "and", "of", "for", "in", "on", "at")


def told_by_suffix(page: Page, names: list[Name]) -> list[Name]:
    """Names with the suffix as one of their words where a surname alone has it: "Reyes Jr."."""
    suffixed = {id(name): end for name in names if (end := _suffix(page, name))}
    apart = {name.keys[-1] for name in names if id(name) in suffixed and len(name.keys) == 1}
    return [
        replace(name, keys=(*name.keys, suffixed[id(name)]))
        if id(name) in suffixed and name.keys[-1] in apart
        else name
        for name in names
    ]


def _suffix(page: Page, name: Name) -> str:
    last = page.text[name.start : name.end].split()[-1].casefold().strip(".")
    return last if last in SUFFIXES and last != name.keys[-1] else ""


def is_other_body(keys: Keys, chain: Chain) -> bool:
    """Whether a chain has a body's name already that is not this one: "Orrin Records", "… Bank"."""
    return _is_of_body(keys[-1]) and any(
        _is_of_body(other[-1]) and not is_form(*sorted((keys, other), key=len))
        for other in chain.forms
    )


def is_form(short: Keys, long: Keys) -> bool:
    """Whether a name of two words or more is a shorter form of another."""
    if sorted(short) == sorted(long) or "".join(short) == "".join(long):
        return True
    if long[: len(short)] == short and is_organisation(short[-1]):
        rest = long[len(short) :]  # "Harbour Zoo and Botanical Garden", "Harbour News Agency"
        return rest[0] in _GOES_ON or all(map(is_organisation, rest))
    if long[: len(short)] == short and not is_given(short[0]):
        rest = long[len(short) :]  # "Orrin Machine Records", "Boat Builders Norland"
        if all(map(_is_of_body, rest)) or all(map(is_place_word, rest)):
            return True
    if short[-1] != long[-1]:
        return False
    if len(short) == len(long) == 2 and len(short[0]) != len(long[0]):
        given, other = sorted((short[0], long[0]), key=len)
        return len(given) > 2 and other.startswith(given) and is_given(given)  # "Dan", "Daniel"
    if not set(short) <= set(long):
        return False
    # "State Department" may open with the name of its state; "North Korea" is not "Korea".
    added = [word for word in long if word not in short]
    if len(short) > 1 and long[-len(short) :] == short:
        return True
    return short[0] == long[0] or is_organisation(short[-1]) or all(len(w) == 1 for w in added)


def _is_of_body(key: str) -> bool:
    """Whether a word may be left out behind the name of a body: "Records", "International"."""
    return is_organisation(key) or is_organisation(singular(key)) or key in _LEFT_OUT


def short_forms(page: Page, chain: Chain) -> set[str]:
    """Acronyms printed behind the name, and the one that its words spell."""
    found = set()
    for name in chain.names:
        after = page.text[name.end : name.end + 16]
        if after.startswith(" (") and ")" in after:
            inner = after[2 : after.index(")")]
            if inner.isupper():
                found.add(inner.casefold())
        words = page.text[name.start : name.end].replace("-", " ").split()
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(words) > 2 and any(word in PARTICLES for word in words):
            found.add("".join(word[0] for word in words).casefold())
        if len(initials) > 2 or (len(initials) == 2 and not is_place_word(initials)):
            found.add(initials.casefold())
    return found
