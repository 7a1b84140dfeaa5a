"""The agenda of an article: what it says has happened or will, when, and on whose say-so.

An item is a clause with a date. Whose it is follows from where it stands: in the content of a
statement it is on that statement's say-so, elsewhere it is told in the outlet's own voice.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Literal, TypeAlias

import msgspec

from sayso.record import Article, Record, SourceId, Span, Statement, StatementId, Time
from sayso.text import sentences
from sayso.times.english import ENGLISH
from sayso.times.language import Language, Wording
from sayso.times.reckoning import day_after
from sayso.times.reference import Publication

Tense: TypeAlias = Literal["past", "present", "future"]

_SHORTEST = 3  # words that a clause has besides its date


class Item(msgspec.Struct, frozen=True):
    """Something dated that the article tells.

    clause: the words that tell it. times: the words that date it, two where they are the ends of a
    range. interval: [start, end), ISO dates or date-times. tense: before, around or after the
    publication, None where its date is not known. statement: in whose content it stands, None for
    the outlet's own voice. speaker, via: whose statement it is and who relays it, by name; source:
    the words that say so. Each is None, or empty, where the article does not say.
    """

    clause: Span
    times: tuple[Span, ...]
    interval: tuple[str, str]
    tense: Tense | None
    statement: StatementId | None
    speaker: str | None
    source: Span | None
    via: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready objects."""
        found: dict[str, Any] = msgspec.to_builtins(self)
        return found


def agenda(record: Record, language: Language = ENGLISH) -> tuple[Item, ...]:
    """Everything dated in an article, in order of time; of the same time, in order of the text.

    What is no clause is left out: lines that say when the article or a post came out, bare dates.
    """
    bounds = sentences(record.article.text)
    published = Publication.parse(record.article.published)
    items = (
        _item(record, times, bounds, published, language.wording)
        for times in _ranges(record.article.text, record.times, language.wording)
    )
    return tuple(sorted(filter(None, items), key=lambda item: (item.interval, item.clause)))


def _item(
    record: Record,
    times: tuple[Time, ...],
    bounds: Sequence[tuple[int, int]],
    published: Publication | None,
    wording: Wording,
) -> Item | None:
    start, end = times[0].span.start, times[-1].span.end
    at = bisect_right(bounds, start, key=lambda sentence: sentence[0]) - 1
    if at < 0 or end > bounds[at][1]:
        return None
    statement, content = _statement_at(record, start, end)
    within = max(bounds[at][0], content[0]), min(bounds[at][1], content[1])
    clause = _clause(record.article, within, (start, end), wording)
    text = record.article.text
    if not _tells(text, clause.start, clause.end, (start, end)) or wording.imprint.search(
        clause.text
    ):
        return None
    interval = _interval(times)
    return Item(
        clause=clause,
        times=tuple(time.span for time in times),
        interval=interval,
        tense=_tense(interval, published),
        statement=statement.id if statement else None,
        speaker=_name(record, statement.speaker) if statement else None,
        source=statement.source if statement else None,
        via=tuple(record.source(relay).name for relay in statement.via) if statement else (),
    )


def upcoming(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items that are still to come at publication: what a calendar takes."""
    return tuple(item for item in items if item.tense == "future")


def _ranges(text: str, times: tuple[Time, ...], wording: Wording) -> Iterator[tuple[Time, ...]]:
    """The times that have a place in the calendar; the two ends of a range together."""
    dated = [time for time in times if time.interval and time.type in ("DATE", "TIME")]
    at = 0
    while at < len(dated):
        pair = dated[at : at + 2]
        if len(pair) == 2 and _is_range(text, pair[0], pair[1], wording):
            yield pair[0], pair[1]
            at += 2
        else:
            yield (pair[0],)
            at += 1


def _is_range(text: str, first: Time, second: Time, wording: Wording) -> bool:
    between = text[first.span.end : second.span.start]
    ordered = first.interval is not None and first.interval < (second.interval or ("", ""))
    return ordered and wording.range.fullmatch(between) is not None


def _interval(times: tuple[Time, ...]) -> tuple[str, str]:
    first, last = times[0].interval, times[-1].interval
    assert first is not None
    assert last is not None
    return first[0], last[1]


def _statement_at(record: Record, start: int, end: int) -> tuple[Statement | None, tuple[int, int]]:
    """The innermost statement whose content holds [start, end), and that content."""
    holding = [
        (span.end - span.start, i, statement, (span.start, span.end))
        for i, statement in enumerate(record.statements)
        for span in statement.content
        if span.start <= start and end <= span.end
    ]
    if not holding:
        return None, (0, len(record.article.text))
    _, _, statement, content = min(holding, key=lambda h: h[:2])
    return statement, content


def _name(record: Record, speaker: SourceId | None) -> str | None:
    return None if speaker is None else record.source(speaker).name


def _clause(
    article: Article, within: tuple[int, int], date: tuple[int, int], wording: Wording
) -> Span:
    """The clause around a date: cut where another begins, unless hardly a word would remain."""
    first, last = within
    for match in wording.clause_break.finditer(article.text, first, last):
        if match.end() <= date[0] and _tells(article.text, match.end(), last, date):
            first = match.end()
        elif match.start() >= date[1] and _tells(article.text, first, match.start(), date):
            last = match.start()
            break
    while first < date[0] and not article.text[first].isalnum():
        first += 1
    while last > date[1] and not (
        article.text[last - 1].isalnum() or article.text[last - 1] in "%)"
    ):
        last -= 1
    return article.span(first, last)


def _tells(text: str, first: int, last: int, date: tuple[int, int]) -> bool:
    """Whether words enough stand beside the date to tell what happens."""
    return len((text[first : date[0]] + " " + text[date[1] : last]).split()) >= _SHORTEST


def _tense(interval: tuple[str, str], published: Publication | None) -> Tense | None:
    if published is None:
        return None
    today = published.day.isoformat()
    if interval[0][:10] > today:
        return "future"
    tomorrow = day_after(published.day).isoformat()
    return "present" if interval[1][:10] >= tomorrow else "past"
