"""Whose voice a sentence is: the outlet's own, somebody's to whom it is attributed, or both.

A sentence with nothing in it that is attributed is the outlet's own. One that holds hardly any
word besides contents and the words that attribute them is attributed. Any other is both.
"""

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import msgspec

from sayso.comparison.empty import EMPTY
from sayso.record import Record, Span, Statement
from sayso.text import sentences

Voice: TypeAlias = Literal["own", "attributed", "both"]

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_HARDLY: Final = 0.2  # of the words that tell something: so few may stand outside


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of an article and whose voice it is."""

    span: Span
    voice: Voice


def voices(record: Record) -> tuple[Sentence, ...]:
    """Every sentence of the article that has a word, in order."""
    content = _covered(record, (s for one in record.statements for s in one.content))
    attributing = _covered(record, (s for one in record.statements for s in _attributing(one)))
    found = []
    for start, end in sentences(record.article.text):
        places = [
            match.start()
            for match in _WORD.finditer(record.article.text, start, end)
            if match.group().casefold() not in EMPTY
        ]
        if not places and not _WORD.search(record.article.text, start, end):
            continue
        outside = sum(not (content[place] or attributing[place]) for place in places)
        voice: Voice = "both"
        if not any(content[start:end]):
            voice = "own"
        elif outside <= _HARDLY * len(places):
            voice = "attributed"
        found.append(Sentence(record.article.span(start, end), voice))
    return tuple(found)


def attributed_words(record: Record) -> tuple[int, int]:
    """How many words of the article begin inside some content, and how many there are."""
    content = _covered(record, (s for one in record.statements for s in one.content))
    places = [match.start() for match in _WORD.finditer(record.article.text)]
    return sum(content[place] for place in places), len(places)


def attributed_share(record: Record) -> float:
    """Of the words of the article, the share that begins inside some statement's content."""
    attributed, words = attributed_words(record)
    return attributed / words if words else 0.0


def _attributing(statement: Statement) -> Iterator[Span]:
    """The words of a statement that say whose it is, to whom and when it was made."""
    said_on = statement.said_on.span if statement.said_on else None
    yield from filter(None, (statement.source, statement.cue, statement.addressee, said_on))


def _covered(record: Record, spans: Iterator[Span]) -> bytearray:
    """One byte a character: 1 where some span lies."""
    covered = bytearray(len(record.article.text))
    for span in spans:
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return covered
