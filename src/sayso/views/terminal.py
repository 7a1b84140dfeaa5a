"""A record for a person at a terminal: the statements in the order of the article."""

from collections.abc import Iterable, Iterator
from typing import Final

from sayso.record import Article, Record, Statement
from sayso.views.ink import BOLD, DIM, PLAIN, Piece, Style, columns, flow
from sayso.views.order import by_paragraph, number
from sayso.views.tally import UNIDENTIFIED, UNSTATED, Count, Tally, tally
from sayso.views.wording import (
    WARNINGS,
    chain,
    confidence,
    content,
    date,
    facts,
    listed,
    one_line,
)

_LEAST_WIDTH: Final = 24
_CONTENT_LINES: Final = 3
_RELAY: Final = Style("cyan")
_MISSING: Final = Style("red", bold=True)
_CONFIDENCE: Final = {"sure": Style("green"), "likely": Style("yellow"), "check": _MISSING}


def terminal(record: Record, *, colour: bool, width: int = 80) -> str:
    """Return the view of `record`, ending in a newline. width: of the terminal, in columns.

    Colour only where `colour` says so. Long contents are shortened, visibly, and nothing else.
    """
    width = max(width, _LEAST_WIDTH)
    counts = tally(record)
    parts = [
        _heading(record, counts, colour, width),
        [
            *_people("Speakers", counts.speakers, colour, width),
            *_people("Relays", counts.relays, colour, width),
        ],
        *_paragraphs(record, colour, width),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def _heading(record: Record, counts: Tally, colour: bool, width: int) -> list[str]:
    article = record.article
    lines = flow([(article.title or "", BOLD)], width=width, colour=colour)
    for line in (_imprint(article), article.url or ""):
        lines += flow([(line, DIM)], width=width, colour=colour)
    lines += flow([(f"{counts}", PLAIN)], width=width, colour=colour)
    for warning in record.warnings:
        words = f": {warning.span.text}" if warning.span else ""
        said = [(f"Note: {WARNINGS[warning.code]}{words}", _MISSING)]
        lines += flow(said, width=width, colour=colour)
    return lines


def _imprint(article: Article) -> str:
    bylines = f"by {listed(article.bylines)}" if article.bylines else ""
    published = date(article.published) if article.published else ""
    return " · ".join(filter(None, (article.outlet, bylines, published)))


def _people(title: str, counts: Iterable[Count], colour: bool, width: int) -> list[str]:
    """As "Speakers: Mara Ilven 4, Northern Wire 1", on as few lines as they need."""
    pieces: list[Piece] = []
    for count in counts:
        missing = count.key in (UNSTATED, UNIDENTIFIED)
        pieces.append((", " if pieces else f"{title}: ", DIM))
        pieces.append((count.label, _MISSING if missing else PLAIN))
        pieces.append((f" {count.number}", DIM))
    return flow(pieces, width=width, colour=colour)


def _paragraphs(record: Record, colour: bool, width: int) -> Iterator[list[str]]:
    """The statements, paragraph by paragraph of the article."""
    for paragraph, statements in by_paragraph(record).items():
        rule = "─" * (width - columns(f"Paragraph {paragraph} "))
        lines = flow([(f"Paragraph {paragraph} {rule}", DIM)], width=width, colour=colour)
        for statement in statements:
            lines += _statement(record, statement, colour, width)
        yield lines


def _statement(record: Record, statement: Statement, colour: bool, width: int) -> list[str]:
    label = f"{number(record, statement):>3}. "
    indent = " " * len(label)
    who = flow(_who(record, statement), width=width, indent=indent, colour=colour)
    first, *rest = who or [indent]
    words = [(content(record, statement), PLAIN)]
    return [
        (DIM.paint(label) if colour else label) + first.removeprefix(indent),
        *rest,
        *flow(words, width=width, indent=indent + "  ", colour=colour, most=_CONTENT_LINES),
        *flow(_facts(record, statement), width=width, indent=indent, colour=colour),
    ]


def _who(record: Record, statement: Statement) -> Iterator[Piece]:
    """The printed source where it is not the name itself, then speaker, role and relays."""
    speaker, *relays = chain(record, statement)
    known = statement.speaker is not None
    if known and statement.source and speaker.words not in one_line(statement.source.text):
        yield f"{statement.source.text} → ", DIM
    yield speaker.words, BOLD if known else _MISSING
    if speaker.detail:
        yield f", {speaker.detail}", PLAIN
    for relay in relays:
        yield f", {relay}", _RELAY


def _facts(record: Record, statement: Statement) -> Iterator[Piece]:
    for fact in facts(record, statement):
        yield f"{fact} · ", DIM
    word = confidence(statement.confidence)
    yield word, _CONFIDENCE[word]
