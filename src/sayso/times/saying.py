"""What has to be known of statements to date them, and how each is told in its text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.record import Act
from sayso.text import sentences
from sayso.times.language import Wording

Offsets = tuple[int, int]
NEAR = 16  # characters: what stands so close to a cue belongs to it


@dataclass(frozen=True, slots=True)
class Saying:
    """What has to be known of a statement to date it. Offsets are code points, the end exclusive.

    content: in text order. speaker: anything that is equal for equal speakers, None for none known.
    parent: index of the statement in whose content this one lies.
    """

    source: Offsets | None
    cue: Offsets | None
    content: tuple[Offsets, ...]
    act: Act = "say"
    speaker: str | None = None
    parent: int | None = None

    @property
    def anchor(self) -> Offsets:
        """Where the saying itself is told: the cue, else the source, else the content."""
        return self.cue or self.source or self.content[0]

    @property
    def begin(self) -> int:
        """Where the first word of it stands, of the cue or of what is said."""
        return min(self.anchor[0], *(start for start, _ in self.content))

    @property
    def end(self) -> int:
        """Where the last word of it ends, of the cue or of what is said."""
        return max(self.anchor[1], *(end for _, end in self.content))


class Telling:
    """The sayings of a text, and how its words tell them."""

    def __init__(self, text: str, sayings: Sequence[Saying], wording: Wording) -> None:
        self.text = text
        self.sayings = sayings
        self.wording = wording
        self.sentences = sentences(text) or ((0, len(text)),)

    def sentence(self, at: int) -> int:
        """Index of the sentence in which an offset lies, of the one before where in none."""
        found = bisect_right(self.sentences, at, key=lambda s: s[0]) - 1
        return max(found, 0)

    def cue(self, saying: Saying) -> str:
        """The words of the cue, none where there is none."""
        return self.text[slice(*saying.cue)] if saying.cue else ""

    def signs(self, saying: Saying, start: int) -> bool:
        """Whether the time follows the name under an embedded post: "— Ada Lane (@ada) May 8"."""
        if saying.source is None or saying.cue is None or saying.cue[0] > saying.source[0]:
            return False
        cue = self.text[slice(*saying.cue)]
        gap = self.text[saying.source[1] : start]
        posted = not any(map(str.isalnum, cue)) or saying.content[-1][1] <= saying.cue[0]
        return posted and 0 <= start - saying.source[1] <= 5 and gap.strip(" (,") in ("", "on")

    def is_vague(self, saying: Saying) -> bool:
        """Whether a saying is told of some other day: "recently tweeted"."""
        start, end = saying.anchor
        return bool(self.wording.vague.search(self.text, max(0, start - NEAR), end + NEAR))

    def tells_of_an_occasion(self, saying: Saying) -> bool:
        """Whether it is told as something that was said at some time, none of which is named."""
        return not self.wording.timeless.search(self.cue(saying)) and not self.is_vague(saying)
