"""Where a batch is written: a folder, or an address that fsspec knows; each file whole or not."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from fsspec.core import url_to_fs

from sayso.errors import BatchError

UNFINISHED = ".unfinished"
AT_A_TIME = 500  # files


class Store:
    """A place for files, by names such as "statements/part-00000-00000.parquet"."""

    def __init__(self, place: str) -> None:
        """Raises BatchError when there is no such place, and none can be made."""
        self.place = place
        try:
            self._files, self._root = url_to_fs(place)
            self._files.makedirs(self._root, exist_ok=True)
        except (OSError, ValueError, ImportError) as error:
            raise BatchError(f"{place}: cannot be written to: {error}.") from error
        self._is_local = "file" in self._files.protocol

    def read(self, name: str) -> bytes | None:
        """The file of this name, None where there is none. Raises BatchError."""
        try:
            data: bytes = self._files.cat_file(self._path(name))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unreadable(name, error) from error
        return data

    def read_all(self, names: Sequence[str]) -> Iterator[bytes]:
        """The files of these names, in order; many at a time, as a store may be far away.

        Raises BatchError.
        """
        for i in range(0, len(names), AT_A_TIME):
            some = names[i : i + AT_A_TIME]
            try:
                paths = [self._path(name) for name in some]
                found = self._files.cat_ranges(paths, None, None, on_error="raise")
            except OSError as error:
                raise self._unreadable(f"{some[0]} and others", error) from error
            yield from found

    def write(self, name: str, data: bytes) -> None:
        """Write a file, in place of any of this name. Raises BatchError when it cannot be."""
        try:
            if self._is_local:
                _write_whole(Path(self._path(name)), data)
            else:  # stores of objects show an object when it is complete
                self._files.pipe_file(self._path(name), data)
        except OSError as error:
            raise BatchError(
                f"{self.place}: {name} cannot be written ({error}). What is done so far stands: "
                "make room, or see to the place, and run the same command again."
            ) from error

    def names(self, folder: str = "") -> set[str]:
        """The names in a folder, without what lies deeper and what is being written."""
        try:
            found = self._files.ls(self._path(folder), detail=False)
        except FileNotFoundError:
            return set()
        names = {path.rstrip("/").rpartition("/")[2] for path in found}
        return {name for name in names if not name.endswith(UNFINISHED)}

    def clear(self) -> None:
        """Take away what was being written when a run, or a process of it, was broken off."""
        if self._is_local:
            for path in Path(self._root).rglob(f".*{UNFINISHED}"):
                path.unlink(missing_ok=True)

    def _unreadable(self, name: str, error: OSError) -> BatchError:
        return BatchError(
            f"{self.place}: {name} cannot be read ({error}). See to the place, and run the same "
            "command again: what is done so far stands."
        )

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}".rstrip("/")


def _write_whole(path: Path, data: bytes) -> None:
    """Write beside the place, make sure it is on the disk, and move it there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
