"""How much a record holds: statements, speakers and relays, and the share of words attributed."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from sayso.comparison.voice import attributed_share
from sayso.record import Record, Source, SourceId, Statement
from sayso.views.wording import NO_SOURCE, NOT_IDENTIFIED, number_of, one_line

UNSTATED: Final = "unstated"
UNIDENTIFIED: Final = "unidentified"


@dataclass(frozen=True, slots=True)
class Count:
    """How many statements someone has. key: a source's id, UNSTATED or UNIDENTIFIED."""

    key: str
    label: str
    detail: str
    number: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The numbers of one record. share: of the words of the article, 0 to 1.

    speakers, relays: those with most statements first. The statements without a speaker
    come last among the speakers; they are never left out.
    """

    statements: int
    speakers: tuple[Count, ...]
    relays: tuple[Count, ...]
    named: int
    unnamed: int
    share: float

    def __str__(self) -> str:
        statements = number_of(self.statements, "statement")
        speakers = number_of(self.named + self.unnamed, "speaker")
        unnamed = f", {self.unnamed} of them unnamed" if self.unnamed else ""
        return (
            f"{statements} by {speakers}{unnamed}. "
            f"{self.share:.0%} of the words are attributed; the rest is the paper’s own voice."
        )


def tally(record: Record) -> Tally:
    """Count a record."""
    speaking = Counter(speaker_key(statement) for statement in record.statements)
    relaying = Counter(relay for statement in record.statements for relay in set(statement.via))
    speakers = [source for source in record.sources if speaking[source.id]]
    without = ((UNIDENTIFIED, NOT_IDENTIFIED.capitalize()), (UNSTATED, NO_SOURCE))
    return Tally(
        statements=len(record.statements),
        speakers=(
            *_counts(speakers, speaking),
            *(Count(key, label, "", speaking[key]) for key, label in without if speaking[key]),
        ),
        relays=_counts(record.sources, relaying),
        named=sum(source.named for source in speakers),
        unnamed=sum(not source.named for source in speakers),
        share=attributed_share(record),
    )


def speaker_key(statement: Statement) -> SourceId | str:
    """Under whom a statement is counted."""
    if statement.speaker is not None:
        return statement.speaker
    return UNSTATED if statement.source is None else UNIDENTIFIED


def _counts(
    sources: list[Source] | tuple[Source, ...], numbers: Counter[SourceId] | Counter[SourceId | str]
) -> tuple[Count, ...]:
    found = [
        Count(source.id, one_line(source.name), one_line(source.role or ""), numbers[source.id])
        for source in sources
        if numbers[source.id]
    ]
    return tuple(sorted(found, key=lambda count: -count.number))
