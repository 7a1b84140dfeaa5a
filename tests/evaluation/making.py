"""Small articles, annotations and records to test with."""

from collections.abc import Iterable, Iterator

import msgspec

from sayso.evaluation.gold import GoldArticle, GoldStatement
from sayso.evaluation.polnear import Attribution, Spans
from sayso.record import (
    Article,
    MadeBy,
    Record,
    SaidOn,
    Source,
    SourceId,
    Span,
    Statement,
    StatementId,
    Weights,
)

MADE_BY = MadeBy("0", Weights("test", "0" * 64))

TEXT = (
    "The harbour will reopen on Monday, Mayor Ana Ruiz told reporters.\n"
    "“We were ready weeks ago,” said dock foreman Tom Bell. He believes that the mayor "
    "promised an earlier date.\n"
    "Nothing is planned, it is claimed."
)


def at(text: str, phrase: str) -> tuple[int, int]:
    start = text.index(phrase)
    return start, start + len(phrase)


def relation(text: str, source: str | None, cue: str | None, *content: str) -> Attribution:
    def spans(*phrases: str | None) -> Spans:
        return tuple(at(text, phrase) for phrase in phrases if phrase)

    return Attribution(spans(source), spans(cue), spans(*content))


def relations() -> list[Attribution]:
    """What a reader of TEXT finds, in the terms of PolNeAR."""
    return [
        relation(TEXT, "Mayor Ana Ruiz", "told", "The harbour will reopen on Monday"),
        relation(TEXT, "dock foreman Tom Bell", "said", "“We were ready weeks ago,”"),
        relation(TEXT, "He", "believes", "that the mayor promised an earlier date"),
        relation(TEXT, None, "is claimed", "Nothing is planned"),
    ]


def said(text: str, source: str | None, cue: str, *content: str, **fields: object) -> GoldStatement:
    usual = {
        "kind": "indirect",
        "act": "say",
        "speaker": source,
        "speaker_type": "person" if source else None,
        "role": None,
        "via": (),
        "addressee": None,
        "said_on": None,
        "parent": None,
    }
    return GoldStatement(
        source=at(text, source) if source else None,
        cue=at(text, cue),
        content=tuple(at(text, phrase) for phrase in content),
        **{**usual, **fields},
    )


def statements() -> list[GoldStatement]:
    """What a reader of TEXT finds, in the terms of the annotated articles."""
    return [
        said(
            TEXT,
            "Mayor Ana Ruiz",
            "told",
            "The harbour will reopen on Monday",
            speaker="Ana Ruiz",
            role="Mayor",
            addressee="reporters",
        ),
        said(
            TEXT,
            "dock foreman Tom Bell",
            "said",
            "“We were ready weeks ago,”",
            kind="direct",
            speaker="Tom Bell",
            role="dock foreman",
            said_on="2024-05-03",
        ),
        said(
            TEXT,
            "He",
            "believes",
            "that the mayor promised an earlier date",
            act="think",
            speaker="Tom Bell",
            role="dock foreman",
        ),
        said(
            TEXT,
            "the mayor",
            "promised",
            "an earlier date",
            speaker="Ana Ruiz",
            role="Mayor",
            via=("Tom Bell",),
            parent=2,
        ),
        said(TEXT, None, "is claimed", "Nothing is planned", optional=True),
    ]


def gold_article(text: str = TEXT) -> GoldArticle:
    return GoldArticle("harbour", text, statements=tuple(statements()), published="2024-05-04")


def record_of(article: GoldArticle, confidence: float = 1.0) -> Record:
    """The record of a reader that makes no mistake."""
    text = article.text
    people = {s.speaker: s for s in article.statements if s.speaker}
    for name in (name for s in article.statements for name in s.via):
        people.setdefault(name, msgspec.structs.replace(article.statements[0], role=None))
    numbers = {name: SourceId(f"p{i}") for i, name in enumerate(people, start=1)}
    sources = tuple(
        Source(numbers[name], name, one.speaker_type or "person", True, one.role, ())
        for name, one in people.items()
    )

    def span(place: tuple[int, int]) -> Span:
        return Span(*place, text[slice(*place)])

    def statement(number: int, one: GoldStatement) -> Statement:
        where = text.find(one.addressee) if one.addressee else -1
        whole = span(one.content[0])
        return Statement(
            id=StatementId(f"s{number}"),
            source=span(one.source) if one.source else None,
            cue=span(one.cue) if one.cue else None,
            content=tuple(span(place) for place in one.content),
            kind=one.kind,
            act=one.act,
            speaker=numbers[one.speaker] if one.speaker else None,
            via=tuple(numbers[name] for name in one.via),
            addressee=span((where, where + len(one.addressee or ""))) if where >= 0 else None,
            said_on=SaidOn(one.said_on, whole) if one.said_on else None,
            parent=None if one.parent is None else StatementId(f"s{one.parent + 1}"),
            confidence=confidence,
        )

    found = tuple(statement(n, one) for n, one in enumerate(article.statements, start=1))
    return Record(Article(text), found, sources, (), (), MADE_BY)


class Remembers:
    """A reader that knows the record of each text."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = {record.article.text: record for record in records}
        self.read: list[Article] = []

    def pipe(self, articles: Iterable[Article]) -> Iterator[Record]:
        for article in articles:
            self.read.append(article)
            yield self.records[article.text]
