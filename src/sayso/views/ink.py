"""Words on a terminal: what may be shown there, where lines break, and in which colour.

A record holds words of strangers. Whatever reaches a terminal passes `safe`, so that no control
character, escape sequence or reordering of the line can come from them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final, TypeAlias

import click

from sayso.text import canonical

# Canonical text has no controls; these invisible ones could still reorder or hide what follows.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\U000e0000-\U000e007f]"
)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Style:
    """How words look. colour: a name that click knows, None for the terminal's own."""

    colour: str | None = None
    bold: bool = False
    dim: bool = False

    def paint(self, text: str) -> str:
        """`text` with the escape sequences of this style; without any in the plain one."""
        if self == PLAIN:
            return text
        return click.style(text, fg=self.colour, bold=self.bold or None, dim=self.dim or None)


PLAIN: Final = Style()
BOLD: Final = Style(bold=True)
DIM: Final = Style(dim=True)

Piece: TypeAlias = tuple[str, Style]
Word: TypeAlias = list[Piece]  # pieces that stand without a space between them


def safe(text: str) -> str:
    """`text` on one line, without anything that a terminal would obey instead of show."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", canonical(text)))


def flow(
    pieces: Iterable[Piece], *, width: int, indent: str = "", colour: bool, most: int | None = None
) -> list[str]:
    """Break the pieces into lines of at most `width` columns, each after `indent`.

    Pieces follow each other as they are: a space between two of them is in one of them.
    most: keep so many lines, and end the last with an ellipsis when there is more.
    """
    room = max(width - columns(indent), 1)
    lines: list[list[Word]] = []
    used = room
    for word in _words(pieces, room):
        if used + 1 + _length(word) > room:
            lines.append([])
            used = -1
        used += 1 + _length(word)
        lines[-1].append(word)
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], _ended(lines[most - 1], room)]
    return [indent + _painted(line, colour) for line in lines]


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def _words(pieces: Iterable[Piece], room: int) -> Iterator[Word]:
    word: Word = []
    for text, style in pieces:
        for number, part in enumerate(safe(text).split(" ")):
            if number:
                yield from _fitting(word, room)
                word = []
            if part:
                word.append((part, style))
    yield from _fitting(word, room)


def _fitting(word: Word, room: int) -> Iterator[Word]:
    """The word, in parts where it is wider than a line."""
    if _length(word) > room:
        part: Word = []
        for char, style in ((char, style) for text, style in word for char in text):
            if part and _length(part) + columns(char) > room:
                yield part
                part = []
            part.append((char, style))
        yield part
    elif word:
        yield word


def _ended(line: list[Word], room: int) -> list[Word]:
    """The line with an ellipsis, without the words that leave it no room."""
    kept = list(line)
    while len(kept) > 1 and sum(_length(word) + 1 for word in kept) + 1 > room:
        kept.pop()
    return [*kept, [("…", kept[-1][-1][1])]]


def _length(word: Word) -> int:
    return sum(columns(text) for text, _ in word)


def _painted(line: list[Word], colour: bool) -> str:
    pieces: list[Piece] = []
    for word in line:
        if pieces:
            between = pieces[-1][1] if pieces[-1][1] == word[0][1] else PLAIN
            pieces.append((" ", between))
        pieces += word
    runs = (
        (style, "".join(map(itemgetter(0), run))) for style, run in groupby(pieces, itemgetter(1))
    )
    return "".join(style.paint(text) if colour else text for style, text in runs)
