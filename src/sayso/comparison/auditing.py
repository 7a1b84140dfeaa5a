"""Whom articles let speak: shares that lead to the statements they are reckoned from.

Nothing is judged. Every figure is a count over what the records hold, with its statements; what
each one means, and how far it can be trusted, is written in docs/measures.md.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from sayso.comparison.accounts import outlet_of
from sayso.comparison.bearers import bearer, relation
from sayso.comparison.roles import gender, group_of
from sayso.comparison.voice import attributed_words, voices
from sayso.record import Record, Source, Span, Statement, StatementId
from sayso.text import quotations

MOST_HEARD: Final = 5
_LONG: Final = 400  # characters from which on only one stretch of a content is shown


class Place(msgspec.Struct, frozen=True):
    """Where a figure comes from: a statement, or a stretch of text that is none."""

    article: str
    outlet: str
    statement: StatementId | None
    span: Span


class Part(msgspec.Struct, frozen=True):
    """One part of a figure: how many, of which share of the whole, and where they stand."""

    label: str
    number: int
    share: float
    places: tuple[Place, ...]


class Figure(msgspec.Struct, frozen=True):
    """A figure: what is counted (`unit`), how many in all, and its parts.

    is_list: whether each part is one place by itself, and no share is meant.
    """

    key: str
    title: str
    unit: str
    whole: int
    parts: tuple[Part, ...]
    is_list: bool = False


class Audit(msgspec.Struct, frozen=True):
    """The figures of some articles. own_words: the share of their words in the outlet's voice."""

    articles: tuple[tuple[str, str, str | None], ...]
    words: int
    own_words: float
    figures: tuple[Figure, ...]

    def figure(self, key: str) -> Figure:
        """The figure of this name. Raises KeyError when there is none."""
        return {figure.key: figure for figure in self.figures}[key]


class Audits(msgspec.Struct, frozen=True):
    """The figures of some articles together, and those of each outlet where there are several."""

    together: Audit
    outlets: tuple[tuple[str, Audit], ...]


class _Said(NamedTuple):
    """A statement with its article and its speaker."""

    record: Record
    statement: Statement
    speaker: Source | None


_ORDER: Final = {
    "hands": ("first-hand", "second-hand", "no source"),
    "names": ("named", "unnamed", "no source"),
    "types": ("person", "organisation", "state", "group", "document", "outlet", "no source"),
    "roles": ("official", "expert", "witness", "company", "other", "unknown"),
    "genders": ("women", "men", "unknown"),
}


def audits(records: Sequence[Record]) -> Audits:
    """Reckon the figures of these articles together, and of each outlet by itself."""
    by_outlet: dict[str, list[Record]] = {}
    for record in records:
        by_outlet.setdefault(outlet_of(record.article), []).append(record)
    several = by_outlet if len(by_outlet) > 1 else {}
    return Audits(audit(records), tuple((name, audit(own)) for name, own in several.items()))


def audit(records: Sequence[Record]) -> Audit:
    """Reckon the figures of these articles together. The same text given twice is one article."""
    records = list({record.article.id: record for record in records}.values())
    said = [
        _Said(r, s, r.source(s.speaker) if s.speaker else None)
        for r in records
        for s in r.statements
    ]
    spoken = [one for one in said if one.speaker]
    people = [one for one in spoken if one.speaker and one.speaker.type == "person"]
    counts = [attributed_words(record) for record in records]
    words = sum(whole for _, whole in counts)
    return Audit(
        articles=tuple((r.article.id, outlet_of(r.article), r.article.title) for r in records),
        words=words,
        own_words=1 - sum(attributed for attributed, _ in counts) / words if words else 0.0,
        figures=(
            _voice(records),
            _figure("hands", "First-hand and second-hand", said, _hand),
            _figure("names", "Named and unnamed", said, _name),
            _figure("types", "Who speaks", said, _type),
            _figure("roles", "In which role", spoken, _role),
            _figure("genders", "Women and men, as the article calls them", people, _gender),
            _most_heard(spoken),
            _listed("unsourced", "Statements without any source", "statement", _unsourced(said)),
            _listed(
                "marks",
                "Words in quotation marks that nobody is credited with",
                "word",
                _marks(records),
            ),
        ),
    )


