"""Altered quotations: the words that two outlets print inside quotation marks for one saying.

The words are aligned (Levenshtein 1966, by rapidfuzz) and every difference gets a name, so that an
ellipsis, an editor's brackets or another spelling is not taken for a changed word. Where many
places differ at once, the two are rather two renderings, as two translations of one original are;
the record cannot tell which.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, TypeAlias

import msgspec
from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import ratio

from sayso.comparison.words import stem

# same: the same words; changed: other words; form: another spelling, number or ending of a word;
# bracket: an editor's words; ellipsis: words left out, and the marks that say so;
# more: words that one of the two prints before or after what the other does.
Difference: TypeAlias = Literal["same", "changed", "form", "bracket", "ellipsis", "more"]
# altered: few words are others; renderings: many are; cut: one prints more, or marks what it
# leaves out or puts in; form: only spelling differs.
Verdict: TypeAlias = Literal["altered", "renderings", "cut", "form"]

_TOKEN = re.compile(r"\[[^\]]*\]|\([^)]*\)|\.\s?\.\s?\.|…|[^\W_]+(?:[’'.,-](?=\w)[^\W_]+)*")
_SHORT_FORMS: Final = {
    "can't": "cannot",
    "won't": "will not",
    "n't": " not",
    "'re": " are",
    "'ve": " have",
    "'ll": " will",
    "'s": " is",
    "'m": " am",
}
_SPELLING: Final = 80  # of 100: the least likeness of two spellings
_PLACES: Final = 3  # places with other words, from which on two quotations are two renderings
_SHARE: Final = 0.3  # of the words; or this much of the shorter one
_FEW: Final = 4  # words: of a shorter quotation it is chance where it stands in a longer
_OVERLAP: Final = 0.5  # of the shorter quotation: below that the two quote different words


class Piece(msgspec.Struct, frozen=True):
    """A stretch of two aligned quotations, as each prints it; empty where one has nothing."""

    kind: Difference
    one: str
    other: str


class Alignment(msgspec.Struct, frozen=True):
    """Two quotations of one saying, word by word."""

    verdict: Verdict
    pieces: tuple[Piece, ...]


def align(one: str, other: str) -> Alignment | None:
    """Compare two quotations, given without their marks.

    None where they are the same but for capitals and punctuation, or quote different words.
    """
    left, right = _tokens(one), _tokens(other)
    pieces = tuple(_pieces(one, other, left, right))
    same = sum(len(_tokens(piece.one)) for piece in pieces if piece.kind in ("same", "form"))
    if all(piece.kind == "same" for piece in pieces):
        return None
    shorter = min(len(left), len(right))
    if shorter < _FEW or same < _OVERLAP * shorter:
        return None
    return Alignment(_verdict(pieces, shorter), pieces)


def _verdict(pieces: Sequence[Piece], length: int) -> Verdict:
    changed = [piece for piece in pieces if piece.kind == "changed"]
    words = sum(max(len(_tokens(piece.one)), len(_tokens(piece.other))) for piece in changed)
    if changed:
        many = len(changed) >= _PLACES or words > _SHARE * length
        return "renderings" if many else "altered"
    return "form" if all(piece.kind in ("same", "form") for piece in pieces) else "cut"


def _pieces(
    one: str, other: str, left: Sequence[re.Match[str]], right: Sequence[re.Match[str]]
) -> Iterator[Piece]:
    steps = _steps([_key(token) for token in left], [_key(token) for token in right])
    for place, (equal, a, b, c, d) in enumerate(steps):
        edge = place in (0, len(steps) - 1)
        kind: Difference = "same" if equal else _kind(left[a:b], right[c:d], edge=edge)
        yield Piece(kind, _printed(one, left[a:b]), _printed(other, right[c:d]))


def _steps(left: Sequence[str], right: Sequence[str]) -> list[tuple[bool, int, int, int, int]]:
    """Which words [a, b) of one stand for which [c, d) of the other, and whether they are equal."""
    found: list[tuple[bool, int, int, int, int]] = []
    for step in Levenshtein.opcodes(left, right):
        equal, a, c = step.tag == "equal", step.src_start, step.dest_start
        if found and found[-1][0] == equal:
            _, a, _, c, _ = found.pop()
        found.append((equal, a, step.src_end, c, step.dest_end))
    return found


def _kind(
    ours: Sequence[re.Match[str]], theirs: Sequence[re.Match[str]], *, edge: bool
) -> Difference:
    printed = [token.group() for token in (*ours, *theirs)]
    if any(token[0] in "[(" for token in printed):
        return "bracket"
    if any(token[0] in ".…" for token in printed):
        return "ellipsis"
    if not ours or not theirs:
        return "more" if edge else "changed"
    if len(ours) == len(theirs) and all(map(_is_form, ours, theirs)):
        return "form"
    return "form" if "".join(map(_letters, ours)) == "".join(map(_letters, theirs)) else "changed"


def _is_form(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two words are one in another spelling, ending or way to write a number."""
    a, b = one.group().casefold(), other.group().casefold()
    if stem(a) == stem(b):
        return True
    return min(len(a), len(b)) > 3 and a[0] == b[0] and ratio(a, b) >= _SPELLING


def _tokens(text: str) -> list[re.Match[str]]:
    return list(_TOKEN.finditer(text))


def _key(token: re.Match[str]) -> str:
    return "…" if token.group()[0] in ".…" else token.group().casefold().replace("’", "'")


def _letters(token: re.Match[str]) -> str:
    """The letters of a word in lower case, short forms written out."""
    word = token.group().casefold().replace("’", "'")
    for short, full in _SHORT_FORMS.items():
        word = word.replace(short, full)
    return "".join(filter(str.isalnum, word))


def _printed(text: str, tokens: Sequence[re.Match[str]]) -> str:
    return text[tokens[0].start() : tokens[-1].end()] if tokens else ""
