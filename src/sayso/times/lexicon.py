"""The compiled words of a language, and a text cut into tokens by them.

A text becomes one character a token, each character standing for the set of classes that the token
is in, so that a rule is a short regular expression over a short string.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from sayso.times.language import Language, Value

_ATOM = re.compile(
    r"<(?P<name>\w+)(?:=(?P<kept>\w+))?>|'(?P<literal>[^']+)'|(?<!\\)(?P<atom>[A-Za-z]\w*)"
)
_GROUP = re.compile(r"\([^()]*\)")
_FIRST_CODE = 0x4E00  # a block of letters long enough for every set of classes
_TOKEN = re.compile(
    r"\n+"
    r"|\d{4}-\d\d-\d\d(?!\d)"
    r"|\d\d?/\d\d?/\d\d(?:\d\d)?(?!\d)"
    r"|\d\d?:\d\d(?::\d\d)?(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d+\.\d+|\d+/\d+|\d+"
    r"|[^\W\d_](?:\.[^\W\d_])+\.?"  # a.m., U.S.
    r"|[^\W\d_]+"
    r"|['’][a-z]{1,2}\b"
    r"|\S"
)
_HYPHENS = frozenset("-–‐‑")
_REMEMBERED = 8192  # words of which it is remembered what they are
_OTHER: frozenset[str] = frozenset()


class Pattern(NamedTuple):
    """A compiled pattern.

    kept: for each name that it keeps, the class or macro kept. needs: sets of codes, of each of
    which a text must have one if the pattern is to be found in it.
    """

    expression: re.Pattern[str]
    kept: Mapping[str, str]
    needs: tuple[frozenset[str], ...]

    def may_be_in(self, codes: frozenset[str]) -> bool:
        """Whether it may be found in a text with these codes: a test that costs next to nothing."""
        for needed in self.needs:  # noqa: SIM110  what any() would take is most of the cost
            if codes.isdisjoint(needed):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as tokens: where they stand, words as looked up, one code a token."""

    matches: list[re.Match[str]]
    words: list[str]
    codes: str

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The code points that the tokens [first, last) take up."""
        return self.matches[first].start(), self.matches[last - 1].end()

    def is_capital(self, number: int) -> bool:
        """Whether a token begins with a capital."""
        return self.matches[number].group()[0].isupper()


class Lexicon:
    """The compiled words of a language: from words to codes, and from classes to codes."""

    def __init__(self, language: Language, patterns: Iterable[str]) -> None:
        self.values = {
            name: {word.casefold(): value for word, value in words.items()}
            for name, words in language.words.items()
        }
        self._macros = language.macros
        self._any: dict[str, frozenset[str]] = {}
        self._capital: dict[str, frozenset[str]] = {}
        for name, words in language.words.items():
            for word in words:
                table = self._any if word == word.casefold() else self._capital
                table[word.casefold()] = table.get(word.casefold(), _OTHER) | {name}
        for pattern in (*language.macros.values(), *patterns):
            for literal in (m["literal"] for m in _ATOM.finditer(pattern) if m["literal"]):
                self._any[literal] = self._any.get(literal, _OTHER) | {f"'{literal}'"}
        self._codes = {classes: chr(_FIRST_CODE + i) for i, classes in enumerate(self._sets())}
        self._classes: dict[str, str] = {}
        for classes, code in self._codes.items():
            for name in classes:
                self._classes[name] = self._classes.get(name, "") + code
        self._looks = lru_cache(_REMEMBERED)(self._looks_of)

    def _sets(self) -> list[frozenset[str]]:
        """Every set of classes that a token can be in, in a fixed order."""
        sets: dict[frozenset[str], None] = {_OTHER: None}
        for word in (*self._any, *self._capital):
            sets |= {self._any.get(word, _OTHER): None, self._of_capital(word): None}
        sets |= {_of_number(f"{n:0{width}}"): None for n in range(2400) for width in (1, 2, 4)}
        sets |= {frozenset({name}): None for name in _SHAPES}
        return list(sets)

    def _of_capital(self, word: str) -> frozenset[str]:
        return self._any.get(word, _OTHER) | self._capital.get(word, _OTHER)

    def compile(self, pattern: str) -> Pattern:
        """Compile one pattern. Raises KeyError where it names a class that no word is in."""
        kept: dict[str, str] = {}
        return Pattern(re.compile(self._expand(pattern, kept)), kept, self._needs(pattern))

    def _needs(self, pattern: str) -> tuple[frozenset[str], ...]:
        """The codes of each class that stands in a pattern outside all groups and choices."""
        outside = pattern
        while (shorter := _GROUP.sub(" ", outside)) != outside:
            outside = shorter
        if "|" in outside:
            return ()
        atoms = (
            m["kept"] or m["name"] or m["atom"] or f"'{m['literal']}'"
            for m in _ATOM.finditer(outside)
            if outside[m.end() : m.end() + 1] not in ("?", "*", "{")
        )
        return tuple(frozenset(self._classes[a]) for a in atoms if a not in self._macros)

    def _expand(self, pattern: str, kept: dict[str, str]) -> str:
        def replace(match: re.Match[str]) -> str:
            if match["name"]:
                atom = match["kept"] or match["name"]
                kept[match["name"]] = atom
                return f"(?P<{match['name']}>{self._atom(atom, kept)})"
            literal = match["literal"]
            return self._atom(f"'{literal}'" if literal else match["atom"], kept)

        return _ATOM.sub(replace, pattern).replace(" ", "")

    def _atom(self, atom: str, kept: dict[str, str]) -> str:
        if atom in self._macros:
            return f"(?:{self._expand(self._macros[atom], kept)})"
        return f"[{self._classes[atom]}]"

    def tokens(self, text: str) -> Tokens:
        """Cut a text into tokens, each with the code of its classes."""
        matches = list(_TOKEN.finditer(text))
        looks = [self._looks(match.group()) for match in matches]
        codes = [
            code or self._codes[self._in_place(text, word, *match.span())]
            for match, (word, code) in zip(matches, looks, strict=True)
        ]
        return Tokens(matches, [word for word, _ in looks], "".join(codes))

    def _looks_of(self, word: str) -> tuple[str, str]:
        """A word as it is looked up, and its code.

        The code is empty where it depends on what stands beside the word.
        """
        key, first = word.casefold(), word[0]
        if word in _HYPHENS or (first.isdecimal() and word not in self._any):
            return key, ""
        if first == "\n":
            return key, self._codes[_NEW_LINE]
        table = self._of_capital if first.isupper() else self._lower
        return key, self._codes[table(key)]

    @staticmethod
    def _in_place(text: str, word: str, start: int, end: int) -> frozenset[str]:
        """The classes of a number or a hyphen, by what stands beside it."""
        if word in _HYPHENS:
            glued = start and end < len(text) and text[start - 1].isalnum() and text[end].isalnum()
            return _HYPHEN if glued else _DASH
        if start and (text[start - 1].isalpha() or text[start - 1] == "_"):
            return _OTHER  # the number of a model: A380
        return _of_number(word)

    def _lower(self, word: str) -> frozenset[str]:
        return self._any.get(word, _OTHER)

    def value(self, atom: str, word: str) -> Value | None:
        """What a word stands for in a class, or in one of a macro's; None where in none of them."""
        if atom in self._macros:
            classes = (m["atom"] for m in _ATOM.finditer(self._macros[atom]) if m["atom"])
            found = (self.values.get(name, {}).get(word) for name in classes)
            return next((value for value in found if value is not None), None)
        found_here = self.values.get(atom, {}).get(word)
        if found_here is None and word.isdecimal():
            return int(word[:9])
        return word if found_here is None else found_here


