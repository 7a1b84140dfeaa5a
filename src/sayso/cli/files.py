"""Files that commands write: complete or not at all, and no two of one name."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from sayso.errors import OptionError

_LENGTH = 100  # characters of a name, with room for a suffix in what file systems allow


def write_whole(target: str, text: str) -> None:
    """Write a text to a file. Raises OptionError when it cannot be written."""
    write_pieces(target, [text.encode()])


def write_pieces(target: str, pieces: Iterable[bytes]) -> None:
    """Write a file piece by piece. Raises OptionError when it cannot be written."""
    path = Path(target)
    with writing(target):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = _unfinished(path)
        try:
            with part.open("wb") as file:
                file.writelines(pieces)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


@contextmanager
def writing(target: str) -> Iterator[None]:
    """Say as an OptionError why a file or folder cannot be written."""
    try:
        yield
    except OSError as error:
        raise OptionError(f"--output {target}: cannot be written ({error.strerror}).") from error


def beside(path: Path) -> TextIO:
    """A new file next to `path`, for the caller to close, and to move there when complete."""
    return _unfinished(path).open("w", encoding="utf-8", newline="\n")


def _unfinished(path: Path) -> Path:
    """Where a file stands until it is complete."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


class Stems:
    """File names without their suffix, each unlike those given before."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def __call__(self, words: str) -> str:
        """A name of these words: of a file, or of a title."""
        stem = re.sub(r"[^\w.-]+", "-", words)[:_LENGTH].strip("-.") or "article"
        unique, n = stem, 1
        while unique in self._given:
            n += 1
            unique = f"{stem}-{n}"
        self._given.add(unique)
        return unique
