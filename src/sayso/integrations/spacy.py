"""A component of spaCy: `nlp.add_pipe("sayso")`, after any other or none.

It reads `doc.text` and needs nothing of the other components, not even a tagger. It fills

    doc.spans["attribution"]    spans of tokens, labelled SOURCE, CUE, CONTENT and ADDRESSEE;
                                the id of a span is that of its statement
    doc._.statements            the statements (`sayso.Statement`), with the offsets of `doc.text`
    doc._.attribution           the whole record

A span of tokens is the shortest that covers the characters; the statements have them exactly.
"""

from pathlib import Path
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from sayso import api
from sayso.reader import Reader
from sayso.record import Article, Record, Statement
from sayso.record import Span as Characters
from sayso.text import GivenText

KEY = "attribution"


@Language.factory(
    "sayso",
    default_config={"weights": None, "min_confidence": 0.0},
    assigns=["doc.spans", "doc._.statements", "doc._.attribution"],
)
def make(nlp: Language, name: str, weights: str | None, min_confidence: float) -> "Attribution":
    """Make the component. weights: a folder with a model; None means the one that is shipped."""
    return Attribution(weights, min_confidence)


class Attribution:
    """Reads documents. The model is loaded with the first of them."""

    def __init__(self, weights: str | None = None, min_confidence: float = 0.0) -> None:
        self._weights = weights
        self._min_confidence = min_confidence
        self._reader: Reader | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Read a document. Its text may be in any form; offsets are those of `doc.text`."""
        text = GivenText.of(doc.text)
        record = self._read(text.canonical)
        # Kept as JSON, so that a Doc can be stored and sent from one process to another.
        doc.user_data[KEY] = _placed(record, text).to_json()
        spans = [span for statement in doc._.statements for span in _spans(doc, statement)]
        doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=spans)
        return doc

    def _read(self, text: str) -> Record:
        if self._reader is None:
            self._reader = api.load(self._weights)
        return self._reader(Article(text)).at_least(self._min_confidence)

    def __getstate__(self) -> dict[str, Any]:
        """A model that is loaded stays in its process."""
        return {**self.__dict__, "_reader": None}

    def to_disk(self, path: str | Path, *, exclude: tuple[str, ...] = ()) -> None:
        """There is nothing to store but the settings, which are in the pipeline's config."""

    def from_disk(self, path: str | Path, *, exclude: tuple[str, ...] = ()) -> "Attribution":
        """There is nothing to load."""
        return self


def _placed(record: Record, text: GivenText) -> Record:
    """The record with every span where it stands in the text that was given."""

    def place(value: Any) -> Any:
        if isinstance(value, Characters):
            start, end = text.place(value)
            return Characters(start, end, text.raw[start:end])
        if isinstance(value, tuple):
            return tuple(map(place, value))
        if isinstance(value, msgspec.Struct):
            fields = {name: place(getattr(value, name)) for name in value.__struct_fields__}
            return msgspec.structs.replace(value, **fields)
        return value

    if text.raw == text.canonical:
        return record
    found: Record = place(record)
    article = msgspec.structs.replace(found.article, text=text.raw)
    return msgspec.structs.replace(found, article=article)


def _spans(doc: Doc, statement: Statement) -> list[Span]:
    """The printed parts of a statement as spans of tokens."""
    parts = [
        ("SOURCE", statement.source),
        ("CUE", statement.cue),
        *(("CONTENT", span) for span in statement.content),
        ("ADDRESSEE", statement.addressee),
    ]
    found = (
        doc.char_span(
            part.start, part.end, label=label, span_id=statement.id, alignment_mode="expand"
        )
        for label, part in parts
        if part
    )
    return [span for span in found if span is not None]


def _record(doc: Doc) -> Record | None:
    found = doc.user_data.get(KEY)
    return Record.from_json(found) if found else None


def _statements(doc: Doc) -> tuple[Statement, ...]:
    record = _record(doc)
    return record.statements if record else ()


Doc.set_extension("attribution", getter=_record, force=True)
Doc.set_extension("statements", getter=_statements, force=True)
