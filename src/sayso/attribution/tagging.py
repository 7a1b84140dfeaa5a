"""A whole article through the encoder, window by window, and the cues found in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from sayso.attribution.encoding import Encoding, Ints
from sayso.attribution.relating import Cue, Floats

WINDOW, OVERLAP = 256, 64  # sub-words
LEAST_LIKELY = 0.3  # a sub-word below this is no part of a cue
BEGINS = 0.5  # a sub-word above this that rather begins a cue than goes on with one begins another
WORTH_ASKING = 0.45  # the least mean likelihood of a cue; of those below it hardly one stands


class Encodes(Protocol):
    """What reads one window (sayso.models.Model.encode)."""

    def encode(self, ids: Ints, quote: Ints, case: Ints, opening: Ints) -> tuple[Floats, ...]:
        """Return (n, d) as token, (n, d) as cue, (n, 3) cue logits."""


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """The encoder's view of an article of n sub-words.

    token, cue: (n, d), each sub-word as a word to be related, and as a cue.
    cue_probability: (n, 2), that it begins a cue, that it goes on with one.
    """

    token: Floats
    cue: Floats
    cue_probability: Floats


def windows(length: int) -> Iterator[tuple[int, int, int, int]]:
    """Cut `length` sub-words into overlapping windows of about equal size.

    Yields (start, end, from, to): read [start, end), keep [from, to). What is kept adds up to
    everything, once.
    """
    if length <= 0:
        return
    count = max(1, -(-(length - OVERLAP) // (WINDOW - OVERLAP)))
    size = -(-(length + OVERLAP * (count - 1)) // count)
    kept = 0
    for i in range(count):
        start = min(i * (size - OVERLAP), length)
        end = length if i == count - 1 else start + size
        until = length if i == count - 1 else end - OVERLAP // 2
        yield start, end, kept, until
        kept = until


def tag(encoding: Encoding, model: Encodes) -> Tagged:
    """Read every window of an article and join what is seen."""
    parts: list[tuple[Floats, ...]] = []
    for start, end, low, high in windows(len(encoding)):
        view = (encoding.ids, encoding.quote, encoding.case, encoding.opening)
        seen = model.encode(*(array[start:end] for array in view))
        parts.append(tuple(array[low - start : high - start] for array in seen))
    token, cue, logits = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
    return Tagged(token, cue, _softmax(logits)[:, 1:])


def find_cues(tagged: Tagged) -> list[Cue]:
    """Runs of sub-words that are likely to signal an attribution, in order.

    A run is cut where a new cue begins, and trimmed to what is at least half as likely as its
    likeliest sub-word. One whose mean likelihood is below WORTH_ASKING is left out.
    """
    likely = tagged.cue_probability.sum(1)
    begins = tagged.cue_probability[:, 0] > tagged.cue_probability[:, 1]
    inside = np.flatnonzero(likely >= LEAST_LIKELY)
    new = (np.diff(inside, prepend=-2) > 1) | (begins[inside] & (likely[inside] > BEGINS))
    firsts, lasts = inside[new], inside[np.roll(new, -1)] + 1
    odds = likely.tolist()
    cues = (_trimmed(odds, *run) for run in zip(firsts.tolist(), lasts.tolist(), strict=True))
    return [cue for cue in cues if cue.probability >= WORTH_ASKING]


def _trimmed(likely: list[float], first: int, last: int) -> Cue:
    top = max(likely[first:last])
    while likely[first] < top / 2:
        first += 1
    while likely[last - 1] < top / 2:
        last -= 1
    return Cue(first, last, sum(likely[first:last]) / (last - first))


def _softmax(logits: Floats) -> Floats:
    powers = np.exp(logits - logits.max(1, keepdims=True))
    shares: Floats = powers / powers.sum(1, keepdims=True)
    return shares
