"""The relater asked about cues: first of what stands near, and of more where its answer goes on.

Most statements end close to their cue, and what a question costs grows with what is shown. A
span that reaches the end of what was shown may go on behind it, so its cue is asked about anew.
"""

import re
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sayso.attribution.decoding import best_roles
from sayso.attribution.encoding import Encoding, Ints
from sayso.attribution.relating import (
    BEGIN_CONTENT,
    BEGIN_SOURCE,
    FAR,
    NEAR,
    OUTSIDE,
    Cue,
    Floats,
    contexts,
)
from sayso.attribution.spans import Span
from sayso.attribution.tagging import Tagged
from sayso.models.manifest import Manifest

_RUN = {begin: re.compile(b"%c%c*" % (begin, begin + 1)) for begin in (BEGIN_SOURCE, BEGIN_CONTENT)}
BATCH = 64  # cues whose contexts are held and decoded at a time; each is related by itself


class Relates(Protocol):
    """What answers questions about cues (sayso.models.Model)."""

    manifest: Manifest

    def relate(self, inputs: dict[str, npt.NDArray[np.generic]]) -> tuple[Floats, Floats]:
        """Role logits (c, n, roles) and validity logits (c,)."""


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What was found out about a cue in a context of n sub-words.

    index, real, roles: (n,) the number of each sub-word, whether there is one, and its role.
    valid: the logit that the cue is one. log_probability: of the roles.
    """

    index: Ints
    real: npt.NDArray[np.bool_]
    roles: Ints
    valid: float
    log_probability: float

    @property
    def goes_on(self) -> bool:
        """Whether a span reaches an end of the context behind which there may be more text."""
        ends = [0, -1]
        return bool((self.real[ends] & (self.roles[ends] != OUTSIDE)).any())

    def spans(self, encoding: Encoding, begin: int) -> list[Span]:
        """The code-point spans that are labelled `begin`, then `begin + 1`."""
        runs = _RUN[begin].finditer(self.roles.astype(np.uint8).tobytes())
        return [
            encoding.characters(int(self.index[run.start()]), int(self.index[run.end() - 1]) + 1)
            for run in runs
        ]


def answers(encoding: Encoding, tagged: Tagged, cues: list[Cue], model: Relates) -> list[Answer]:
    """What the relater says of each cue."""
    found = _asked(encoding, tagged, cues, model, NEAR)
    again = [i for i, answer in enumerate(found) if answer.goes_on]
    of_more = _asked(encoding, tagged, [cues[i] for i in again], model, FAR)
    for i, answer in zip(again, of_more, strict=True):
        found[i] = answer
    return found


def _asked(
    encoding: Encoding, tagged: Tagged, cues: list[Cue], model: Relates, extent: tuple[int, int]
) -> list[Answer]:
    found: list[Answer] = []
    for i in range(0, len(cues), BATCH):
        found += _batch(encoding, tagged, cues[i : i + BATCH], model, extent)
    return found


def _batch(
    encoding: Encoding, tagged: Tagged, cues: list[Cue], model: Relates, extent: tuple[int, int]
) -> list[Answer]:
    shown = contexts(encoding, cues, extent)
    lengths = np.array([[cue.last - cue.first] for cue in cues], dtype=np.float32)
    sums = np.stack([np.add.reduce(tagged.cue[cue.first : cue.last]) for cue in cues])
    logits, valid = model.relate(
        {
            "token": tagged.token,
            "cue": sums / lengths,
            **{name: getattr(shown, name) for name in shown.__slots__},
        }
    )
    transitions = np.asarray(model.manifest.transitions, dtype=np.float32)
    roles, log_probability = best_roles(logits, shown.real, transitions)
    there = shown.real.astype(bool)
    return [
        Answer(shown.index[row], there[row], roles[row], float(valid[row]), float(log_p))
        for row, log_p in enumerate(log_probability)
    ]
