"""The first tables: articles, readings, sightings, who said what, failures, feeds."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, those first that others refer to."""
    _make_articles()
    _make_speakers()
    _make_statements()
    _make_intake()


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, _TEXT, nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, _TEXT) for name in names]


def _id() -> sa.Column[int]:
    return sa.Column("id", _ID, primary_key=True)


def _reference(name: str, to: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, _ID, sa.ForeignKey(f"{to}.id"), nullable=nullable)


def _make_articles() -> None:
    op.create_table(
        "articles",
        _id(),
        sa.Column("text_id", _TEXT, nullable=False, unique=True),
        *_maybe("url", "outlet", "title"),
        *_text("bylines"),
        *_maybe("published", "language"),
        *_text("text", "added_at"),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_published", "articles", ["published"])
    op.create_table(
        "readings",
        _id(),
        _reference("article_id", "articles"),
        *_text("record", "version", "weights", "read_at"),
    )
    op.create_index("readings_article", "readings", ["article_id"])
    op.create_table(
        "sightings",
        _id(),
        _reference("article_id", "articles"),
        *_maybe("address", "address_key"),
        sa.Column("version", sa.Integer, nullable=False),
        *_maybe("outlet", "outlet_key", "title", "published"),
        *_text("first_seen", "last_seen"),
        sa.UniqueConstraint("address_key", "version", name="sightings_version"),
    )
    op.create_index("sightings_article", "sightings", ["article_id"])
    op.create_index("sightings_outlet", "sightings", ["outlet_key"])


def _make_speakers() -> None:
    op.create_table(
        "speakers",
        _id(),
        *_text("name", "key", "type"),
        sa.Column("named", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("speakers_key", "speakers", ["key"])
    op.create_table(
        "sources",
        _id(),
        _reference("article_id", "articles"),
        _reference("speaker_id", "speakers"),
        *_text("label", "name", "type"),
        sa.Column("named", sa.Boolean, nullable=False),
        *_maybe("role"),
        sa.UniqueConstraint("article_id", "label", name="sources_label"),
    )
    op.create_index("sources_speaker", "sources", ["speaker_id"])


def _make_statements() -> None:
    op.create_table(
        "statements",
        _id(),
        _reference("article_id", "articles"),
        *_text("label"),
        *_maybe("parent"),
        _reference("source_id", "sources", nullable=True),
        _reference("speaker_id", "speakers", nullable=True),
        *_maybe("source", "cue"),
        *_text("content", "kind", "act"),
        *_maybe("addressee", "said_on", "day_from", "day_to", "published"),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.UniqueConstraint("article_id", "label", name="statements_label"),
    )
    op.create_index("statements_source", "statements", ["source_id"])
    op.create_index("statements_speaker", "statements", ["speaker_id", "article_id", "day_from"])
    op.create_index("statements_day", "statements", ["day_from"])
    op.create_table(
        "relays",
        sa.Column(
            "statement_id",
            _ID,
            sa.ForeignKey("statements.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("position", sa.Integer, primary_key=True),
        _reference("source_id", "sources"),
    )
    op.create_index("relays_source", "relays", ["source_id"])


def _make_intake() -> None:
    op.create_table(
        "failures",
        _id(),
        sa.Column("name_key", _TEXT, nullable=False, unique=True),
        *_text("name", "source"),
        *_maybe("published", "outlet"),
        *_text("error", "reason"),
        sa.Column("attempts", sa.Integer, nullable=False),
        *_text("first_failed", "last_failed"),
        *_maybe("settled_at"),
    )
    op.create_index("failures_settled", "failures", ["settled_at"])
    op.create_table(
        "feeds",
        _id(),
        sa.Column("address_key", _TEXT, nullable=False, unique=True),
        *_text("address"),
        *_maybe("etag", "last_modified"),
        *_text("asked_at"),
    )
    op.create_table(
        "feed_entries",
        sa.Column("feed_id", _ID, sa.ForeignKey("feeds.id"), primary_key=True),
        sa.Column("address_key", _TEXT, primary_key=True),
        *_maybe("updated"),
    )
