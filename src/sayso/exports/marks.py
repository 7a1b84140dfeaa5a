"""Statements as people mark them in an annotation tool: spans with roles, and little else."""

from collections.abc import Iterable
from typing import TypeAlias

import msgspec

from sayso.record import Act, Kind, Record, Span, Statement
from sayso.text import canonical, canonical_with_map

Spans: TypeAlias = tuple[tuple[int, int], ...]


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that is marked in a text. Spans are (start, end) code points, in text order.

    id: which statement of a record this is, None for a new one. What is None was not said, and
    stays as it is in the record. speaker: a name.
    """

    id: str | None = None
    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()
    addressee: Spans | None = None
    kind: Kind | None = None
    act: Act | None = None
    speaker: str | None = None


class Marked(msgspec.Struct, frozen=True):
    """A text in which statements are marked.

    text: None where a format does not hold it; then `article` is the address or the name of the
    article that is meant.
    """

    marks: tuple[Mark, ...]
    text: str | None = None
    article: str | None = None


def mark(record: Record, statement: Statement) -> Mark:
    """How a statement of a record is marked."""
    speaker = plain(record.source(statement.speaker).name) if statement.speaker else None
    return Mark(
        id=statement.id,
        source=_ends(statement.source),
        cue=_ends(statement.cue),
        content=tuple((span.start, span.end) for span in statement.content),
        addressee=_ends(statement.addressee),
        kind=statement.kind,
        act=statement.act,
        speaker=speaker,
    )


def lines(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans cut at line ends, for formats whose spans cannot hold one."""
    cut: list[tuple[int, int]] = []
    for start, end in spans:
        at = start
        for line in text[start:end].split("\n"):
            if line.strip():
                cut.append((at, at + len(line)))
            at += len(line) + 1
    return tuple(cut)


def joined(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """The spans in text order, without white space at their ends and with none between two."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        words = text[start:end].strip()
        if not words:
            continue
        start = text.index(words, start)
        end = start + len(words)
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)


def canonical_marks(marked: Marked) -> Marked:
    """The same marks in the canonical form of their text."""
    if marked.text is None or canonical(marked.text) == marked.text:
        return marked
    text, offsets = canonical_with_map(marked.text)

    def carried(spans: Spans) -> Spans:
        return tuple((offsets[start], offsets[end]) for start, end in spans)

    moved = [
        msgspec.structs.replace(
            one,
            source=carried(one.source),
            cue=carried(one.cue),
            content=carried(one.content),
            addressee=None if one.addressee is None else carried(one.addressee),
        )
        for one in marked.marks
    ]
    return Marked(tuple(moved), text=text, article=marked.article)


def plain(name: str) -> str:
    """A name on one line."""
    return " ".join(name.split())


def _ends(span: Span | None) -> Spans:
    return ((span.start, span.end),) if span else ()
