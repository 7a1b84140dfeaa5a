"""Which files a place names: a file, a folder, a glob, or an address that fsspec knows."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from glob import has_magic
from typing import BinaryIO, NamedTuple

import fsspec
from fsspec.compression import compr
from fsspec.core import url_to_fs
from fsspec.utils import infer_compression

from sayso.errors import FetchError, MissingInput, NeedsExtra, UnreadableInput
from sayso.ingest.sources import ENDINGS

WEB = ("http", "https", "ftp", "sftp")  # only the guarded fetch opens connections to servers
PACKED = (".gz", ".bz2", ".xz", ".zst")
UNPACKS_ITSELF = (".warc.gz",)


class File(NamedTuple):
    """A file that can be opened from anywhere. name: an absolute path or address. size: bytes."""

    name: str
    size: int


def find(places: Sequence[str]) -> list[File]:
    """The files that the places name, each once: place by place, by name within a folder or glob.

    Hidden files are passed over. Raises MissingInput, UnreadableInput, FetchError or NeedsExtra.
    """
    found: dict[str, File] = {}
    for place in places:
        try:
            files = _at(place)
        except FileNotFoundError:
            files = []
        except ImportError as error:
            raise NeedsExtra(place, f"it takes another package to open it: {error}.") from error
        except (OSError, ValueError) as error:
            raise UnreadableInput(place, f"cannot be listed: {error}.") from error
        if not files:
            raise MissingInput(place, "no file is there. Check the spelling and the folder.")
        found.update((file.name, file) for file in files)
    return list(found.values())


@contextmanager
def opened(file: File) -> Iterator[tuple[BinaryIO, Callable[[], int]]]:
    """Open a file from its beginning, unpacked by its ending (".gz", ".bz2", ".xz", ".zst").

    Beside it, what tells how many bytes of the stored file are read. Raises OSError.
    """
    file_system, path = url_to_fs(file.name)
    with file_system.open(path, "rb") as stored:
        own = file.name.lower().endswith(UNPACKS_ITSELF)
        packing = None if own else infer_compression(file.name)
        yield compr[packing](stored, mode="rb") if packing else stored, stored.tell


def _at(place: str) -> list[File]:
    """The files at one place, by name; of a folder, those with the endings of articles."""
    if any(f"{protocol}://" in place.lower() for protocol in WEB):
        raise FetchError(place, "a batch reads files. Read single pages with `sayso read`.")
    file_system, path = url_to_fs(place)
    if has_magic(place) and not file_system.exists(path):
        found = file_system.glob(path, detail=True)
    elif file_system.isdir(path):
        inside = file_system.find(path, detail=True)
        found = {n: about for n, about in inside.items() if unpacked(n.lower()).endswith(ENDINGS)}
    else:
        found = {path: file_system.info(path)}
    return [
        File(_name(file_system, name), int(about["size"]))
        for name, about in sorted(found.items())
        if about["type"] == "file" and not _hidden(name, path)
    ]


def unpacked(name: str) -> str:
    """A name without the ending of what packed the file."""
    return next((name.removesuffix(end) for end in PACKED if name.endswith(end)), name)


def _name(file_system: fsspec.AbstractFileSystem, path: str) -> str:
    return path if "file" in file_system.protocol else str(file_system.unstrip_protocol(path))


def _hidden(name: str, place: str) -> bool:
    """Whether a file, or a folder between it and the place it was found in, begins with a dot."""
    below = name.removeprefix(place) if name != place else ""
    return any(part.startswith(".") for part in below.split("/"))
