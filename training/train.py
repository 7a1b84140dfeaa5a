"""Fine-tune the attribution model on PolNeAR.

    python -m training.train --polnear DIR --minilm model.safetensors --out weights.pt

Every so many steps a checkpoint is written; `--resume` goes on from it.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.data import Example, epoch, read_split, windows
from training.gum import read_gum
from training.model import AFTER, BEFORE, DISTANCES, Chain, Encoder, Relater

WINDOW, WINDOWS_A_STEP = 256, 16
HELD_OUT_EVERY = 21  # this articles of train are kept for thresholds and calibration
UNMARKED = 0.03  # how much an unmarked word inside a content counts against a cue there
AVERAGED = 0.99  # decay of the running mean of the weights, which is what is kept


def main() -> None:
    options = arguments()
    torch.manual_seed(options.seed)
    tokeniser = Tokenizer.from_file(str(options.minilm.parent / "tokenizer.json"))
    tokeniser.no_truncation(), tokeniser.no_padding()

    def tokenise(text: str) -> tuple[list[int], list[tuple[int, int]]]:
        encoded = tokeniser.encode(text, add_special_tokens=False)
        return encoded.ids, encoded.offsets

    documents = [
        d
        for i, d in enumerate(read_split(options.polnear))
        if i % HELD_OUT_EVERY != HELD_OUT_EVERY - 1
    ]
    others = read_gum(options.gum)
    if options.limit:
        documents = documents[: options.limit]
    encoder, relater, chain = Encoder(), Relater(), Chain()
    encoder.load_minilm(options.minilm)
    encoder.words.weight.requires_grad_(False)
    modules = torch.nn.ModuleDict({"encoder": encoder, "relater": relater, "chain": chain})
    if options.start:
        modules.load_state_dict(torch.load(options.start, weights_only=False)["modules"])
    mean = torch.optim.swa_utils.AveragedModel(
        modules, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(AVERAGED)
    )
    fresh = {"quote", "case", "opening", "flat", "cue"}
    new, old = [], []
    for name, parameter in modules.named_parameters():
        if parameter.requires_grad:
            is_new = not name.startswith("encoder.") or name.split(".")[1] in fresh
            (new if is_new else old).append(parameter)
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": options.lr}, {"params": new, "lr": options.lr_new}],
        weight_decay=0.01,
    )
    per_epoch = sum(1 for _ in batches(epoch(documents, others, tokenise, 0, options.wrap), 0))
    total = per_epoch * options.epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser,
        max_lr=[options.lr, options.lr_new],
        total_steps=int(total * 1.02) + 8,
        pct_start=0.1,
    )
    print(f"{len(documents)} articles, {per_epoch} steps an epoch, {total} in all", flush=True)
    step, first_epoch, began = 0, 0, time.time()
    for n in range(first_epoch, options.epochs):
        modules.train()
        sums: dict[str, float] = {}
        for batch in batches(
            epoch(documents, others, tokenise, options.seed * 100 + n, options.wrap), n
        ):
            if step >= total + 8:
                break
            with torch.autocast("cpu", torch.bfloat16):
                losses = batch_losses(encoder, relater, chain, batch, random.Random(step))
            loss = (
                losses["flat"] * 0.5 + losses["cue"] + losses["roles"] * 0.1 + losses["valid"] * 0.5
            )
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(modules.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            mean.update_parameters(modules)
            step += 1
            for name, value in losses.items():
                sums[name] = sums.get(name, 0.0) + float(value)
            if step % 20 == 0:
                means = {k: round(v / 20, 4) for k, v in sums.items()}
                sums = {}
                print(
                    json.dumps(
                        {"step": step, "of": total, "s": round(time.time() - began), **means}
                    ),
                    flush=True,
                )
        torch.save(
            {"modules": mean.module.state_dict(), "epoch": n + 1, "options": vars(options)},
            options.out,
        )
    print("done", flush=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--gum", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="go on from these weights")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--lr", type=float, default=1.5e-4)
    parser.add_argument("--lr-new", type=float, default=1e-3)
    parser.add_argument("--wrap", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0)
    return parser.parse_args()


def batches(
    examples: list[Example], seed: int
) -> Iterator[list[tuple[Example, list[tuple[int, int]]]]]:
    """Examples with their windows, WINDOWS_A_STEP or a little more at a time."""
    rng = random.Random(seed)
    batch, count = [], 0
    for one in examples:
        cuts = windows(len(one.encoding), WINDOW, rng)
        batch.append((one, cuts))
        count += len(cuts)
        if count >= WINDOWS_A_STEP:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def encode_batch(
    encoder: Encoder, batch: list[tuple[Example, list[tuple[int, int]]]]
) -> tuple[Tensor, Tensor, Tensor]:
    """Hidden states, flat logits and cue logits of all sub-words of the batch, one after another."""
    flat_windows = [(example.encoding, a, b) for example, cuts in batch for a, b in cuts]
    longest = max(b - a for _, a, b in flat_windows)
    inputs = {
        name: np.zeros((len(flat_windows), longest), dtype=np.int64)
        for name in ("ids", "quote", "case", "opening")
    }
    real = np.zeros((len(flat_windows), longest), dtype=bool)
    for i, (encoding, a, b) in enumerate(flat_windows):
        for name, values in inputs.items():
            values[i, : b - a] = getattr(encoding, name)[a:b]
        real[i, : b - a] = True
    keep = torch.from_numpy(real)
    mask = torch.where(keep, 0.0, -1e4)[:, None, None, :]
    hidden, flat, cue = encoder(*(torch.from_numpy(v) for v in inputs.values()), mask)
    return hidden[keep], flat[keep], cue[keep]


def batch_losses(
    encoder: Encoder,
    relater: Relater,
    chain: Chain,
    batch: list[tuple[Example, list[tuple[int, int]]]],
    rng: random.Random,
) -> dict[str, Tensor]:
    hidden, flat, cue_logits = encode_batch(encoder, batch)
    labels = torch.from_numpy(np.concatenate([e.flat for e, _ in batch]))
    losses = {"flat": functional.cross_entropy(flat.float(), labels)}
    # PolNeAR leaves what is attributed inside a content unmarked: no evidence against a cue there.
    cue_labels = torch.zeros_like(labels)
    offset = 0
    for one, _ in batch:
        for cue in one.cues:
            cue_labels[offset + cue.first : offset + cue.last] = 2
            cue_labels[offset + cue.first] = 1
        offset += len(one.encoding)
    unknown = torch.from_numpy(np.concatenate([e.unmarked for e, _ in batch])) & (cue_labels == 0)
    per_token = functional.cross_entropy(cue_logits.float(), cue_labels, reduction="none")
    losses["cue"] = (per_token * torch.where(unknown, UNMARKED, 1.0)).mean()
    chosen = choose_cues(batch, cue_logits, rng)
    context = gather_context(chosen, batch, hidden, flat)
    roles, valid = relater(*context["inputs"])
    chain_loss = chain.loss(roles.float(), context["roles"], context["real"].float())
    is_cue = context["is_cue"]
    losses["roles"] = (chain_loss * is_cue).sum() / is_cue.sum().clamp(min=1)
    losses["valid"] = functional.binary_cross_entropy_with_logits(valid.float(), is_cue)
    return losses


def choose_cues(
    batch: list[tuple[Example, list[tuple[int, int]]]], cue_logits: Tensor, rng: random.Random
) -> list[tuple[int, int, int, int, np.ndarray | None]]:
    """(example, its offset, first, last, roles) for true cues, and for some that only look so.

    What the tagger takes for a cue outside any true cue and content is a false one (roles None).
    """
    with torch.no_grad():
        likely = (1 - torch.softmax(cue_logits.float(), -1)[:, 0]).numpy()
    chosen, offset = [], 0
    for i, (one, _) in enumerate(batch):
        n = len(one.encoding)
        taken = one.unmarked.copy()
        for cue in one.cues:
            first, last = cue.first, cue.last
            taken[max(0, first - 1) : last + 1] = True
            if last - first > 1 and rng.random() < 0.15:  # the tagger's cues are not exact either
                first, last = rng.choice([(first + 1, last), (first, last - 1)])
            chosen.append((i, offset, first, last, cue.roles))
        runs = np.flatnonzero((likely[offset : offset + n] > 0.1) & ~taken)
        for group in np.split(runs, np.flatnonzero(np.diff(runs) > 1) + 1):
            if len(group):
                chosen.append((i, offset, int(group[0]), int(group[-1]) + 1, None))
        offset += n
    return chosen


def gather_context(
    chosen: list[tuple[int, int, int, int, np.ndarray | None]],
    batch: list[tuple[Example, list[tuple[int, int]]]],
    hidden: Tensor,
    flat: Tensor,
) -> dict:
    width = BEFORE + AFTER
    count = len(chosen)
    index = np.zeros((count, width), dtype=np.int64)
    real = np.zeros((count, width), dtype=np.int64)
    fields = {
        name: np.zeros((count, width), dtype=np.int64)
        for name in ("in_cue", "quote", "distance", "sentence", "paragraph")
    }
    roles = np.zeros((count, width), dtype=np.int64)
    for row, (i, offset, first, last, labels) in enumerate(chosen):
        encoding = batch[i][0].encoding
        low, high = max(0, first - BEFORE), min(len(encoding), first + AFTER)
        at = slice(low - (first - BEFORE), high - (first - BEFORE))
        positions = np.arange(low, high)
        index[row, at] = offset + positions
        real[row, at] = 1
        fields["in_cue"][row, at] = (positions >= first) & (positions < last)
        fields["quote"][row, at] = encoding.quote[low:high]
        fields["distance"][row, at] = distance_bucket(positions, first, last)
        fields["sentence"][row, at] = (
            np.clip(encoding.sentence[low:high] - encoding.sentence[first], -3, 3) + 3
        )
        fields["paragraph"][row, at] = (
            np.clip(encoding.paragraph[low:high] - encoding.paragraph[first], -2, 2) + 2
        )
        if labels is not None:
            roles[row, at] = clipped(labels[low:high], labels[low - 1] if low else 0)
    t = {name: torch.from_numpy(values) for name, values in fields.items()}
    index_t, real_t = torch.from_numpy(index), torch.from_numpy(real)
    log_flat = torch.log_softmax(flat.float(), -1).detach()
    inputs = (
        hidden[index_t], log_flat[index_t], real_t.float(),
        t["in_cue"], t["quote"], t["distance"], t["sentence"], t["paragraph"],
    )  # fmt: skip
    is_cue = torch.tensor([labels is not None for *_, labels in chosen], dtype=torch.float32)
    return {"inputs": inputs, "roles": torch.from_numpy(roles), "real": real_t, "is_cue": is_cue}


def clipped(labels: np.ndarray, before: int) -> np.ndarray:
    """Labels of a context that starts in the middle of a span: its first word begins it."""
    labels = labels.copy()
    if before and len(labels) and labels[0] in (2, 4):
        labels[0] -= 1
    return labels


def distance_bucket(positions: np.ndarray, first: int, last: int) -> np.ndarray:
    """Signed distance from the cue in logarithmic steps, in [0, DISTANCES); 16 is the cue."""
    away = np.where(
        positions < first, positions - first, np.where(positions >= last, positions - last + 1, 0)
    )
    size = np.minimum(np.floor(2 * np.log2(np.abs(away) + 1)), DISTANCES // 2 - 1).astype(np.int64)
    return DISTANCES // 2 + np.sign(away) * size


if __name__ == "__main__":
    main()
