"""What people correct in a record, and the record as it is then.

A correction holds everything that it says itself, by the words of the article: it stays when
other weights read the article anew. Pure.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec
from msgspec.structs import replace

from sayso.record import (
    Act,
    Article,
    Kind,
    Record,
    SaidOn,
    Source,
    SourceId,
    SourceType,
    Span,
    Statement,
    StatementId,
)

What: TypeAlias = Literal["add", "change", "reject"]

_SAME = 0.95  # of the characters of both; with so many in common it is the same content
_ALIKE = 0.5  # of the characters of both; with fewer in common it is another statement


class Who(msgspec.Struct, frozen=True):
    """Whom a person takes for the speaker or a relay.

    speaker_id: who that is in the ledger, None where the name is to tell.
    """

    name: str
    type: SourceType = "person"
    named: bool = True
    role: str | None = None
    speaker_id: int | None = None


class Given(msgspec.Struct, frozen=True):
    """A statement as a person has it. content: one span or more, in text order."""

    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    kind: Kind = "indirect"
    act: Act = "say"
    speaker: Who | None = None
    via: tuple[Who, ...] = ()
    addressee: Span | None = None
    said_on: SaidOn | None = None

    def spans(self) -> Iterable[Span]:
        """Every span of it."""
        dated = self.said_on.span if self.said_on else None
        yield from self.content
        yield from (s for s in (self.source, self.cue, self.addressee, dated) if s)


class Was(msgspec.Struct, frozen=True):
    """The statement that a correction is about, as it stood. label: its id in its record."""

    label: str
    cue: Span | None
    content: tuple[Span, ...]


class Correction(msgspec.Struct, frozen=True):
    """A missed statement ("add"), one put right ("change"), or one that is none ("reject")."""

    kind: What
    was: Was | None = None
    given: Given | None = None


class Corrected(msgspec.Struct, frozen=True):
    """A record with what was corrected in it.

    speakers: who a source is in the ledger, where a person said so. by: which correction, by its
    place among them, a statement is of.
    """

    record: Record
    speakers: Mapping[SourceId, int]
    by: Mapping[StatementId, int]


def was(statement: Statement) -> Was:
    """What a correction of the statement says it is about."""
    return Was(statement.id, statement.cue, statement.content)


def corrected(record: Record, corrections: Sequence[Correction]) -> Corrected:
    """The record with the corrections, made one after another.

    Ids stay as they are, and an added statement has the next number: what is rejected leaves a
    gap. A person is sure: the confidence of what they give is 1. What was changed and is not in
    the record any more is added; what was rejected and is not in it needs no rejection.
    """
    found = Corrected(record, {}, {})
    for place, correction in enumerate(corrections):
        found = _made(found, correction, place)
    heard = {i for s in found.record.statements for i in (*s.via, s.speaker) if i}
    known = {source.id for source in record.sources}
    sources = tuple(s for s in found.record.sources if s.id in heard or s.id in known)
    return replace(found, record=replace(found.record, sources=sources))


def find(record: Record, sought: Was) -> Statement | None:
    """The statement that a correction is about, or the one in its place that is most like it."""
    exact = [s for s in record.statements if (s.cue, s.content) == (sought.cue, sought.content)]
    if exact:
        return next((s for s in exact if s.id == sought.label), exact[0])
    mine = _characters(sought.content)
    likeness = {s.id: _likeness(mine, _characters(s.content)) for s in record.statements}
    best = max(record.statements, key=lambda s: (likeness[s.id], s.cue == sought.cue), default=None)
    return best if best and likeness[best.id] >= _ALIKE else None


def _made(found: Corrected, correction: Correction, place: int) -> Corrected:
    record = found.record
    given = correction.given
    old = None
    if correction.was:
        old = find(record, correction.was)
    elif given:
        old = _read_since(record, given)
    if given is None:
        return replace(found, record=_without(record, old)) if old else found
    record, speakers, ids = _with_sources(record, given)
    new = _statement(record, given, ids, old)
    rest = [s for s in record.statements if s.id != new.id]
    at = next((n for n, s in enumerate(rest) if _position(s) > _position(new)), len(rest))
    return Corrected(
        record=replace(record, statements=(*rest[:at], new, *rest[at:])),
        speakers={**found.speakers, **speakers},
        by={**found.by, new.id: place},
    )


def _read_since(record: Record, given: Given) -> Statement | None:
    """The statement of a record that one added by a person is: other weights can have read it."""
    mine = _characters(given.content)
    return next(
        (
            s
            for s in record.statements
            if _likeness(mine, _characters(s.content)) >= _SAME
            and _meet(s.cue, given.cue)
            and _meet(s.source, given.source)
            and ((s.cue and given.cue) or _is_of(record, s, given))
        ),
        None,
    )


def _meet(one: Span | None, other: Span | None) -> bool:
    """Whether two spans have a character in common, or only one of them is known."""
    return one is None or other is None or (one.start < other.end and other.start < one.end)


def _is_of(record: Record, statement: Statement, given: Given) -> bool:
    """Whether a statement is of the speaker that is given, as far as both are known."""
    if statement.speaker is None or given.speaker is None:
        return True
    return record.source(statement.speaker).name == given.speaker.name


def _without(record: Record, gone: Statement) -> Record:
    """The record without a statement; those inside it are inside of what it was in."""
    above = None if gone.parent == gone.id else gone.parent
    kept = [
        replace(s, parent=above) if s.parent == gone.id else s
        for s in record.statements
        if s.id != gone.id
    ]
    return replace(record, statements=tuple(kept))


def _statement(
    record: Record, given: Given, ids: Sequence[SourceId], old: Statement | None
) -> Statement:
    """The statement that is given, in the place of an old one. ids: of its speaker and relays."""
    via = tuple(ids[1:]) if given.speaker else tuple(ids)
    return Statement(
        id=old.id if old else _next_label(record),
        source=given.source,
        cue=given.cue,
        content=tuple(sorted(given.content)),
        kind=given.kind,
        act=given.act,
        speaker=ids[0] if given.speaker else None,
        via=via,
        addressee=given.addressee,
        said_on=given.said_on,
        parent=old.parent if old else _around(record, given),
        confidence=1.0,
    )


def _with_sources(
    record: Record, given: Given
) -> tuple[Record, dict[SourceId, int], list[SourceId]]:
    """The record with the sources that the given statement needs, and their ids in its order."""
    speakers: dict[SourceId, int] = {}
    ids: list[SourceId] = []
    for who in ([given.speaker] if given.speaker else []) + list(given.via):
        same = (s for s in record.sources if (s.name, s.type) == (who.name, who.type))
        source = next(same, None)
        if source is None:
            mentions = (given.source,) if given.source and who is given.speaker else ()
            name = SourceId(f"p{_highest(s.id for s in record.sources) + 1}")
            source = Source(name, who.name, who.type, who.named, who.role, mentions)
            record = replace(record, sources=(*record.sources, source))
        elif who.role and who.role != source.role:
            changed = replace(source, role=who.role)
            sources = tuple(changed if s.id == source.id else s for s in record.sources)
            record = replace(record, sources=sources)
        if who.speaker_id is not None:
            speakers[source.id] = who.speaker_id
        ids.append(source.id)
    return record, speakers, ids


def _around(record: Record, given: Given) -> StatementId | None:
    """The innermost statement in whose content all of the given one lies."""
    first = min(span.start for span in given.spans())
    last = max(span.end for span in given.spans())
    lengths = {
        statement.id: span.end - span.start
        for statement in record.statements
        for span in statement.content
        if span.start <= first and last <= span.end and span.end - span.start > last - first
    }
    return min(lengths, key=lambda label: lengths[label], default=None)


def _next_label(record: Record) -> StatementId:
    return StatementId(f"s{_highest(s.id for s in record.statements) + 1}")


def _highest(labels: Iterable[str]) -> int:
    return max((int(label[1:]) for label in labels if label[1:].isdecimal()), default=0)


def _position(statement: Statement) -> int:
    return (statement.cue or statement.content[0]).start


def _characters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _likeness(one: set[int], other: set[int]) -> float:
    """Dice's coefficient of the characters of two contents."""
    return 2 * len(one & other) / (len(one) + len(other))


def anchored(article: Article, given: Given) -> bool:
    """Whether every span of what is given stands in the article."""
    return all(
        0 <= span.start < span.end <= len(article.text)
        and article.text[span.start : span.end] == span.text
        for span in given.spans()
    )
