"""Flat views, for those who look into a ledger with other tools: one row a thing, in words."""

from alembic import op

revision = "0003"
down_revision = "0002"

_STATEMENTS = """
CREATE VIEW statements_view AS
SELECT
    statements.id,
    statements.said_on,
    sources.name AS speaker,
    sources.type AS speaker_type,
    sources.role AS role,
    sources.named AS named,
    statements.source,
    statements.cue,
    statements.content,
    statements.kind,
    statements.act,
    (
        SELECT {join}
        FROM (
            SELECT relay.name FROM relays JOIN sources AS relay ON relay.id = relays.source_id
            WHERE relays.statement_id = statements.id ORDER BY relays.position
        ) AS names
    ) AS via,
    statements.addressee,
    articles.outlet,
    articles.published,
    articles.title,
    articles.url,
    statements.confidence,
    statements.label,
    statements.article_id,
    sources.speaker_id
FROM statements
JOIN articles ON articles.id = statements.article_id
LEFT JOIN sources ON sources.id = statements.source_id
"""

_SPEAKERS = """
CREATE VIEW speakers_view AS
SELECT
    speakers.id,
    speakers.name,
    speakers.type,
    speakers.named,
    count(statements.id) AS statements,
    count(DISTINCT statements.article_id) AS articles,
    min(statements.day_from) AS first_day,
    max(statements.day_from) AS last_day
FROM speakers
JOIN sources ON sources.speaker_id = speakers.id
JOIN statements ON statements.source_id = sources.id
GROUP BY speakers.id, speakers.name, speakers.type, speakers.named
"""

_ARTICLES = """
CREATE VIEW articles_view AS
SELECT
    articles.id,
    articles.outlet,
    articles.published,
    articles.title,
    articles.url,
    articles.bylines,
    articles.language,
    length(articles.text) AS characters,
    (SELECT count(*) FROM statements WHERE statements.article_id = articles.id) AS statements,
    (SELECT count(*) FROM sightings WHERE sightings.article_id = articles.id) AS sightings,
    articles.added_at,
    articles.text_id
FROM articles
"""

_VERSIONS = """
CREATE VIEW versions_view AS
SELECT
    sightings.id,
    sightings.address,
    sightings.version,
    sightings.first_seen,
    sightings.last_seen,
    sightings.outlet,
    sightings.title,
    sightings.article_id,
    earlier.article_id AS earlier_article_id
FROM sightings
LEFT JOIN sightings AS earlier
ON earlier.address_key = sightings.address_key AND earlier.version = sightings.version - 1
"""


def upgrade() -> None:
    """Make the views."""
    sqlite = op.get_context().dialect.name == "sqlite"
    join = "group_concat(names.name, ' < ')" if sqlite else "string_agg(names.name, ' < ')"
    op.execute(_STATEMENTS.format(join=join))
    for view in (_SPEAKERS, _ARTICLES, _VERSIONS):
        op.execute(view)
