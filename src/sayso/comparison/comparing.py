"""Several articles side by side: every saying a row, every outlet a column."""

from collections.abc import Sequence

import msgspec

from sayso.comparison.accounts import Saying, outlet_of, saying
from sayso.comparison.contested import Contested, contested
from sayso.comparison.passages import Passage, passages, weights
from sayso.comparison.sayings import Likenesses, same_sayings
from sayso.record import Record


class Compared(msgspec.Struct, frozen=True):
    """An article that is compared. published: an ISO date or date-time."""

    id: str
    outlet: str
    title: str | None
    published: str | None
    url: str | None


class Comparison(msgspec.Struct, frozen=True):
    """What several articles have of each other's statements.

    articles, outlets: the earliest first. sayings: those that most outlets carry first, and of
    those the earliest; contested: in the order of the articles.
    """

    articles: tuple[Compared, ...]
    outlets: tuple[str, ...]
    sayings: tuple[Saying, ...]
    contested: tuple[Contested, ...]

    @property
    def shared(self) -> tuple[Saying, ...]:
        """The sayings that more outlets than one carry."""
        return tuple(saying for saying in self.sayings if len(saying.outlets) > 1)


def compare(records: Sequence[Record]) -> Comparison:
    """Put articles side by side. The same text given twice is one article."""
    different = {record.article.id: record for record in records}.values()
    records = sorted(different, key=lambda r: (r.article.published or "9999", r.article.id))
    by_article = [outlet_of(record.article) for record in records]
    outlets = tuple(dict.fromkeys(by_article))
    found = passages(records)
    weighed = weights(records)
    groups = _whole(found, same_sayings(found, Likenesses(found, weighed)))
    sayings = [saying(records, [found[place] for place in group], outlets) for group in groups]
    order = sorted(range(len(sayings)), key=lambda n: (-len(sayings[n].outlets), groups[n][0]))
    return Comparison(
        articles=tuple(_compared(record) for record in records),
        outlets=outlets,
        sayings=tuple(sayings[place] for place in order),
        contested=contested(records, by_article, found, weighed),
    )


def _whole(found: Sequence[Passage], groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """Join the sentences of one saying: those that all articles have in the same statements."""
    whole: dict[frozenset[tuple[int, str]], list[int]] = {}
    for group in groups:
        where = frozenset((found[n].article, str(found[n].statement.id)) for n in group)
        whole.setdefault(where, []).extend(group)
    return [sorted(group) for group in whole.values()]


def _compared(record: Record) -> Compared:
    article = record.article
    return Compared(article.id, outlet_of(article), article.title, article.published, article.url)
