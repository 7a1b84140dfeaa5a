"""A record as rows: what the tables hold of it, to be asked about."""

from calendar import IllegalMonthError, monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from sayso.record import Article, Record, Source, Statement

Row = dict[str, Any]


def article_row(article: Article) -> Row:
    """What `articles` holds of an article."""
    return {
        "text_id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "bylines": msgspec.json.encode(article.bylines).decode(),
        "published": article.published,
        "language": article.language,
        "text": article.text,
    }


def source_row(source: Source) -> Row:
    """What `sources` holds of a source."""
    return {
        "label": source.id,
        "name": source.name,
        "type": source.type,
        "named": source.named,
        "role": source.role,
    }


def statement_row(record: Record, statement: Statement, sources: Mapping[str, int]) -> Row:
    """What `statements` holds of a statement. sources: the ids of its sources' rows."""
    spans = [*statement.content, *(s for s in (statement.source, statement.cue) if s)]
    said_on = statement.said_on.value if statement.said_on else None
    first, last = days(said_on or (record.article.published or "")[:10])
    return {
        "label": statement.id,
        "parent": statement.parent,
        "source_id": sources[statement.speaker] if statement.speaker else None,
        "source": statement.source.text if statement.source else None,
        "cue": statement.cue.text if statement.cue else None,
        "content": words_of(statement),
        "kind": statement.kind,
        "act": statement.act,
        "addressee": statement.addressee.text if statement.addressee else None,
        "said_on": said_on,
        "day_from": first,
        "day_to": last,
        "start": min(span.start for span in spans),
        "end": max(span.end for span in spans),
        "confidence": statement.confidence,
    }


def words_of(statement: Statement) -> str:
    """What is said, in one text: an ellipsis stands between its spans."""
    return " … ".join(span.text for span in statement.content)


def days(value: str) -> tuple[str | None, str | None]:
    """The first and the last day of "2023-03-17", "2023-03" or "2023"; of other text None."""
    parts = value.split("-")
    try:
        if len(parts) == 3:
            return (date.fromisoformat(value).isoformat(),) * 2
        numbers = [int(part) for part in parts]
        if len(parts) == 2:
            return f"{value}-01", f"{value}-{monthrange(*numbers)[1]:02}"
        return f"{numbers[0]:04}-01-01", f"{numbers[0]:04}-12-31"
    except (ValueError, IllegalMonthError):
        return None, None
