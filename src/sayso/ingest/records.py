"""Files of records, as `sayso read --format json` and `jsonl` write them."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from sayso.errors import InputError, MalformedInput, MissingInput, RecordError, UnreadableInput
from sayso.record import Record

_BEGINS = re.compile(rb'[\s\xef\xbb\xbf]*\[?\s*\{\s*"schema"\s*:\s*"sayso\.record/')
_HEAD = 200  # bytes that are enough to tell


def peekable(stream: BinaryIO) -> io.BufferedReader:
    """A stream of which the beginning can be looked at before it is read."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(stream)  # type: ignore[arg-type]  # it reads as one does


def holds_records(source: str, stdin: io.BufferedReader | None = None) -> bool:
    """Whether a file, or `stdin` for "-", begins as records do. False where nothing is there."""
    if source == "-":
        return bool(stdin and _BEGINS.match(stdin.peek(_HEAD)[:_HEAD]))
    path = Path(source)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return bool(_BEGINS.match(file.read(_HEAD)))


def records(source: str, stdin: BinaryIO | None = None) -> Iterator[Record | InputError]:
    """Yield the records of a file, or why one cannot be read at its place.

    One record, a list of them, or one a line; lines are read one at a time. Raises InputError for
    a file that cannot be read.
    """
    if source == "-":
        assert stdin
        yield from _from_lines(source, stdin)
        return
    try:
        with Path(source).open("rb") as file:
            yield from _from_lines(source, file)
    except FileNotFoundError as error:
        raise MissingInput(source, "no such file. Check the spelling and the folder.") from error
    except OSError as error:
        raise UnreadableInput(source, f"cannot be read ({error.strerror}).") from error


def _from_lines(name: str, file: BinaryIO) -> Iterator[Record | InputError]:
    first = file.readline()
    if not _is_whole(first):
        yield from _from_document(name, first + file.read())
        return
    yield _record(f"{name}:1", first)
    for number, line in enumerate(file, 2):
        if line.strip():
            yield _record(f"{name}:{number}", line)


def _is_whole(line: bytes) -> bool:
    """Whether a line is a JSON object by itself."""
    line = line.removeprefix(b"\xef\xbb\xbf").strip()
    return line.startswith(b"{") and line.endswith(b"}")


def _from_document(name: str, data: bytes) -> Iterator[Record | InputError]:
    data = data.removeprefix(b"\xef\xbb\xbf").strip()
    try:
        if not data.startswith(b"["):
            yield _record(name, bytes(msgspec.json.decode(data, type=msgspec.Raw)))
            return
        several = msgspec.json.decode(data, type=list[msgspec.Raw])
    except msgspec.MsgspecError as error:
        raise MalformedInput(name, f"not valid JSON ({error}).") from error
    for number, one in enumerate(several):
        yield _record(f"{name}[{number}]", bytes(one))


def _record(place: str, data: bytes) -> Record | InputError:
    try:
        return Record.from_json(data.removeprefix(b"\xef\xbb\xbf"))
    except RecordError as error:
        return MalformedInput(place, f"{error}")
