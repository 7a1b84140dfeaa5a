"""Answers of the ledger as tables: one row a statement, a passage, a speaker or a change."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import msgspec

from sayso.ledger.answers import (
    Change,
    Counted,
    Passage,
    Passages,
    People,
    Place,
    Revisions,
    Said,
    Saying,
    Sayings,
    Speakers,
    Timeline,
)
from sayso.ledger.identities import Moves
from sayso.views.sheet import sheet

Answer: TypeAlias = Sayings | Passages | Speakers | People | Timeline | Revisions | Moves
Row: TypeAlias = Mapping[str, Any]

_JOINT = "; "


def table(answer: Answer) -> str:
    """The answer as CSV with a heading (RFC 4180), safe to open in a spreadsheet."""
    return sheet(rows(answer))


def rows(answer: Answer) -> Iterator[Row]:
    """The answer row by row; all rows have the same columns, in the same order."""
    match answer:
        case Sayings():
            yield from map(_saying, answer.sayings)
        case Timeline():
            yield from (_saying(saying) for day in answer.days for saying in day.sayings)
        case Passages():
            yield from map(_passage, answer.passages)
        case Speakers():
            for heard in answer.speakers:
                counts = {"outlets": _counts(heard.outlets), "roles": _counts(heard.roles)}
                yield {**msgspec.structs.asdict(heard), **counts}
        case People():
            yield from _people(answer)
        case Moves():
            yield from map(msgspec.structs.asdict, answer.moves)
        case Revisions():
            for step in answer.revisions:
                seen = {"address": step.address, "version": step.version, "seen": step.seen}
                yield from ({**seen, **_change(change)} for change in step.changes)


def _saying(saying: Saying) -> Row:
    words = msgspec.structs.asdict(saying.words)
    dated = {"day": saying.day, "dated_by": saying.dated_by}
    return {**dated, **_said(saying.said), **_place(saying.place), **words}


def _passage(passage: Passage) -> Row:
    return {**_place(passage.place), **msgspec.structs.asdict(passage.words)}


def _said(said: Said) -> Row:
    return {**msgspec.structs.asdict(said), "via": _JOINT.join(said.via)}


def _place(place: Place) -> Row:
    return msgspec.structs.asdict(place)


def _counts(counted: Iterable[Counted]) -> str:
    return _JOINT.join(f"{one.name} ({one.statements})" for one in counted)


def _people(answer: People) -> Iterator[Row]:
    """One row for each place that carries a statement."""
    for person in answer.people:
        for carried in person.sayings:
            for place in carried.places:
                who = {"speaker_id": person.speaker.id}
                yield {**who, **_saying(carried.saying), **_place(place)}


def _change(change: Change) -> Row:
    found: dict[str, Any] = {"kind": change.kind, "fields": _JOINT.join(change.fields)}
    for when, said in (("before", change.before), ("after", change.after)):
        for field in ("speaker", "via", "source", "cue", "content", "said_on"):
            value = getattr(said, field) if said else None
            found[f"{when}_{field}"] = _JOINT.join(value) if isinstance(value, tuple) else value
    return found
