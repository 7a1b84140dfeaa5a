"""From sub-words to the characters that a careful reader would mark.

The model decides which words; this decides on which character a span begins and ends: whole
words, quotation marks in pairs, no commas or full stops that are the sentence's own
(GUIDELINES of PolNeAR; Newell et al. 2018).
"""

from collections.abc import Sequence

from sayso.text import Quotation, abbreviates, first_from, opened_before

Span = tuple[int, int]

_LOOSE = " \n,;:.–—-"  # what stands between a content and its cue, and belongs to neither
_CLOSING_MARKS = "\"”’'»"


def whole_words(text: str, start: int, end: int) -> Span:
    """Widen [start, end) so that no word is cut."""
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def trimmed(text: str, start: int, end: int, loose: str = _LOOSE) -> Span | None:
    """Shrink [start, end) past loose punctuation; None when nothing is left."""
    while start < end and text[start] in loose:
        start += 1
    while end > start and text[end - 1] in loose and not _abbreviates(text, start, end):
        end -= 1
    return (start, end) if start < end else None


def with_marks(start: int, end: int, marks: Sequence[Quotation]) -> Span:
    """Let [start, end) take in the marks of a quotation that it holds all of, or all but an edge.

    marks: the quotations of the text, by start.
    """
    for mark in opened_before(marks, start + 3):
        if mark.start in (start - 1, start - 2) and end >= mark.end - 3:
            start = mark.start
    for mark in marks[first_from(marks, start) : first_from(marks, end + 1)]:
        if mark.closed and 0 < mark.end - end <= 2:
            end = mark.end
    return start, end


def whole_quotation(start: int, end: int, cue: Span, marks: Sequence[Quotation]) -> Span:
    """Widen [start, end) to the quotation of which it holds one end and the cue none of.

    Who is quoted is quoted from mark to mark.
    """
    for mark in opened_before(marks, start + 3):
        cue_outside = cue[1] <= mark.start or cue[0] >= mark.end
        holds_an_end = start <= mark.start + 1 or end >= mark.end - 2
        if mark.start <= start and end <= mark.end and cue_outside and holds_an_end:
            return mark.start, mark.end
    return start, end


def without_rest(text: str, start: int, end: int, cue: Span, marks: Sequence[Quotation]) -> int:
    """The end of a content that is quoted right behind its cue, up to a comma inside the marks.

    «She says, "Don't," until it is dark» ends there; «he said "no", and that it was late» does not.
    """
    if cue[1] > start or text[cue[1] : start].strip(" ,:"):
        return end
    inside = marks[first_from(marks, start) : first_from(marks, end)]
    outermost = [mark for mark in inside if not mark.depth]
    if len(outermost) != 1 or outermost[0].start != start or not outermost[0].closed:
        return end
    close = outermost[0].end
    return close if close < end and text[close - 2] == "," else end


def content_spans(
    text: str, rough: list[Span], cue: Span, marks: Sequence[Quotation]
) -> list[Span]:
    """The content as it is to be marked, from the runs of words that the model chose."""
    found: list[Span] = []
    for start, end in rough:
        start, end = with_marks(*whole_words(text, start, end), marks)
        start, end = whole_quotation(start, end, cue, marks)
        end = without_rest(text, start, end, cue, marks)
        for piece in _by_paragraph(text, start, end):
            span = trimmed(text, *piece)
            if span and any(c.isalnum() for c in text[slice(*span)]):
                found.append(_to_an_open_end(text, *span, marks))
    return _joined(text, found)


def _to_an_open_end(text: str, start: int, end: int, marks: Sequence[Quotation]) -> Span:
    """Take in the full stop of a quotation that its paragraph leaves open: it is quoted too."""
    for mark in opened_before(marks, start + 1):
        if not mark.closed and text[end : mark.end] == ".":
            return start, mark.end
    return start, end


def _by_paragraph(text: str, start: int, end: int) -> list[Span]:
    """Cut a span at line breaks: each paragraph of a long quotation is a span of its own."""
    pieces = []
    while (cut := text.find("\n", start, end)) >= 0:
        pieces.append((start, cut))
        start = cut + 1
    return [*pieces, (start, end)]


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Join spans with nothing but spaces or a full stop between them, in one paragraph."""
    out: list[Span] = []
    for span in spans:
        gap = text[out[-1][1] : span[0]] if out else None
        if gap is not None and "\n" not in gap and not gap.strip(" .…"):
            out[-1] = (out[-1][0], span[1])
        else:
            out.append(span)
    return out


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether a final full stop is part of an abbreviation or an ellipsis."""
    word = text[max(start, text.rfind(" ", start, end) + 1) : end]
    return word.endswith("...") or (word.endswith(".") and abbreviates(word))
