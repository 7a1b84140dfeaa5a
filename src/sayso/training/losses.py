"""What a batch of articles teaches: the tags of its words, its cues, and the roles round each."""

import random
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from sayso.attribution.relating import FAR, NEAR, Contexts, Cue, contexts
from sayso.training.batches import Batch
from sayso.training.examples import Example, Ints, begun
from sayso.training.model import FIRST, Model

UNMARKED = 0.03  # how much an unmarked word inside a content counts against a cue there
LOOKS_LIKE = 0.1  # from this probability on a word is taken for a false cue
INEXACT = 0.15  # share of the true cues whose edge is moved: the tagger's are not exact either


class Asked(NamedTuple):
    """A cue that the relater is asked about. roles: (n,) of its article; None: it is no cue."""

    cue: Cue
    roles: Ints | None

    @property
    def extent(self) -> tuple[int, int]:
        """How far round the cue its roles reach."""
        if self.roles is None or not self.roles.any():
            return NEAR
        marked = np.flatnonzero(self.roles)
        low, high = self.cue.first - NEAR[0], self.cue.first + NEAR[1]
        return NEAR if low < marked[0] and marked[-1] < high - 1 else FAR


def losses(model: Model, batch: Batch, rng: random.Random) -> dict[str, Tensor]:
    """Four losses: flat tags, cues, role sequences, and whether a cue is one."""
    hidden, flat, cue_logits = encode(model, batch)
    tags = torch.from_numpy(np.concatenate([example.flat for example, _ in batch]))
    found = {
        "flat": functional.cross_entropy(flat.float(), tags),
        "cue": cue_loss(batch, cue_logits),
    }
    asked = [ask(example, odds, rng) for example, odds in zip_odds(batch, cue_logits)]
    answers = [
        reply(model, batch, [[a for a in those if a.extent == extent] for those in asked], extent,
              hidden, flat)
        for extent in (NEAR, FAR)
        if any(a.extent == extent for those in asked for a in those)
    ]  # fmt: skip
    if not answers:  # nobody says anything in these articles, and nothing looks like it
        return {**found, "roles": flat.new_zeros(()), "valid": flat.new_zeros(())}
    chain, valid, is_cue = (torch.cat(parts) for parts in zip(*answers, strict=True))
    found["roles"] = (chain * is_cue).sum() / is_cue.sum().clamp(min=1)
    found["valid"] = functional.binary_cross_entropy_with_logits(valid.float(), is_cue)
    return found


def reply(
    model: Model,
    batch: Batch,
    asked: list[list[Asked]],
    extent: tuple[int, int],
    hidden: Tensor,
    flat: Tensor,
) -> tuple[Tensor, Tensor, Tensor]:
    """Of each cue, (c,): the loss of its roles, the logit that it is one, and whether it is."""
    shown = [
        contexts(example.encoding, [a.cue for a in those], extent)
        for (example, _), those in zip(batch, asked, strict=True)
        if those
    ]
    roles, valid = relate(model, batch, asked, shown, hidden, flat)
    answers = [role_labels(s, a) for s, a in zip(shown, filter(None, asked), strict=True)]
    labels = torch.from_numpy(np.concatenate(answers))
    real = torch.from_numpy(np.concatenate([s.real for s in shown]))
    is_cue = torch.tensor([float(a.roles is not None) for those in asked for a in those])
    return model.chain.loss(roles.float(), labels, real), valid, is_cue


