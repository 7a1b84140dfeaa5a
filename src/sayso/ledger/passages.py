"""Where words stand in articles, whoever says them."""

from sqlalchemy import func, select

from sayso.ledger.answers import Passage, Passages, Words
from sayso.ledger.database import Database
from sayso.ledger.question import carried_by, day
from sayso.ledger.sayings import CONTEXT, PLACE, place_of
from sayso.ledger.search import MARK, UNMARK, marked, matches
from sayso.ledger.tables import articles


def passages(
    database: Database,
    words: str,
    *,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
) -> Passages:
    """The articles in whose text all of the words stand, the latest first.

    since, until: of publication. What is shown is the first place where one of the words stands.
    Raises OptionError when there is no word in `words`, or for what is no date.
    """
    published = func.substr(articles.c.published, 1, 10)
    conditions = [matches(articles, words, database.dialect)]
    if outlet is not None:
        conditions.append(articles.c.id.in_(carried_by(outlet)))
    if since is not None:
        conditions.append(published >= day("--since", since)[0])
    if until is not None:
        conditions.append(published <= day("--until", until)[1])
    text = marked(articles, "text", words, database.dialect)
    with database.reading() as connection:
        total = connection.scalar(select(func.count()).select_from(articles).where(*conditions))
        rows = connection.execute(
            select(*PLACE, articles.c.text, text.label("marked"))
            .where(*conditions)
            .order_by(published.desc().nulls_last(), articles.c.id)
            .limit(limit)
        )
        found = [Passage(place_of(row), _first(row.text, row.marked)) for row in rows]
    return Passages(total or 0, tuple(found))


def _first(text: str, marked: str) -> Words:
    """The first marked words, with what stands round them; the beginning where none is marked."""
    before, _, rest = marked.partition(MARK)
    exact = rest.partition(UNMARK)[0]
    start = len(before) if text.startswith(exact, len(before)) else max(text.find(exact), 0)
    end = start + len(exact)
    return Words(
        text[max(start - CONTEXT, 0) : start], exact, text[end : end + CONTEXT], start, end
    )
