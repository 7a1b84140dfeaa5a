"""The steps of training."""

import random
from collections.abc import Iterable, Iterator

import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler, OneCycleLR

from sayso.training.batches import Batch
from sayso.training.losses import losses
from sayso.training.model import Model

WEIGHTS = {"flat": 0.5, "cue": 1.0, "roles": 0.1, "valid": 0.5}  # of the losses
LEAST_STEPS = 20  # of a cycle: a shorter one is broken off


def optimisation(
    model: Model, steps: int, rate: float, new_rate: float
) -> tuple[torch.optim.AdamW, OneCycleLR]:
    """AdamW and one cycle (Smith 2018) of so many steps.

    new_rate: a higher rate for what MiniLM does not bring.
    """
    model.encoder.words.weight.requires_grad_(False)
    new = {id(p) for p in model.new_parameters()}
    groups = [
        {"params": [p for p in model.parameters() if p.requires_grad and id(p) not in new]},
        {"params": list(model.new_parameters())},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = OneCycleLR(
        optimiser,
        max_lr=[rate, new_rate],
        total_steps=max(steps, LEAST_STEPS),
        pct_start=0.1,
    )
    return optimiser, schedule


def train_steps(
    model: Model, optimiser: torch.optim.Optimizer, schedule: LRScheduler, batches: Iterable[Batch]
) -> Iterator[dict[str, float]]:
    """Take a step for each batch; yield the losses of each by name."""
    model.train()
    for step, batch in enumerate(batches, start=1):
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(model, batch, random.Random(step))
        optimiser.zero_grad()
        torch.stack([found[name] * weight for name, weight in WEIGHTS.items()]).sum().backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        yield {name: value.item() for name, value in found.items()}
