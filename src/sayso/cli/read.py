"""`sayso read`: articles in, records out."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from sayso import api
from sayso.cli.output import FORMATS, Output
from sayso.errors import InputError
from sayso.ingest import finds
from sayso.record import Article


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--format", "form", type=click.Choice(FORMATS), help="How to print. [default: text]")
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="Write to this file; into this folder, one file an article, if it is one.",
)
@click.option("--open", "open_it", is_flag=True, help="Write the page and open it in a browser.")
@click.option("--published", metavar="DATE", help="When the article was published (ISO).")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Leave out statements less sure than P.",
)
@click.option(
    "--weights",
    type=click.Path(path_type=Path),
    help="A folder with a model, instead of the one that is shipped.",
)
def read(
    sources: tuple[str, ...],
    form: str | None,
    output: str | None,
    open_it: bool,
    published: str | None,
    outlet: str | None,
    min_confidence: float,
    weights: Path | None,
) -> None:
    """Read articles and print who said what.

    A SOURCE is a file (plain text, HTML, PDF, article objects as JSON, JSONL, CSV or Parquet, a
    web archive), a folder, an http(s) address, also of a feed, or - for standard input. Input
    that cannot be read is named on standard error; the rest is read all the same.
    """
    if open_it:
        form, output = "html", output or f"{tempfile.mkdtemp(prefix='sayso-')}/page.html"
    reader = api.load(weights)
    failed = 0
    with Output(form or "text", output) as out:
        for found in _progress(sources, published, outlet):
            if isinstance(found, InputError):
                failed += 1
                click.echo(f"sayso: {found}", err=True)
                continue
            name, article = found
            out.write(name, reader(article).at_least(min_confidence))
    if open_it and output and Path(output).is_file():
        click.echo(f"sayso: the page is in {output}", err=True)
        click.launch(output)
    if failed:
        sys.exit(1)


def _progress(
    sources: tuple[str, ...], published: str | None, outlet: str | None
) -> Iterator[tuple[str, Article] | InputError]:
    """Every article of every source, in order, with a bar on stderr when there are several."""
    if len(sources) == 1 or not sys.stderr.isatty():
        for source in sources:
            yield from _named(source, published, outlet)
        return
    with click.progressbar(sources, file=sys.stderr, label="Reading") as bar:
        for source in bar:
            yield from _named(source, published, outlet)


def _named(
    source: str, published: str | None, outlet: str | None
) -> Iterator[tuple[str, Article] | InputError]:
    for name, found, _ in finds(source, published=published, outlet=outlet):
        yield found if isinstance(found, InputError) else (name, found)
