"""`sayso ledger`: how the ledger is."""

import json
import sys
from pathlib import Path

import click

from sayso.cli.options import existing, ledger_option
from sayso.views.wording import number_of


@click.group("ledger")
def ledger() -> None:
    """Look after the ledger."""


@ledger.command()
@ledger_option
def check(address: str | None) -> None:
    """Check that the ledger is whole.

    Its database is checked, and every record against its rows.
    """
    problems = 0
    with existing(address) as found:
        for problem in found.check():
            problems += 1
            click.echo(problem)
        articles = found.stats().articles
        name = found.name
    if problems:
        sys.exit(3)
    click.echo(f"{name} is whole: {number_of(articles, 'article')}.")


@ledger.command()
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@ledger_option
def backup(target: Path, address: str | None) -> None:
    """Copy the ledger to a new FILE; others may go on using it."""
    with existing(address) as found:
        found.back_up(target)


@ledger.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@ledger_option
def stats(as_json: bool, address: str | None) -> None:
    """Count what is in the ledger."""
    with existing(address) as found:
        figures = found.stats()._asdict()
        name = found.name
    if as_json:
        click.echo(json.dumps({"ledger": name, **figures}, indent=2))
        return
    click.echo(name)
    for field, figure in figures.items():
        shown = f"{figure:,}" if isinstance(figure, int) else figure or "unknown"
        click.echo(f"{field.replace('_', ' '):>16}  {shown}")


@ledger.command()
@click.option("--json", "as_json", is_flag=True, help="Print the failures as JSON.")
@ledger_option
def failures(as_json: bool, address: str | None) -> None:
    """List what could not be read, and why. `sayso add --retry` tries again."""
    with existing(address) as found:
        open_ones = found.failures()
    if as_json:
        click.echo(json.dumps([one._asdict() for one in open_ones], indent=2))
        return
    if not open_ones:
        click.echo("Everything could be read.", err=True)
    for one in open_ones:
        click.echo(f"{one.name}: {one.reason} (tried {one.attempts}×, last {one.last_failed})")
