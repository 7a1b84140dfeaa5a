"""Sources, cues and contents one by one, as exact spans: the measure of CofeNet.

Wang et al., "CofeNet: Context and Former-Label Enhanced Net for Complicated Quotation Extraction"
(COLING 2022), score each role by itself: a predicted span is right when a gold span of the same
role begins and ends at the same tokens, and the F1 is over all spans of a split. Which source
belongs to which content is not asked. A span is read off BIO labels of one paragraph; it is not
stripped of quotation marks or punctuation.

Here spans come from standoff, not from labels: those shared by several relations of one article
count once, a span over a line break is cut there (PolNeAR's never are), and the white space at
its ends, which no token has, is left off. Boundaries are code points, so a span that ends inside a
token is wrong.
"""

from collections.abc import Iterable, Iterator

from sayso.evaluation.measures import Figures, Tally
from sayso.evaluation.polnear import Attribution
from sayso.evaluation.regions import Interval

ROLES = ("source", "cue", "content")


def score(text: str, gold: Iterable[Attribution], predicted: Iterable[Attribution]) -> Figures:
    """Tally the exact spans of one article: source_span, cue_span and content_span."""
    wanted, found = tuple(gold), tuple(predicted)
    return Figures({f"{role}_span": _tally(text, wanted, found, role) for role in ROLES})


def _tally(
    text: str, gold: Iterable[Attribution], predicted: Iterable[Attribution], role: str
) -> Tally:
    wanted, found = set(_spans(text, gold, role)), set(_spans(text, predicted, role))
    return Tally(len(wanted & found), len(found), len(wanted))


def _spans(text: str, attributions: Iterable[Attribution], role: str) -> Iterator[Interval]:
    for attribution in attributions:
        for start, end in getattr(attribution, role):
            for line in text[start:end].split("\n"):
                words = line.strip()
                if words:
                    first = start + line.index(words)
                    yield first, first + len(words)
                start += len(line) + 1
