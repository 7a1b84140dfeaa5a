"""Dates that carry from one statement to another: of the same occasion, or of an embedded post."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from sayso.record import SaidOn, SourceId
from sayso.times.saying import NEAR, Offsets, Saying, Telling

_NEXT = 3  # sentences without the speaker after which an occasion is over
_FAR = 110  # characters after a cue in which it tells of another occasion

_FRONTED = 40  # characters between a day that opens a sentence and who did something on it

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


def narrated(
    telling: Telling, days: Sequence[SaidOn], mentions: Mapping[SourceId, Sequence[Offsets]]
) -> list[_Occasion]:
    """What the article itself tells of somebody on a day: "Olo opened the fair on Friday".

    Somebody is whoever its sentence names first.
    """
    named = sorted((start, end, who) for who, spans in mentions.items() for start, end in spans)
    found: list[_Occasion] = []
    for day in days:
        number = telling.sentence(day.span.start)
        first, last = telling.sentences[number]
        low = bisect_left(named, (first,))
        if low < len(named) and named[low][0] < last:
            start, end, who = named[low]
            if start - day.span.end <= _FRONTED and _did(telling, end, day):
                found.append((day, who, number))
    return found


def _did(telling: Telling, end: int, day: SaidOn) -> bool:
    """Whether a time dates what somebody did whose name ends here, not a thing of that day.

    "Olo's boat sank on Friday" and "Olo saw Friday's storm" tell nothing of him.
    """
    between = telling.text[end : day.span.start]
    owning = any(telling.text.startswith(("'s", "’s"), at) for at in (end, day.span.end))
    wording = telling.wording
    return not (owning or wording.aside.search(between) or wording.other_clause.search(between))


def carried(
    telling: Telling,
    direct: Sequence[SaidOn | None],
    told: Sequence[_Occasion],
) -> tuple[SaidOn | None, ...]:
    """Carry dates to what the same speaker goes on to say on the same occasion.

    From a saying, or from what is told of the speaker in between (see `narrated`). And back to
    what the speaker said right before, where only the second cue is dated ("…, she said. …, she
    told us on Friday").
    """
    found = list(direct)
    occasion: _Occasion | None = None
    before: int | None = None  # the saying before
    deed: _Occasion | None = None
    deeds = list(reversed(told))
    order = sorted(range(len(found)), key=lambda i: telling.sayings[i].anchor)
    for i in order:
        saying = telling.sayings[i]
        if saying.parent is not None:
            continue
        date = found[i]
        while deeds and deeds[-1][2] < telling.sentence(saying.begin):
            deed = deeds.pop()
        if date is None:
            going_on = [o for o in (occasion, deed) if o and _continues(telling, saying, o)]
            date = found[i] = going_on[0][0] if going_on else None
        elif before is not None and _leads_to(telling, before, i, found):
            found[before] = date
        if date is None or saying.speaker is None:
            occasion = None
        else:
            occasion = date, saying.speaker, telling.sentence(saying.end - 1)
        if deed and deed[1] == saying.speaker:
            same = date is not None and date.value == deed[0].value
            deed = (deed[0], deed[1], telling.sentence(saying.end - 1)) if same else None
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
    opens = after <= saying.content[0][0]  # "said in a statement that", not "“…,” said in a …"
    if opens and telling.wording.newly.search(telling.text, cue, after + NEAR):
        return False
    return (
        saying.speaker == speaker
        and saying.act == "say"
        and telling.sentence(saying.begin) - last <= _NEXT
        and telling.tells_of_an_occasion(saying)
        and not telling.wording.present.search(telling.cue(saying))
        and not any(
            found.start() <= after
            for found in telling.wording.other_occasion.finditer(telling.text, cue, after + _FAR)
        )
    )
