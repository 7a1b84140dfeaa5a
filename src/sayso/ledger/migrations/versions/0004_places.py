"""Which story each article is in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table."""
    text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "places",
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id"), primary_key=True),
        sa.Column("story", text, nullable=False),
        sa.Column("by_person", sa.Boolean, nullable=False),
        sa.Column("placed_at", text, nullable=False),
    )
    op.create_index("places_story", "places", ["story"])
