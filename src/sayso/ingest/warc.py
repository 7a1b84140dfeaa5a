"""Web archives: the pages in a WARC file (ISO 28500), as Common Crawl's CC-NEWS has them."""

import gzip
import os
import re
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from sayso.errors import MalformedInput, TooLargeInput

MAX_BYTES = 20_000_000  # of one page, unpacked

_PAGE = re.compile(r"text/(?:html|plain)|application/xhtml\+xml", re.IGNORECASE)
_END = b"\r\n\r\n"  # of every record


class Archived(NamedTuple):
    """A page in an archive. address: where it was fetched. charset: as its server declared it."""

    address: str
    data: bytes
    charset: str | None


def pages(name: str, file: BinaryIO) -> Iterator[Archived | TooLargeInput]:
    """Yield the pages that were answered with status 200, one at a time, in little memory.

    file: a WARC file, packed with gzip or not. What is no page (an image, a redirect) is passed
    over. Raises MalformedInput where the file breaks off or is no WARC from there on; what was
    yielded before stands.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    count = 0
    try:
        for record in ArchiveIterator(
            _unpacked(file),
            record_types=WarcRecordType.response,
            auto_decode="all",
            stream_detect=False,
        ):
            yield from _page(name, record)
            count += 1
    except (OSError, EOFError, zlib.error) as error:
        raise MalformedInput(
            name, f"broken off or damaged after {count} answers ({error}). Get it anew."
        ) from error


class _Members:
    """What is packed in a file, read as far as it goes: an error comes after all that is whole."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = gzip.GzipFile(fileobj=file)

    def read(self, size: int) -> bytes:
        return self._file.read1(size)

    def tell(self) -> int:
        return self._file.tell()


class _Whole:
    """A file that is not packed, and that has to end as a record does."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._last = b""

    def read(self, size: int) -> bytes:
        data = self._file.read(size)
        if not data and self._last and self._last != _END:
            raise EOFError("it ends within a record")
        self._last = (self._last + data)[-len(_END) :]
        return data

    def tell(self) -> int:
        return self._file.tell()


def _unpacked(file: BinaryIO) -> Any:
    """What is to be read; the library asks no more of it than `read` and `tell`."""
    is_packed = file.read(2) == b"\x1f\x8b"
    file.seek(0, os.SEEK_SET)
    return _Members(file) if is_packed else _Whole(file)


def _page(name: str, record: Any) -> Iterator[Archived | TooLargeInput]:
    http, address = record.http_headers, record.headers.get("WARC-Target-URI")
    if http is None or http.status_code != 200 or not address:
        return
    if not _PAGE.match(record.http_content_type or "text/html"):
        return
    address = address.strip("<>")  # as WARC 1.0 was often read
    data = record.reader.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        while record.reader.read(1_000_000):  # the next record is found only after the whole page
            pass
        reason = f"a page larger than {MAX_BYTES // 1_000_000} MB, too large for an article."
        yield TooLargeInput(f"{name}: {address}", reason)
    else:
        yield Archived(address, data, record.http_charset)
