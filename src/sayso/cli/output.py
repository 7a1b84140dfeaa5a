"""Where records are printed to, and in which form."""

import os
import shutil
import sys
from pathlib import Path
from types import TracebackType
from typing import TextIO

from sayso.cli.files import Stems, beside
from sayso.errors import OptionError
from sayso.record import Record
from sayso.views.page import page
from sayso.views.terminal import terminal

FORMATS = ("text", "json", "jsonl", "html")
SUFFIXES = {"text": ".txt", "json": ".json", "jsonl": ".jsonl", "html": ".html"}


class Output:
    """Prints records to standard output, to a file, or to one file each in a folder.

    A file is there complete or not at all: it is written beside its place and then moved.
    """

    def __init__(self, form: str, target: str | None) -> None:
        """Raises OptionError when `target`, a file or a folder, cannot be written to."""
        path = Path(target) if target else None
        self._form = form
        is_folder = path and (path.is_dir() or str(target).endswith(os.sep))
        self._folder = path if is_folder else None
        self._path = None if self._folder else path
        self._stems = Stems()
        self._count = 0
        self._held = ""  # the first of what may become a JSON array
        self._file: TextIO = sys.stdout
        try:
            if self._folder:
                self._folder.mkdir(parents=True, exist_ok=True)
            elif self._path:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = beside(self._path)
        except OSError as error:
            raise OptionError(
                f"--output {target}: cannot be written ({error.strerror})."
            ) from error

    def __enter__(self) -> "Output":
        """Nothing is printed before the first record."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        """Close what was begun; a file appears only when all went well."""
        if kind is None and self._form == "json" and self._count:
            self._file.write(self._held + "\n" if self._count == 1 else "\n]\n")
        if self._path:
            self._file.close()
            if kind is None and self._count:
                Path(self._file.name).replace(self._path)
            else:
                Path(self._file.name).unlink()

    def write(self, name: str, record: Record) -> None:
        """Print one record. name: the source it was read from."""
        if self._folder:
            target = self._folder / (self._stems(Path(name).stem) + SUFFIXES[self._form])
            with beside(target) as file:
                file.write(self._text(record, colour=False))
            Path(file.name).replace(target)
            return
        if self._form == "html" and self._count:
            raise OptionError("--format html: several pages need a folder: --output FOLDER/")
        self._count += 1
        text = self._text(record, colour=self._in_colour())
        if self._form == "json":
            self._write_json(text)
        else:
            gap = "\n" if self._form == "text" and self._count > 1 else ""
            self._file.write(gap + text)
        self._file.flush()

    def _write_json(self, text: str) -> None:
        """One article is one object; several are an array, begun when the second comes."""
        if self._count == 1:
            self._held = text
            return
        before = f"[\n{self._held}" if self._count == 2 else ""
        self._file.write(f"{before},\n{text}")

    def _in_colour(self) -> bool:
        return self._file is sys.stdout and sys.stdout.isatty() and "NO_COLOR" not in os.environ

    def _text(self, record: Record, *, colour: bool) -> str:
        if self._form == "jsonl":
            return record.to_json() + "\n"
        if self._form == "json":
            return record.to_json(indent=1)
        if self._form == "html":
            return page(record)
        return terminal(record, colour=colour, width=shutil.get_terminal_size().columns)
