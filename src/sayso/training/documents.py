"""Articles whose attributions are marked, as training takes them."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec.structs import replace

from sayso.record import Record
from sayso.record import Span as Anchored
from sayso.text import canonical_with_map

Span: TypeAlias = tuple[int, int]  # code points [start, end)
Spans: TypeAlias = tuple[Span, ...]


@dataclass
class Relation:
    """One attribution: each role in text order, empty where it is not printed."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]


@dataclass
class Document:
    """A canonical text and the attributions in it."""

    text: str
    relations: list[Relation] = field(default_factory=list)


def canonical_document(text: str, relations: list[tuple[Spans, Spans, Spans]]) -> Document:
    """The document of any text. relations: (source, cue, content) of each, into that text."""
    plain, offsets = canonical_with_map(text)
    move = lambda spans: [(offsets[s], offsets[e]) for s, e in spans]  # noqa: E731
    return Document(plain, [Relation(*map(move, relation)) for relation in relations])


def by_line(record: Record) -> Record:
    """The record with its contents cut at line ends, as they are when an article is read.

    Not every annotation tool can hold such spans apart, and nobody marks them with care.
    """
    article = record.article

    def cut(span: Anchored) -> list[Anchored]:
        lines = re.finditer(r"[^\s\n](?:[^\n]*[^\s\n])?", span.text)
        return [article.span(span.start + m.start(), span.start + m.end()) for m in lines]

    statements = (
        replace(s, content=tuple(piece for span in s.content for piece in cut(span)) or s.content)
        for s in record.statements
    )
    return replace(record, statements=tuple(statements))


def document_of(record: Record) -> Document:
    """The document of a record: every statement is taken for marked, also those inside others."""

    def spans(*found: Anchored | None) -> list[Span]:
        return [(span.start, span.end) for span in found if span]

    return Document(
        record.article.text,
        [Relation(spans(s.source), spans(s.cue), spans(*s.content)) for s in record.statements],
    )
