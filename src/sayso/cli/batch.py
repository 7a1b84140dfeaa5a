"""`sayso batch`: many articles in, tables out."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sayso.batch import ARTICLES, FORMS, Progress, run
from sayso.batch.run import Form, Tell, Where
from sayso.views.wording import number_of


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.argument("out", metavar="OUT")
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes. [default: one a core]"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="parquet",
    help="Tables as Parquet, or records as JSONL. [default: parquet]",
)
@click.option(
    "--on",
    type=click.Choice(("local", "ray")),
    default="local",
    help="This machine, or a Ray cluster. [default: local]",
)
@click.option(
    "--part",
    "articles",
    type=click.IntRange(min=1),
    default=ARTICLES,
    metavar="N",
    help=f"Articles in a part, at most. [default: {ARTICLES}]",
)
@click.option(
    "--weights",
    type=click.Path(path_type=Path),
    help="A folder with a model, instead of the one that is shipped.",
)
def batch(
    inputs: tuple[str, ...],
    out: str,
    jobs: int | None,
    form: Form,
    on: Where,
    articles: int,
    weights: Path | None,
) -> None:
    """Read many articles and write their records to OUT, in parts.

    IN is a file, a folder, a glob or an address such as s3://…: JSONL, Parquet and WARC, or files
    of one article each. Broken off and given again, the same command goes on where it was.
    """
    began = time.monotonic()
    with _bar() as tell:
        total = run(
            inputs, out, form=form, jobs=jobs, on=on, articles=articles, weights=weights, tell=tell
        )
    click.echo(
        f"sayso: {number_of(total.articles, 'article')} with "
        f"{number_of(total.statements, 'statement')} in {number_of(total.parts, 'part')}, "
        f"{total.failures:,} failed; {time.monotonic() - began:,.0f} s.",
        err=True,
    )
    if total.failures:
        click.echo(f"sayso: what failed, and why, stands in {out}/manifests.", err=True)
        sys.exit(1)


@contextmanager
def _bar() -> Iterator[Tell]:
    """A bar on standard error with throughput and the time that is left; only on a terminal."""
    began = time.monotonic()
    latest = Progress()

    def shown(_: int | None) -> str:
        return _shown(latest, time.monotonic() - began)

    with click.progressbar(
        length=1,
        label="Reading",
        hidden=not sys.stderr.isatty(),
        file=sys.stderr,
        item_show_func=shown,
    ) as bar:

        def tell(progress: Progress) -> None:
            nonlocal latest
            latest = progress
            bar.length = max(progress.size, 1)
            bar.update(int(progress.read) - bar.pos)

        yield tell


def _shown(progress: Progress, seconds: float) -> str:
    """What is told beside the bar."""
    rate = progress.pieces / max(seconds, 1e-3)
    failed = f", {progress.failures:,} failed" if progress.failures else ""
    return f"{progress.pieces:,} articles, {rate:.1f} a second{failed}"
