"""Why speakers were merged or split, and of which correction a later version's was made."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the columns."""
    op.add_column("identities", sa.Column("why", _TEXT))
    op.add_column("corrections", sa.Column("carried_from", sa.Integer))
    # The latest articles of a speaker tell who a source of the same name is.
    op.drop_index("sources_speaker", "sources")
    op.create_index("sources_speaker", "sources", ["speaker_id", "id"])
    # Who is heard where and as what is counted without looking at the statements themselves.
    op.drop_index("statements_speaker", "statements")
    op.create_index(
        "statements_speaker", "statements", ["speaker_id", "article_id", "source_id", "day_from"]
    )
