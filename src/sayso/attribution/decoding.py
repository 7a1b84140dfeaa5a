"""The best answer in what the relater replies: a linear-chain CRF (Lafferty et al. 2001), decoded.

All cues are decoded side by side, sub-word by sub-word: arrays are (n, states, c), cues innermost
and those with the longest contexts first, so that at each step the cues that go on are a prefix.
"""

import numpy as np
import numpy.typing as npt

from sayso.attribution.encoding import Ints
from sayso.attribution.relating import BEGIN_CONTENT, IN_CONTENT, Floats

Doubles = npt.NDArray[np.float64]

FORBIDDEN = -1e4
UNSEEN = BEGIN_CONTENT  # states in which no content has been seen: the roles before its first
ROLES = np.array([*range(UNSEEN), *range(IN_CONTENT + 1)])  # of each state
RESCALED = 16  # every so many steps: in between, no sum of paths gets too small to be told from 0


def best_roles(logits: Floats, real: Floats, transitions: Floats) -> tuple[Ints, Floats]:
    """The likeliest role sequence of each cue that has a content (Viterbi 1967).

    logits (c, n, roles), real (c, n), transitions (1 + roles, roles) with the start first. What is
    not real stands at either end. Returns roles (c, n), OUTSIDE where nothing is real, and
    log-probabilities (c,).
    """
    count, length = real.shape
    lengths = real.sum(1).astype(np.int64)
    order = np.argsort(-lengths, kind="stable")
    lengths = lengths[order]
    rows, inside = order[:, None], np.arange(length) < lengths[:, None]
    places = np.where(inside, real.argmax(1)[rows] + np.arange(length), 0)
    shown = np.where(inside[:, :, None], logits[rows, places], 0)
    emitted = np.ascontiguousarray(shown.transpose(1, 2, 0), dtype=np.float64)
    going = inside.sum(0)[: lengths[0]].tolist()

    start, step = _with_memory(transitions)
    scores = _scores(emitted[:, ROLES], going, start, step)
    last = scores[lengths - 1, :, np.arange(count)]
    now = UNSEEN + last[:, UNSEEN:].argmax(1)
    top = last[np.arange(count), now]
    path = ROLES[_traced(now, scores, going, step)]

    found = np.zeros((count, length), dtype=np.int64)
    found[np.broadcast_to(rows, places.shape)[inside], places[inside]] = path.T[inside]
    log_probability = np.empty(count, dtype=np.float32)
    log_probability[order] = top - _total(emitted, going, transitions)
    return found, log_probability


def _with_memory(transitions: Floats) -> tuple[Doubles, Doubles]:
    """Start (s,) and step (s, s) scores of a chain that remembers whether it saw content.

    Its states are ROLES. A path that ends in one of the seen ones has a content, and every such
    path of the first chain is just one of this.
    """
    seen = np.arange(len(ROLES)) >= UNSEEN
    enters = seen & (ROLES >= BEGIN_CONTENT)  # where content is seen for the first time
    start = np.where(~seen | enters, transitions[0, ROLES], FORBIDDEN)
    may = np.where(seen[:, None], seen, ~seen | enters)
    step = np.where(may, transitions[1:][np.ix_(ROLES, ROLES)], FORBIDDEN)
    return start.astype(np.float64), step.astype(np.float64)


def _scores(emitted: Doubles, going: list[int], start: Doubles, step: Doubles) -> Doubles:
    """The score of the best path to each state at each place, (n, states, c).

    going: at each place, how many of the cues, from the first on, have a sub-word there.
    """
    scores = np.zeros_like(emitted)
    scores[0] = start[:, None] + emitted[0]
    steps = step[:, :, None]
    for i, k in enumerate(going[1:], 1):
        here = scores[i, :, :k]
        np.maximum.reduce(scores[i - 1, :, None, :k] + steps, axis=0, out=here)
        here += emitted[i, :, :k]
    return scores


def _traced(now: Ints, scores: Doubles, going: list[int], step: Doubles) -> Ints:
    """Follow the best path of each cue back from its last state; states (n, c)."""
    now = now.copy()
    path = np.zeros((len(scores), len(now)), dtype=np.int64)
    for i in range(len(going) - 1, 0, -1):
        k = going[i]
        path[i, :k] = now[:k]
        now[:k] = (scores[i - 1, :, :k] + step.take(now[:k], axis=1)).argmax(0)
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