_HYPHEN, _DASH, _NEW_LINE = frozenset({"hyphen"}), frozenset({"dash"}), frozenset({"newline"})
_SHAPES = ("hyphen", "dash", "newline", "iso", "slashed", "clock", "fraction", "decimal")


@cache
def _of_number(word: str) -> frozenset[str]:
    """The classes of a token that begins with a digit."""
    for mark, name in (("-", "iso"), (":", "clock"), (".", "decimal")):
        if mark in word:
            return frozenset({name})
    if "/" in word:
        return frozenset({"slashed" if word.count("/") == 2 else "fraction"})
    if not word.isdecimal() or not word.isascii():
        return frozenset({"int"})
    number, length = int(word), len(word)
    found = {"int"}
    tests = {
        "day": length <= 2 and 1 <= number <= 31,
        "hour": length <= 2 and number <= 24,
        "yy": length == 2,
        "year": length == 4 and 1900 <= number <= 2099,
        "oldyear": length == 4 and 1000 <= number <= 2199,
        "tens": length == 2 and number % 10 == 0,
        "longtens": length == 4 and number % 10 == 0 and 1500 <= number < 2100,
        "hhmm": length == 4 and number < 2400 and number % 100 < 60,
    }
    return frozenset(found | {name for name, holds in tests.items() if holds})
