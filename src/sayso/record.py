"""The record: an article read once, completely. The contract between all parts of sayso.

Every span holds `article.text[start:end] == text`, in Unicode code points. Records are frozen;
a stage that knows more makes a new one. The JSON form is documented in `docs/record.md`.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, Literal, NewType, TypeAlias

import msgspec

from sayso.errors import RecordError

SCHEMA = "sayso.record/1"

StatementId = NewType("StatementId", str)  # "s1", "s2", … in order of the cue
SourceId = NewType("SourceId", str)  # "p1", "p2", … in order of first mention

Kind: TypeAlias = Literal["direct", "indirect", "mixed"]
Act: TypeAlias = Literal["say", "think"]
SourceType: TypeAlias = Literal["person", "organisation", "state", "group", "outlet", "document"]
TimeType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
WarningCode: TypeAlias = Literal["dated-after-publication"]


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of the article's text. start, end: code-point offsets; end is exclusive."""

    start: int
    end: int
    text: str


class Article(msgspec.Struct, frozen=True):
    """What was read. `text` is canonical (sayso.text.canonical).

    published: an ISO date or date-time, None where it is not known.
    language: an ISO 639-1 code, None where nothing states it.
    """

    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    bylines: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None

    @property
    def id(self) -> str:
        """The same text is the same article, wherever it stands."""
        return "sha256:" + hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def span(self, start: int, end: int) -> Span:
        """The span [start, end) of this article's text."""
        return Span(start, end, self.text[start:end])


class SaidOn(msgspec.Struct, frozen=True):
    """When something was said. value: "2023-03-17", "2023-03" or "2023"."""

    value: str
    span: Span


class Statement(msgspec.Struct, frozen=True):
    """One attribution relation (Pareti 2015): a source, a cue and a content, and what follows.

    content: one span or more, in text order.
    speaker: whose words these are; via: the relays, nearest to the article first.
    parent: the statement in whose content this one lies.
    confidence: 0 to 1; of the statements at p, a share p is right.
    """

    id: StatementId
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: Kind
    act: Act
    speaker: SourceId | None
    via: tuple[SourceId, ...]
    addressee: Span | None
    said_on: SaidOn | None
    parent: StatementId | None
    confidence: float


class Source(msgspec.Struct, frozen=True):
    """One who speaks or passes on. name: the fullest printed name. role: printed words."""

    id: SourceId
    name: str
    type: SourceType
    named: bool
    role: str | None
    mentions: tuple[Span, ...]


class Time(msgspec.Struct, frozen=True):
    """A time expression, as TIMEX3 (TimeML 1.2.1) has it.

    value: a TIMEX3 value, None where the article does not give one.
    interval: ISO dates or date-times [start, end), None where the value is no stretch of time.
    """

    span: Span
    type: TimeType
    value: str | None
    interval: tuple[str, str] | None


class Warning(msgspec.Struct, frozen=True):
    """Something in the article that contradicts itself. span: the words that show it."""

    code: WarningCode
    span: Span | None


class Weights(msgspec.Struct, frozen=True):
    """Which model read the article. sha256: of the model's manifest."""

    name: str
    sha256: str


class MadeBy(msgspec.Struct, frozen=True):
    """Which version of sayso, with which weights, made a record."""

    version: str
    weights: Weights


