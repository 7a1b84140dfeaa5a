"""Records as rows of plain tables: one row a statement, a source, a time or an article.

Names of columns are those of the record; a span is three columns, its words, start and end. CSV and
data frames are made of this; Parquet keeps the record's own shape (`parquet`).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, TypeAlias, get_args

from sayso.record import Article, Record, Source, SourceId, Span, Statement

Table: TypeAlias = Literal["statements", "sources", "times", "articles"]
Type: TypeAlias = Literal["text", "texts", "integer", "integers", "number", "flag"]
Row: TypeAlias = dict[str, Any]

TABLES: tuple[Table, ...] = get_args(Table)


def _columns(type_: Type, names: str) -> dict[str, Type]:
    return dict.fromkeys(names.split(), type_)


def _span_columns(*names: str) -> dict[str, Type]:
    found: dict[str, Type] = {}
    for name in names:
        found |= {name: "text", f"{name}_start": "integer", f"{name}_end": "integer"}
    return found


# Offsets are code points of the article's text, ends exclusive.
COLUMNS: Mapping[Table, Mapping[str, Type]] = {
    "statements": {
        **_columns("text", "article id outlet title published url"),
        **_columns("text", "speaker speaker_name speaker_type"),
        "speaker_named": "flag",
        "role": "text",
        **_columns("texts", "via via_names"),
        **_span_columns("source", "cue"),
        "content": "texts",
        **_columns("integers", "content_start content_end"),
        **_columns("text", "kind act"),
        **_span_columns("addressee"),
        "said_on": "text",
        "parent": "text",
        "confidence": "number",
    },
    "sources": {
        **_columns("text", "article id outlet title published url name type"),
        "named": "flag",
        "role": "text",
        **_columns("integer", "statements relayed"),
        "mentions": "texts",
        **_columns("integers", "mentions_start mentions_end"),
    },
    "times": {
        **_columns("text", "article outlet title published url"),
        **_span_columns("text"),
        **_columns("text", "type value interval_start interval_end"),
    },
    "articles": {
        **_columns("text", "article outlet title published url"),
        "bylines": "texts",
        "language": "text",
        **_columns("integer", "statements sources"),
        **_columns("text", "version weights text"),
    },
}


def rows(records: Iterable[Record], table: Table) -> Iterator[Row]:
    """Yield the rows of one table, each with the columns of `COLUMNS` in their order."""
    columns = COLUMNS[table]
    for record in records:
        article = _of_article(record.article)
        for row in _MAKERS[table](record):
            found = {**article, **row}
            yield {column: found[column] for column in columns}


def _of_article(article: Article) -> Row:
    fields = ("outlet", "title", "published", "url")
    return {"article": article.id, **{field: getattr(article, field) for field in fields}}


def _statements(record: Record) -> Iterator[Row]:
    sources = {source.id: source for source in record.sources}
    for statement in record.statements:
        yield _statement(statement, sources)


def _statement(statement: Statement, sources: Mapping[SourceId, Source]) -> Row:
    speaker = sources[statement.speaker] if statement.speaker else None
    return {
        "id": statement.id,
        "speaker": statement.speaker,
        "speaker_name": speaker.name if speaker else None,
        "speaker_type": speaker.type if speaker else None,
        "speaker_named": speaker.named if speaker else None,
        "role": speaker.role if speaker else None,
        "via": list(statement.via),
        "via_names": [sources[relay].name for relay in statement.via],
        **_span("source", statement.source),
        **_span("cue", statement.cue),
        **_spans("content", statement.content),
        "kind": statement.kind,
        "act": statement.act,
        **_span("addressee", statement.addressee),
        "said_on": statement.said_on.value if statement.said_on else None,
        "parent": statement.parent,
        "confidence": statement.confidence,
    }


def _sources(record: Record) -> Iterator[Row]:
    for source in record.sources:
        yield {
            "id": source.id,
            "name": source.name,
            "type": source.type,
            "named": source.named,
            "role": source.role,
            "statements": sum(s.speaker == source.id for s in record.statements),
            "relayed": sum(source.id in s.via for s in record.statements),
            **_spans("mentions", source.mentions),
        }


def _times(record: Record) -> Iterator[Row]:
    for time in record.times:
        start, end = time.interval or (None, None)
        yield {
            **_span("text", time.span),
            "type": time.type,
            "value": time.value,
            "interval_start": start,
            "interval_end": end,
        }


def _articles(record: Record) -> Iterator[Row]:
    yield {
        "bylines": list(record.article.bylines),
        "language": record.article.language,
        "statements": len(record.statements),
        "sources": len(record.sources),
        "version": record.made_by.version,
        "weights": record.made_by.weights.name,
        "text": record.article.text,
    }


def _span(name: str, span: Span | None) -> Row:
    return {
        name: span.text if span else None,
        f"{name}_start": span.start if span else None,
        f"{name}_end": span.end if span else None,
    }


def _spans(name: str, spans: tuple[Span, ...]) -> Row:
    return {
        name: [span.text for span in spans],
        f"{name}_start": [span.start for span in spans],
        f"{name}_end": [span.end for span in spans],
    }


_MAKERS: Mapping[Table, Callable[[Record], Iterator[Row]]] = {
    "statements": _statements,
    "sources": _sources,
    "times": _times,
    "articles": _articles,
}