def _hand(one: _Said) -> str:
    if one.speaker is None and one.statement.source is None:
        return "no source"
    return "second-hand" if one.statement.via else "first-hand"


def _name(one: _Said) -> str:
    if one.speaker is None:
        return "no source" if one.statement.source is None else "unnamed"
    return "named" if one.speaker.named else "unnamed"


def _type(one: _Said) -> str:
    return one.speaker.type if one.speaker else "no source"


def _role(one: _Said) -> str:
    return group_of(one.speaker) if one.speaker else "unknown"


def _gender(one: _Said) -> str:
    return gender(one.record, one.speaker) if one.speaker else "unknown"


def _figure(key: str, title: str, said: Sequence[_Said], label: Callable[[_Said], str]) -> Figure:
    sorted_: dict[str, list[Place]] = {name: [] for name in _ORDER[key]}
    for one in said:
        sorted_[label(one)].append(_place(one))
    parts = tuple(_part(name, places, len(said)) for name, places in sorted_.items() if places)
    return Figure(key, title, "statement", len(said), parts)


def _voice(records: Sequence[Record]) -> Figure:
    sorted_: dict[str, list[Place]] = {"own": [], "attributed": [], "both": []}
    for record in records:
        for sentence in voices(record):
            place = Place(record.article.id, outlet_of(record.article), None, sentence.span)
            sorted_[sentence.voice].append(place)
    whole = sum(map(len, sorted_.values()))
    parts = tuple(_part(name, places, whole) for name, places in sorted_.items())
    return Figure("voice", "Whose voice the sentences are", "sentence", whole, parts)


def _most_heard(spoken: Sequence[_Said]) -> Figure:
    """Those who are named and have most statements, one speaker over all articles."""
    heard: list[tuple[list[_Said], str]] = []
    for one in spoken:
        if not (one.speaker and one.speaker.named):
            continue
        who = bearer(one.record, one.statement)
        same = (
            entry
            for entry in heard
            if relation(bearer(entry[0][0].record, entry[0][0].statement), who) == "one"
        )
        found = next(same, None)
        if found:
            found[0].append(one)
        else:
            heard.append(([one], one.speaker.name))
    heard.sort(key=lambda entry: -len(entry[0]))
    parts = tuple(
        _part(
            max((o.speaker.name for o in ones if o.speaker), key=len),
            map(_place, ones),
            len(spoken),
        )
        for ones, _ in heard[:MOST_HEARD]
    )
    return Figure("heard", "The most heard", "statement", len(spoken), parts)


def _listed(key: str, title: str, unit: str, places: Iterable[Place]) -> Figure:
    """A figure that is a list: each place by its own words."""
    found = tuple(places)
    parts = tuple(_part(place.span.text, (place,), len(found)) for place in found)
    return Figure(key, title, unit, len(found), parts, is_list=True)


def _unsourced(said: Iterable[_Said]) -> Iterator[Place]:
    """Statements of which the article prints no source: "is described as", "is expected to"."""
    for one in said:
        if one.speaker is None and one.statement.source is None:
            yield _place(one)


def _marks(records: Iterable[Record]) -> Iterator[Place]:
    """One word in quotation marks, in lower case and in no statement: nobody is credited."""
    for record in records:
        text = record.article.text
        spans = [span for one in record.statements for span in one.content]
        for found in quotations(text):
            start, end = found.start + 1, found.end - 1
            word = text[start:end].rstrip(".,;:!?")
            credited = any(span.start < end and start < span.end for span in spans)
            if found.closed and word.isalpha() and word.islower() and not credited:
                span = record.article.span(found.start, found.end)
                yield Place(record.article.id, outlet_of(record.article), None, span)


def _place(one: _Said) -> Place:
    """A statement by its words: from the first to the last, or the most of them that are near."""
    article, content = one.record.article, one.statement.content
    span = article.span(content[0].start, content[-1].end)
    if span.end - span.start > _LONG:
        span = max(content, key=lambda part: part.end - part.start)
    return Place(article.id, outlet_of(article), one.statement.id, span)


def _part(label: str, places: Iterable[Place], whole: int) -> Part:
    found = tuple(places)
    return Part(label, len(found), len(found) / whole if whole else 0.0, found)
