"""Words that two cues claim.

«"A," he said, adding: "B."» is two statements, and "A" is not part of what was added. Where two
statements that lie beside each other share a span, it is that of the nearer cue, if the other has
more than it, and else the other's. A quotation is of the cue that leads into it: «…, going on to
say that there were "hundreds of them, all told".» And what a later cue claims does not begin in
the middle of a sentence, where an earlier one has led into it.
"""

from collections.abc import Sequence

from sayso.attribution.spans import Span, trimmed


def settled(
    text: str, cues: Sequence[Span], contents: Sequence[Sequence[Span]]
) -> list[list[Span]]:
    """The content of each statement without the spans that are rather another's.

    Cues are in text order; only statements whose cues follow one another are compared.
    """
    kept = [list(content) for content in contents]
    for i in range(len(cues) - 1):
        for span in set(kept[i]) & set(kept[i + 1]):
            nearer_to_first = _distance(span, cues[i]) <= _distance(span, cues[i + 1])
            for loser in (i + 1, i) if nearer_to_first else (i, i + 1):
                if len(kept[loser]) > 1:
                    kept[loser].remove(span)
                    break
        _lead_in(kept[i], cues[i + 1], kept[i + 1])
    _begin_later(text, cues, kept)
    return kept


def _begin_later(text: str, cues: Sequence[Span], contents: list[list[Span]]) -> None:
    """Let what a cue claims begin behind what an earlier cue leads into, where both begin alike."""
    led_into = {
        content[0][0]: content[0][1]
        for cue, content in zip(cues, contents, strict=True)
        if cue[1] <= content[0][0]
    }
    for cue, content in zip(cues, contents, strict=True):
        start, end = content[0]
        until = led_into.get(start, end)
        if until < end and until < cue[0]:
            content[0] = trimmed(text, until, end) or (until, end)


def _lead_in(before: list[Span], cue: Span, content: list[Span]) -> None:
    """Give what is claimed before a cue, but begins in the span right behind it, to that span."""
    if any(start <= cue[0] < end for start, end in before):
        return  # the cue is part of what was said before
    for place, (start, end) in enumerate(content):
        if not cue[1] <= start <= cue[1] + 1:
            continue
        for span in before if len(before) > 1 else ():
            if start < span[0] < end:
                before.remove(span)
                content[place] = (start, max(end, span[1]))
                return


def _distance(one: Span, other: Span) -> int:
    """Characters between two spans; 0 where they touch."""
    return max(one[0] - other[1], other[0] - one[1], 0)
