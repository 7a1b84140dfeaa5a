"""The best answer in what the relater replies: a linear-chain CRF (Lafferty et al. 2001), decoded.

All cues are decoded side by side, sub-word by sub-word: arrays are (n, states, c), cues innermost
and those with the longest contexts first, so that at each step the cues that go on are a prefix.
"""

import numpy as np
import numpy.typing as npt

from sayso.attribution.encoding import Ints
from sayso.attribution.relating import BEGIN_CONTENT, Floats

Doubles = npt.NDArray[np.float64]

FORBIDDEN = -1e4
RESCALED = 16  # every so many steps: in between, no sum of paths gets too small to be told from 0


def best_roles(logits: Floats, real: Floats, transitions: Floats) -> tuple[Ints, Floats]:
    """The likeliest role sequence of each cue that has a content (Viterbi 1967).

    logits (c, n, roles), real (c, n), transitions (1 + roles, roles) with the start first. What is
    not real stands at either end. Returns roles (c, n), OUTSIDE where nothing is real, and
    log-probabilities (c,).
    """
    count, length, roles = logits.shape
    lengths = real.sum(1).astype(np.int64)
    order = np.argsort(-lengths, kind="stable")
    lengths = lengths[order]
    rows, inside = order[:, None], np.arange(length) < lengths[:, None]
    places = np.where(inside, real.argmax(1)[rows] + np.arange(length), 0)
    shown = np.where(inside[:, :, None], logits[rows, places], 0)
    emitted = np.ascontiguousarray(shown.transpose(1, 2, 0), dtype=np.float64)
    going = inside.sum(0)[: lengths[0]].tolist()

    start, step = _with_memory(transitions)
    scores = _scores(np.concatenate([emitted, emitted], axis=1), going, start, step)
    last = scores[lengths - 1, :, np.arange(count)]
    now = roles + last[:, roles:].argmax(1)
    top = last[np.arange(count), now]
    path = _traced(now, scores, going, step) % roles

    found = np.zeros((count, length), dtype=np.int64)
    found[np.broadcast_to(rows, places.shape)[inside], places[inside]] = path.T[inside]
    log_probability = np.empty(count, dtype=np.float32)
    log_probability[order] = top - _total(emitted, going, transitions)
    return found, log_probability


def _with_memory(transitions: Floats) -> tuple[Doubles, Doubles]:
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
    return np.concatenate([unseen[0], seen[0]]).astype(np.float64), step.astype(np.float64)


def _scores(emitted: Doubles, going: list[int], start: Doubles, step: Doubles) -> Doubles:
    """The score of the best path to each state at each place, (n, states, c).

    going: at each place, how many of the cues, from the first on, have a sub-word there.
    """
    scores = np.zeros_like(emitted)
    scores[0] = start[:, None] + emitted[0]
    for i, k in enumerate(going[1:], 1):
        moves = scores[i - 1, :, None, :k] + step[:, :, None]
        np.add(moves.max(0), emitted[i, :, :k], out=scores[i, :, :k])
    return scores


def _traced(now: Ints, scores: Doubles, going: list[int], step: Doubles) -> Ints:
    """Follow the best path of each cue back from its last state; states (n, c)."""
    now = now.copy()
    path = np.zeros((len(scores), len(now)), dtype=np.int64)
    for i in range(len(going) - 1, 0, -1):
        k = going[i]
        path[i, :k] = now[:k]
        now[:k] = (scores[i - 1, :, :k] + step[:, now[:k]]).argmax(0)
    path[0] = now
    return path


def _total(emitted: Doubles, going: list[int], transitions: Floats) -> Doubles:
    """Log Σ exp of the scores of all paths of each cue, (c,): the forward algorithm, rescaled."""
    top = emitted.max(1)
    shares = np.exp(emitted - top[:, None])
    start, step = np.exp(transitions[0].astype(np.float64)), np.exp(transitions[1:].T)
    scale = np.ones_like(top)
    forward = start[:, None] * shares[0]
    for i, k in enumerate(going[1:], 1):
        if i % RESCALED == 0:
            scale[i, :k] = forward[:, :k].sum(0)
            forward[:, :k] /= scale[i, :k]
        forward[:, :k] = (step @ forward[:, :k]) * shares[i, :, :k]
    total: Doubles = np.log(forward.sum(0)) + np.log(scale).sum(0) + top.sum(0)
    return total
