"""`sayso eval`: how well an annotated corpus is read."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sayso import api
from sayso.cli.options import weights_option
from sayso.evaluation import coref, gap, sayings, shares, stories, times
from sayso.evaluation.reports import render_sayings, render_shares, render_stories
from sayso.evaluation.run import Evaluation, Progress, evaluate_gold, evaluate_polnear
from sayso.evaluation.tables import render, render_coref, render_gap, render_times

_DIRECTORY = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
_JSON = click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")


@click.group("eval")
def evaluate() -> None:
    """Measure how well an annotated corpus is read."""


@evaluate.command()
@_DIRECTORY
@_JSON
@click.option("--limit", type=click.IntRange(min=1), help="Read only the first N articles.")
@weights_option
def polnear(directory: Path, as_json: bool, limit: int | None, weights: str | None) -> None:
    """Compare with a split of PolNeAR: DIR holds text/ and attributions/."""
    with progress_bar("Reading") as progress:
        found = evaluate_polnear(api.load(weights), directory, limit=limit, progress=progress)
    _show(found, as_json)


@evaluate.command()
@_DIRECTORY
@_JSON
@weights_option
def gold(directory: Path, as_json: bool, weights: str | None) -> None:
    """Compare with annotated articles: DIR holds files NAME.json with text and statements."""
    with progress_bar("Reading") as progress:
        found = evaluate_gold(api.load(weights), directory, progress=progress)
    _show(found, as_json)


@evaluate.command("times")
@_DIRECTORY
@_JSON
def times_(directory: Path, as_json: bool) -> None:
    """Compare times with a corpus of TimeML, MEANTIME or GUM files, anywhere below DIR."""
    found = times.evaluate(directory)
    click.echo(json.dumps(found.to_dict(), indent=2) if as_json else render_times(found))


@evaluate.command("coref")
@_DIRECTORY
@_JSON
@click.option("--genre", "genres", multiple=True, help="Of GUM: only this genre, such as news.")
def coref_(directory: Path, as_json: bool, genres: tuple[str, ...]) -> None:
    """Compare chains of people and organisations with GUM or MEANTIME files, anywhere below DIR."""
    found = coref.evaluate(directory, genres)
    click.echo(json.dumps(found.to_dict(), indent=2) if as_json else render_coref(found))


@evaluate.command("gap")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@_JSON
def gap_(file: Path, as_json: bool) -> None:
    """Compare whom pronouns stand for with a file of GAP, such as gap-test.tsv."""
    found = gap.evaluate(file)
    click.echo(json.dumps(found.to_dict(), indent=2) if as_json else render_gap(found))


@evaluate.command("sayings")
@_DIRECTORY
@click.argument("marks", metavar="MARKS", type=click.Path(path_type=Path))
@_JSON
def sayings_(directory: Path, marks: Path, as_json: bool) -> None:
    """Compare the same sayings found with marked pairs: articles below DIR, STORY.json in MARKS."""
    with progress_bar("Reading") as progress:
        found = sayings.evaluate(api.load(), directory, marks, progress=progress)
    click.echo(json.dumps(found.to_dict(), indent=2) if as_json else render_sayings(found))


@evaluate.command("stories")
@click.argument("truth", metavar="FILE", type=click.Path(path_type=Path))
@click.argument(
    "directories", nargs=-1, required=True, metavar="DIR...", type=click.Path(path_type=Path)
)
@_JSON
def stories_(truth: Path, directories: tuple[Path, ...], as_json: bool) -> None:
    """Compare the stories found among the articles below DIR with those that FILE lists."""
    found = stories.evaluate(truth, directories)
    click.echo(json.dumps(found.to_dict(), indent=2) if as_json else render_stories(found))


@evaluate.command("audit")
@_DIRECTORY
@_JSON
def audit_(directory: Path, as_json: bool) -> None:
    """Say how far the shares of an audit are from those of annotated articles, NAME.json in DIR."""
    with progress_bar("Reading") as progress:
        found = shares.evaluate(api.load(), directory, progress=progress)
    click.echo(json.dumps(found.to_dict(), indent=2) if as_json else render_shares(found))


@contextmanager
def progress_bar(label: str) -> Iterator[Progress]:
    """A bar on standard error, as long as there are articles, or steps."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        length=1, label=label, show_pos=True, hidden=hidden, file=sys.stderr
    ) as bar:

        def read(done: int, articles: int) -> None:
            bar.length = articles
            bar.update(done - bar.pos)

        yield read


def _show(found: Evaluation, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(found.to_dict(), indent=2))
    else:
        click.echo(render(found), nl=False)
