"""What is said of weights that went on learning: their manifest's words, and their card."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from sayso.evaluation.gold import article_of
from sayso.evaluation.run import Evaluation, Progress, Reads, evaluate_annotated
from sayso.evaluation.tables import percent
from sayso.models import Manifest, load_manifest
from sayso.models.manifest import save_manifest
from sayso.record import Record
from sayso.training.splitting import Parts, statements

CARD = "CARD.md"
# What is measured of the articles that are held out, and its name for people. Not who speaks,
# and so not how right the confidence is: many corrections say no more than the printed source.
MEASURES = {
    "attribution": "attribution, F1",
    "with_source": "attribution + source, F1",
    "exact_content": "attribution, exact content, F1",
}

_CONTINUED = "-continued"  # follows the name of the weights
_LICENCE = "to be chosen by who trained them"


class Continued(NamedTuple):
    """How weights came about.

    start, sha256: the manifest of those they began from, and its digest. before, after: how both
    read the articles that were held out.
    """

    start: Manifest
    sha256: str
    parts: Parts
    epochs: int
    seed: int
    before: Evaluation
    after: Evaluation


def figures(found: Evaluation) -> dict[str, float | None]:
    """F1 of each measure, 0 to 1, by its name for people."""
    return {label: found.figures.tallies[name].f1 for name, label in MEASURES.items()}


def measured(
    reader: Reads, records: Iterable[Record], progress: Progress | None = None
) -> Evaluation:
    """How well a reader finds what people left in these articles."""
    return evaluate_annotated(reader, [article_of(r) for r in records], progress=progress)


def describe(folder: Path, how: Continued) -> None:
    """Write into a model's manifest how it came about, and its card beside it."""
    manifest, _ = load_manifest(folder)
    written = described(manifest, how)
    save_manifest(folder, written)
    (folder / CARD).write_text(card(written, how), encoding="utf-8", newline="\n")


def described(manifest: Manifest, how: Continued) -> Manifest:
    """The manifest with how the weights came about, which is for people."""
    learnt = how.parts.learnt
    began = how.start.licence
    return msgspec.structs.replace(
        manifest,
        name=how.start.name.removesuffix(_CONTINUED) + _CONTINUED,
        licence=began if began.startswith(_LICENCE) else f"{_LICENCE}; begun from {began}",
        trained_on=(
            *how.start.trained_on,
            f"went on from {how.start.name}, manifest sha256:{how.sha256}",
            f"{len(learnt)} corrected articles with {statements(learnt)} statements",
        ),
        figures={
            f"held out, {label}, {when}": round(value, 4)
            for when, found in (("before", how.before), ("after", how.after))
            for label, value in figures(found).items()
            if value is not None
        },
    )


def card(manifest: Manifest, how: Continued) -> str:
    """The model card (Mitchell et al. 2019) in Markdown, for whoever trained to go on with."""
    learnt, held_out = how.parts
    data = "\n".join(f"- {one}" for one in how.start.trained_on)
    return f"""\
# Model card: {manifest.name}

What it does: finds cues of attribution in English news, and the source and content of each. Made by
`sayso train` from `{how.start.name}` (manifest SHA-256 `{how.sha256}`).

## Data

What it began from was trained on

{data}

Then it learnt from {len(learnt)} corrected articles with {statements(learnt)} statements, in
{how.epochs} epochs (seed {how.seed}). What is written is the mean of the weights before and after.
{len(held_out)} more articles with {statements(held_out)} statements were held out.

Learnt:

{_articles(learnt)}

Held out:

{_articles(held_out)}

## Licence

The weights it began from: {how.start.licence}. What may be done with these is for you to say: whose
the corrected articles are, who corrected them, and on which terms. None of the articles' text is in
the files.

## Figures

The articles held out, read before and after with the same threshold of confidence, in percent:

{_table(figures(how.before), figures(how.after))}

A part of this size moves by some points from one choice of articles to the next.

## Known limits

- What the weights it began from do not do: their card says it.
- Your articles are the measure here. Whether other news is read as well as before, measure with
  articles that are not yours: `sayso eval gold DIR --weights FOLDER`.
- The calibration and its threshold were not fitted again: confidences may be a little off.
- Where an article is held out and another outlet's copy of it was learnt, the figures flatter.
"""


def _articles(records: Iterable[Record]) -> str:
    return "\n".join(f"- {record.article.id}" for record in records)


def _table(before: Mapping[str, float | None], after: Mapping[str, float | None]) -> str:
    rows = [f"| {name} | {percent(before[name])} | {percent(after[name])} |" for name in before]
    return "\n".join(["| | before | after |", "| --- | --- | --- |", *rows])
