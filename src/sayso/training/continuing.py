"""A model that goes on learning from some more articles, and keeps what it knew.

A few dozen articles teach their own kind of news and would undo some of the rest. So what is
written is the mean of the weights before and after (Wortsman et al. 2022, "Robust fine-tuning of
zero-shot models"), which keeps most of what was won and loses little of what was there.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
import torch

from sayso.models import Model as Reading
from sayso.models import load_manifest
from sayso.models.manifest import save_manifest
from sayso.models.session import TOKENISER
from sayso.training.batches import Batch, batches
from sayso.training.documents import Document
from sayso.training.epochs import optimisation, train_steps
from sayso.training.examples import Example, cut, example
from sayso.training.exporting import export_onnx, files, transitions
from sayso.training.mixing import mean
from sayso.training.model import Model
from sayso.training.noise import shown
from sayso.training.restoring import restored

RATE, NEW_RATE = 1e-4, 6e-4
KEPT = 0.3  # how much of the weights before is in the mean


def go_on(
    start: Path,
    articles: Sequence[Document],
    out: Path,
    *,
    epochs: int,
    seed: int = 1,
    progress: Callable[[int, int], None] = lambda done, steps: None,
) -> None:
    """Write into the folder `out` the model in `start`, with these articles learnt.

    progress: is told the steps done and those in all. The manifest is that of `start` but for
    files and chain: the calibration and its threshold stay. Raises WeightsError.
    """
    course = list(_course(start, articles, epochs, seed))
    model = restored(start)
    before = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    with _settled(seed):
        learn(model, course, progress)
    model.load_state_dict(mean([(before, KEPT), (model.state_dict(), 1 - KEPT)]))
    shutil.copyfile(start / TOKENISER, out / TOKENISER)
    manifest, _ = load_manifest(start)
    chain = transitions(model.chain)
    export_onnx(model.encoder, model.relater, out)
    written = msgspec.structs.replace(manifest, files=files(out), transitions=chain)
    save_manifest(out, written)


@contextmanager
def _settled(seed: int) -> Iterator[None]:
    """Chance begins at `seed`, and numbers so small that they only cost time are 0; not after."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        torch.set_flush_denormal(True)
        try:
            yield
        finally:
            torch.set_flush_denormal(False)


def learn(model: Model, course: list[Batch], progress: Callable[[int, int], None]) -> None:
    """Take a step for each batch."""
    optimiser, schedule = optimisation(model, len(course), RATE, NEW_RATE)
    for done, _ in enumerate(train_steps(model, optimiser, schedule, course), start=1):
        progress(done, len(course))


def _course(start: Path, articles: Sequence[Document], epochs: int, seed: int) -> Iterator[Batch]:
    """Every epoch's batches, the articles noised anew and in another order each time."""
    tokenise = Reading(start, threads=1).tokenise
    for number in range(epochs):
        rng = random.Random(f"{seed} {number}")
        examples: list[Example] = []
        for document in articles:
            for one in shown(document, rng):
                examples += cut(example(one, tokenise, nested=True))
        rng.shuffle(examples)
        yield from batches(examples, rng.randrange(2**32))
