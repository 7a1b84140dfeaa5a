"""Contested points: where one speaker denies, in so many words, what another says.

A point is contested only where words say so. Either the cue is a verb of denial ("denied",
"rejected", "dismissed as"), and what it denies is printed as its content; or a statement says with
a negation what another speaker says without one, in nearly the same words. What is denied is
matched with the statements that make the claim; where none does, the claim stands as the denial
prints it. Nothing is concluded from what statements mean.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from sayso.comparison.bearers import relation
from sayso.comparison.passages import Passage
from sayso.comparison.sayings import likeness_of
from sayso.comparison.words import Weights, denies, words
from sayso.record import Record, Span, StatementId

By: TypeAlias = Literal["denial", "negation"]

# Forms of verbs and nouns of denial. What may deny only with a preposition is with it.
_DENIALS: Final = frozenset(
    """
    deny denies denied denying denial denials reject rejects rejected rejecting rejection
    dismiss dismisses dismissed dismissing dispute disputes disputed disputing
    refute refutes refuted refuting rebut rebuts rebutted rebutting
    contradict contradicts contradicted contradicting rubbish rubbishes rubbished
    disavow disavows disavowed
    """.split()
)
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


class Words(msgspec.Struct, frozen=True):
    """A statement of one article, by the words that count here. speaker: None where none is."""

    article: str
    outlet: str
    statement: StatementId
    speaker: str | None
    said: Span


class Contested(msgspec.Struct, frozen=True):
    """A denial, and the statements of the claim that it denies, none where nobody makes it.

    by: whether a verb denies, or a negation contradicts. word: the words that say so.
    """

    by: By
    word: Span | None
    denial: Words
    claims: tuple[Words, ...]


def contested(
    records: Sequence[Record],
    outlets: Sequence[str],
    found: Sequence[Passage],
    weights: Weights,
) -> tuple[Contested, ...]:
    """Every contested point of these articles, in their order. outlets: one an article."""

    def as_words(passage: Passage) -> Words:
        record = records[passage.article]
        speaker = passage.statement.speaker
        return Words(
            article=record.article.id,
            outlet=outlets[passage.article],
            statement=passage.statement.id,
            speaker=record.source(speaker).name if speaker else None,
            said=passage.span,
        )

    return tuple(
        Contested(by, word, as_words(denial), tuple(map(as_words, claims)))
        for by, word, denial, claims in _points(found, weights)
    )


def is_denial(cue: Span | None) -> bool:
    """Whether a cue denies: "denied", "has rejected", and not "did not deny"."""
    spoken = words(cue.text) if cue else ()
    return any(word in _DENIALS for word in spoken) and not (cue and denies(cue.text))


def _points(
    found: Sequence[Passage], weights: Weights
) -> Iterator[tuple[By, Span | None, Passage, list[Passage]]]:
    for one in found:
        if is_denial(one.statement.cue):
            yield "denial", one.statement.cue, one, _claims(one, found, weights)
        elif denies(one.span.text) and (claims := _contradicted(one, found, weights)):
            yield "negation", None, one, claims


def _claims(denial: Passage, found: Sequence[Passage], weights: Weights) -> list[Passage]:
    """What others say of the claim that is denied."""
    claim = frozenset(denial.stems - _CLAIMS)
    return [
        other
        for other in found
        if not is_denial(other.statement.cue)
        and not denies(other.span.text)
        and len(claim & other.stems) >= _SHARED
        and likeness_of(claim, other.stems, weights) >= _CLAIMED
        and _are_two(denial, other)
    ]


def _contradicted(denial: Passage, found: Sequence[Passage], weights: Weights) -> list[Passage]:
    """What others say in nearly the same words, without the negation."""
    return [
        other
        for other in found
        if not denies(other.span.text)
        and not is_denial(other.statement.cue)
        and len(denial.stems & other.stems) > _SHARED
        and likeness_of(denial.stems, other.stems, weights) >= _NEGATED
        and _are_two(denial, other)
    ]


def _are_two(one: Passage, other: Passage) -> bool:
    """Whether two who are both known speak, and one is not the other, nor speaks for it."""
    known = one.statement.speaker is not None and other.statement.speaker is not None
    return known and relation(one.speaker, other.speaker) == "other"
