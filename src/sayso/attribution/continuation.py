"""Quotations that go on without a cue of their own.

«"I saw it," Ann Lee said on Monday. "Then it was gone."» is one statement: what is quoted next,
after the end of the same sentence or as the next paragraph, is the same speaker's. So is what
stands in the paragraphs before, when each of them leaves open what the next opens again (PolNeAR
guidelines; The Chicago Manual of Style 13.32 and 13.37).
"""

import re
from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence

from sayso.attribution.spans import Span
from sayso.text import Quotation, opened_before

LONGEST_REST = 250  # characters of "…told the paper on Monday." after the source and the cue
SHORTEST = 20  # characters: below it the marks may be round a name or a title
# Another sentence, unless it is the last and tells of the same speaker: "He did not say when."
_ENDED = re.compile(r"[.!?]\s+(?!(?:He|She|They)\b[^.!?]*[.!?]\s*$)\S")
_CALLED = re.compile(r",? as,? ")  # «he described it as, "all of it ours"»
_ENDS = (".", "?", "!", "…", ",", "—", "–", "-")


def continued(
    text: str,
    contents: Sequence[Sequence[Span]],
    signs: Sequence[Sequence[Span]],
    quoting: Sequence[bool],
    marks: Sequence[Quotation],
) -> list[list[Span]]:
    """The quotations to add to each statement's content.

    contents, signs: the spans of each statement's content, and of its cue and source.
    quoting: whether it quotes at all. marks: the quotations of the text, by start.
    """
    extents = [[*content, *own] for content, own in zip(contents, signs, strict=True)]
    outer = [i for i, spans in enumerate(extents) if not _quoted_whole(spans, marks)]
    taken = bytearray(len(text))
    for start, end in (span for i in outer for span in extents[i]):
        taken[start:end] = b"\1" * (end - start)
    free = [mark for mark in marks if not mark.depth and 1 not in taken[mark.start : mark.end]]

    added: list[list[Span]] = [[] for _ in extents]
    leading = dict(_leading_up(text, free, contents, [i for i in outer if quoting[i]]))
    ends = sorted((end, i) for i in outer for _, end in extents[i])
    for mark in free:
        for owner in leading.get(mark, ()):
            added[owner].append((mark.start, mark.end))
        if mark in leading:
            continue
        speaker = _who_goes_on(text, ends, quoting, mark, marks)
        if speaker is not None:
            added[speaker].append((mark.start, mark.end))
            insort(ends, (mark.end, speaker))
    return added


def _quoted_whole(spans: Sequence[Span], marks: Sequence[Quotation]) -> bool:
    """Whether source, cue and content stand inside one quotation: who is quoted speaks on."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    return any(mark.end >= last for mark in opened_before(marks, first + 1))


def _leading_up(
    text: str,
    free: Sequence[Quotation],
    contents: Sequence[Sequence[Span]],
    owning: Sequence[int],
) -> Iterator[tuple[Quotation, list[int]]]:
    """Paragraphs of a quotation whose cue follows its last one, and the statements it is of.

    One in which a content begins with the mark has a cue of its own, and is open by a slip.
    """
    begun: dict[int, list[int]] = {start: [] for content in contents for start, _ in content}
    for i in owning:
        for start, _ in contents[i]:
            begun[start].append(i)
    for mark in reversed(free):
        owners = begun.get(_opened_again(text, mark), [])
        if owners and mark.start + 1 not in begun:
            begun[mark.start] = owners
            yield mark, owners


def _opened_again(text: str, mark: Quotation) -> int:
    """Where the next paragraph opens what this one leaves open; -1 where it does not."""
    if mark.closed:
        return -1
    at = mark.end
    while text[at : at + 1].isspace():
        at += 1
    return at if text.startswith(text[mark.start], at) else -1


def _who_goes_on(
    text: str,
    ends: Sequence[tuple[int, int]],
    quoting: Sequence[bool],
    mark: Quotation,
    marks: Sequence[Quotation],
) -> int | None:
    """The last statement that quotes, or calls something what is quoted, with nothing between."""
    if not _may_go_on(text, mark) or _changes_sign(text, mark, marks):
        return None
    for place in range(bisect_right(ends, (mark.start, len(quoting))) - 1, -1, -1):
        end, owner = ends[place]
        if not _goes_on(text, end, mark):
            return None
        if quoting[owner] or _CALLED.fullmatch(text, end, mark.start):
            return owner
    return None


def _may_go_on(text: str, mark: Quotation) -> bool:
    """Whether a quotation is a saying of its own, not a name or a title in marks."""
    if mark.end - mark.start < SHORTEST:
        return False
    return text[mark.start : mark.end].rstrip("\"”»’'").endswith(_ENDS)


def _changes_sign(text: str, mark: Quotation, marks: Sequence[Quotation]) -> bool:
    """Whether the quotation before is in other marks: one of the two is quoted from elsewhere."""
    before = [one for one in opened_before(marks, mark.start) if not one.depth]
    return bool(before) and text[before[-1].start] != text[mark.start]


def _goes_on(text: str, end: int, mark: Quotation) -> bool:
    """Whether nothing but the end of the statement's own sentence stands before the mark.

    In a new paragraph only a quotation that is the whole paragraph goes on.
    """
    rest, new_paragraph, indent = text[end : mark.start].partition("\n")
    if indent.strip() or len(rest) > LONGEST_REST or _ENDED.search(rest):
        return False
    if not new_paragraph:
        ended = not rest.strip() or rest.rstrip().endswith((".", "!", "?"))
        return ended or _CALLED.fullmatch(rest) is not None
    line_end = text.find("\n", mark.end)
    after = text[mark.end : line_end if line_end >= 0 else len(text)]
    return not after.strip(" .")
