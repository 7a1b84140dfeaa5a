"""The tables of a ledger, as the newest migration leaves them.

What a person or an outlet gave is kept in `articles`, `readings` and `sightings`. The rows of
`sources`, `statements` and `relays` are read out of an article's newest reading, so that they can
be asked about; they can be made again from it at any time, together with its `corrections`.

Moments are ISO 8601 in UTC, days ISO dates: as text they sort in time, in any database.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
)
from sqlalchemy import Text as AnyText

# In PostgreSQL too, text sorts by code point, not by the habits of some language.
Text = AnyText().with_variant(AnyText(collation="C"), "postgresql")

# 64 bits, which are an INTEGER's own in SQLite.
Id = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

# The same text is one article. text_id: "sha256:…", as in the record. Ids of articles and speakers
# are never used again: others refer to them.
articles = Table(
    "articles",
    metadata,
    Column("id", Id, primary_key=True),
    Column("text_id", Text, nullable=False, unique=True),
    Column("url", Text),
    Column("outlet", Text),
    Column("title", Text),
    Column("bylines", Text, nullable=False),
    Column("published", Text),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Index("articles_published", "published"),
    sqlite_autoincrement=True,
)

# Every reading of an article, whole, as the JSON of its record. The newest one counts.
readings = Table(
    "readings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("record", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("weights", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Index("readings_article", "article_id"),
)

# Where and as whose an article was seen. At one address there is one article at a time; when
# another text stands there, that is its next version. Keys: see sayso.ledger.keys.
sightings = Table(
    "sightings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("address", Text),
    Column("address_key", Text),
    Column("version", Integer, nullable=False),
    Column("outlet", Text),
    Column("outlet_key", Text),
    Column("title", Text),
    Column("published", Text),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
    UniqueConstraint("address_key", "version", name="sightings_version"),
    Index("sightings_article", "article_id"),
    Index("sightings_outlet", "outlet_key"),
)

# Who is heard, across articles. key: the name as it is compared.
speakers = Table(
    "speakers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("named", Boolean, nullable=False),
    Index("speakers_key", "key"),
    sqlite_autoincrement=True,
)

# The sources of a record. label: "p1", "p2", … as there.
sources = Table(
    "sources",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("speaker_id", ForeignKey("speakers.id"), nullable=False),
    Column("label", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("role", Text),
    UniqueConstraint("article_id", "label", name="sources_label"),
    Index("sources_speaker", "speaker_id", "id"),
)

# The statements of a record. label: "s1", "s2", … as there. content: its spans, joined by " … ".
# start, end: code points of the article's text, from the first to the last word of the statement.
# said_on: as in the record. day_from, day_to: the days between which it was said; where the
# article does not tell, the day of publication. speaker_id and published are those of its source
# and its article, here too so that a question need not look there.
statements = Table(
    "statements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("label", Text, nullable=False),
    Column("parent", Text),
    Column("source_id", ForeignKey("sources.id")),
    Column("speaker_id", ForeignKey("speakers.id")),
    Column("source", Text),
    Column("cue", Text),
    Column("content", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("addressee", Text),
    Column("said_on", Text),
    Column("day_from", Text),
    Column("day_to", Text),
    Column("published", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    UniqueConstraint("article_id", "label", name="statements_label"),
    Index("statements_source", "source_id"),
    Index("statements_speaker", "speaker_id", "article_id", "source_id", "day_from"),
    Index("statements_day", "day_from"),
)

# Through whom a statement came. position: 1 is nearest to the article.
relays = Table(
    "relays",
    metadata,
    Column("statement_id", ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("source_id", ForeignKey("sources.id"), nullable=False),
    Index("relays_source", "source_id"),
)

# Which story an article was put into when it was grouped.
places = Table(
    "places",
    metadata,
    Column("article_id", Integer, ForeignKey("articles.id"), primary_key=True),
    Column("story", Text, nullable=False),
    Column("placed_at", Text, nullable=False),
    Index("places_story", "story"),
)

# Which story a person put an article into. The newest move of an article counts.
moves = Table(
    "moves",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("story", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("moved_at", Text, nullable=False),
    Index("moves_article", "article_id"),
)

# Inputs that could not be read. name: the input; source: what to read to try again.
failures = Table(
    "failures",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name_key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("published", Text),
    Column("outlet", Text),
    Column("error", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("first_failed", Text, nullable=False),
    Column("last_failed", Text, nullable=False),
    Column("settled_at", Text),
    Index("failures_settled", "settled_at"),
)

# News feeds that were asked. etag, last_modified: what their servers want to hear next time.
feeds = Table(
    "feeds",
    metadata,
    Column("id", Id, primary_key=True),
    Column("address_key", Text, nullable=False, unique=True),
    Column("address", Text, nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("asked_at", Text, nullable=False),
)

# What stood in a feed and has been dealt with. updated: as the feed had it.
feed_entries = Table(
    "feed_entries",
    metadata,
    Column("feed_id", ForeignKey("feeds.id"), primary_key=True),
    Column("address_key", Text, primary_key=True),
    Column("updated", Text),
)

# What people corrected, in its order. correction: see sayso.ledger.correcting, as JSON.
# carried_from: the correction of an earlier version of the article that this one repeats.
corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("correction", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("undone_by", Text),
    Column("undone_at", Text),
    Column("carried_from", Integer),
    Index("corrections_article", "article_id"),
)

# Who has checked an article. state: a digest of the record that was checked.
approvals = Table(
    "approvals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", Integer, ForeignKey("articles.id"), nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("undone_by", Text),
    Column("undone_at", Text),
    Index("approvals_article", "article_id"),
)

# Who people say is who. kind: "merge" or "split". from_id, into_id: speakers, which may be no
# more. moved: [article, key of the name, whether a person] of each source, as JSON.
identities = Table(
    "identities",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("from_id", Integer, nullable=False),
    Column("into_id", Integer, nullable=False),
    Column("from_name", Text, nullable=False),
    Column("into_name", Text, nullable=False),
    Column("moved", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    Column("undone_by", Text),
    Column("undone_at", Text),
    Column("why", Text),
    Index("identities_from", "from_id"),
    Index("identities_into", "into_id"),
)

# Who may use the desk. password: as argon2 keeps it.
users = Table(
    "users",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name_key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("added_at", Text, nullable=False),
)

# Who is logged in. digest: of the token that the browser keeps.
sessions = Table(
    "sessions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("user_id", ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    Column("begun_at", Text, nullable=False),
    Column("used_at", Text, nullable=False),
)

# What was handed in to be read. kind: "text", "file", "address" or "feed". data: the text or
# file, until it is read. articles, failures: what became of it, as JSON.
submissions = Table(
    "submissions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("published", Text),
    Column("outlet", Text),
    Column("data", LargeBinary),
    Column("author", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("articles", Text, nullable=False),
    Column("failures", Text, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("known", Integer, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Index("submissions_state", "state"),
)
