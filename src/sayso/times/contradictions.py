"""What in an article contradicts its publication date: posts dated later than it."""

import re
from collections.abc import Sequence

from sayso.record import Time, Warning
from sayso.times.english import ENGLISH
from sayso.times.language import Language
from sayso.times.reference import Publication

_REACH = 100  # characters before a date in which the head of its post is looked for
_YEAR = re.compile(r"\d{4}")


def contradictions(
    text: str, times: Sequence[Time], published: str | None, language: Language = ENGLISH
) -> tuple[Warning, ...]:
    """A warning for each embedded post, or line of update, that is dated after publication.

    times: of this text. Only days printed with their year count: a day without one is told against
    the publication date, and cannot contradict it.
    """
    publication = Publication.parse(published)
    if publication is None:
        return ()
    today = publication.day.isoformat()
    return tuple(
        Warning("dated-after-publication", time.span)
        for time in times
        if time.interval is not None
        and time.interval[0][:10] > today
        and len((time.value or "").partition("T")[0]) == len(today)
        and _YEAR.search(time.span.text)
        and language.wording.post_head.search(
            text, max(0, time.span.start - _REACH), time.span.start
        )
    )
