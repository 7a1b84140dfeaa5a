"""What the relater is shown of each cue."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.attribution.encoding import Encoding, Ints

Floats = npt.NDArray[np.float32]

NEAR = (48, 64)  # sub-words shown before a cue's first, and from its first on
FAR = (112, 176)  # where what is found near goes on
DISTANCES = 32  # classes of distance from the cue
SENTENCES, PARAGRAPHS, QUOTES = 7, 5, 4  # classes: so many before to so many after; marks
PLACES = (SENTENCES, PARAGRAPHS, 2, QUOTES)
OUTSIDE, BEGIN_SOURCE, IN_SOURCE, BEGIN_CONTENT, IN_CONTENT = range(5)  # roles

_FARTHEST = 255  # sub-words: whatever is farther is in the last class
_STEPS = np.floor(2 * np.log2(np.arange(_FARTHEST + 1) + 1)).astype(np.int64)


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
    share: (c, n) what part of the cue each is: those of a cue add up to one.
    distance: (c, n) classes of the distance from the cue.
    place: (c, n) sentence and paragraph, seen from the cue, whether it is in the cue, and how it
    is quoted: four classes in one number, as `numpy.ravel_multi_index` makes it of PLACES.
    """

    index: Ints
    real: Floats
    share: Floats
    distance: Ints
    place: Ints


def contexts(encoding: Encoding, cues: list[Cue], extent: tuple[int, int]) -> Contexts:
    """Lay out the sub-words round each cue, relative to it. extent: how many on either side."""
    before, after = extent
    first = np.array([cue.first for cue in cues], dtype=np.int64)[:, None]
    last = np.array([cue.last for cue in cues], dtype=np.int64)[:, None]
    position = first + np.arange(-before, after, dtype=np.int64)[None, :]
    real = (position >= 0) & (position < len(encoding))
    index = np.where(real, position, 0)
    inside = (position >= first) & (position < last)

    def away(numbers: Ints, classes: int) -> Ints:
        shifted: Ints = np.clip(numbers[index] - numbers[first] + classes // 2, 0, classes - 1)
        return shifted

    place = away(encoding.sentence, SENTENCES) * PARAGRAPHS + away(encoding.paragraph, PARAGRAPHS)
    place = (place * 2 + inside) * QUOTES + encoding.quote[index]
    return Contexts(
        index=index,
        real=real.astype(np.float32),
        share=(inside / (last - first)).astype(np.float32),
        distance=np.where(real, distance_class(position, first, last), 0),
        place=np.where(real, place, 0),
    )


def distance_class(position: Ints, first: Ints, last: Ints) -> Ints:
    """Signed distance from the cue in logarithmic steps, in [0, DISTANCES); the middle is it."""
    away = np.minimum(position - first, 0) + np.maximum(position - last + 1, 0)
    steps = _STEPS[np.minimum(np.abs(away), _FARTHEST)]
    classes: Ints = DISTANCES // 2 + np.sign(away) * np.minimum(steps, DISTANCES // 2 - 1)
    return classes
