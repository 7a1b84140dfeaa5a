"""The cards beside the article, one a statement, and the filters over them. Nothing is HTML here.

The page has its own names for statements and sources: nothing that comes from outside ends up in
an id or an address.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from sayso.record import Record, Statement, StatementId
from sayso.views.order import number, position
from sayso.views.tally import Count, Tally, speaker_key
from sayso.views.wording import ACTS, CONFIDENCES, KINDS, Phrase, chain, confidence, facts


@dataclass(frozen=True, slots=True)
class Link:
    """Words on a card. target: the id of the words in the article, empty where there are none."""

    lead: str
    words: str
    detail: str
    target: str


@dataclass(frozen=True, slots=True)
class Card:
    """One statement. speaker, via, kind, act, sure: the values that the filters look at."""

    number: int
    target: str
    chain: tuple[Link, ...]
    facts: tuple[Link, ...]
    speaker: str
    via: tuple[str, ...]
    kind: str
    act: str
    sure: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a filter."""

    value: str
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Buttons that show some of the cards. name: the property of a card that they look at."""

    name: str
    title: str
    choices: tuple[Choice, ...]


def cards(record: Record) -> dict[StatementId, Card]:
    """The card of each statement, in their order."""
    places = _places(record)
    return {
        statement.id: Card(
            number=number(record, statement),
            target=target(position(statement)),
            chain=tuple(map(link, chain(record, statement))),
            facts=tuple(map(link, facts(record, statement))),
            speaker=places.get(speaker_key(statement), speaker_key(statement)),
            via=tuple(places[relay] for relay in statement.via),
            kind=statement.kind,
            act=statement.act,
            sure=confidence(statement.confidence),
            parent=_parent(record, statement),
        )
        for statement in record.statements
    }


def filters(record: Record, counts: Tally, found: Collection[Card]) -> tuple[Filter, ...]:
    """The filters over the cards, each choice with the number of cards that it shows."""
    places = _places(record)

    def people(counted: tuple[Count, ...]) -> tuple[Choice, ...]:
        return tuple(Choice(places.get(c.key, c.key), c.label, c.number) for c in counted)

    def choices(of: Callable[[Card], str], words: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
        numbers = Counter(map(of, found))
        return tuple(Choice(value, word, numbers[value]) for value, word in words if numbers[value])

    return (
        Filter("speaker", "Speakers", people(counts.speakers)),
        Filter("via", "Passed on by", people(counts.relays)),
        Filter("kind", "Kind", choices(lambda card: card.kind, KINDS.items())),
        Filter("act", "Act", choices(lambda card: card.act, ACTS.items())),
        Filter("sure", "Confidence", choices(lambda c: c.sure, ((w, w) for w, _ in CONFIDENCES))),
    )


def link(phrase: Phrase) -> Link:
    """The phrase, with the place of its words."""
    place = target(phrase.span.start) if phrase.span else ""
    return Link(phrase.lead, phrase.words, phrase.detail, place)


def target(start: int) -> str:
    """The id of the segment that starts there."""
    return f"t{start}"


def _parent(record: Record, statement: Statement) -> int | None:
    if statement.parent is None:
        return None
    return number(record, record.statement(statement.parent))


def _places(record: Record) -> dict[str, str]:
    return {source.id: f"p{place}" for place, source in enumerate(record.sources, start=1)}
