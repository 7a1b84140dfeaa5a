"""Score times as TempEval-3 does (UzZaman et al. 2013, task A).

Relaxed: a found span matches a stated one when they share a character; strict: when they are equal;
value: when they match relaxed and the values are equal. Precision, recall and F1 over all articles
together; the publication date of an article is given, so it is neither looked for nor counted.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sayso.evaluation.measures import Tally
from sayso.evaluation.time_corpora import DatedArticle, GoldTime, read_times
from sayso.record import Time
from sayso.times import times

Finder = Callable[[str, str | None], Sequence[Time]]


@dataclass(frozen=True, slots=True)
class TimeFigures:
    """The TempEval-3 measures over a set of articles."""

    articles: int
    relaxed: Tally
    strict: Tally
    value: Tally

    def to_dict(self) -> dict[str, object]:
        """The JSON form: rates are 0 to 1, null where there is nothing to reckon from."""
        return {
            "corpus": "times",
            "articles": self.articles,
            "figures": {
                "relaxed": self.relaxed.to_dict(),
                "strict": self.strict.to_dict(),
                "value": self.value.to_dict(),
            },
        }


def evaluate(folder: Path, find: Finder = times) -> TimeFigures:
    """Measure `find` on a folder of annotated articles. Raises CorpusError (see `read_times`)."""
    return score(read_times(folder), find)


def score(articles: Sequence[DatedArticle], find: Finder = times) -> TimeFigures:
    """Measure `find` on articles that have been read."""
    pairs = [
        pair
        for article in articles
        for pair in _matched(article, find(article.text, article.published))
    ]
    found = sum(time is not None for time, _ in pairs)
    stated = sum(gold is not None for _, gold in pairs)
    both = [(time, gold) for time, gold in pairs if time is not None and gold is not None]
    strict = sum((t.span.start, t.span.end) == (g.start, g.end) for t, g in both)
    value = sum(same_value(t, g) for t, g in both)
    return TimeFigures(
        len(articles),
        Tally(len(both), found, stated),
        Tally(strict, found, stated),
        Tally(value, found, stated),
    )


def _matched(
    article: DatedArticle, found: Sequence[Time]
) -> Iterable[tuple[Time | None, GoldTime | None]]:
    """Each found time with the stated one that it matches, the equal spans first; each once."""
    spans = {(gold.start, gold.end): gold for gold in article.times}
    free = list(article.times)
    rest = []
    for time in found:
        gold = spans.get((time.span.start, time.span.end))
        if gold in free:
            free.remove(gold)
            yield time, gold
        else:
            rest.append(time)
    for time in rest:
        gold = next((g for g in free if g.start < time.span.end and time.span.start < g.end), None)
        if gold is not None:
            free.remove(gold)
        yield time, gold
    for gold in free:
        yield None, gold


def same_value(time: Time, gold: GoldTime) -> bool:
    """Whether a time has the value stated, or lasts from the first to the last day stated."""
    if gold.value is None or "/" not in gold.value or time.interval is None:
        return time.value == gold.value
    first, last = gold.value.split("/")
    try:
        after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
    except ValueError:  # "2011-09": a month, not a day
        return False
    return time.interval == (first, after)
