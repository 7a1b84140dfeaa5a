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
    """Signed distance from the cue in logarithmic steps, in [0, DISTANCES); the middle is it."""
    after = np.where(position >= last, position - last + 1, 0)
    away = np.where(position < first, position - first, after)
    steps = np.floor(2 * np.log2(np.abs(away) + 1)).astype(np.int64)
    capped: Ints = DISTANCES // 2 + np.sign(away) * np.minimum(steps, DISTANCES // 2 - 1)
    return capped


def best_roles(logits: Floats, real: Floats, transitions: Floats) -> tuple[Ints, Floats]:
    """The likeliest role sequence of each cue that has a content (Viterbi 1967).

    logits (c, n, roles), real (c, n), transitions (1 + roles, roles) with the start first.
    Returns roles (c, n), OUTSIDE where nothing is real, and log-probabilities (c,).
    """
    count, length, roles = logits.shape
    start, step = _with_memory(transitions)
    doubled = np.concatenate([logits, logits], axis=2)
    best = np.full((count, 2 * roles), FORBIDDEN, dtype=np.float32)
    total = best.copy()
    back = np.zeros(doubled.shape, dtype=np.int64)
    started = np.zeros(count, dtype=bool)
    for i in range(length):
        here = real[:, i] > 0
        begins = (here & ~started)[:, None]
        moves = best[:, :, None] + step
        back[:, i] = moves.argmax(1)
        onward = np.where(begins, start, moves.max(1)) + doubled[:, i]
        summed = np.where(begins, start, _log_sum(total[:, :, None] + step)) + doubled[:, i]
        best = np.where(here[:, None], onward, best)
        total = np.where(here[:, None], summed, total)
        started |= here
    now = roles + best[:, roles:].argmax(1)
    top = best[np.arange(count), now]
    return _traced(now, back, real) % roles, top - _log_sum(total)


def _with_memory(transitions: Floats) -> tuple[Floats, Floats]:
    """Start (2r,) and step (2r, 2r) scores of a chain that remembers whether it saw content.

    The second half of the states are those in which content has been seen: a path that ends there
    has a content, and every path of the first chain is just one of this.
    """
    roles = transitions.shape[1]
    is_content = np.arange(roles) >= BEGIN_CONTENT
    unseen = np.where(is_content, FORBIDDEN, transitions)
    seen = np.where(is_content, transitions, FORBIDDEN)
    onward = np.concatenate([np.full((roles, roles), FORBIDDEN), transitions[1:]], axis=1)
    step = np.concatenate([np.concatenate([unseen[1:], seen[1:]], axis=1), onward])
    return np.concatenate([unseen[0], seen[0]]), step.astype(np.float32)


def _traced(now: Ints, back: Ints, real: Floats) -> Ints:
    """Follow the best path back from its last state; 0 where nothing is real."""
    count, length, _ = back.shape
    rows = np.arange(count)
    path = np.zeros((count, length), dtype=np.int64)
    for i in range(length - 1, -1, -1):
        here = real[:, i] > 0
        path[here, i] = now[here]
        now = np.where(here, back[rows, i, now], now)
    return path


def _log_sum(scores: Floats) -> Floats:
    """Log Σ exp over axis 1."""
    top = scores.max(1)
    summed: Floats = np.log(np.exp(scores - np.expand_dims(top, 1)).sum(1)) + top
    return summed
