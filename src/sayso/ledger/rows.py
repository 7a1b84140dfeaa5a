"""A record as rows: what the tables hold of it, to be asked about."""

from calendar import IllegalMonthError, monthrange
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

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


class Who(NamedTuple):
    """The rows of a source of a record: its own, and that of who it is across articles."""

    source: int
    speaker: int


def statement_row(record: Record, statement: Statement, who: Mapping[str, Who]) -> Row:
    """What `statements` holds of a statement. who: the rows of the record's sources."""
    spans = [*statement.content, *(s for s in (statement.source, statement.cue) if s)]
    said_on = statement.said_on.value if statement.said_on else None
    published = (record.article.published or "")[:10] or None
    first, last = days(said_on or published or "")
    speaker = who[statement.speaker] if statement.speaker else None
    return {
        "label": statement.id,
        "parent": statement.parent,
        "source_id": speaker.source if speaker else None,
        "speaker_id": speaker.speaker if speaker else None,
        "source": statement.source.text if statement.source else None,
        "cue": statement.cue.text if statement.cue else None,
        "content": words_of(statement),
        "kind": statement.kind,
        "act": statement.act,
        "addressee": statement.addressee.text if statement.addressee else None,
        "said_on": said_on,
        "day_from": first,
        "day_to": last,
        "published": published,
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
        if len(parts) == 1:
            year = int(value)
            return f"{year:04}-01-01", f"{year:04}-12-31"
        if len(parts) == 2:
            year, month = map(int, parts)
            return f"{value}-01", f"{value}-{monthrange(year, month)[1]:02}"
        day = date.fromisoformat(value).isoformat()
    except (ValueError, IllegalMonthError):
        return None, None
    return day, day
