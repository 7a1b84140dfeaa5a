"""Examples as batches of windows."""

import random
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeAlias

from sayso.training.examples import Example

WINDOW, WINDOWS_A_STEP = 256, 16  # sub-words; windows

Batch: TypeAlias = list[tuple[Example, list[tuple[int, int]]]]  # articles and their windows


def batches(examples: Iterable[Example], seed: int) -> Iterator[Batch]:
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


def windows(length: int, size: int, rng: random.Random) -> list[tuple[int, int]]:
    """Cut `length` sub-words into windows of about equal size, at most `size`, edges jittered."""
    count = -(-length // size)
    count += rng.random() < 0.3
    edges = [0]
    for i in range(1, count):
        edges.append(round(length * i / count + rng.uniform(-0.12, 0.12) * length / count))
    edges.append(length)
    cuts = []
    for a, b in pairwise(edges):
        while b - a > size:
            cuts.append((a, a + size))
            a += size
        if a < b:
            cuts.append((a, b))
    return cuts