class Record(msgspec.Struct, frozen=True):
    """An article and everything read in it."""

    article: Article
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    times: tuple[Time, ...]
    warnings: tuple[Warning, ...]
    made_by: MadeBy

    def source(self, identifier: SourceId) -> Source:
        """The source with this id. Raises KeyError when there is none."""
        return {source.id: source for source in self.sources}[identifier]

    def statement(self, identifier: StatementId) -> Statement:
        """The statement with this id. Raises KeyError when there is none."""
        return {statement.id: statement for statement in self.statements}[identifier]

    def at_least(self, confidence: float) -> "Record":
        """The record without the statements that are less sure, and who speaks only in those.

        Ids stay as they are; a statement whose parent goes is tied to the parent's parent.
        """
        gone = {s.id: s.parent for s in self.statements if s.confidence < confidence}
        if not gone:
            return self
        statements = []
        for statement in self.statements:
            if statement.id not in gone:
                parent = statement.parent
                while parent in gone:
                    parent = gone[parent]
                statements.append(msgspec.structs.replace(statement, parent=parent))
        heard = {i for s in statements for i in (*s.via, *((s.speaker,) if s.speaker else ()))}
        sources = tuple(source for source in self.sources if source.id in heard)
        return msgspec.structs.replace(self, statements=tuple(statements), sources=sources)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form, as Python objects."""
        found: dict[str, Any] = msgspec.to_builtins(self)
        article = {"id": self.article.id, **_article_fields(found["article"])}
        return {"schema": SCHEMA, **found, "article": article}

    def to_json(self, *, indent: int = 0) -> str:
        """The JSON form, as text: one line, or indented. The same record gives the same bytes."""
        line = msgspec.json.encode(self.to_dict())
        return (msgspec.json.format(line, indent=indent) if indent else line).decode()

    @staticmethod
    def from_json(data: str | bytes) -> "Record":
        """Read a record. Raises RecordError when it is not one, or is from a newer version."""
        try:
            found = msgspec.json.decode(data)
            _check_schema(found)
            record = msgspec.convert(found, Record)
        except msgspec.MsgspecError as error:
            raise RecordError(f"Not a sayso record: {error}.") from error
        record.check()
        return record

    def check(self) -> None:
        """Raise RecordError unless every span is anchored and every id names something."""
        text = self.article.text
        for span in self.spans():
            if (
                not 0 <= span.start < span.end <= len(text)
                or text[span.start : span.end] != span.text
            ):
                raise RecordError(
                    f"The span {span.start}–{span.end} does not hold {span.text!r} in the article: "
                    "the record and its text do not belong together."
                )
        sources = {s.id for s in self.sources}
        statements = {s.id for s in self.statements}
        for statement in self.statements:
            speakers = {*statement.via, *((statement.speaker,) if statement.speaker else ())}
            if not speakers <= sources or statement.parent not in {None, *statements}:
                raise RecordError(
                    f"Statement {statement.id} refers to something not in the record."
                )

    def spans(self) -> Iterator[Span]:
        """Every span in the record."""
        for statement in self.statements:
            said_on = statement.said_on.span if statement.said_on else None
            optional = (statement.source, statement.cue, statement.addressee, said_on)
            yield from (span for span in optional if span)
            yield from statement.content
        for source in self.sources:
            yield from source.mentions
        for time in self.times:
            yield time.span
        yield from (warning.span for warning in self.warnings if warning.span)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `Record.to_json` writes."""
    (reference,), definitions = msgspec.json.schema_components(
        [Record], ref_template="#/$defs/{name}"
    )
    record = definitions["Record"]
    record["properties"] = {"schema": {"const": SCHEMA}, **record["properties"]}
    record["required"] = ["schema", *record["required"]]
    article = definitions["Article"]
    identifier = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
    article["properties"] = {"id": identifier, **_article_fields(article["properties"])}
    article["required"] = list(article["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sayso record",
        **reference,
        "$defs": definitions,
    }


def _article_fields(fields: dict[str, Any]) -> dict[str, Any]:
    """The article's fields in the contract's order: the long text last."""
    return {
        **{name: value for name, value in fields.items() if name != "text"},
        "text": fields["text"],
    }


def _check_schema(found: object) -> None:
    schema = found.get("schema") if isinstance(found, dict) else None
    if schema is None:
        raise RecordError('Not a sayso record: it has no "schema".')
    name, _, major = str(schema).partition("/")
    if name != SCHEMA.partition("/")[0] or not major.isdigit():
        raise RecordError(f"Not a sayso record: its schema is {schema!r}, not {SCHEMA!r}.")
    if int(major) > 1:
        raise RecordError(
            f"The record is in {schema!r}, newer than {SCHEMA!r}: update sayso to read it."
        )
