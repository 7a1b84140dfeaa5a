"""What the bytes are: a text, a page, a feed, an archive. The content decides, then the name."""

import re
import zlib
from contextlib import suppress
from typing import Literal, TypeAlias

from sayso.errors import BinaryInput, EmptyInput
from sayso.ingest.decode import unicode_form

Kind: TypeAlias = Literal["plain", "page", "json", "csv", "parquet", "pdf", "feed", "warc"]

_COPY = "Open it, copy the text out into a file, and read that."
_UNPACK = "Unpack it, and read what is in it."
_FOREIGN = (  # how it begins, what it is, what to do
    (rb"PK\x03\x04.{0,4000}?(?:word/|mimetypeapplication/)", "a text document or book", _COPY),
    (rb"PK\x03\x04|PK\x05\x06|7z\xbc\xaf|Rar!\x1a", "an archive", _UNPACK),
    (rb"\x1f\x8b|BZh[1-9]1AY|\xfd7zXZ|\x28\xb5\x2f\xfd", "a compressed file", _UNPACK),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an old Office version", _COPY),
    (rb"\{\\rtf", "an RTF document", "Save it as plain text, and read that."),
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP", "an image", _COPY),
    (
        rb"\0\0\0.ftyp|\x1aE\xdf\xa3|ID3[\x02-\x04]|OggS\0|RIFF.{4}(?:WAVE|AVI)",
        "a recording",
        _COPY,
    ),
    (rb"SQLite format 3\0|ARROW1\0", "a table", "Export its articles as JSONL."),
    (
        rb"From: <Saved by|MIME-Version:",
        "a page saved as one file with its images",
        'Save it as "Webpage, HTML only", and read that.',
    ),
    (rb"(?:\xef\xbb\xbf)?\s*<\?xml(?!.*<(?i:!doctype\s+html|html))", "an XML document", _COPY),
)
_MARKED: tuple[tuple[bytes, Kind], ...] = (  # how it begins, and what it is
    (rb"\s*%PDF-", "pdf"),
    (rb"PAR1[\0-\x1f]", "parquet"),
    (rb"WARC/\d", "warc"),
)
_FEED = re.compile(
    r"\s*+(?:<\?[^>]*+>\s*+|<!--.*?-->\s*+|<!DOCTYPE\b[^>\[]*+(?:\[[^\]]*+\]\s*+)?+>\s*+)*+<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)

_PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body|title|meta"
    r"|script|style|link|main|article|section|header|div|p|h1|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON = re.compile(r"\s*+(?:\{\s*+(?:[\"}]|$)|\[\s*+(?:[\[{\]]|$))")
_NAMES: dict[Kind, tuple[str, ...]] = {
    "page": (".html", ".htm", ".xhtml"),
    "json": (".json", ".jsonl", ".ndjson"),
    "csv": (".csv", ".tsv"),
}
_BEGINNING = 8192
_MARK = 64

_CONTROLS = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROLS = 0.01


def kind(name: str, data: bytes) -> Kind:
    """Return what `data` is. name: the input; its ending decides where the content does not.

    Raises EmptyInput, or BinaryInput for a format that is known but not read.
    """
    if not data or data.isspace():
        raise EmptyInput(name, "there is no text in it.")
    beginning = data[:_BEGINNING]
    # Byte-order marks and the null bytes of UTF-16 aside, markup looks the same in any encoding.
    seen = beginning.decode("latin-1").replace("\0", "").lstrip("ï»¿þÿ")
    form: Kind | None = marked(beginning) or ("feed" if _FEED.match(seen) else None)
    if form:
        return form
    for pattern, what, advice in _FOREIGN:
        if re.match(pattern, beginning, re.DOTALL):
            raise BinaryInput(name, f"{what}, which is not read. {advice}")
    if _PAGE.match(seen):
        return "page"
    if _JSON.match(seen):
        return "json"
    controls = len(_CONTROLS.findall(beginning))
    if controls > _MAX_CONTROLS * len(beginning) and not unicode_form(data):
        raise BinaryInput(name, "not text, nor in a format that is known. Name a text or a page.")
    return _kind_by_name(name)


def marked(beginning: bytes) -> Kind | None:
    """The kind that a mark at the beginning tells; a WARC file may be packed with gzip."""
    if beginning.startswith(b"\x1f\x8b"):
        with suppress(zlib.error):
            unpacked = zlib.decompressobj(wbits=31).decompress(beginning, _MARK)
            return "warc" if unpacked.startswith(b"WARC/") else None
        return None
    return next((form for mark, form in _MARKED if re.match(mark, beginning)), None)


def _kind_by_name(name: str) -> Kind:
    ending = name.lower()
    for by_name, endings in _NAMES.items():
        if ending.endswith(endings):
            return by_name
    return "plain"
