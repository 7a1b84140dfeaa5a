"""The agenda of an article: what it says has happened or will, when, and on whose say-so.

An item is a clause with a date. Whose it is follows from where it stands: in the content of a
statement it is on that statement's say-so, elsewhere it is told in the outlet's own voice.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Literal, TypeAlias

import msgspec

from sayso.record import Article, Record, Span, Statement, StatementId, Time
from sayso.text import sentences
from sayso.times.english import ENGLISH
from sayso.times.language import Language, Wording
from sayso.times.reference import Publication

Tense: TypeAlias = Literal["past", "present", "future"]

_SHORTEST = 3  # words that a clause has besides its date


class Item(msgspec.Struct, frozen=True):
    """Something dated that the article tells.

    clause: the words that tell it. times: the words that date it, two where they are the ends of a
    range. interval: [start, end), ISO dates or date-times. tense: before, around or after the
    publication, None where its date is not known. statement: in whose content it stands, None for
    the outlet's own voice. speaker: the name of whose statement it is, None where nobody is named.
    """

    clause: Span
    times: tuple[Span, ...]
    interval: tuple[str, str]
    tense: Tense | None
    statement: StatementId | None
    speaker: str | None

    def to_dict(self) -> dict[str, Any]:
        """As JSON-ready objects."""
        found: dict[str, Any] = msgspec.to_builtins(self)
        return found


def agenda(record: Record, language: Language = ENGLISH) -> tuple[Item, ...]:
    """Everything dated in an article, in order of time; of the same time, in order of the text."""
    article = record.article
    published = Publication.parse(article.published)
    bounds = sentences(article.text)
    items = []
    for times in _ranges(article.text, record.times, language.wording):
        start, end = times[0].span.start, times[-1].span.end
        sentence = next((s for s in bounds if s[0] <= start and end <= s[1]), None)
        if sentence is not None:
            statement, content = _statement_at(record, start, end)
            first, last = max(sentence[0], content[0]), min(sentence[1], content[1])
            clause = _clause(article, (first, last), (start, end), language.wording)
            interval = _interval(times)
            items.append(
                Item(
                    clause=clause,
                    times=tuple(time.span for time in times),
                    interval=interval,
                    tense=_tense(interval, published),
                    statement=statement.id if statement else None,
                    speaker=_speaker(record, statement),
                )
            )
    return tuple(sorted(items, key=lambda item: (item.interval, item.clause)))


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


def _speaker(record: Record, statement: Statement | None) -> str | None:
    if statement is None or statement.speaker is None:
        return None
    return record.source(statement.speaker).name


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
    tomorrow = (published.day + timedelta(days=1)).isoformat()
    return "present" if interval[1][:10] >= tomorrow else "past"
