"""Pronouns against GAP (Webster et al. 2018): which of two names, if any, a pronoun stands for.

Each line of a GAP file holds a few sentences of Wikipedia, a pronoun and two names of people. For
each name it is asked whether the pronoun stands for it; the figures are those of GAP's own
scorer: F1 over the names, by the gender of the pronoun, and the ratio of the two ("bias").
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import CorpusError
from sayso.evaluation.measures import Tally
from sayso.speakers.reference import Named

Interval = tuple[int, int]
_FEMININE = frozenset({"she", "her", "hers"})
_COLUMNS = ("Text", "Pronoun", "Pronoun-offset", "A", "A-offset", "A-coref", "B", "B-offset")


@dataclass(frozen=True, slots=True)
class Question:
    """A pronoun in a text, the spans of two names, and which of them it stands for."""

    text: str
    pronoun: Interval
    names: tuple[Interval, Interval]
    right: tuple[bool, bool]

    @property
    def feminine(self) -> bool:
        """Whether the pronoun is "she" or "her"."""
        return self.text[slice(*self.pronoun)].casefold() in _FEMININE


@dataclass(frozen=True, slots=True)
class GapFigures:
    """Names told to be what the pronoun stands for: of all, of "he" and of "she"."""

    questions: int
    overall: Tally
    masculine: Tally
    feminine: Tally

    @property
    def bias(self) -> float | None:
        """F1 of "she" by F1 of "he"; 1 where neither is favoured."""
        he, she = self.masculine.f1, self.feminine.f1
        return she / he if he and she is not None else None

    def to_dict(self) -> dict[str, object]:
        """The JSON form: rates are 0 to 1, null where there is nothing to reckon from."""
        return {
            "corpus": "gap",
            "questions": self.questions,
            "figures": {
                "overall": self.overall.to_dict(),
                "masculine": self.masculine.to_dict(),
                "feminine": self.feminine.to_dict(),
            },
            "bias": self.bias,
        }


def evaluate(file: Path) -> GapFigures:
    """Measure pronouns on a GAP file. Raises CorpusError when it is none."""
    return score(load(file))


def load(file: Path) -> list[Question]:
    """Read a GAP file. Raises CorpusError when it is none."""
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        if not rows or not all(column in rows[0] for column in _COLUMNS):
            raise ValueError(f"its first line does not name the columns {', '.join(_COLUMNS)}")
        return [_question(row) for row in rows]
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CorpusError(f"{file}: not a file of GAP (gap-test.tsv): {error}.") from error


def _question(row: dict[str, str]) -> Question:
    def span(column: str) -> Interval:
        start = int(row[f"{column}-offset"])
        return start, start + len(row[column])

    right = tuple(row[f"{name}-coref"].upper() == "TRUE" for name in "AB")
    return Question(row["Text"], span("Pronoun"), (span("A"), span("B")), (right[0], right[1]))


def score(questions: Sequence[Question]) -> GapFigures:
    """Measure pronouns on questions that have been read."""
    tallies = {True: Tally(), False: Tally()}
    for question in questions:
        told = _told(question)
        hit = sum(a and b for a, b in zip(told, question.right, strict=True))
        tallies[question.feminine] += Tally(hit, sum(told), sum(question.right))
    return GapFigures(len(questions), tallies[True] + tallies[False], tallies[False], tallies[True])


def _told(question: Question) -> tuple[bool, bool]:
    """Which of the names a pronoun is told to stand for."""
    chain = Named(question.text).bearer(question.pronoun[0])
    names = chain.names if chain else []

    def named(name: Interval) -> bool:
        return any(one.start < name[1] and name[0] < one.end for one in names)

    a, b = map(named, question.names)
    return a, b
