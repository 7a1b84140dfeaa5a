"""Selectors of Web Annotations -> the characters that they mean in a text."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sayso.errors import MarksError


def anchor(text: str, selectors: Iterable[Mapping[str, Any]]) -> tuple[int, int]:
    """Where selectors lead: the quote, at its position where that is given and holds it.

    Else it is the place where the most of what stood before and after it stands round it; white
    space may differ. A position without a quote is believed. Raises MarksError when there is no
    such place.
    """
    by_type = {selector.get("type"): selector for selector in selectors}
    quote, position = by_type.get("TextQuoteSelector"), by_type.get("TextPositionSelector")
    exact = quote.get("exact") if quote else None
    place = _held(text, position, exact) if position else None
    if place:
        return place
    if quote is None or not isinstance(exact, str) or not exact.strip():
        raise MarksError("an annotation has neither a quote nor a position that holds.")
    places = [match.span() for match in re.finditer(_loosely(exact), text)]
    if not places:
        raise MarksError(f"the words {exact[:60]!r} do not stand in the text.")
    before, after = _letters(quote.get("prefix")), _letters(quote.get("suffix"))

    def fit(place: tuple[int, int]) -> int:
        start, end = place
        around = _letters(text[max(0, start - 2 * len(before) - 20) : start])
        behind = _letters(text[end : end + 2 * len(after) + 20])
        return _common(before[::-1], around[::-1]) + _common(after, behind)

    return max(places, key=fit)


def _held(text: str, position: Mapping[str, Any], exact: object) -> tuple[int, int] | None:
    """The position, where it lies in the text and holds the quote."""
    start, end = position.get("start"), position.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        return None
    return (start, end) if not exact or text[start:end] == exact else None


def _loosely(exact: str) -> str:
    """The words in their order, whatever white space stands between them."""
    return r"\s+".join(map(re.escape, exact.split()))


def _letters(text: object) -> str:
    return "".join(text.split()) if isinstance(text, str) else ""


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
