"""Which story each article is in: as it was grouped, and as persons have moved it."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "places",
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("story", _TEXT, nullable=False),
        sa.Column("placed_at", _TEXT, nullable=False),
    )
    op.create_index("places_story", "places", ["story"])
    op.create_table(
        "moves",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id"), nullable=False),
        sa.Column("story", _TEXT, nullable=False),
        sa.Column("author", _TEXT, nullable=False),
        sa.Column("moved_at", _TEXT, nullable=False),
    )
    op.create_index("moves_article", "moves", ["article_id"])
