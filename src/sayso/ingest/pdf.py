"""PDF documents with a text layer, as article objects.

A PDF knows letters and where they stand on the page. Lines are those of the page; where a
paragraph ends is told from the distance of lines, their indents and their ends.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from sayso.errors import MalformedInput, NoArticleInput, TooLargeInput
from sayso.ingest.build import MAX_CHARACTERS, Object

MAX_PAGES = 500

_BREAK = re.compile(r"[^\r\n]+")
_SOFT_HYPHENS = "\x02\ufffe\u00ad"  # as PDFium and the document mark a word that is broken
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_DIGITS = re.compile(r"\d+")

# In heights of a line: how much further than usual the next one is, how far it is indented, and
# how much shorter than the longest it is, where a paragraph ends.
_GAP = 0.35
_INDENT = 0.6
_SHORT = 4.0
_OTHER_SIZE = 1.15  # times as high: a heading
_COLUMN = 72.0  # points; lines that begin no further apart stand in one column


class Line(NamedTuple):
    """A line of a page. left, right, bottom, height: in points, from the page's lower left."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


def pdf(name: str, data: bytes) -> Object:
    """Return the article object of the text in a PDF document.

    What stands at the head or foot of most pages is left out. Raises MalformedInput,
    NoArticleInput for a document without text, or TooLargeInput.
    """
    import pypdfium2  # takes a while, and only these documents need it

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NoArticleInput(name, "a PDF that needs a password. Save it without.") from error
        raise MalformedInput(
            name, "not readable as PDF. Get it anew, or print it again."
        ) from error
    try:
        if len(document) > MAX_PAGES:
            raise TooLargeInput(name, f"a PDF of more than {MAX_PAGES} pages. Split it.")
        pages = _without_running_heads(list(_pages(name, document)))
    except pypdfium2.PdfiumError as error:
        raise MalformedInput(name, f"a page of the PDF cannot be read ({error}).") from error
    finally:
        document.close()
    text = "\n\n".join(paragraphs(pages))
    if not text.strip():
        raise NoArticleInput(
            name, "a PDF without text, such as a scan. Recognise its text (OCR), and read that."
        )
    return {"text": text}


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of the lines on these pages; one may go on over a page."""
    text = ""
    for page in pages:
        shape = _shape(page)
        for before, line in zip([None, *page], page, strict=False):
            ends = _ends(before, line, shape) if before else _is_sentence(text)
            if text and ends:
                yield text
                text = ""
            text = _joined(text, line.text)
    if text:
        yield text


def _joined(text: str, line: str) -> str:
    """The line after the text: a broken word is made whole, a hyphen that is printed stays."""
    if text and text[-1] in _SOFT_HYPHENS:
        return text[:-1] + line
    if re.search(r"\w-$", text) and line[:1].isalpha():
        return text + line
    return f"{text} {line}" if text else line


class _Shape(NamedTuple):
    """A page. step: from line to line. widest: where the longest of the lines end, by column."""

    step: float
    widest: dict[int, float]


def _shape(page: Sequence[Line]) -> _Shape:
    steps = [a.bottom - b.bottom for a, b in pairwise(page)]
    widest: dict[int, float] = {}
    for line in page:
        widest[_column(line)] = max(line.right, widest.get(_column(line), 0))
    return _Shape(median([step for step in steps if step > 0] or [0]), widest)


def _column(line: Line) -> int:
    return int(line.left // _COLUMN)


def _ends(before: Line, line: Line, page: _Shape) -> bool:
    """Whether a paragraph ends before this line of the page."""
    height = min(before.height, line.height)
    if max(before.height, line.height) > _OTHER_SIZE * height:
        return True
    step = before.bottom - line.bottom
    if step < 0:  # the next column
        return _is_sentence(before.text)
    if step > page.step + _GAP * height:
        return True
    if not _is_sentence(before.text):
        return False
    is_indented = line.left > before.left + _INDENT * height
    return is_indented or before.right < page.widest[_column(before)] - _SHORT * height


def _is_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def _pages(name: str, document: Any) -> Iterator[list[Line]]:
    characters = 0
    for page in document:
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > MAX_CHARACTERS:
            raise TooLargeInput(
                name, f"more than {MAX_CHARACTERS:,} characters. Split it into its articles."
            )
        yield list(_lines(text))
        text.close()
        page.close()


def _lines(text: Any) -> Iterator[Line]:
    printed = text.get_text_range()
    # Where PDFium drops or adds characters, their places are unknown: all are one paragraph.
    is_placed = len(printed) == text.count_chars()
    for found in _BREAK.finditer(printed):
        words = found.group().strip()
        if not words:
            continue
        first, last = found.start(), found.end() - 1
        if is_placed:
            left, bottom, _, top = text.get_charbox(first, loose=True)
            right = text.get_charbox(last, loose=True)[2]
            yield Line(words, left, right, bottom, max(top - bottom, 1.0))
        else:
            yield Line(words, 0, 0, 0, 1)


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without the first and last lines that most of them share, but for numbers."""
    if len(pages) < 3:
        return pages
    edges = Counter(
        _DIGITS.sub("", line.text) for page in pages for line in {*page[:2], *page[-2:]}
    )
    running = {text for text, count in edges.items() if count > len(pages) / 2}
    return [
        [
            line
            for n, line in enumerate(page)
            if 1 < n < len(page) - 2 or _DIGITS.sub("", line.text) not in running
        ]
        for page in pages
    ]
