"""How the answers of `compare`, `audit` and `stories` are printed."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import click
import msgspec

from sayso.errors import OptionError

output_option = click.option("-o", "--output", metavar="FILE", help="Write to this file.")


def colour() -> bool:
    """Whether standard output shows colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def width() -> int:
    """Columns of the terminal."""
    return shutil.get_terminal_size().columns


def as_json(schema: str, found: Any) -> str:
    """An answer as JSON. schema: names its form and version."""
    plain = {"schema": schema, **msgspec.to_builtins(found)}
    return msgspec.json.format(msgspec.json.encode(plain), indent=1).decode() + "\n"


def put(text: str, output: str | None) -> None:
    """Print, or write to a file, complete or not at all. Raises OptionError."""
    if output is None:
        click.echo(text, nl=False)
        return
    path = Path(output)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError as error:
        raise OptionError(f"--output {output}: cannot be written ({error.strerror}).") from error
