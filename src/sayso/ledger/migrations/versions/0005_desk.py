"""What people do at the desk: corrections, approvals, who is who, accounts, what they hand in."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables, those first that others refer to."""
    _make_corrections()
    _make_identities()
    _make_accounts()
    _make_submissions()


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, _TEXT, nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, _TEXT) for name in names]


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _article() -> sa.Column[int]:
    return sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id"), nullable=False)


def _make_corrections() -> None:
    op.create_table(
        "corrections",
        _id(),
        _article(),
        *_text("kind", "correction", "author", "made_at"),
        *_maybe("undone_by", "undone_at"),
    )
    op.create_index("corrections_article", "corrections", ["article_id"])
    op.create_table(
        "approvals",
        _id(),
        _article(),
        *_text("author", "made_at", "state"),
        *_maybe("undone_by", "undone_at"),
    )
    op.create_index("approvals_article", "approvals", ["article_id"])


def _make_identities() -> None:
    op.create_table(
        "identities",
        _id(),
        *_text("kind"),
        sa.Column("from_id", sa.Integer, nullable=False),
        sa.Column("into_id", sa.Integer, nullable=False),
        *_text("from_name", "into_name", "moved", "author", "made_at"),
        *_maybe("undone_by", "undone_at"),
    )
    op.create_index("identities_from", "identities", ["from_id"])
    op.create_index("identities_into", "identities", ["into_id"])


def _make_accounts() -> None:
    op.create_table(
        "users",
        _id(),
        sa.Column("name_key", _TEXT, nullable=False, unique=True),
        *_text("name", "role", "password", "added_at"),
    )
    op.create_table(
        "sessions",
        _id(),
        sa.Column("digest", _TEXT, nullable=False, unique=True),
        sa.Column(
            "user_id", sa.Integer, sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False
        ),
        *_text("begun_at", "used_at"),
    )


def _make_submissions() -> None:
    op.create_table(
        "submissions",
        _id(),
        *_text("kind", "name"),
        *_maybe("published", "outlet"),
        sa.Column("data", sa.LargeBinary),
        *_text("author", "state", "articles", "failures"),
        sa.Column("taken", sa.Integer, nullable=False),
        sa.Column("known", sa.Integer, nullable=False),
        *_text("added_at", "changed_at"),
    )
    op.create_index("submissions_state", "submissions", ["state"])
