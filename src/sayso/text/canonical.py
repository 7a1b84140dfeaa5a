"""The one form in which sayso holds text.

NFC, LF line ends, plain spaces, no control characters. On text that is already in this form
the functions here are the identity, so that offsets made elsewhere still hold.
"""

import re
import unicodedata
from itertools import pairwise

_LINE_ENDS = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_NOT_PLAIN = re.compile(
    "[\r\u0085\u2028\u2029"  # line ends that are not LF
    "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # spaces that are not U+0020
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\ufeff\ud800-\udfff]"  # byte-order marks and lone surrogates
)
_SPACES = frozenset("\t\u00a0\u1680\u202f\u205f\u3000") | {chr(c) for c in range(0x2000, 0x200B)}

_REMOVED = frozenset(map(chr, [*range(0x20), *range(0x7F, 0xA0), 0xFEFF])) - set("\n\t\r\x85")


def canonical(text: str) -> str:
    """Return `text` in canonical form.

    Idempotent. Unicode normalisation form C is that of UAX #15.
    """
    if unicodedata.is_normalized("NFC", text) and not _NOT_PLAIN.search(text):
        return text
    plain = _NOT_PLAIN.sub(_replace, _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", plain)


def canonical_with_map(text: str) -> tuple[str, list[int]]:
    """Return the canonical form and, for each offset in `text`, its offset in that form.

    The list has `len(text) + 1` entries and never decreases, so a span (start, end) of the
    input is the span (map[start], map[end]) of the output.
    """
    out: list[str] = []
    offsets: list[int] = []
    length = 0
    for start, end in _composable_runs(text):
        run = canonical(text[start:end])
        inside = len(run)
        offsets += [length + min(i, inside) for i in range(end - start)]
        out.append(run)
        length += inside
    offsets.append(length)
    return "".join(out), offsets


def _replace(match: re.Match[str]) -> str:
    char = match.group()
    if char in _SPACES:
        return " "
    return "\ufffd" if "\ud800" <= char <= "\udfff" else ""


def _composable_runs(text: str) -> list[tuple[int, int]]:
    """Cut `text` where no normalisation and no line end can join the two sides."""
    cuts = [
        i
        for i in range(1, len(text))
        if not (text[i - 1] == "\r" and text[i] == "\n") and not _may_join(text[i])
    ]
    edges = [0, *cuts, len(text)] if text else []
    return list(pairwise(edges))


def _may_join(char: str) -> bool:
    """Whether `char` may compose with, or be reordered around, what stands before it."""
    if char in _REMOVED:
        return True  # it vanishes, so what follows it may meet what precedes it
    if char < "\u0300":
        return False
    return (
        unicodedata.combining(char) != 0
        or "\u1160" <= char <= "\u11ff"  # Hangul vowels and trailing consonants
        or not unicodedata.is_normalized("NFC", "a" + char)
        or unicodedata.category(char) in ("Mn", "Mc", "Me")
    )
