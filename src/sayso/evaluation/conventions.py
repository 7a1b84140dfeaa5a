"""The spans of a record drawn as PolNeAR's annotators draw them.

Records follow the guidelines of the annotated articles. They and PolNeAR (Newell et al. 2018) mean
the same words by source and cue, and draw the edges otherwise in three places; the numbers are
those of PolNeAR's training articles:

source    the comma that closes an apposition is in it ("Ada Lane, the mayor," 863 times), not
          behind it (107)
cue       an adverb before the verb is in it ("also said", 503 times), not before it (60)
          a colon behind it is in it (367 times), not behind it (18)
"""

import re

from sayso.evaluation.polnear import Attribution
from sayso.evaluation.regions import Interval

_ASIDE = re.compile(r",|\bwho\b|\bwhich\b")  # what a comma can close
_ADVERB = re.compile(
    r"\b(?:also|then|now|just|later|first|once|repeatedly|recently|still|even) $", re.IGNORECASE
)
_LONGEST = len("repeatedly ") + 1


def as_polnear(text: str, one: Attribution) -> Attribution:
    """The same relation with its source and cue as PolNeAR would have them. Offsets into `text`."""
    return Attribution(
        tuple(_source(text, *span) for span in one.source),
        tuple(_cue(text, *span) for span in one.cue),
        one.content,
    )


def _source(text: str, start: int, end: int) -> Interval:
    closes = text.startswith(",", end) and _ASIDE.search(text, start, end)
    return start, end + 1 if closes else end


def _cue(text: str, start: int, end: int) -> Interval:
    adverb = _ADVERB.search(text, max(0, start - _LONGEST), start)
    return adverb.start() if adverb else start, end + 1 if text.startswith(":", end) else end
