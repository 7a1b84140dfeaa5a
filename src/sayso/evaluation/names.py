"""When two names are taken for the same: for scoring only, where both were given by a reader."""

import re

_ARTICLES = frozenset({"the", "a", "an", "of"})
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir"})
_OFFICES = frozenset(
    {"president", "prime", "minister", "chancellor", "senator", "rep", "sen", "gov"}
)
_UNTOLD = _ARTICLES | _TITLES | _OFFICES
_POSSESSIVE = re.compile(r"[’']s\b")
_WORD = re.compile(r"\w+")


def same_name(one: str | None, other: str | None) -> bool:
    """Whether the two differ only in case, order, articles and titles, or in given names.

    Of two names that differ in given names, the shorter must have two words at least, so that
    a bare surname is not enough. No name is the same as no name.
    """
    a, b = words(one), words(other)
    if not a or not b:
        return not a and not b
    if sorted(a) == sorted(b):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 2 and short[-1] == long[-1] and set(short) <= set(long)


def shared_words(one: str | None, other: str | None) -> float:
    """The Jaccard index of the words of two descriptions, 0 to 1; 0 where there are none."""
    a, b = set(words(one)), set(words(other))
    return len(a & b) / len(a | b) if a | b else 0.0


def words(name: str | None) -> list[str]:
    """The words of a name in lower case, without articles, titles and a possessive 's."""
    plain = _POSSESSIVE.sub("", (name or "").casefold())
    return [word for word in _WORD.findall(plain) if word not in _UNTOLD]
