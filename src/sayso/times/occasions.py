"""Dates that carry from one statement to another: of the same occasion, or of an embedded post."""

from collections.abc import Sequence

from sayso.record import SaidOn
from sayso.times.saying import NEAR, Saying, Telling

_NEXT = 3  # sentences without the speaker after which an occasion is over
_FAR = 110  # characters after a cue in which it tells of another occasion

_Occasion = tuple[SaidOn, str, int]  # its date, the speaker, the last sentence so far


def posted(telling: Telling, direct: Sequence[SaidOn | None]) -> list[SaidOn | None]:
    """Date what is told of a post ("she tweeted that …") by the post, where it is embedded."""
    dates = {
        saying.speaker: date
        for saying, date in zip(telling.sayings, direct, strict=True)
        if date and saying.speaker and telling.signs(saying, date.span.start)
    }
    return [
        dates.get(saying.speaker or "")
        if date is None and _tells_of_post(telling, saying)
        else date
        for saying, date in zip(telling.sayings, direct, strict=True)
    ]


def _tells_of_post(telling: Telling, saying: Saying) -> bool:
    start, end = saying.anchor
    return saying.parent is None and bool(
        telling.wording.post.search(telling.text, start, min(end + NEAR, len(telling.text)))
        and not telling.is_vague(saying)
    )


def carried(telling: Telling, direct: Sequence[SaidOn | None]) -> tuple[SaidOn | None, ...]:
    """Carry dates to what the same speaker goes on to say on the same occasion.

    And back to what the speaker said right before, where only the second cue is dated ("…, she
    said. …, she told us on Friday").
    """
    found = list(direct)
    occasion: _Occasion | None = None
    before: int | None = None  # the saying before
    order = sorted(range(len(found)), key=lambda i: telling.sayings[i].anchor)
    for i in order:
        saying = telling.sayings[i]
        if saying.parent is not None:
            continue
        date = found[i]
        if date is None and occasion and _continues(telling, saying, occasion):
            date = found[i] = occasion[0]
        elif date and before is not None and _leads_to(telling, before, i, found):
            found[before] = date
        if date is None or saying.speaker is None:
            occasion = None
        else:
            occasion = date, saying.speaker, telling.sentence(saying.end - 1)
        before = i
    return tuple(found)


def _leads_to(telling: Telling, before: int, i: int, found: Sequence[SaidOn | None]) -> bool:
    """Whether an undated saying is the first words of an occasion that the next one dates."""
    first, second, date = telling.sayings[before], telling.sayings[i], found[i]
    return (
        found[before] is None
        and date is not None
        and not telling.signs(second, date.span.start)
        and first.speaker is not None
        and first.speaker == second.speaker
        and first.act == second.act == "say"
        and telling.sentence(second.anchor[0]) - telling.sentence(first.anchor[1]) == 1
        and telling.tells_of_an_occasion(first)
    )


def _continues(telling: Telling, saying: Saying, occasion: _Occasion) -> bool:
    _, speaker, last = occasion
    cue, after = saying.anchor
    return (
        saying.speaker == speaker
        and saying.act == "say"
        and telling.sentence(saying.begin) - last <= _NEXT
        and telling.tells_of_an_occasion(saying)
        and not any(
            found.start() <= after
            for found in telling.wording.other_occasion.finditer(telling.text, cue, after + _FAR)
        )
    )
