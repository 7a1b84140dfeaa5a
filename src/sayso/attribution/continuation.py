"""Quotations that go on without a cue of their own.

«"I saw it," Ann Lee said on Monday. "Then it was gone."» is one statement: what is quoted next,
after the end of the same sentence or as the next paragraph, is the same speaker's (PolNeAR
guidelines; The Chicago Manual of Style 13.37).
"""

import re
from bisect import bisect_right, insort
from collections.abc import Sequence

from sayso.attribution.spans import Span
from sayso.text import Quotation, opened_before

LONGEST_REST = 80  # characters of "…told the paper on Monday." after the source and the cue
SHORTEST = 20  # characters: below it the marks may be round a name or a title
_ENDED = re.compile(r"[.!?]\s+\S")  # another sentence
_ENDS = (".", "?", "!", "…", ",", "—", "–", "-")


def continued(
    text: str,
    extents: Sequence[Sequence[Span]],
    quoting: Sequence[bool],
    marks: Sequence[Quotation],
) -> list[list[Span]]:
    """The quotations to add to each statement's content.

    extents: all spans of each statement. quoting: whether it quotes at all.
    marks: the quotations of the text, by start.
    """
    added: list[list[Span]] = [[] for _ in extents]
    outer = [i for i, spans in enumerate(extents) if not _quoted_whole(spans, marks)]
    taken = bytearray(len(text))
    for start, end in (span for i in outer for span in extents[i]):
        taken[start:end] = b"\1" * (end - start)
    ends = sorted((end, i) for i in outer for _, end in extents[i])
    for mark in marks:
        if not _may_go_on(text, mark) or 1 in taken[mark.start : mark.end]:
            continue
        before = bisect_right(ends, (mark.start, len(extents))) - 1
        if before < 0 or not _goes_on(text, ends[before][0], mark):
            continue
        owner = ends[before][1]
        if quoting[owner]:
            added[owner].append((mark.start, mark.end))
            insort(ends, (mark.end, owner))
    return added


def _quoted_whole(spans: Sequence[Span], marks: Sequence[Quotation]) -> bool:
    """Whether source, cue and content stand inside one quotation: who is quoted speaks on."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    return any(mark.end >= last for mark in opened_before(marks, first + 1))


def _may_go_on(text: str, mark: Quotation) -> bool:
    """Whether a quotation is a saying of its own, not a name or a title in marks."""
    if mark.depth or mark.end - mark.start < SHORTEST:
        return False
    return text[mark.start : mark.end].rstrip("\"”»’'").endswith(_ENDS)


def _goes_on(text: str, end: int, mark: Quotation) -> bool:
    """Whether nothing but the end of the statement's own sentence stands before the mark.

    In a new paragraph only a quotation that is the whole paragraph goes on.
    """
    rest, new_paragraph, indent = text[end : mark.start].partition("\n")
    if indent.strip() or len(rest) > LONGEST_REST or _ENDED.search(rest):
        return False
    if not new_paragraph:
        return not rest.strip() or rest.rstrip().endswith((".", "!", "?"))
    line_end = text.find("\n", mark.end)
    after = text[mark.end : line_end if line_end >= 0 else len(text)]
    return not after.strip(" .")
