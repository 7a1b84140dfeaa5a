"""Full-text search over the text of articles and the content of statements.

Words are found in any inflection (Porter's stemmer for English), without case and accents, and
none is left out as too common, so that a phrase is found as it was said.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

# A tsvector holds at most a megabyte. The statements of a longer article are all found all the
# same; only its text beyond this is not.
_MOST_CHARACTERS = 250_000


def upgrade() -> None:
    """Make an index for each, kept up by the database itself."""
    sqlite = op.get_context().dialect.name == "sqlite"
    if not sqlite:
        op.execute(
            "CREATE TEXT SEARCH DICTIONARY sayso_stem (TEMPLATE = snowball, LANGUAGE = english)"
        )
        op.execute("CREATE TEXT SEARCH CONFIGURATION sayso (COPY = simple)")
        op.execute(
            "ALTER TEXT SEARCH CONFIGURATION sayso ALTER MAPPING FOR asciiword, word, "
            "asciihword, hword, hword_asciipart, hword_part WITH sayso_stem"
        )
    for table, column in (("articles", "text"), ("statements", "content")):
        (_in_sqlite if sqlite else _in_postgresql)(table, column)


def _in_sqlite(table: str, column: str) -> None:
    """An FTS5 table that reads `column` of `table`, and triggers that tell it what changes."""
    gone = f"INSERT INTO {table}_fts({table}_fts, rowid, {column}) "
    gone += f"VALUES ('delete', old.id, old.{column});"
    new = f"INSERT INTO {table}_fts(rowid, {column}) VALUES (new.id, new.{column});"
    options = f"""content="{table}", content_rowid="id", """  # so quoted, Datasette knows it
    options += "tokenize='porter unicode61 remove_diacritics 2'"
    op.execute(f"CREATE VIRTUAL TABLE {table}_fts USING fts5({column}, {options})")
    for name, event, what in (
        ("added", "INSERT", new),
        ("removed", "DELETE", gone),
        ("changed", f"UPDATE OF {column}", f"{gone} {new}"),
    ):
        op.execute(f"CREATE TRIGGER {table}_{name} AFTER {event} ON {table} BEGIN {what} END")


def _in_postgresql(table: str, column: str) -> None:
    """A column with the words of `column`, and an index over it."""
    unaccented = f"regexp_replace(normalize(left({column}, {_MOST_CHARACTERS}), NFKD), "
    unaccented += r"'[\u0300-\u036f]', '', 'g')"
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN search tsvector "
        f"GENERATED ALWAYS AS (to_tsvector('sayso', {unaccented})) STORED"
    )
    op.execute(f"CREATE INDEX {table}_search ON {table} USING gin (search)")
