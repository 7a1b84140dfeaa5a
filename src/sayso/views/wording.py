"""How a statement is put in words. Every view says it this way, so that they agree.

Names, roles and addressees are the article's own words; what is added is a handful of small
words ("via", "to", "on") and the fixed phrases below.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.record import Act, Kind, Record, SourceId, Span, Statement, WarningCode
from sayso.views.order import number, position

NO_SOURCE: Final = "No source stated"
NOT_IDENTIFIED: Final = "not identified"
KINDS: Final[dict[Kind, str]] = {
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "paraphrased",
}
SPOKEN: Final[dict[Kind, str]] = {
    "direct": "quotation",
    "mixed": "partly quotation",
    "indirect": "paraphrase",
}
ACTS: Final[dict[Act, str]] = {"say": "said", "think": "thought"}
WARNINGS: Final[dict[WarningCode, str]] = {
    "dated-after-publication": "The text names a date after the day it was published",
}

# Of the statements called sure, at least these many are right; below "likely", look yourself.
CONFIDENCES: Final = (("sure", 0.85), ("likely", 0.6), ("check", 0.0))

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)\S*?(Z|[+-]\d\d:?\d\d)?)?)?)?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A few words on a card.

    lead: the small word before ("via", "to"); detail: what follows a comma (a role).
    span: the words of the article that say so, None where no words do.
    """

    words: str
    lead: str = ""
    detail: str = ""
    span: Span | None = None

    def __str__(self) -> str:
        said = f"{self.lead} {self.words}".strip()
        return f"{said}, {self.detail}" if self.detail else said


def who(record: Record, statement: Statement) -> str:
    """The whole chain as a person would say it: "Mara Ilven, auditor, via Northern Wire"."""
    return ", ".join(map(str, chain(record, statement)))


def chain(record: Record, statement: Statement) -> tuple[Phrase, ...]:
    """The speaker, then the relays, nearest to the article first: each cites the next."""
    relays = (
        Phrase(
            words=one_line(record.source(relay).name),
            lead="citing" if place else "via",
            span=_relay_words(record, statement, relay),
        )
        for place, relay in enumerate(statement.via)
    )
    return (_speaker(record, statement), *relays)


def facts(record: Record, statement: Statement) -> tuple[Phrase, ...]:
    """What else is known: the cue, act and kind, to whom, when, what is missing, inside which."""
    return tuple(_facts(record, statement))


def confidence(probability: float) -> str:
    """The probability in one word: "sure", "likely" or "check"."""
    return next((word for word, least in CONFIDENCES if probability >= least), "check")


def date(value: str) -> str:
    """An ISO date, month, year or date-time as people write it; anything else unchanged."""
    match = _ISO.fullmatch(value)
    if match is None or not 1 <= int(match[2] or 1) <= 12:
        return one_line(value)
    year, month, day, clock, zone = match.groups()
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    found = " ".join([*words, year])
    if not clock:
        return found
    zone = "" if zone is None else " UTC" if zone == "Z" else f" UTC{zone}"
    return f"{found}, {clock}{zone}"


def content(record: Record, statement: Statement) -> str:
    """The words of the statement on one line; an ellipsis stands for words that are not its own."""
    text = record.article.text
    found = ""
    for before, span in zip((None, *statement.content), statement.content, strict=False):
        between = text[before.end : span.start] if before else ""
        found += (" … " if between.strip() else " ") + span.text
    return one_line(found)


def number_of(count: int, noun: str) -> str:
    """The noun with its number: "1 statement", "2 statements"."""
    return f"{count} {noun}" if count == 1 else f"{count:,} {noun}s"


def listed(words: Iterable[str]) -> str:
    """Join the words of a list: "a", "a and b", "a, b and c"."""
    *most, last = [*words] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def one_line(text: str) -> str:
    """`text` with every run of white space as one space."""
    return " ".join(text.split())


def _speaker(record: Record, statement: Statement) -> Phrase:
    source = statement.source
    if statement.speaker is not None:
        speaker = record.source(statement.speaker)
        return Phrase(one_line(speaker.name), detail=one_line(speaker.role or ""), span=source)
    if source is not None:
        return Phrase(f"“{one_line(source.text)}”", detail=NOT_IDENTIFIED, span=source)
    return Phrase(NO_SOURCE)


def _facts(record: Record, statement: Statement) -> Iterator[Phrase]:
    if statement.cue:
        yield Phrase(f"“{one_line(statement.cue.text)}”", span=statement.cue)
    yield Phrase(f"{ACTS[statement.act]}, {KINDS[statement.kind]}")
    if statement.addressee:
        yield Phrase(one_line(statement.addressee.text), lead="to", span=statement.addressee)
    if statement.said_on:
        lead = "on" if len(statement.said_on.value) >= len("2031-10-09") else "in"
        yield Phrase(date(statement.said_on.value), lead=lead, span=statement.said_on.span)
    if statement.speaker is not None and not record.source(statement.speaker).named:
        yield Phrase("unnamed source")
    if statement.speaker is not None and statement.source is None:
        yield Phrase("no source stated here")
    if statement.parent is not None:
        outer = record.statement(statement.parent)
        yield Phrase(
            f"statement {number(record, outer)}", lead="inside", span=outer.cue or outer.source
        )


def _relay_words(record: Record, statement: Statement, relay: SourceId) -> Span | None:
    """Where the article names the relay: as the source of a statement around this one, if any."""
    for outer in _around(record, statement):
        if outer.speaker == relay and outer.source:
            return outer.source
    at = position(statement)
    mentions = record.source(relay).mentions
    return min(mentions, key=lambda mention: abs(mention.start - at), default=None)


def _around(record: Record, statement: Statement) -> Iterator[Statement]:
    """The statements in whose content this one lies, the nearest first."""
    seen = {statement.id}
    while statement.parent is not None and statement.parent not in seen:
        seen.add(statement.parent)
        statement = record.statement(statement.parent)
        yield statement
