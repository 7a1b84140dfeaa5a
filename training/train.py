"""Fine-tune the attribution model on PolNeAR, articles marked by hand, and GUM.

    python -m training.train --corpora DIR --minilm DIR --out weights.pt

After every epoch the running mean of the weights is written to --out.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from sayso.attribution.encoding import Tokenise
from training.data import Corpora, Example, epoch, read_split, windows
from training.gum import read_gum
from training.losses import Batch, losses
from training.marks import read_marks
from training.model import Model
from training.renaming import persons
from training.restore import restored

WINDOW, WINDOWS_A_STEP = 256, 16
HELD_OUT_EVERY = 21  # every so many-th article of train is kept for thresholds and calibration
AVERAGED = 0.99  # decay of the running mean of the weights, which is what is kept
WEIGHTS = {"flat": 0.5, "cue": 1.0, "roles": 0.1, "valid": 0.5}  # of the losses
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
    optimiser, schedule = optimisation(model, options, steps * options.epochs)
    print(f"{steps} steps an epoch", flush=True)
    began = time.time()
    for number in range(options.epochs):
        seed = options.seed * 100 + number
        run_epoch(model, mean, optimiser, schedule, batches(examples(seed), seed), began)
        torch.save({"modules": mean.module.state_dict(), "epoch": number + 1}, options.out)
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
        marked=[d for i, d in enumerate(train) if i % HELD_OUT_EVERY != HELD_OUT_EVERY - 1],
        complete=read_marks(folder, held_out=False),
        partly=read_gum(folder / "gum"),
        names=persons(folder / "newswire" / "processed_annotated"),
    )


def run_epoch(
    model: Model,
    mean: AveragedModel,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    steps: Iterator[Batch],
    began: float,
) -> None:
    model.train()
    sums: Counter[str] = Counter()
    for step, batch in enumerate(steps, start=1):
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(model, batch, random.Random(step))
        optimiser.zero_grad()
        torch.stack([found[name] * weight for name, weight in WEIGHTS.items()]).sum().backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        mean.update_parameters(model)
        sums.update({name: value.item() for name, value in found.items()})
        if step % REPORT_EVERY == 0:
            means = {name: round(total / REPORT_EVERY, 4) for name, total in sums.items()}
            line = {"step": schedule.last_epoch, "s": round(time.time() - began), **means}
            print(json.dumps(line), flush=True)
            sums.clear()


def optimisation(
    model: Model, options: argparse.Namespace, steps: int
) -> tuple[torch.optim.AdamW, torch.optim.lr_scheduler.OneCycleLR]:
    """AdamW, one cycle (Smith 2018), a higher rate for what MiniLM does not bring."""
    model.encoder.words.weight.requires_grad_(False)
    new = {id(p) for p in model.new_parameters()}
    groups = [
        {"params": [p for p in model.parameters() if p.requires_grad and id(p) not in new]},
        {"params": list(model.new_parameters())},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        max_lr=[options.lr, options.lr_new],
        total_steps=round(steps * 1.03) + 16,  # epochs differ by a few steps
        pct_start=0.1,
    )
    return optimiser, schedule


def batches(examples: list[Example], seed: int) -> Iterator[Batch]:
    """Articles with their windows, WINDOWS_A_STEP or a little more at a time."""
    rng = random.Random(seed)
    batch: Batch = []
    for example in examples:
        batch.append((example, windows(len(example.encoding), WINDOW, rng)))
        if sum(len(cuts) for _, cuts in batch) >= WINDOWS_A_STEP:
            yield batch
            batch = []
    if batch:
        yield batch


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
