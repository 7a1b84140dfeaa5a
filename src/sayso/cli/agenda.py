"""`sayso agenda`: what articles say has happened or will, when, and on whose say-so."""

import json
import os
import shutil
import sys
from pathlib import Path

import click

from sayso import api
from sayso.cli.files import write_whole
from sayso.errors import InputError
from sayso.ingest import articles
from sayso.record import Record
from sayso.times import Item
from sayso.times import agenda as agenda_of
from sayso.views.agenda import terminal_agenda
from sayso.views.calendar import calendar

Agenda = tuple[Record, tuple[Item, ...]]


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "ics")),
    default="text",
    show_default=True,
    help="How to print; ics is a calendar of what is still to come.",
)
@click.option("-o", "--output", metavar="PATH", help="Write to this file.")
@click.option("--published", metavar="DATE", help="When the articles were published (ISO).")
@click.option("--outlet", metavar="NAME", help="Who published them.")
@click.option(
    "--weights",
    type=click.Path(path_type=Path),
    help="A folder with a model, instead of the one that is shipped.",
)
def agenda(
    sources: tuple[str, ...],
    form: str,
    output: str | None,
    published: str | None,
    outlet: str | None,
    weights: Path | None,
) -> None:
    """List what articles say has happened or will, in order of time.

    Each event has its time, the words that tell it, and whose say-so it is on: that of somebody who
    is quoted, or the outlet's own. A SOURCE is as for `sayso read`.
    """
    reader = api.load(weights)
    found: list[Agenda] = []
    failed = 0
    for source in sources:
        for article in articles(source, published=published, outlet=outlet):
            if isinstance(article, InputError):
                failed += 1
                click.echo(f"sayso: {article}", err=True)
                continue
            record = reader(article)
            found.append((record, agenda_of(record)))
    if found:
        _print(found, form, output)
    if failed:
        sys.exit(1)


def _print(found: list[Agenda], form: str, output: str | None) -> None:
    colour = output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    text = _FORMS[form](found, colour)
    if output:
        write_whole(output, text)
    else:
        click.echo(text.encode() if form == "ics" else text, nl=False)


def _text(found: list[Agenda], colour: bool) -> str:
    width = shutil.get_terminal_size().columns
    return "\n".join(
        terminal_agenda(record, items, colour=colour, width=width) for record, items in found
    )


def _json(found: list[Agenda], colour: bool) -> str:
    """One article is one object; several are an array."""
    agendas = [
        {
            "article": {
                "id": record.article.id,
                "url": record.article.url,
                "outlet": record.article.outlet,
                "title": record.article.title,
                "published": record.article.published,
            },
            "items": [item.to_dict() for item in items],
        }
        for record, items in found
    ]
    whole = agendas[0] if len(agendas) == 1 else agendas
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _ics(found: list[Agenda], colour: bool) -> str:
    return calendar(found)


_FORMS = {"text": _text, "json": _json, "ics": _ics}
