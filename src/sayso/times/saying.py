"""Which time says when a statement was made: the date of the saying, never one in what is said.

A statement is dated by a time that stands with its cue: in the same sentence, outside every
content that the statement is not itself part of, and near enough to belong to the same clause
("told reporters on Sunday", "on Friday, she denied"). A date carries to the statements that the
same speaker goes on to make, as long as the occasion is clearly the same one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sayso.record import Act, SaidOn, Time
from sayso.text import sentences
from sayso.times.english import ENGLISH
from sayso.times.language import Language, Wording
from sayso.times.reference import Publication

Offsets = tuple[int, int]


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


_FAR = 110  # characters between a cue and its date, contents not counted
_CLOSE = 16  # and where a content stands between them
_NEXT = 3  # sentences without the speaker after which an occasion is over


def said_on(
    text: str,
    times: Sequence[Time],
    published: str | None,
    sayings: Sequence[Saying],
    language: Language = ENGLISH,
) -> tuple[SaidOn | None, ...]:
    """The date of each saying, in their order; None where the article prints none for it.

    times: of this text (see `sayso.times.times`). published: as it was given to them; nothing is
    said later than that. The value is as fine as the printed words are: day, month or year.
    """
    dating = _Dating(text, times, Publication.parse(published), sayings, language.wording)
    direct = [dating.direct(i) for i in range(len(sayings))]
    return tuple(dating.carried(dating.posted(direct)))


class _Dating:
    def __init__(
        self,
        text: str,
        times: Sequence[Time],
        published: Publication | None,
        sayings: Sequence[Saying],
        wording: Wording,
    ) -> None:
        self.text = text
        self.sayings = sayings
        self.sentences = sentences(text)
        self.wording = wording
        # A day later somewhere else: the publication date may be that of another time zone.
        last = (published.day + timedelta(days=1)).isoformat() if published else "9999"
        self.times = [
            (time, value)
            for time in times
            if time.type in ("DATE", "TIME")
            and (value := day_month_or_year(time))
            and value <= last
        ]
        self.times.sort(key=lambda dated: dated[0].span.start)
        self.contents = sorted((*span, i) for i, s in enumerate(sayings) for span in s.content)
        self.longest = max((end - start for start, end, _ in self.contents), default=0)
        self.cues = sorted((saying.cue[0], i) for i, saying in enumerate(sayings) if saying.cue)

    def direct(self, i: int) -> SaidOn | None:
        """The date that stands with the cue itself, nearest first."""
        saying = self.sayings[i]
        if saying.act == "think":
            return None  # a belief has no occasion
        near = [
            (gap, value, time)
            for time, value in self._times_round(saying)
            if (gap := self._gap(i, time)) >= 0
        ]
        _, value, time = min(near, key=lambda n: n[0], default=(0, "", None))
        return SaidOn(value, time.span) if time else None

    def _times_round(self, saying: Saying) -> Sequence[tuple[Time, str]]:
        """The times in the saying's sentence, or close behind its source."""
        first, last = self.sentences[self._sentence(saying.anchor[0])]
        if saying.source:
            last = max(last, saying.source[1] + _CLOSE)
        low = bisect_left(self.times, first, key=lambda dated: dated[0].span.start)
        return self.times[low : bisect_right(self.times, last, key=lambda d: d[0].span.start)]

    def _gap(self, i: int, time: Time) -> int:
        """Characters between a saying and a time that may date it; -1 where it cannot."""
        saying, start, end = self.sayings[i], time.span.start, time.span.end
        if self._signs(saying, start):
            return 0
        first, last = self.sentences[self._sentence(saying.anchor[0])]
        apart = not (first <= start and end <= last) or self._is_told(i, start)
        issued = self.wording.issued.search(self.text, max(first, start - 30), start)
        if (
            apart
            or (self._is_of_source(saying, start) and not issued)
            or self.wording.timeless.search(self._cue(saying))
        ):
            return -1
        if self.wording.bound.search(self.text, max(first, start - 30), start):
            return -1
        if end <= saying.anchor[0] and self.wording.other_event.match(self.text, first, start):
            return -1
        if self._is_of_other_act(saying, end):
            return -1
        words, told = self._between(saying, start, end)
        meanwhile = self.wording.meanwhile.match(words) is not None
        apart = self.wording.other_clause.search(words) is not None and not (issued or meanwhile)
        if apart or self._other_cue(i, start, end):
            return -1
        return len(words) if len(words) <= (_CLOSE if told and not meanwhile else _FAR) else -1

    def _is_of_other_act(self, saying: Saying, end: int) -> bool:
        """Whether a time that ends here dates something else that the same sentence tells.

        "On Friday it sank, according to Olo", "On Friday she left, but later denied it" and "what
        Olo called a wreck".
        """
        first, last = saying.anchor
        if saying.source and self.wording.told_in_passing.search(
            self.text, max(0, saying.source[0] - 10), saying.source[0]
        ):
            return True
        if end > first:
            return False
        between = (
            (saying.source[1], last) if saying.source and end <= saying.source[0] else (first, last)
        )
        return (
            self.wording.prepositional.match(self.text, first, last) is not None
            or self.wording.later_act.search(self.text, *between) is not None
        )

    def _cue(self, saying: Saying) -> str:
        return self.text[slice(*saying.cue)] if saying.cue else ""

    def _is_of_source(self, saying: Saying, at: int) -> bool:
        return saying.source is not None and saying.source[0] <= at < saying.source[1]

    def _other_cue(self, i: int, start: int, end: int) -> bool:
        """Whether the cue of another saying stands between this one and the time."""
        own = self.sayings[i].anchor
        first, last = (own[1], start) if own[1] <= start else (end, own[0])
        between = self.cues[bisect_left(self.cues, (first, 0)) : bisect_left(self.cues, (last, 0))]
        return any(j != i for _, j in between)

    def _signs(self, saying: Saying, start: int) -> bool:
        """Whether the time follows the name under an embedded post: "— Ada Lane (@ada) May 8"."""
        if saying.source is None or saying.cue is None or saying.cue[0] > saying.source[0]:
            return False
        cue = self.text[slice(*saying.cue)]
        gap = self.text[saying.source[1] : start]
        posted = not any(map(str.isalnum, cue)) or saying.content[-1][1] <= saying.cue[0]
        return posted and 0 <= start - saying.source[1] <= 5 and gap.strip(" (,") in ("", "on")

    def _is_told(self, i: int, at: int) -> bool:
        """Whether only one of the two, time and saying, stands in what somebody says."""
        own, parent = self.sayings[i].anchor[0], self.sayings[i].parent
        low = bisect_left(self.contents, (at - self.longest,))
        return any(
            start <= at < end and (j == i or not start <= own < end)
            for start, end, j in self.contents[low : bisect_left(self.contents, (at + 1,))]
        ) or (
            parent is not None
            and not any(start <= at < end for start, end in self.sayings[parent].content)
        )

    def _between(self, saying: Saying, start: int, end: int) -> tuple[str, bool]:
        """The words between the time and the cue or source nearest to it, contents left out.

        And whether there was content to leave out.
        """
        spans = [span for span in (saying.cue, saying.source) if span] or [saying.content[0]]
        first, last = min(
            ((s_end, start) if s_end <= start else (end, s_start) for s_start, s_end in spans),
            key=lambda gap: gap[1] - gap[0],
        )
        words, at = "", first
        for content_start, content_end in saying.content:
            if first <= content_start and content_end <= last:
                words, at = words + self.text[at:content_start], content_end
        return words + self.text[at:last], at > first

    def _sentence(self, at: int) -> int:
        """Index of the sentence in which an offset lies, of the one before where in none."""
        found = bisect_right(self.sentences, at, key=lambda s: s[0]) - 1
        return max(found, 0)

    def posted(self, direct: Sequence[SaidOn | None]) -> list[SaidOn | None]:
        """Date what is told of a post ("she tweeted that …") by the post, where it is embedded."""
        dates = {
            saying.speaker: date
            for saying, date in zip(self.sayings, direct, strict=True)
            if date and saying.speaker and self._signs(saying, date.span.start)
        }
        return [
            dates.get(saying.speaker or "")
            if date is None and self._tells_of_post(saying)
            else date
            for saying, date in zip(self.sayings, direct, strict=True)
        ]

    def _tells_of_post(self, saying: Saying) -> bool:
        start, end = saying.anchor
        return saying.parent is None and bool(
            self.wording.post.search(self.text, start, min(end + _CLOSE, len(self.text)))
            and not self._is_vague(saying)
        )

    def _is_vague(self, saying: Saying) -> bool:
        """Whether a saying is told of some other day: "recently tweeted"."""
        start, end = saying.anchor
        return bool(self.wording.vague.search(self.text, max(0, start - _CLOSE), end + _CLOSE))

    def carried(self, direct: Sequence[SaidOn | None]) -> list[SaidOn | None]:
        """Carry dates to what the same speaker goes on to say on the same occasion.

        And back to what the speaker said right before, where only the second cue is dated ("…, she
        said. …, she told us on Friday").
        """
        found = list(direct)
        occasion: tuple[SaidOn, str, int] | None = None
        before: int | None = None  # the saying before
        order = sorted(range(len(found)), key=lambda i: self.sayings[i].anchor)
        for i in order:
            saying = self.sayings[i]
            if saying.parent is not None:
                continue
            date = found[i]
            if date is None and occasion and self._continues(saying, occasion):
                date = found[i] = occasion[0]
            elif date and before is not None and self._leads_to(before, i, found):
                found[before] = date
            if date is None or saying.speaker is None:
                occasion = None
            else:
                occasion = date, saying.speaker, self._sentence(self._end(saying) - 1)
            before = i
        return found

    def _leads_to(self, before: int, i: int, found: Sequence[SaidOn | None]) -> bool:
        """Whether an undated saying is the first words of an occasion that the next one dates."""
        first, second = self.sayings[before], self.sayings[i]
        return (
            found[before] is None
            and first.speaker is not None
            and first.speaker == second.speaker
            and first.act == second.act == "say"
            and self._sentence(second.anchor[0]) - self._sentence(first.anchor[1]) == 1
            and self._tells_of_an_occasion(first)
        )

    def _end(self, saying: Saying) -> int:
        return max(saying.anchor[1], *(end for _, end in saying.content))

    def _tells_of_an_occasion(self, saying: Saying) -> bool:
        return not self.wording.timeless.search(self._cue(saying)) and not self._is_vague(saying)

    def _continues(self, saying: Saying, occasion: tuple[SaidOn, str, int]) -> bool:
        _, speaker, last = occasion
        begin = min(saying.anchor[0], *(start for start, _ in saying.content))
        cue, after = saying.anchor
        return (
            saying.speaker == speaker
            and saying.act == "say"
            and self._sentence(begin) - last <= _NEXT
            and self._tells_of_an_occasion(saying)
            and not any(
                found.start() <= after
                for found in self.wording.other_occasion.finditer(self.text, cue, after + _FAR)
            )
        )


def day_month_or_year(time: Time) -> str | None:
    """A time as finely as "2023-03-17", "2023-03" or "2023" can say it.

    A week or weekend is told by its month, a quarter or season by its year, nothing coarser.
    """
    if time.interval is None or time.value is None:
        return None
    day = time.interval[0][:10]
    value = time.value.partition("T")[0]
    if "-W" in value:
        return day if value[-2:-1] == "-" else day[:7]
    if len(value) < 4:
        return None
    return {10: day, 7: day[:7] if value[5:].isdigit() else day[:4], 4: day[:4]}.get(len(value))
