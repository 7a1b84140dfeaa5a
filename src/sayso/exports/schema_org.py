"""Records as schema.org JSON-LD: a NewsArticle and the Quotations in it.

Only what is quoted is a Quotation (https://schema.org/Quotation): of a statement that is partly
quoted the quoted words, of one in the paper's words none.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sayso.exports.json_documents import documents
from sayso.exports.naming import article_iri, part_iri
from sayso.record import Article, Record, Source, SourceType, Statement
from sayso.text import quotations

# Those by whom schema.org lets a quotation be spoken. A group ("some experts") is neither a Person
# nor an Organization, and is credited; a document is cited.
_SPEAKERS: dict[SourceType, str] = {
    "person": "Person",
    "organisation": "Organization",
    "state": "GovernmentOrganization",
    "outlet": "NewsMediaOrganization",
}


def schema_org(records: Iterable[Record]) -> Iterator[bytes]:
    """Yield records as schema.org JSON-LD."""
    return documents(records, news_article)


def news_article(record: Record) -> dict[str, Any]:
    """The NewsArticle of one record."""
    article = record.article
    quoted = _quoted(article.text)
    parts = [
        part for statement in record.statements for part in _quotations(record, statement, quoted)
    ]
    fields = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": article_iri(article),
        "url": article.url,
        "headline": article.title,
        "datePublished": article.published,
        "inLanguage": article.language,
        "author": [{"@type": "Person", "name": name} for name in article.bylines],
        "publisher": _publisher(article),
        "hasPart": parts,
    }
    return {name: value for name, value in fields.items() if value}


def _publisher(article: Article) -> dict[str, str] | None:
    return {"@type": "NewsMediaOrganization", "name": article.outlet} if article.outlet else None


def _quoted(text: str) -> list[tuple[int, int]]:
    """What stands in quotation marks that lie in no others."""
    return [(q.start, q.end) for q in quotations(text) if not q.depth]


def _quotations(
    record: Record, statement: Statement, quoted: list[tuple[int, int]]
) -> Iterator[dict[str, Any]]:
    """One Quotation for each stretch of a statement that is quoted."""
    spans = [(span.start, span.end) for span in statement.content]
    if statement.kind == "indirect":
        return
    if statement.kind == "mixed":
        cut = ((max(a, c), min(b, d)) for a, b in spans for c, d in quoted)
        spans = [(start, end) for start, end in cut if start < end]
    for number, (start, end) in enumerate(spans, 1):
        yield {
            "@type": "Quotation",
            "@id": part_iri(record.article, f"{statement.id}-{number}"),
            "text": record.article.text[start:end],
            **_whose(record, statement),
        }


def _whose(record: Record, statement: Statement) -> dict[str, Any]:
    if statement.speaker is None:
        return {}
    speaker = record.source(statement.speaker)
    if speaker.type == "group":
        return {"creditText": speaker.name}
    if speaker.type == "document":
        return {"citation": _named(record.article, speaker, "CreativeWork")}
    role = {"jobTitle": speaker.role} if speaker.role and speaker.type == "person" else {}
    named = _named(record.article, speaker, _SPEAKERS[speaker.type])
    return {"spokenByCharacter": {**named, **role}}


def _named(article: Article, source: Source, type_: str) -> dict[str, str]:
    return {"@type": type_, "@id": part_iri(article, source.id), "name": source.name}
