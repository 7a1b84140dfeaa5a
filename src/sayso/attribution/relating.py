"""What the relater is shown of each cue, and the best answer in what it replies."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.attribution.encoding import Encoding, Ints

Floats = npt.NDArray[np.float32]

BEFORE, AFTER = 112, 176  # sub-words shown before a cue's first, and from its first on
DISTANCES = 32  # classes of distance from the cue
OUTSIDE, BEGIN_SOURCE, IN_SOURCE, BEGIN_CONTENT, IN_CONTENT = range(5)  # roles
FORBIDDEN = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Cue:
    """The sub-words [first, last), and how likely they signal an attribution, 0 to 1."""

    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True, eq=False)
class Contexts:
    """c cues in their contexts of n = BEFORE + AFTER sub-words.

    index: (c, n) numbers of the sub-words; real: (c, n) 1.0 where there is one.
    in_cue, quote, distance, sentence, paragraph: (c, n) classes, as the relater was trained.
    """

    index: Ints
    real: Floats
    in_cue: Ints
    quote: Ints
    distance: Ints
    sentence: Ints
    paragraph: Ints


def contexts(encoding: Encoding, cues: list[Cue]) -> Contexts:
    """Lay out the sub-words round each cue, relative to it."""
    first = np.array([cue.first for cue in cues], dtype=np.int64)[:, None]
    last = np.array([cue.last for cue in cues], dtype=np.int64)[:, None]
    position = first + np.arange(-BEFORE, AFTER, dtype=np.int64)[None, :]
    real = (position >= 0) & (position < len(encoding))
    index = np.where(real, position, 0)

    def away(numbers: Ints, most: int) -> Ints:
        shifted: Ints = np.clip(numbers[index] - numbers[first], -most, most) + most
        return shifted

    return Contexts(
        index=index,
        real=real.astype(np.float32),
        in_cue=((position >= first) & (position < last)).astype(np.int64),
        quote=np.where(real, encoding.quote[index], 0),
        distance=np.where(real, distance_class(position, first, last), 0),
        sentence=np.where(real, away(encoding.sentence, 3), 0),
        paragraph=np.where(real, away(encoding.paragraph, 2), 0),
    )


def distance_class(position: Ints, first: Ints, last: Ints) -> Ints:
    """Signed distance from the cue in logarithmic steps, in [0, DISTANCES); the middle is the cue."""
    after = np.where(position >= last, position - last + 1, 0)
    away = np.where(position < first, position - first, after)
    steps = np.floor(2 * np.log2(np.abs(away) + 1)).astype(np.int64)
    capped: Ints = DISTANCES // 2 + np.sign(away) * np.minimum(steps, DISTANCES // 2 - 1)
    return capped


def best_roles(logits: Floats, real: Floats, transitions: Floats) -> tuple[Ints, Floats]:
    """The likeliest role sequence of each cue (Viterbi), and its log-probability.

    logits (c, n, roles), real (c, n), transitions (1 + roles, roles) with the start first.
    Returns roles (c, n), OUTSIDE where nothing is real, and log-probabilities (c,).
    """
    count, length, _ = logits.shape
    start, step = transitions[0], transitions[1:]
    best = np.zeros_like(logits[:, 0])
    total = np.zeros_like(best)
    back = np.zeros(logits.shape, dtype=np.int64)
    started = np.zeros(count, dtype=bool)
    for i in range(length):
        here = real[:, i] > 0
        begins = (here & ~started)[:, None]
        moves = best[:, :, None] + step
        back[:, i] = np.where(begins, OUTSIDE, moves.argmax(1))
        onward = np.where(begins, start, moves.max(1)) + logits[:, i]
        summed = np.where(begins, start, _log_sum(total[:, :, None] + step)) + logits[:, i]
        best = np.where(here[:, None], onward, best)
        total = np.where(here[:, None], summed, total)
        started |= here
    roles = np.zeros((count, length), dtype=np.int64)
    now = best.argmax(1)
    rows = np.arange(count)
    for i in range(length - 1, -1, -1):
        here = real[:, i] > 0
        roles[here, i] = now[here]
        now = np.where(here, back[rows, i, now], now)
    return roles, best.max(1) - _log_sum(total)


def _log_sum(scores: Floats) -> Floats:
    """Log Σ exp over axis 1."""
    top = scores.max(1)
    summed: Floats = np.log(np.exp(scores - np.expand_dims(top, 1)).sum(1)) + top
    return summed
