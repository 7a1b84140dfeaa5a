"""Files cut into pieces without being read: a line, a row, a page, or a whole small file.

However large a file is, a piece is held at a time; what is in a piece can be read elsewhere.
"""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from sayso.errors import InputError, TooLargeInput
from sayso.ingest.articles import articles_in
from sayso.ingest.build import Object, build
from sayso.ingest.decode import decode
from sayso.ingest.files import unpacked
from sayso.ingest.objects import objects
from sayso.ingest.sniff import kind
from sayso.ingest.sources import MAX_BYTES
from sayso.ingest.table import parquet_objects
from sayso.ingest.warc import pages
from sayso.record import Article

LINES = (".jsonl", ".ndjson")


class Page(NamedTuple):
    """A whole file, or a page of an archive. charset, url: as far as an archive tells them."""

    name: str
    data: bytes
    charset: str | None = None
    url: str | None = None


class Line(NamedTuple):
    """A line of JSONL."""

    name: str
    data: bytes


class Row(NamedTuple):
    """A row of a table, as an article object."""

    name: str
    found: Object


Piece = Page | Line | Row | InputError


def pieces(name: str, file: BinaryIO) -> Iterator[Piece]:
    """Cut a file into what holds an article each; an InputError stands where something is wrong.

    file: open at its beginning, unpacked. The name's ending says what it is; a file of another
    kind than JSONL, Parquet or WARC is one piece.
    """
    ending = unpacked(name.lower())
    try:
        if ending.endswith(LINES):
            yield from _lines(name, file)
        elif ending.endswith(".parquet"):
            for place, found in parquet_objects(name, file):
                yield found if isinstance(found, InputError) else Row(place, found)
        elif ending.endswith(".warc"):
            for page in pages(name, file):
                if isinstance(page, InputError):
                    yield page
                else:
                    yield Page(f"{name}: {page.address}", page.data, page.charset, page.address)
        else:
            data = file.read(MAX_BYTES + 1)
            yield _too_large(name) if len(data) > MAX_BYTES else Page(name, data)
    except InputError as error:
        yield error
    except EOFError as error:
        yield InputError(name, f"broken off ({error}). Get it anew.")


def articles_of(piece: Piece) -> Iterator[Article | InputError]:
    """The articles in a piece, or why there is none."""
    if isinstance(piece, InputError):
        yield piece
    elif isinstance(piece, Page):
        if _is_feed(piece):
            reason = "a feed, whose articles would have to be fetched: `sayso add` does so."
            yield InputError(piece.name, reason)
            return
        yield from articles_in(piece.data, piece.name, charset=piece.charset, url=piece.url)
    else:
        found = [(piece.name, piece.found)] if isinstance(piece, Row) else _in_line(piece)
        for name, one in found:
            try:
                yield one if isinstance(one, InputError) else build(name, one)
            except InputError as error:
                yield error


def _is_feed(page: Page) -> bool:
    try:
        return kind(page.name, page.data) == "feed"
    except InputError:  # what is wrong with it is said when it is read
        return False


def _in_line(line: Line) -> Iterator[tuple[str, Object | InputError]]:
    try:
        yield from objects(line.name, decode(line.name, line.data, in_json=True))
    except InputError as error:
        yield line.name, error


def _lines(name: str, file: BinaryIO) -> Iterator[Piece]:
    """The lines of a file that are not blank; one without an end in sight is passed over."""
    number = 0
    while data := file.readline(MAX_BYTES + 1):
        number += 1
        place = f"{name}:{number}"
        if len(data) > MAX_BYTES:
            while data and not data.endswith(b"\n"):
                data = file.readline(MAX_BYTES)
            yield _too_large(place)
        elif not data.isspace():
            yield Line(place, data.rstrip(b"\r\n"))


def _too_large(name: str) -> TooLargeInput:
    return TooLargeInput(
        name, f"larger than {MAX_BYTES // 1_000_000} MB. Split it into smaller files."
    )
