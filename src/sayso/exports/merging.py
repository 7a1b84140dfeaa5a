"""What people marked -> a record: theirs where they marked anew, as it was where they did not."""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from sayso.errors import MarksError
from sayso.exports.marks import Mark, Marked, Spans, canonical_marks, joined, mark, plain
from sayso.record import (
    Article,
    Kind,
    MadeBy,
    Record,
    Source,
    SourceId,
    Span,
    Statement,
    StatementId,
    Weights,
)
from sayso.text import quotations
from sayso.version import __version__

_BY_HAND = MadeBy(__version__, Weights("by-hand", "0" * 64))
_CORRECTED = ", corrected"  # follows the name of the weights


def merged(marked: Marked, record: Record | None = None) -> Record:
    """The record as it is marked: what stays as it was, what was changed, and what is new.

    record: what was there before; without it a record is made of the marks and the text alone.
    A statement that is not marked any more is gone. One that was changed or is new has the
    confidence 1, and its speaker is found by its source unless one is named. Raises MarksError
    where marks do not belong to the text.
    """
    if record is None or marked.text != record.article.text:
        marked = canonical_marks(marked)
    if record is None:
        if marked.text is None:
            raise MarksError("there is no record of the article that is annotated.")
        record = Record(Article(marked.text), (), (), (), (), _BY_HAND)
    if marked.text is not None and marked.text != record.article.text:
        raise MarksError("the text is not that of the record.")
    merging = _Merging(record)
    statements = [merging.statement(one) for one in marked.marks]
    return merging.finished(statements)


class Difference(NamedTuple):
    """How many statements people added, changed, and took out."""

    added: int
    changed: int
    removed: int


def difference(before: Record | None, after: Record) -> Difference:
    """What was corrected in a record."""
    old = {s.id: s for s in before.statements} if before else {}
    new = {s.id: s for s in after.statements}
    both = old.keys() & new.keys()
    return Difference(
        added=len(new.keys() - old.keys()),
        changed=sum(old[name] != new[name] for name in both),
        removed=len(old.keys() - new.keys()),
    )


