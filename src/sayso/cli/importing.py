"""`sayso import`: what was corrected in other programs, back into records."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sayso.cli.options import existing, ledger_option
from sayso.cli.output import Output
from sayso.errors import InputError, NoLedger, OptionError
from sayso.importing import Files, InLedger, Known, imported, keep


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--records",
    multiple=True,
    metavar="FILE",
    help="Records that were annotated, as json or jsonl; may be given again.",
)
@ledger_option
@click.option(
    "--correct", "author", metavar="NAME", help="Keep it as NAME's corrections in the ledger."
)
@click.option("-o", "--output", metavar="PATH", help="Write to this file.")
def import_(
    files: tuple[str, ...],
    records: tuple[str, ...],
    address: str | None,
    author: str | None,
    output: str | None,
) -> None:
    """Bring back annotations that people corrected.

    The records are printed as JSON lines. A FILE is brat standoff (NAME.ann, NAME.txt beside it),
    UIMA CAS (NAME.xmi, TypeSystem.xml beside it, or a zip of both as INCEpTION exports it), or Web
    Annotations (JSON of the W3C's model or of Hypothesis). The record that was annotated comes from
    --records, else from the ledger; without it a record is made of the text and the annotations
    alone.
    """
    if author and records:
        raise OptionError("--correct goes with the ledger, not with --records.")
    failed = 0
    with Output("jsonl", output) as out, known_records(records, address) as known:
        for file in files:
            failed += not _take(file, known, out, author)
    if failed:
        sys.exit(1)


@contextmanager
def known_records(records: tuple[str, ...], address: str | None) -> Iterator[Known | None]:
    """The records that are given, or the ledger; None where nobody names one and there is none."""
    if records:
        yield Files(records)
        return
    try:
        ledger = existing(address)
    except NoLedger:
        if address:
            raise
        yield None
        return
    with ledger:
        yield InLedger(ledger)


def _take(file: str, known: Known | None, out: Output, author: str | None) -> bool:
    """Import one file; whether it could be. author: whose corrections it holds, to be kept."""
    try:
        for name, record, difference in imported(file, known):
            out.write(name, record)
            if author and isinstance(known, InLedger):
                keep(known.ledger, record, author)
            click.echo(
                f"{Path(name).name}: {difference.added} added, {difference.changed} changed, "
                f"{difference.removed} removed",
                err=True,
            )
    except InputError as error:
        click.echo(f"sayso: {error}", err=True)
        return False
    return True
