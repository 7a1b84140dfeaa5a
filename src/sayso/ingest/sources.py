"""Where the bytes come from: a file, standard input or an address."""

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sayso.errors import (
    FetchError,
    FolderInput,
    MissingInput,
    TooLargeInput,
    UnreadableInput,
)
from sayso.ingest.sniff import Kind, marked

MAX_BYTES = 60_000_000
ENDINGS = (
    *(".txt", ".html", ".htm", ".xhtml", ".pdf", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"),
    *(".parquet", ".warc", ".warc.gz", ".rss", ".atom"),
)

_BEGINNING = 8192

_HOST = re.compile(r"(^|/)www\.|^([a-z0-9-]+\.)+[a-z]{2,}/", re.IGNORECASE)
_ADDRESS = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+)://", re.IGNORECASE)


class Raw(NamedTuple):
    """What a source gave.

    name: as the caller named it.
    charset: the encoding that the server declared.
    url: the address it was finally found at.
    """

    name: str
    data: bytes
    charset: str | None = None
    url: str | None = None


def read(source: str, stdin: BinaryIO | None = None) -> Raw:
    """Read a path, an http(s) address, or "-" for `stdin`, `sys.stdin.buffer` when it is None.

    Raises an InputError when it cannot be read or holds more than MAX_BYTES.
    """
    if source == "-":
        with _named(source):
            return Raw(source, _bounded(source, stdin or sys.stdin.buffer))
    address = _ADDRESS.match(source)
    if address is None:
        return Raw(source, _file(source))
    if address["scheme"].casefold() not in ("http", "https"):
        raise FetchError(source, "only http and https addresses are fetched.")
    from sayso.ingest.fetch import fetch  # brings slow libraries, which only addresses need

    found = fetch(source)
    return Raw(source, found.data, found.charset, found.url)


def is_folder(source: str) -> bool:
    """Whether a source is a folder."""
    try:
        return source != "-" and not _ADDRESS.match(source) and Path(source).is_dir()
    except (OSError, ValueError):  # what is wrong with it is said when it is read
        return False


def files(folder: str) -> Iterator[str]:
    """The files in a folder and the folders below it whose endings are those of articles.

    In the order of their names; hidden ones are passed over, and links to folders not followed.
    Raises FolderInput when there is none.
    """
    found = False
    with _named(folder):
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            for name in sorted(names):
                if name.lower().endswith(ENDINGS) and not name.startswith("."):
                    found = True
                    yield str(Path(place, name))
    if not found:
        raise FolderInput(
            folder, f"a folder without files to be read. Read are {', '.join(ENDINGS)}."
        )


def streamed(source: str) -> Kind | None:
    """What a file is when it is one that is read piece by piece, however large."""
    if source == "-" or _ADDRESS.match(source):
        return None
    try:
        if not Path(source).is_file():  # opening a pipe could wait for ever
            return None
        with Path(source).open("rb") as file:
            form = marked(file.read(_BEGINNING))
    except (OSError, ValueError):  # what is wrong with it is said when it is read
        return None
    return form if form in ("warc", "parquet") else None


def _file(name: str) -> bytes:
    path = Path(name)
    with _named(name):
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise FolderInput(name, "a folder. Give a file.")
        if not stat.S_ISREG(status.st_mode):  # opening it could wait for ever
            raise UnreadableInput(
                name, 'a pipe or a device, not a file. Redirect it to standard input and read "-".'
            )
        if status.st_size > MAX_BYTES:
            raise _too_large(name)
        with path.open("rb") as file:
            return _bounded(name, file)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Turn what the system says about an input into an InputError."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingInput(name, _why_missing(name)) from error
    except IsADirectoryError as error:
        raise FolderInput(name, "a folder. Give a file.") from error
    except PermissionError as error:
        raise UnreadableInput(name, "may not be read. Check its permissions.") from error
    except OSError as error:
        raise UnreadableInput(name, f"cannot be read: {error.strerror or error}.") from error
    except ValueError as error:  # a null byte in the name
        raise MissingInput(name, "no file can have such a name.") from error


def _why_missing(name: str) -> str:
    path = Path(name)
    if path.is_symlink():
        return f"a link to {path.readlink()}, which does not exist."
    if _HOST.search(name):
        return "no such file. If it is a web address, begin it with https://."
    return (
        "no such file. Check the spelling and the folder; a name with spaces goes in "
        "quotation marks."
    )


def _bounded(name: str, file: BinaryIO) -> bytes:
    """All of `file`, read no further than one byte beyond the limit."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(name)
    return data


def _too_large(name: str) -> TooLargeInput:
    return TooLargeInput(
        name, f"larger than {MAX_BYTES // 1_000_000} MB. Split it into smaller files."
    )
