"""Contested points: where one speaker denies, in so many words, what another says.

A point is contested only where words say so. Either the cue is a verb of denial ("denied",
"rejected", "dismissed as"), and what it denies is printed as its content; or a statement says with
a negation what another speaker says without one, in nearly the same words. What is denied is
matched with the statements that make the claim, "that" with what was said just before; where none
does, the claim stands as the denial prints it. Nothing is concluded from what statements mean.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from sayso.comparison.bearers import relation
from sayso.comparison.passages import Passage, of_statement
from sayso.comparison.sayings import likeness_of
from sayso.comparison.words import Weights
from sayso.record import Record, Span, StatementId

By: TypeAlias = Literal["denial", "negation"]

# Of a claim, the words that say that it is one: they are not in the claim itself.
_CLAIMS: Final = frozenset(
    """
    claim claims allegation allegations accusation accusations assertion assertions suggestion
    suggestions report reports rumour rumours rumor rumors charge charges idea notion criticism
    """.split()
)
_CLAIMED: Final = 0.4  # how alike a claim and what is denied must be
_NEGATED: Final = 0.7  # and two statements that differ by a negation
_SHARED: Final = 2  # words that they have in common at least
_JUST: Final = 160  # characters between a claim and the "that" which takes it up


_Point: TypeAlias = tuple[By, Passage, list[Passage]]


class Words(msgspec.Struct, frozen=True):
    """A statement of one article, by the words that count here. speaker: None where none is.

    word: the words that deny, None where a negation does, and for a claim.
    """

    article: str
    outlet: str
    statement: StatementId
    speaker: str | None
    said: Span
    word: Span | None = None


class Contested(msgspec.Struct, frozen=True):
    """A denial as each article has it, and the statements of the claim that it denies.

    by: whether a verb denies, or a negation contradicts. claims: none where nobody makes it.
    """

    by: By
    denials: tuple[Words, ...]
    claims: tuple[Words, ...]


def contested(
    records: Sequence[Record],
    outlets: Sequence[str],
    found: Sequence[Passage],
    weights: Weights,
) -> tuple[Contested, ...]:
    """Every contested point of these articles, in their order. outlets: one an article."""

    def as_words(passage: Passage, word: Span | None = None) -> Words:
        record = records[passage.article]
        speaker = passage.statement.speaker
        return Words(
            article=record.article.id,
            outlet=outlets[passage.article],
            statement=passage.statement.id,
            speaker=record.source(speaker).name if speaker else None,
            said=passage.span,
            word=word,
        )

    points = [*_denials(records, found, weights), *_negations(found, weights)]
    points.sort(key=lambda point: (point[1].article, point[1].span))
    return tuple(
        Contested(
            by,
            tuple(as_words(one, one.statement.cue if by == "denial" else None) for one in denials),
            tuple(map(as_words, claims)),
        )
        for by, denials, claims in _together(points)
    )


def _together(points: Sequence[_Point]) -> list[tuple[By, list[Passage], list[Passage]]]:
    """One point for each claim that one speaker denies, in however many articles."""
    found: list[tuple[By, list[Passage], list[Passage]]] = []
    for by, denial, claims in points:
        for known_by, denials, known in found:
            one = relation(denials[0].speaker, denial.speaker) in ("one", "body")
            if by == known_by and one and any(claim in known for claim in claims):
                denials.append(denial)
                known += [claim for claim in claims if claim not in known]
                break
        else:
            found.append((by, [denial], list(claims)))
    return found


def _denials(
    records: Sequence[Record], found: Sequence[Passage], weights: Weights
) -> Iterator[_Point]:
    """Every statement whose cue denies, with what others say of what it denies."""
    for article, record in enumerate(records):
        for statement in record.statements:
            one = of_statement(record, article, statement)
            if not one.denied:
                continue
            claim = frozenset(one.stems - _CLAIMS)
            claims = (
                _claims(one, claim, found, weights) if claim else _just_said(one, record, found)
            )
            yield "denial", one, claims


def _negations(found: Sequence[Passage], weights: Weights) -> Iterator[_Point]:
    """Every passage that says with a negation what others say without one."""
    for one in found:
        if one.negated and not one.denied and (claims := _contradicted(one, found, weights)):
            yield "negation", one, claims


def _claims(
    denial: Passage, claim: frozenset[str], found: Sequence[Passage], weights: Weights
) -> list[Passage]:
    """What others say of the claim that is denied."""
    return [
        other
        for other in found
        if not (other.denied or other.negated & claim)
        and len(claim & other.stems) >= _SHARED
        and likeness_of(claim, other.stems, weights) >= _CLAIMED
        and _are_two(denial, other)
    ]


def _just_said(denial: Passage, record: Record, found: Sequence[Passage]) -> list[Passage]:
    """What "that" is, in "… she said. He denied that": what was said just before it."""
    before = [
        other
        for other in found
        if other.article == denial.article and other.span.end <= denial.span.start
    ]
    last = max(before, key=lambda other: other.span.end, default=None)
    if last is None or not _are_two(denial, last):
        return []
    between = record.article.text[last.span.end : denial.span.start]
    return [] if "\n" in between or len(between) > _JUST else [last]


def _contradicted(denial: Passage, found: Sequence[Passage], weights: Weights) -> list[Passage]:
    """What others say in nearly the same words, without the negation."""
    return [
        other
        for other in found
        if not other.denied
        and denial.negated & other.stems - other.negated
        and len(denial.stems & other.stems) > _SHARED
        and likeness_of(denial.stems, other.stems, weights) >= _NEGATED
        and _are_two(denial, other)
    ]


def _are_two(one: Passage, other: Passage) -> bool:
    """Whether each is credited to somebody, and nothing says that these are one, or one body."""
    known = one.statement.speaker is not None and other.statement.speaker is not None
    return known and relation(one.speaker, other.speaker) in ("other", "open")
