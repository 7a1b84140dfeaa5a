"""`sayso export`: records into the formats of other programs."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sayso.cli.files import Stems, write_pieces, writing
from sayso.cli.options import ledger_option, weights_option
from sayso.cli.recorded import Recorded
from sayso.errors import OptionError
from sayso.exports import TABLES, Apart, Table, Whole, formats
from sayso.record import Record


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--format", "form", required=True, type=click.Choice(list(formats())), help="In which format."
)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="Write to this file; for formats of several files an article, into this folder.",
)
@click.option(
    "--table",
    type=click.Choice(TABLES),
    default="statements",
    help="What a row of CSV or Parquet is. [default: statements]",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out statements less sure than P.",
)
@weights_option
@ledger_option
def export(
    sources: tuple[str, ...],
    form: str,
    output: str | None,
    table: Table,
    min_confidence: float,
    weights: str | None,
    address: str | None,
) -> None:
    """Write records in a format of other programs.

    A SOURCE is a file of records, as `sayso read` writes them as json or jsonl, or what
    `sayso read` takes, which is read first; - is standard input. Without a SOURCE, everything in
    the ledger is written.
    """
    how = formats(table)[form]
    found = Recorded(sources, weights=weights, address=address, min_confidence=min_confidence)
    if isinstance(how, Apart):
        _write_apart(how, found, form, output)
    else:
        _write_whole(how, (record for _, record in found), form, output)
    if found.failed:
        sys.exit(1)


def _write_whole(how: Whole, records: Iterator[Record], form: str, output: str | None) -> None:
    if output is None:
        if how.binary and sys.stdout.isatty():
            raise OptionError(f"--format {form} is not for a terminal: give a file with --output.")
        for piece in how.write(records):
            sys.stdout.buffer.write(piece)
        return
    if Path(output).is_dir() or output.endswith(os.sep):
        raise OptionError(f"--format {form} is one file: give --output a file, not a folder.")
    write_pieces(output, how.write(records))


def _write_apart(how: Apart, found: Recorded, form: str, output: str | None) -> None:
    if output is None or Path(output).is_file():
        raise OptionError(f"--format {form} is several files: give a folder with --output.")
    folder, stems = Path(output), Stems()
    with writing(output):
        folder.mkdir(parents=True, exist_ok=True)
    for name, data in how.shared().items():
        write_pieces(str(folder / name), [data])
    for name, record in found:
        stem = stems(name)
        for suffix, data in how.write(record).items():
            write_pieces(str(folder / f"{stem}{suffix}"), [data])
