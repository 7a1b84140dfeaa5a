"""Names that things of a record go by outside it."""

import base64

from sayso.record import Article, SourceId, StatementId
from sayso.version import __version__

SOFTWARE = f"urn:sayso:{__version__}"

_SHA256 = "ni:///sha-256;"


def article_iri(article: Article) -> str:
    """The article's name by its text, as RFC 6920 makes one of a SHA-256."""
    digest = bytes.fromhex(article.id.removeprefix("sha256:"))
    return _SHA256 + base64.urlsafe_b64encode(digest).decode().rstrip("=")


def article_id(iri: str) -> str | None:
    """The "sha256:…" that the name of an article stands for, None for another name."""
    if not iri.startswith(_SHA256):
        return None
    digest = iri.removeprefix(_SHA256).partition("#")[0]
    try:
        return "sha256:" + base64.urlsafe_b64decode(digest + "=" * (-len(digest) % 4)).hex()
    except ValueError:
        return None


def part_iri(article: Article, part: StatementId | SourceId | str) -> str:
    """The name of a statement, a source or something else in an article."""
    return f"{article_iri(article)}#{part}"
