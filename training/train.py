"""Fine-tune the attribution model on PolNeAR, articles marked by hand, and GUM.

    python -m training.train --corpora DIR --minilm DIR --out weights.pt

After every epoch the running mean of the weights is written to --out.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from sayso.attribution.encoding import Tokenise
from sayso.training.batches import batches
from sayso.training.epochs import optimisation, train_steps
from sayso.training.examples import Example
from sayso.training.model import Model
from sayso.training.restoring import restored
from training.data import Corpora, epoch, read_split
from training.gum import read_gum
from training.marks import read_marks
from training.renaming import persons

HELD_OUT_EVERY = 21  # every so many-th article of train is kept for thresholds and calibration
AVERAGED = 0.99  # decay of the running mean of the weights, which is what is kept
REPORT_EVERY = 20  # steps


def main() -> None:
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)  # numbers that small only cost time
    tokenise = tokeniser(options.minilm)
    corpora = read(options.corpora)
    model = begun(options)
    mean = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(AVERAGED))

    def examples(seed: int) -> list[Example]:
        return epoch(corpora, tokenise, seed, options.wrap)

    steps = sum(1 for _ in batches(examples(0), 0))
    most = round(steps * options.epochs * 1.03) + 16  # epochs differ by a few steps
    optimiser, schedule = optimisation(model, most, options.lr, options.lr_new)
    print(f"{steps} steps an epoch", flush=True)
    report = Report()
    for number in range(options.epochs):
        seed = options.seed * 100 + number
        for found in train_steps(model, optimiser, schedule, batches(examples(seed), seed)):
            mean.update_parameters(model)
            report(found)
        torch.save({"modules": mean.module.state_dict()}, options.out)
    print("done", flush=True)


def begun(options: argparse.Namespace) -> Model:
    """The model to train: from MiniLM, from weights of this script, or from shipped ones."""
    if options.start and options.start.is_dir():
        return restored(options.start)
    model = Model()
    model.encoder.load_minilm(options.minilm / "model.safetensors")
    if options.start:
        model.load_state_dict(torch.load(options.start, weights_only=True)["modules"])
    return model


def read(folder: Path) -> Corpora:
    """All that is trained on; what is held out of it is left out."""
    train = read_split(folder / "polnear" / "train")
    return Corpora(
        polnear=[d for i, d in enumerate(train) if i % HELD_OUT_EVERY != HELD_OUT_EVERY - 1],
        by_hand=read_marks(folder, held_out=False),
        partly=read_gum(folder / "gum"),
        names=persons(folder / "newswire" / "processed_annotated"),
    )


class Report:
    """Prints the mean losses of every so many steps as a line of JSON."""

    def __init__(self) -> None:
        self.began = time.time()
        self.steps = 0
        self.sums: Counter[str] = Counter()

    def __call__(self, found: dict[str, float]) -> None:
        self.steps += 1
        self.sums.update(found)
        if self.steps % REPORT_EVERY == 0:
            means = {name: round(total / REPORT_EVERY, 4) for name, total in self.sums.items()}
            seconds = round(time.time() - self.began)
            print(json.dumps({"step": self.steps, "s": seconds, **means}), flush=True)
            self.sums.clear()


def tokeniser(folder: Path) -> Tokenise:
    """The tokeniser of MiniLM, as a function of text."""
    loaded = Tokenizer.from_file(str(folder / "tokenizer.json"))
    loaded.no_truncation()
    loaded.no_padding()

    def tokenise(text: str) -> tuple[list[int], list[tuple[int, int]]]:
        encoded = loaded.encode(text, add_special_tokens=False)
        return encoded.ids, encoded.offsets

    return tokenise


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--minilm", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--start", type=Path, help="go on from weights.pt, or from a folder of shipped weights"
    )
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--lr", type=float, default=1.5e-4)
    parser.add_argument("--lr-new", type=float, default=1e-3)
    parser.add_argument(
        "--wrap",
        type=float,
        default=0.05,
        help="share of paragraphs that are put into somebody's mouth",
    )
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
