"""From the text that is read back to the text that was given.

sayso reads text in canonical form; a corpus or another program may hold it in another. What was
found is carried back, so that its offsets hold in the text as it stands there.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from sayso.record import Span
from sayso.text.canonical import canonical, canonical_with_map


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text as it was given and its canonical form; make it with `GivenText.of`.

    offsets: for each offset in `raw`, and for its end, the offset in `canonical`.
    """

    raw: str
    canonical: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, raw: str) -> "GivenText":
        """The text with its canonical form."""
        form, offsets = canonical_with_map(raw)
        return cls(raw, form, tuple(offsets))

    def place(self, span: Span) -> tuple[int, int]:
        """Where a span of the canonical text stands in the raw text.

        It is the shortest stretch that has the span's text as its canonical form, where there is
        one: characters that canonicalisation removes are left outside, combining ones kept.
        """
        start = bisect_right(self.offsets, span.start) - 1
        nearest = bisect_left(self.offsets, span.end)
        farthest = max(nearest, bisect_right(self.offsets, span.end) - 1)
        ends = range(nearest, farthest + 1)
        fitting = (end for end in ends if canonical(self.raw[start:end]) == span.text)
        return start, next(fitting, farthest)
