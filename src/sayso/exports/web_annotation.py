"""Records as W3C Web Annotations (W3C Recommendation, 2017), and for Hypothesis.

Every printed part of a statement is an annotation of its own, as annotation tools have them: its
target is a quote with what stands round it, and its position in code points of the article's text.
Tags say what it is: the statement ("s3"), the role ("source", "cue", "content" or "addressee"),
and for a content kind and act. Whoever corrects adds or removes annotations with such tags.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.errors import ExportError
from sayso.exports.json_documents import documents
from sayso.exports.naming import SOFTWARE, article_iri, part_iri
from sayso.exports.wording import whose
from sayso.record import Record, Span, Statement
from sayso.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ROUND = 32  # characters of prefix and suffix, as many as Hypothesis takes


def web_annotation(records: Iterable[Record]) -> Iterator[bytes]:
    """Yield records as JSON-LD: an AnnotationCollection for each article."""
    return documents(records, collection)


def hypothesis(records: Iterable[Record]) -> Iterator[bytes]:
    """Yield records as one file that the Hypothesis client imports.

    Raises ExportError for an article without an address: its page is what is annotated.
    """
    before = b'{"annotations": [\n'
    for record in records:
        for annotation in _for_hypothesis(record):
            yield before + json.dumps(annotation, ensure_ascii=False).encode()
            before = b",\n"
    yield (before if before[:1] == b"{" else b"\n") + b"]}\n"


def collection(record: Record) -> dict[str, Any]:
    """The annotations of one record."""
    items = [
        {
            "id": part_iri(record.article, f"{statement.id}-{role}-{number}"),
            "type": "Annotation",
            "motivation": "describing",
            "generator": {"id": SOFTWARE, "type": "Software", "name": f"sayso {__version__}"},
            "body": [
                {
                    "type": "TextualBody",
                    "purpose": "describing",
                    "format": "text/plain",
                    "value": whose(record, statement),
                },
                *({"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags),
            ],
            "target": {
                "source": record.article.url or article_iri(record.article),
                "selector": [_quote(record, span), _position(span)],
            },
        }
        for statement, role, number, span, tags in _parts(record)
    ]
    return {
        "@context": CONTEXT,
        "id": part_iri(record.article, "annotations"),
        "type": "AnnotationCollection",
        "label": record.article.title or article_iri(record.article),
        "total": len(items),
        "first": {
            "id": part_iri(record.article, "annotations-1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def _for_hypothesis(record: Record) -> Iterator[dict[str, Any]]:
    """The fields that the client keeps of an import: uri, document, text, tags and target.

    The page's own text has other positions than the article's, so only quotes go along.
    """
    article = record.article
    if article.url is None:
        raise ExportError(
            f"{article.title or article.id}: Hypothesis annotates pages, and the address of this "
            "one is not known. Read it from its address, or from an article object with a url."
        )
    for statement, _, _, span, tags in _parts(record):
        yield {
            "uri": article.url,
            "document": {"title": [article.title]} if article.title else {},
            "text": whose(record, statement),
            "tags": list(tags),
            "target": [{"source": article.url, "selector": [_quote(record, span)]}],
        }


def _parts(record: Record) -> Iterator[tuple[Statement, str, int, Span, tuple[str, ...]]]:
    """Every printed part of every statement: its role, its number in it, and its tags."""
    for statement in record.statements:
        roles: Mapping[str, tuple[Span | None, ...]] = {
            "source": (statement.source,),
            "cue": (statement.cue,),
            "content": statement.content,
            "addressee": (statement.addressee,),
        }
        for role, spans in roles.items():
            more = (statement.kind, statement.act) if role == "content" else ()
            for number, span in enumerate(filter(None, spans), 1):
                yield statement, role, number, span, (statement.id, role, *more)


def _quote(record: Record, span: Span) -> dict[str, str]:
    text = record.article.text
    return {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - ROUND) : span.start],
        "suffix": text[span.end : span.end + ROUND],
    }


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}
