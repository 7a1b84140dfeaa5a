"""What is compared: the sentences of what is said, each with who says it and where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from sayso.comparison.bearers import Bearer, bearer
from sayso.comparison.denials import is_denial
from sayso.comparison.words import Weights, negated, stems, words
from sayso.record import Record, Span, Statement, StatementId
from sayso.text import quotations, sentences

_MOST: Final = 0.6  # of a passage: so much in another statement is that one's


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a statement's content, or the part of a sentence that is content.

    article: the place of its record among those that are compared.
    words: in lower case; stems: what they are about.
    quoted: whether all of it stands inside quotation marks.
    denied: whether the cue denies it; negated: the stems before which a negation stands.
    """

    article: int
    statement: Statement
    span: Span
    speaker: Bearer
    words: tuple[str, ...]
    stems: frozenset[str]
    quoted: bool
    denied: bool
    negated: frozenset[str]

    def contradicts(self, other: "Passage") -> bool:
        """Whether one of the two negates a word that the other has without a negation."""
        ours = self.negated & other.stems - other.negated
        return bool(ours or other.negated & self.stems - self.negated)


def passages(records: Sequence[Record]) -> list[Passage]:
    """Every sentence of every content, in order of articles and of where it stands.

    What is mostly a statement of its own, as in "the agency said the ministry had denied it", is
    left to that statement, which says whose words these are.
    """
    return [found for place, record in enumerate(records) for found in _of(record, place)]


def of_statement(record: Record, article: int, statement: Statement) -> Passage:
    """All of a statement's content as one passage, whatever it holds."""
    first, last = statement.content[0].start, statement.content[-1].end
    said = " ".join(span.text for span in statement.content)
    span = record.article.span(first, last)
    return Passage(
        article=article,
        statement=statement,
        span=span,
        speaker=bearer(record, statement),
        words=words(said),
        stems=stems(said),
        quoted=False,
        denied=is_denial(statement.cue),
        negated=negated(said),
    )


def weights(records: Sequence[Record]) -> Weights:
    """How much each word tells, among all sentences of these articles."""
    texts = (record.article.text for record in records)
    return Weights(text[start:end] for text in texts for start, end in sentences(text))


def _of(record: Record, place: int) -> Iterator[Passage]:
    text = record.article.text
    bounds = sentences(text)
    marks = quotations(text)
    inside = _inside(record)
    found = []
    for statement in record.statements:
        for content, (start, end) in product(statement.content, bounds):
            first, last = max(start, content.start), min(end, content.end)
            about = stems(text[first:last]) if first < last else frozenset()
            quoted = any(q.start <= first and last <= q.end for q in marks)
            others = _covered(first, last, inside.get(statement.id, ()))
            if not about or (not quoted and others > _MOST * (last - first)):
                continue
            found.append(
                Passage(
                    article=place,
                    statement=statement,
                    span=record.article.span(first, last),
                    speaker=bearer(record, statement),
                    words=words(text[first:last]),
                    stems=about,
                    quoted=quoted,
                    denied=is_denial(statement.cue),
                    negated=negated(text[first:last]),
                )
            )
    return iter(sorted(found, key=lambda p: (p.span, p.statement.id)))


def _inside(record: Record) -> dict[StatementId, list[Span]]:
    """For each statement, the words of those that lie in its content."""
    found: dict[StatementId, list[Span]] = {}
    for statement in record.statements:
        if statement.parent:
            words_of = filter(None, (statement.source, statement.cue, *statement.content))
            found.setdefault(statement.parent, []).extend(words_of)
    return found


def _covered(first: int, last: int, spans: Sequence[Span]) -> int:
    """How many characters of [first, last) lie in some of the spans."""
    places = (range(max(first, span.start), min(last, span.end)) for span in spans)
    return len({place for stretch in places for place in stretch})
