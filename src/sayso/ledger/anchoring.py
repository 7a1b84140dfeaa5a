"""Quoted words found again in a text that was changed.

As in the Web Annotation Data Model, a quote is known by its words and those before and after it
(TextQuoteSelector, W3C 2017). It is looked for as it was, then for what is most like it, by the
partial ratio of rapidfuzz. Pure.
"""

from collections.abc import Iterator

from rapidfuzz.fuzz import partial_ratio_alignment, ratio

from sayso.record import Span

_CONTEXT = 32  # characters before and after
_TELLING = 20  # a quote of so many characters is the same wherever it stands
_SAME_PLACE = 60.0  # of 100: how like the context of a shorter one has to be
_LEAST = 12  # shorter ones are looked for as they were only
_ALIKE = 85.0  # of 100: a quote with less in common is another


def anchor(quote: Span, text: str, later: str) -> Span | None:
    """Where the words of a span of `text` stand in `later`; None where they do not.

    A quote that was reworded comes with its new words, whole ones.
    """
    near = _around(text, quote.start, quote.end)
    places = [(_likeness(near, _around(later, *at)), at) for at in _exact(quote.text, later)]
    if places:
        likeness, (start, end) = max(places, key=lambda place: place[0])
        if likeness >= _SAME_PLACE or (len(quote.text) >= _TELLING and len(places) == 1):
            return Span(start, end, quote.text)
    if len(quote.text) < _LEAST:
        return None
    found = partial_ratio_alignment(quote.text, later, score_cutoff=_ALIKE)
    if found is None:
        return None
    start, end = _whole_words(later, found.dest_start, found.dest_end)
    if ratio(quote.text, later[start:end]) < _ALIKE:
        return None
    return Span(start, end, later[start:end])


def _exact(words: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]


def _likeness(one: tuple[str, str], other: tuple[str, str]) -> float:
    """How like the better of the two sides is: the other may have been rewritten, or be the end."""
    sides = [ratio(a, b) for a, b in zip(one, other, strict=True) if a or b]
    return max(sides, default=100.0) + sum(sides) / 1000  # of equals, that with both sides alike


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without blanks at its ends, and with the whole of the words that it cuts."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