def encode(model: Model, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Hidden states, flat logits and cue logits of all sub-words, one article after another.

    Every window begins with FIRST, as MiniLM's did.
    """
    pieces = [(example.encoding, a, b) for example, cuts in batch for a, b in cuts]
    longest = 1 + max(b - a for _, a, b in pieces)
    names = ("ids", "quote", "case", "opening")
    inputs = {name: np.zeros((len(pieces), longest), dtype=np.int64) for name in names}
    inputs["ids"][:, 0] = FIRST
    real = np.zeros((len(pieces), longest), dtype=bool)
    for row, (encoding, a, b) in enumerate(pieces):
        real[row, : 1 + b - a] = True
        for name in names:
            inputs[name][row, 1 : 1 + b - a] = getattr(encoding, name)[a:b]
    keep = torch.from_numpy(real)
    mask = torch.where(keep, 0.0, -1e4)[:, None, None, :]
    found = model.encoder(*(torch.from_numpy(inputs[n]) for n in names), mask)
    keep[:, 0] = False
    hidden, flat, cue = (array[keep] for array in found)
    return hidden, flat, cue


def cue_loss(batch: Batch, logits: Tensor) -> Tensor:
    """Cross-entropy of begin and inside; what a corpus leaves unmarked hardly counts against."""
    labels, unmarked = [], []
    for example, _ in batch:
        own = np.zeros(len(example.encoding), dtype=np.int64)
        for cue in example.cues:
            own[cue.first : cue.last] = 2
            own[cue.first] = 1
        labels.append(own)
        unmarked.append(example.unmarked & (own == 0))
    weight = torch.where(torch.from_numpy(np.concatenate(unmarked)), UNMARKED, 1.0)
    wanted = torch.from_numpy(np.concatenate(labels))
    return (functional.cross_entropy(logits.float(), wanted, reduction="none") * weight).mean()


def zip_odds(batch: Batch, logits: Tensor) -> list[tuple[Example, np.ndarray]]:
    """Each article with the probability of each of its sub-words to be in a cue."""
    odds = (1 - torch.softmax(logits.detach().float(), -1)[:, 0]).numpy()
    edges = np.cumsum([len(example.encoding) for example, _ in batch])[:-1]
    return [
        (example, part) for (example, _), part in zip(batch, np.split(odds, edges), strict=True)
    ]


def ask(example: Example, odds: np.ndarray, rng: random.Random) -> list[Asked]:
    """The true cues, and what looks like one outside any true cue or content."""
    asked = []
    taken = example.unmarked.copy()
    for cue in example.cues:
        first, last = cue.first, cue.last
        taken[max(0, first - 1) : last + 1] = True
        if last - first > 1 and rng.random() < INEXACT:
            first, last = rng.choice([(first + 1, last), (first, last - 1)])
        asked.append(Asked(Cue(first, last, 1.0), cue.roles))
    false = np.flatnonzero((odds > LOOKS_LIKE) & ~taken)
    for run in np.split(false, np.flatnonzero(np.diff(false) > 1) + 1):
        if len(run):
            asked.append(Asked(Cue(int(run[0]), int(run[-1]) + 1, 1.0), None))
    return asked


def relate(
    model: Model,
    batch: Batch,
    asked: list[list[Asked]],
    shown: list[Contexts],
    hidden: Tensor,
    flat: Tensor,
) -> tuple[Tensor, Tensor]:
    """Ask the relater about every cue of the batch at once."""
    starts = np.cumsum([0, *(len(example.encoding) for example, _ in batch)])
    offsets = [start for start, those in zip(starts[:-1], asked, strict=True) if those]
    index = torch.from_numpy(
        np.concatenate([s.index + offset for s, offset in zip(shown, offsets, strict=True)])
    )
    fields = ("real", "share", "distance", "place")
    rest = {f: torch.from_numpy(np.concatenate([getattr(s, f) for s in shown])) for f in fields}
    tags = torch.log_softmax(flat.float(), -1).detach()
    token = functional.embedding(index, model.relater.as_token(hidden, tags))
    as_cue = functional.embedding(index, model.relater.cue(hidden))
    cue = (rest["share"].to(as_cue.dtype).unsqueeze(1) @ as_cue).squeeze(1)
    found: tuple[Tensor, Tensor] = model.relater.relate(
        token, cue, **rest, places=model.relater.places()
    )
    return found


def role_labels(shown: Contexts, asked: list[Asked]) -> Ints:
    """(c, n) roles in context; a span that the context cuts begins with its first word there."""
    labels = np.zeros(shown.index.shape, dtype=np.int64)
    for row, one in enumerate(asked):
        if one.roles is None:
            continue
        here = np.flatnonzero(shown.real[row])
        labels[row, here] = begun(one.roles[shown.index[row, here]])
    return labels
