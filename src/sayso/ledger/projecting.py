"""The rows that can be asked about, made from an article's record.

They are made anew whenever another record counts for the article. Nothing is kept in them that
is not in the record, but who a source is across articles: see `people`.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, delete, insert, update

from sayso.ledger import people
from sayso.ledger.rows import Row, article_row, source_row, statement_row
from sayso.ledger.tables import articles, relays, sources, statements
from sayso.record import Record, SourceId


def project(
    connection: Connection, article: int, record: Record, chosen: Mapping[SourceId, int]
) -> None:
    """Make the rows of an article say what `record` says, and nothing else.

    chosen: the speakers of the ledger that a person says its sources are.
    """
    before = people.of_article(connection, article)
    connection.execute(delete(statements).where(statements.c.article_id == article))
    connection.execute(delete(sources).where(sources.c.article_id == article))
    connection.execute(
        update(articles).where(articles.c.id == article).values(article_row(record.article))
    )
    merged = people.merges(connection)
    found: list[Row] = [
        {
            **source_row(source),
            "speaker_id": people.find(
                connection, source, record.sources, before, chosen.get(source.id), merged
            ),
        }
        for source in record.sources
    ]
    _insert(connection, sources, article, found)
    who = people.rows(connection, article)
    found = [statement_row(record, statement, who) for statement in record.statements]
    ids = _insert(connection, statements, article, found)
    found = [
        {"statement_id": ids[said.id], "position": n, "source_id": who[relay].source}
        for said in record.statements
        for n, relay in enumerate(said.via, 1)
    ]
    if found:
        connection.execute(insert(relays), found)
    people.forget(connection, before.values())


def _insert(
    connection: Connection, table: Table, article: int, rows: Sequence[Row]
) -> dict[str, int]:
    """Insert an article's rows. Returns their ids by their labels."""
    if not rows:
        return {}
    inserted = connection.execute(
        insert(table).returning(table.c.label, table.c.id),
        [{**row, "article_id": article} for row in rows],
    )
    return dict(inserted.all())
