"""Quotation marks, paired: which stretches of a text stand inside them.

Double marks (straight, curly, low), guillemets and single marks are read. A quotation that runs
on opens each paragraph anew and closes only in its last (The Chicago Manual of Style, 13.32), so
a mark left open ends with its paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.text.sentences import REMEMBERED, paragraphs

_MARK = re.compile("``|''|[\"“”„‟«»'‘’‚‛]")
_OPENS = {"“": "”", "„": "”“", "‟": "”", "«": "»", "``": "''", "‘": "’", "‚": "’‘", "‛": "’"}
_CLOSES = frozenset("”»’")
_SINGLES = frozenset("'‘’‚‛")
_BEFORE_OPENING = frozenset(" \n([{—–-/:,…\u2009")


class Quotation(NamedTuple):
    """A stretch in quotation marks, the marks included.

    start, end: code-point offsets; end is exclusive.
    closed: False where the closing mark is missing and the paragraph's end stands for it.
    depth: 0 for a quotation that lies in no other.
    """

    start: int
    end: int
    closed: bool
    depth: int


@lru_cache(REMEMBERED)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order of their start."""
    found: list[Quotation] = []
    for start, end in paragraphs(text):
        found += _in_paragraph(text, start, end)
    return tuple(sorted(found, key=lambda q: (q.start, q.depth)))


def first_from(marks: Sequence[Quotation], offset: int) -> int:
    """The number of the first of the quotations of a text that begins at `offset` or later."""
    return bisect_left(marks, (offset,))


def opened_before(marks: Sequence[Quotation], offset: int) -> Sequence[Quotation]:
    """Of the quotations of a text those that begin before `offset`, from an outermost one on.

    Whichever of them hold `offset` are among these: outermost ones never overlap.
    """
    last = first_from(marks, offset)
    first = last
    while first and (first == last or marks[first].depth):
        first -= 1
    return marks[first:last]


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    open_marks: list[tuple[int, str]] = []  # where, and the marks that would close it
    found: list[Quotation] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        closing = _closes(text, at, match.end(), mark, open_marks, end)
        if closing is not None:
            # What was opened inside and never closed was an apostrophe or a slip.
            del open_marks[closing + 1 :]
            opened, _ = open_marks.pop()
            found.append(Quotation(opened, match.end(), True, len(open_marks)))
        elif _opens(text, at, match.end(), mark, start, end):
            open_marks.append((at, _OPENS.get(mark, mark)))
    doubles = [at for at, closers in open_marks if closers[0] not in _SINGLES]
    found += [Quotation(at, end, False, depth) for depth, at in enumerate(doubles[:1])]
    return [q for q in found if q.end - q.start > 2]


def _closes(
    text: str, at: int, after: int, mark: str, open_marks: list[tuple[int, str]], end: int
) -> int | None:
    """Index of the open mark that this one closes, None when it closes nothing."""
    if mark in _SINGLES and after < end and text[after].isalnum():
        return None  # an apostrophe: don't, o'clock
    for i in range(len(open_marks) - 1, -1, -1):
        if mark in open_marks[i][1]:
            if mark in "\"'" and _only_opens(text, at, after, end):
                return None
            return i
    return None


def _only_opens(text: str, at: int, after: int, end: int) -> bool:
    """A straight mark between a space and a word can only be an opening one."""
    return text[at - 1 : at].isspace() and after < end and text[after].isalnum()


def _opens(text: str, at: int, after: int, mark: str, start: int, end: int) -> bool:
    if mark in _CLOSES or mark == "''":
        return False
    if mark not in ('"', "'"):
        return True
    if after >= end or text[after].isspace():
        return False
    before = text[at - 1] if at > start else " "
    if mark == '"':
        return before in _BEFORE_OPENING or before in _OPENS or before == "'" or before == ">"
    return (before in _BEFORE_OPENING or before in '"“') and text[after].isalnum()
