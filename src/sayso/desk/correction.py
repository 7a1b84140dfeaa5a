"""The form of a correction: filled from a statement, and read as one."""

from typing import Any, get_args

from starlette.datastructures import FormData

from sayso.desk.forms import located, texts, word
from sayso.errors import CorrectionError, OptionError
from sayso.ledger import Ledger, Question
from sayso.ledger.correcting import Given, Who
from sayso.ledger.keys import name_key
from sayso.ledger.rows import days
from sayso.record import (
    Act,
    Article,
    Kind,
    Record,
    SaidOn,
    SourceType,
    Span,
    Statement,
)
from sayso.views.order import position

PARTS = ("source", "cue", "addressee", "said_on_words")
_OPENING = "“\"‘'«„"
_LINES = ("speaker", "speaker_name", "speaker_type", "speaker_role", "kind", "act", "said_on")
_MOST_ALIKE = 50


def blank() -> dict[str, Any]:
    """What stands in the form of a missed statement."""
    return {
        **dict.fromkeys(_LINES, ""),
        "content": [("", "")],
        **dict.fromkeys(PARTS, ("", "")),
        "speaker_named": True,
        "via": [""],
        "near": "0",
    }


def filled(record: Record, statement: Statement) -> dict[str, Any]:
    """What stands in the form of a statement: its words, each with where they start."""
    said_on = statement.said_on
    spans = (
        statement.source,
        statement.cue,
        statement.addressee,
        said_on.span if said_on else None,
    )
    return {
        **blank(),
        "content": [_words(span) for span in statement.content],
        **{name: _words(span) for name, span in zip(PARTS, spans, strict=True)},
        "said_on": said_on.value if said_on else "",
        "speaker": statement.speaker or "",
        "via": [*statement.via, ""],
        "kind": statement.kind,
        "act": statement.act,
        "near": str(position(statement)),
    }


def written(form: FormData) -> dict[str, Any]:
    """What was written into the form, to be shown again."""
    ats = [*texts(form, "content_at"), *[""] * len(texts(form, "content"))]
    return {
        **{name: word(form, name) for name in _LINES},
        "content": [(text, at) for text, at in zip(texts(form, "content"), ats, strict=False)]
        or [("", "")],
        **{name: (word(form, name, 5000), word(form, f"{name}_at")) for name in PARTS},
        "speaker_named": "speaker_unnamed" not in form,
        "via": [*[one for one in texts(form, "via") if one], ""],
        "near": word(form, "near"),
    }


def given_by(ledger: Ledger, record: Record, form: FormData) -> Given:
    """The statement that the form gives.

    Raises CorrectionError for words that do not stand in the article, and OptionError.
    """
    values = written(form)
    near = values["near"]
    place = int(near) if near.isascii() and near.isdecimal() and len(near) < 10 else 0

    def span(name: str, text: str, at: str) -> Span | None:
        try:
            return located(record.article, text, at, place)
        except CorrectionError as error:
            raise CorrectionError(f"{name}: {error}") from error

    content = [span("Words said", text, at) for text, at in values["content"]]
    parts = {name: span(name.replace("_", " ").capitalize(), *values[name]) for name in PARTS}
    said = tuple(sorted(one for one in content if one))
    return Given(
        content=said,
        source=parts["source"],
        cue=parts["cue"],
        kind=_kind(values["kind"], said, record.article),
        act=values["act"] if values["act"] in get_args(Act) else "say",
        speaker=_speaker(ledger, record, values),
        via=tuple(_source(record, one) for one in values["via"] if one),
        addressee=parts["addressee"],
        said_on=_said_on(values["said_on"], parts["said_on_words"]),
    )


def _kind(value: str, content: tuple[Span, ...], article: Article) -> Kind:
    """The kind that was chosen, or else what the quotation marks say."""
    if value in get_args(Kind):
        return value  # type: ignore[return-value]
    quoted = [
        span.text.strip()[:1] in _OPENING
        or article.text[span.start - 1 : span.start] in tuple(_OPENING)
        for span in content
    ]
    if quoted and all(quoted):
        return "direct"
    return "mixed" if any("“" in s.text or '"' in s.text for s in content) else "indirect"


def _speaker(ledger: Ledger, record: Record, values: dict[str, Any]) -> Who | None:
    """Who was chosen: somebody of the article, or a name, which may be known to the ledger."""
    name = values["speaker_name"]
    if not name:
        return _source(record, values["speaker"]) if values["speaker"] else None
    type_ = values["speaker_type"]
    if type_ and type_ not in get_args(SourceType):
        raise OptionError(f"{type_} is no type of a speaker.")
    role = values["speaker_role"] or None
    key = name_key(name)
    alike = ledger.speakers(Question(speaker=name), limit=_MOST_ALIKE).speakers
    known = next(
        (
            one
            for one in alike
            if one.named and name_key(one.name) == key and type_ in ("", one.type)
        ),
        None,
    )
    if known:
        return Who(known.name, known.type, True, role, known.id)
    return Who(name, type_ or "person", values["speaker_named"], role)


def _source(record: Record, label: str) -> Who:
    for source in record.sources:
        if source.id == label:
            return Who(source.name, source.type, source.named, source.role)
    raise CorrectionError("The speaker is not in this article any more: choose again.")


def _said_on(value: str, span: Span | None) -> SaidOn | None:
    if not value and span is None:
        return None
    if days(value)[0] is None:
        raise OptionError("When it was said: write a day (2031-10-07), a month or a year.")
    if span is None:
        raise CorrectionError("When it was said: give the words of the article that tell.")
    return SaidOn(value, span)


def _words(span: Span | None) -> tuple[str, str]:
    return (span.text, str(span.start)) if span else ("", "")
