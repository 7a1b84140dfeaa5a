"""Which time says when a statement was made: the date of the saying, never one in what is said.

A statement is dated by a time that stands with its cue: in the same sentence, outside every
content that the statement is not itself part of, and near enough to belong to the same clause
("told reporters on Sunday", "on Friday, she denied"). A date carries to the statements that the
same speaker goes on to make, as long as the occasion is clearly the same one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sayso.record import SaidOn, SourceId, Time
from sayso.times.english import ENGLISH
from sayso.times.language import Language
from sayso.times.occasions import carried, narrated, posted
from sayso.times.reckoning import day_after, days_before
from sayso.times.reference import Publication
from sayso.times.saying import NEAR, Offsets, Saying, Telling

_WEEK = 7  # days: what is told of an earlier day is no news
_BACK = 4  # sentences back to the date that "at the time" means
_LONGEST_TITLE = 40  # characters
_TITLE_BEGINS = re.compile(r"[“\"‘'](?:[A-Z][\w’']*\s)*$")
_TITLE_ENDS = re.compile(r"[,.]?[”\"’'](?!s\b)")
_FAR = 110  # characters between a cue and its date, contents not counted


def said_on(
    text: str,
    times: Sequence[Time],
    published: str | None,
    sayings: Sequence[Saying],
    language: Language = ENGLISH,
    mentions: Mapping[SourceId, Sequence[Offsets]] = MappingProxyType({}),
) -> tuple[SaidOn | None, ...]:
    """The date of each saying, in their order; None where the article prints none for it.

    times: of this text (see `sayso.times.times`). published: as it was given to them; nothing but
    an embedded post is said later than that. mentions: where each speaker is named, so that what
    the article tells of one on some day dates what the same one says next. The value is as fine as
    the printed words are: day, month or year.
    """
    telling = Telling(text, sayings, language.wording)
    dates = _Dates(telling, times, Publication.parse(published))
    direct = [dates.direct(i) for i in range(len(sayings))]
    told = narrated(telling, dates.told(), mentions)
    return carried(telling, posted(telling, direct), told)


class _Dates:
    """The times of a text, each of which may date what is told beside it."""

    def __init__(
        self, telling: Telling, times: Sequence[Time], published: Publication | None
    ) -> None:
        self.telling = telling
        self.text = telling.text
        self.sayings = telling.sayings
        self.wording = telling.wording
        # A day later somewhere else: the publication date may be that of another time zone.
        self.last = day_after(published.day).isoformat() if published else "9999-12-31"
        self.first = days_before(published.day, _WEEK).isoformat() if published else "9999-12-31"
        self.times = [
            (time, value)
            for time in times
            if time.type in ("DATE", "TIME") and (value := day_month_or_year(time))
            if not self._is_title(time)
        ]
        self.times.sort(key=lambda dated: dated[0].span.start)
        self.contents = sorted((*span, i) for i, s in enumerate(self.sayings) for span in s.content)
        self.longest = max((end - start for start, end, _ in self.contents), default=0)
        self.cues = sorted(
            (saying.cue[0], i) for i, saying in enumerate(self.sayings) if saying.cue
        )

    def _is_title(self, time: Time) -> bool:
        """Whether a time is the name of a programme, or its end: “This Week”, “Harbour Sunday”."""
        start, end = time.span.start, time.span.end
        opens = _TITLE_BEGINS.search(self.text, max(0, start - _LONGEST_TITLE), start)
        return bool(opens and self.text[start].isupper() and _TITLE_ENDS.match(self.text, end))

    def told(self) -> list[SaidOn]:
        """The days of the past week on which the article says something was done, in text order."""
        return [
            SaidOn(value, time.span)
            for time, value in self.times
            if self.first <= value <= self.last and len(value) == 10 and self._dates_a_deed(time)
        ]

    def _dates_a_deed(self, time: Time) -> bool:
        """Whether a time stands in the main clause of what the article itself tells."""
        start = time.span.start
        first, _ = self.telling.sentences[self.telling.sentence(start)]
        return self._stands_free(start) and not self.wording.other_event.match(
            self.text, first, start
        )

    def _stands_free(self, start: int) -> bool:
        """Whether a time is told by the article itself, and not as a limit: "since Monday"."""
        first, _ = self.telling.sentences[self.telling.sentence(start)]
        return not (
            self._is_in_content(start)
            or self.wording.bound.search(self.text, max(first, start - 30), start)
        )

    def _is_in_content(self, at: int) -> bool:
        low = bisect_left(self.contents, (at - self.longest,))
        return any(
            start <= at < end
            for start, end, _ in self.contents[low : bisect_left(self.contents, (at + 1,))]
        )

    def direct(self, i: int) -> SaidOn | None:
        """The date that stands with the cue itself, nearest first."""
        saying = self.sayings[i]
        if saying.act == "think":
            return None  # a belief has no occasion
        near = [
            (gap, value, time)
            for time, value in self._times_round(saying)
            if (gap := self._gap(i, time, value)) >= 0
        ]
        if not near:
            return self._back_then(saying)
        _, value, time = min(near, key=lambda n: n[0])
        return SaidOn(value, time.span)

    def _back_then(self, saying: Saying) -> SaidOn | None:
        """The date told last before "at the time", where that stands with the cue."""
        start, end = saying.anchor
        then = self.wording.then.search(self.text, max(0, start - NEAR), end + 2 * NEAR)
        if then is None or self._is_in_content(then.start()):
            return None
        first, _ = self.telling.sentences[max(0, self.telling.sentence(then.start()) - _BACK)]
        for time, value in reversed(self._times_in(first, then.start())):
            if value <= self.last and self._stands_free(time.span.start):
                return SaidOn(value, time.span)
        return None

    def _times_round(self, saying: Saying) -> Sequence[tuple[Time, str]]:
        """The times in the saying's sentence, or close behind its source."""
        first, last = self._bounds(saying)
        if saying.source:
            last = max(last, saying.source[1] + NEAR)
        return self._times_in(first, last)

    def _times_in(self, first: int, last: int) -> Sequence[tuple[Time, str]]:
        """The times that start at these offsets or between them."""
        low = bisect_left(self.times, first, key=lambda dated: dated[0].span.start)
        return self.times[low : bisect_right(self.times, last, key=lambda d: d[0].span.start)]

    def _bounds(self, saying: Saying) -> tuple[int, int]:
        """The sentence in which a saying is told."""
        return self.telling.sentences[self.telling.sentence(saying.anchor[0])]

    def _gap(self, i: int, time: Time, value: str) -> int:
        """Characters between a saying and a time that may date it; -1 where it cannot."""
        saying, start, end = self.sayings[i], time.span.start, time.span.end
        if self.telling.signs(saying, start):
            return 0  # also where the page says that it is older: a warning says so
        if value > self.last:
            return -1
        first, last = self._bounds(saying)
        apart = not (first <= start and end <= last) or self._is_told(i, start)
        issued = self.wording.issued.search(self.text, max(first, start - 30), start)
        if (
            apart
            or self._is_of_source(saying, start, end)
            or self.wording.timeless.search(self.telling.cue(saying))
        ):
            return -1
        if self.wording.bound.search(self.text, max(first, start - 30), start):
            return -1
        if end <= saying.anchor[0] and self.wording.other_event.match(self.text, first, start):
            return -1
        if self._is_of_other_act(saying, end) or self._is_of_aside(saying, start, end):
            return -1
        words, told = self._between(saying, start, end)
        meanwhile = self.wording.meanwhile.match(words) is not None
        elsewhere = self.wording.other_clause.search(words) is not None and not (
            issued or meanwhile or self._is_fronted(saying, start, end)
        )
        if elsewhere or self._other_cue(i, start, end):
            return -1
        return len(words) if len(words) <= (NEAR if told and not meanwhile else _FAR) else -1

    def _is_fronted(self, saying: Saying, start: int, end: int) -> bool:
        """Whether a time stands in a phrase that opens the sentence of the saying.

        "At a fair on Monday, a week after the storm, Olo said".
        """
        first, _ = self._bounds(saying)
        return (
            saying.source is not None
            and end <= saying.source[0]
            and self.text[end : saying.source[0]].rstrip().endswith(",")
            and self.wording.fronted.fullmatch(self.text, first, start) is not None
            and self.wording.other_clause.search(self.text, first, start) is None
            and not any(end <= at < saying.source[0] for at, _ in saying.content)
        )

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

    def _is_of_aside(self, saying: Saying, start: int, end: int) -> bool:
        """Whether a time between source and cue stands in a clause of its own.

        "Olo, who ruled until 2006, said", "Olo held firm after a meeting this week, warning".
        """
        if saying.source is None or not saying.source[1] <= start < end <= saying.anchor[0]:
            return False
        return self.wording.aside.search(self.text, saying.source[1], start) is not None

    def _is_of_source(self, saying: Saying, start: int, end: int) -> bool:
        """Whether a time tells of the source, not of the saying: "Olo, who fled on Friday, said".

        But for one at its end ("Olo today said"), and that of what is cited ("a report issued
        today", "a May 3 report").
        """
        if saying.source is None or not saying.source[0] <= start < saying.source[1]:
            return False
        words = self.text[saying.source[0] : start]
        last = end == saying.source[1] and not self.wording.other_clause.search(words)
        return not (
            last
            or self.wording.issued.search(words)
            or (
                len(words) <= len("the ")
                and self.wording.dated.match(self.text, end, saying.source[1])
            )
        )

    def _other_cue(self, i: int, start: int, end: int) -> bool:
        """Whether the cue of another saying stands between this one and the time."""
        own = self.sayings[i].anchor
        first, last = (own[1], start) if own[1] <= start else (end, own[0])
        between = self.cues[bisect_left(self.cues, (first, 0)) : bisect_left(self.cues, (last, 0))]
        return any(j != i for _, j in between)

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
