"""What the relater is shown of each cue."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.attribution.encoding import Encoding, Ints

Floats = npt.NDArray[np.float32]

NEAR = (48, 64)  # sub-words shown before a cue's first, and from its first on
FAR = (112, 176)  # where what is found near goes on
DISTANCES = 32  # classes of distance from the cue
OUTSIDE, BEGIN_SOURCE, IN_SOURCE, BEGIN_CONTENT, IN_CONTENT = range(5)  # roles


@dataclass(frozen=True, slots=True)
class Cue:
    """The sub-words [first, last), and how likely they signal an attribution, 0 to 1."""

    first: int
    last: int
    probability: float


@dataclass(frozen=True, slots=True, eq=False)
class Contexts:
    """c cues in their contexts of n = sum(extent) sub-words.

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


def contexts(encoding: Encoding, cues: list[Cue], extent: tuple[int, int]) -> Contexts:
    """Lay out the sub-words round each cue, relative to it. extent: how many on either side."""
    before, after = extent
    first = np.array([cue.first for cue in cues], dtype=np.int64)[:, None]
    last = np.array([cue.last for cue in cues], dtype=np.int64)[:, None]
    position = first + np.arange(-before, after, dtype=np.int64)[None, :]
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