class _Merging:
    """A record on its way from what it was to what is marked."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.article = record.article
        self.before = {statement.id: statement for statement in record.statements}
        self.taken: set[StatementId] = set()
        self.sources = list(record.sources)
        self.quoted = [(q.start, q.end) for q in quotations(self.article.text)]

    def statement(self, marked: Mark) -> Statement:
        """The statement that is marked; its own where nothing of it was changed."""
        identifier = self._id(marked)
        before = self.before.get(identifier)
        if before and _same(self.article.text, marked, mark(self.record, before)):
            return before
        content = self._spans(marked.content)
        source = self._whole(marked.source)
        kept = {} if before is None else msgspec.structs.asdict(before)
        addressee = kept.get("addressee")
        if marked.addressee is not None:
            addressee = self._whole(marked.addressee)
        return Statement(
            id=identifier,
            source=source,
            cue=self._whole(marked.cue),
            content=content,
            kind=marked.kind or self._kind(content),
            act=marked.act or kept.get("act", "say"),
            speaker=self._speaker(marked, source, before),
            via=kept.get("via", ()),
            addressee=addressee,
            said_on=kept.get("said_on"),
            parent=kept.get("parent"),
            confidence=1.0,
        )

    def finished(self, statements: list[Statement]) -> Record:
        """The record with these statements, and who speaks in them.

        Ids stay as they are and a new statement has the next number: what is gone leaves a gap.
        """
        if set(statements) == set(self.record.statements):
            return self.record
        statements = sorted(statements, key=lambda s: (s.cue or s.content[0], s.content))
        kept = {statement.id for statement in statements}
        named = tuple(
            msgspec.structs.replace(statement, parent=self._parent(statement, kept))
            for statement in statements
        )
        heard = {i for s in named for i in (*s.via, *((s.speaker,) if s.speaker else ()))}
        found = msgspec.structs.replace(
            self.record,
            statements=named,
            sources=tuple(source for source in self.sources if source.id in heard),
            made_by=_corrected(self.record.made_by),
        )
        found.check()
        return found

    def _parent(self, statement: Statement, kept: set[StatementId]) -> StatementId | None:
        """The statement round this one that is still there."""
        parent = statement.parent
        while parent and parent not in kept:
            parent = self.before[parent].parent
        return parent

    def _id(self, marked: Mark) -> StatementId:
        """The statement's own id; the next number for a new one, or one marked twice."""
        identifier = StatementId(marked.id or "")
        if identifier not in self.before or identifier in self.taken:
            numbers = (int(s[1:]) for s in {*self.before, *self.taken} if s[1:].isdecimal())
            identifier = StatementId(f"s{max(numbers, default=0) + 1}")
        self.taken.add(identifier)
        return identifier

    def _speaker(
        self, marked: Mark, source: Span | None, before: Statement | None
    ) -> SourceId | None:
        """Who is newly named; else who it was, while the source is; else who the source is."""
        was = mark(self.record, before).speaker if before else None
        if marked.speaker and marked.speaker != was:
            return self._named(marked.speaker)
        if before and before.source == source:
            return before.speaker
        if source is None:
            return None
        return next((s.id for s in self.sources if _mentions(s, source)), None) or self._new(source)

    def _named(self, name: str) -> SourceId:
        found = next((s.id for s in self.sources if plain(s.name) == name), None)
        at = self.article.text.find(name)
        if found is None and at < 0:
            raise MarksError(f"the speaker {name!r} is not named in the text.")
        return found or self._new(self.article.span(at, at + len(name)))

    def _new(self, mention: Span) -> SourceId:
        """A source of which nothing is known but where it is printed."""
        taken = {source.id for source in self.sources}
        number = len(taken) + 1
        while SourceId(f"p{number}") in taken:
            number += 1
        found = Source(SourceId(f"p{number}"), mention.text, "person", True, None, (mention,))
        self.sources.append(found)
        return found.id

    def _kind(self, content: Iterable[Span]) -> Kind:
        """By the share of the content that stands in quotation marks."""
        places = {i for span in content for i in range(span.start, span.end)}
        quoted = {i for start, end in self.quoted for i in range(start, end)}
        if len(places & quoted) >= 0.8 * len(places):
            return "direct"
        return "mixed" if places & quoted else "indirect"

    def _whole(self, spans: Spans) -> Span | None:
        """One span from the first to the last: a source or a cue in pieces is one in a record."""
        return self.article.span(spans[0][0], spans[-1][1]) if spans else None

    def _spans(self, spans: Spans) -> tuple[Span, ...]:
        if not spans or spans[-1][1] > len(self.article.text):
            raise MarksError("a statement is marked that has no content in the text.")
        return tuple(self.article.span(start, end) for start, end in spans)


def _corrected(made_by: MadeBy) -> MadeBy:
    """Who made a record that people have changed."""
    if made_by == _BY_HAND:
        return made_by
    name = made_by.weights.name.removesuffix(_CORRECTED) + _CORRECTED
    return MadeBy(made_by.version, Weights(name, made_by.weights.sha256))


def _mentions(source: Source, span: Span) -> bool:
    return any(m.start < span.end and span.start < m.end for m in source.mentions)


def _same(text: str, one: Mark, other: Mark) -> bool:
    """Whether two marks say the same, as far as the first says anything."""
    said = (one.addressee, one.kind, one.act, one.speaker)
    before = (other.addressee, other.kind, other.act, other.speaker)
    if any(new is not None and new != old for new, old in zip(said, before, strict=True)):
        return False
    return all(
        joined(text, getattr(one, role)) == joined(text, getattr(other, role))
        for role in ("source", "cue", "content")
    )
