"""Whether a ledger is whole: the database itself, and that its rows say what its records say."""

from collections.abc import Iterator

from sqlalchemy import select

from sayso.errors import BrokenLedger, RecordError
from sayso.ledger import people
from sayso.ledger.database import Database
from sayso.ledger.reading import records
from sayso.ledger.rows import Row, article_row, source_row, statement_row
from sayso.ledger.tables import articles, readings, relays, sightings, sources, statements
from sayso.record import Record

_INDEXED = ("articles", "statements")


def check(database: Database) -> Iterator[str]:
    """Yield what is wrong with the ledger, one sentence each: nothing when it is whole.

    Every record is read and compared with the rows made of it: some minutes for a million
    statements. Others may go on using the ledger meanwhile. Raises LedgerError.
    """
    if database.is_sqlite:
        yield from _check_file(database)
    with database.reading() as connection:
        for table, what in ((readings, "reading"), (sightings, "sighting")):
            missing = select(articles.c.id).where(articles.c.id.not_in(select(table.c.article_id)))
            for article in connection.scalars(missing):
                yield f"Article {article} has no {what}."
    try:
        for article, record in records(database):
            yield from _check_article(database, article, record)
    except RecordError as error:
        yield f"A reading is damaged: {error}"


def _check_file(database: Database) -> Iterator[str]:
    """What SQLite finds wrong with its file, its references and its full-text indexes."""
    with database.reading() as connection:
        for (found,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if found != "ok":
                yield f"The database is damaged: {found}."
        for table, row, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"Row {row} of {table} refers to something that is not there."
    for table in _INDEXED:
        try:
            with database.writing() as connection:
                connection.exec_driver_sql(
                    f"INSERT INTO {table}_fts({table}_fts, rank) VALUES ('integrity-check', 1)"
                )
        except BrokenLedger:
            yield f"The full-text index of {table} does not fit them."


def _check_article(database: Database, article: int, record: Record) -> Iterator[str]:
    with database.reading() as connection:
        who = people.rows(connection, article)
        if who.keys() != {source.id for source in record.sources}:
            yield f"The rows of article {article} in sources are not those of its record."
            return
        said = [statement_row(record, one, who) for one in record.statements]
        expected = (
            (articles, articles.c.id == article, [article_row(record.article)]),
            (sources, sources.c.article_id == article, [source_row(s) for s in record.sources]),
            (statements, statements.c.article_id == article, said),
        )
        for table, where, rows in expected:
            columns = [table.c[name] for name in (rows[0] if rows else ("id",))]
            found: list[Row] = [
                dict(row) for row in connection.execute(select(*columns).where(where)).mappings()
            ]
            if sorted(map(repr, found)) != sorted(map(repr, rows)):
                yield f"The rows of article {article} in {table.name} are not those of its record."
        relayed = connection.execute(
            select(statements.c.label, relays.c.position, relays.c.source_id)
            .join(statements)
            .where(statements.c.article_id == article)
        )
        via = {
            (one.id, position, who[relay].source)
            for one in record.statements
            for position, relay in enumerate(one.via, 1)
        }
        if {tuple(row) for row in relayed} != via:
            yield f"The relays of article {article} are not those of its record."
