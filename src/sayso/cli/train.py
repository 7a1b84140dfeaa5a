"""`sayso train`: weights that have learnt articles of one's own."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sayso import api
from sayso.cli.corrected import Corrected
from sayso.cli.evaluate import progress_bar
from sayso.cli.options import ledger_option, weights_option
from sayso.errors import OptionError
from sayso.evaluation.run import Evaluation
from sayso.evaluation.tables import percent, table
from sayso.exports.extras import need
from sayso.models import load_manifest
from sayso.models.manifest import WEIGHTS
from sayso.record import Record
from sayso.training.describing import Continued, describe, figures, measured
from sayso.training.documents import by_line, document_of
from sayso.training.splitting import split, statements
from sayso.views.wording import number_of

_NEEDED = ("torch", "safetensors", "onnx")  # of the extra


@click.command()
@click.argument("sources", nargs=-1, metavar="[ARTICLE]...")
@click.option(
    "--out",
    required=True,
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="A new folder for the weights.",
)
@click.option(
    "--records",
    "annotated",
    multiple=True,
    metavar="FILE",
    help="Records that were annotated, as json or jsonl; may be given again.",
)
@ledger_option
@weights_option
@click.option(
    "--held-out",
    "share",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=0.2,
    metavar="SHARE",
    help="How much of the articles to measure by, and not to learn. [default: 0.2]",
)
@click.option(
    "--epochs",
    type=click.IntRange(min=1),
    default=6,
    metavar="N",
    help="How often every article is learnt. [default: 6]",
)
@click.option("--seed", type=int, default=1, metavar="N", help="Where chance begins. [default: 1]")
def train(
    sources: tuple[str, ...],
    out: Path,
    annotated: tuple[str, ...],
    address: str | None,
    weights: str | None,
    share: float,
    epochs: int,
    seed: int,
) -> None:
    """Go on training the weights, with articles that people corrected.

    An ARTICLE is a file of records, as `sayso read` writes them as json or jsonl; what
    `sayso import` takes: brat standoff, UIMA CAS, Web Annotations; or a folder of these. Without
    an ARTICLE, those corrected in the ledger are taken; with --ledger, these as well.
    """
    for package in _NEEDED:
        need(package, "train", "Training")
    start = Path(weights) if weights else WEIGHTS
    manifest, sha256 = load_manifest(start)
    found = Corrected(sources, annotated, address)
    with _new_folder(out) as folder:
        parts = split(map(by_line, found), share)
        before = _measured(start, parts.held_out)
        _learn(start, parts.learnt, folder, epochs, seed)
        after = _measured(folder, parts.held_out)
        describe(folder, Continued(manifest, sha256, parts, epochs, seed, before, after))
    click.echo(
        f"Learnt from {number_of(len(parts.learnt), 'article')}; held out: "
        f"{number_of(len(parts.held_out), 'article')}, "
        f"{number_of(statements(parts.held_out), 'statement')}.\n"
    )
    click.echo(_rendered(before, after))
    if found.failed:
        sys.exit(1)


@contextmanager
def _new_folder(out: Path) -> Iterator[Path]:
    """A folder to write into, which is at `out` when everything is written. Raises OptionError."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise OptionError(f"--out {out}: it is there already: name a new folder.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as unfinished:
            folder = Path(unfinished) / out.name
            folder.mkdir()
            yield folder
            folder.replace(out)
    except OSError as error:
        raise OptionError(f"--out {out}: cannot be written ({error.strerror}).") from error


def _learn(start: Path, articles: tuple[Record, ...], folder: Path, epochs: int, seed: int) -> None:
    """Write weights into the folder that have learnt these articles."""
    from sayso.training.continuing import go_on

    documents = [document_of(record) for record in articles]
    with progress_bar("Training") as progress:
        go_on(start, documents, folder, epochs=epochs, seed=seed, progress=progress)


def _measured(weights: Path, records: tuple[Record, ...]) -> Evaluation:
    """How well the weights in a folder read corrected articles."""
    with progress_bar("Reading") as progress:
        return measured(api.load(weights), records, progress)


def _rendered(before: Evaluation, after: Evaluation) -> str:
    """F1 before and after, as a table."""
    was, now = figures(before), figures(after)
    return table(["", "before", "after"], [[n, percent(was[n]), percent(now[n])] for n in was])
