"""Articles side by side as one HTML file: a saying a row, an outlet a column."""

from dataclasses import dataclass
from typing import Any

from sayso.comparison.accounts import Account, Altered, Saying
from sayso.comparison.comparing import Comparison
from sayso.comparison.contested import Contested, Words
from sayso.views.comparison import VERDICTS, carried, denies, facts, who_said, words
from sayso.views.document import document, sheet
from sayso.views.wording import NO_SOURCE, date, number_of, one_line


@dataclass(frozen=True, slots=True)
class Cell:
    """An account in its outlet's column. facts: when, in which form, through whom, where."""

    words: str
    facts: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Two quotations word by word. pieces: "same", "less", "more", with the words."""

    verdict: str
    one: str
    other: str
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A saying. cells: one list of accounts an outlet, empty where it leaves the saying out."""

    who: str
    carried: str
    cells: tuple[tuple[Cell, ...], ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement by its words: who says it, what, and where it stands."""

    who: str
    words: str
    where: str


@dataclass(frozen=True, slots=True)
class Point:
    """A contested point. word: what denies; claims: what it is against."""

    who: str
    word: str
    denials: tuple[Said, ...]
    claims: tuple[Said, ...]


def page(found: Comparison) -> str:
    """Return the page of a comparison, a whole HTML document."""
    return document("comparison.html.j2", style=sheet("report.css"), **parts(found))


def parts(found: Comparison) -> dict[str, Any]:
    """What the template of the page is given."""
    alone = len(found.sayings) - len(found.shared)
    return {
        "articles": [
            (one.outlet, one_line(one.title or ""), date(one.published) if one.published else "")
            for one in found.articles
        ],
        "outlets": found.outlets,
        "counts": f"{number_of(len(found.articles), 'article')} of "
        f"{number_of(len(found.outlets), 'outlet')}",
        "rows": [_row(saying, found) for saying in found.shared],
        "alone": [
            (who_said(one), _cell(one.accounts[0], one), one.outlets[0]) for one in found.sayings
        ][len(found.shared) :],
        "alone_count": number_of(alone, "saying"),
        "points": [_point(point) for point in found.contested],
    }


def _row(saying: Saying, found: Comparison) -> Row:
    return Row(
        who=who_said(saying),
        carried=carried(saying),
        cells=tuple(
            tuple(_cell(account, saying) for account in saying.accounts if account.outlet == outlet)
            for outlet in found.outlets
        ),
        differences=tuple(_difference(saying, altered) for altered in saying.altered),
    )


def _cell(account: Account, saying: Saying) -> Cell:
    return Cell(words(account), facts(account, saying))


def _difference(saying: Saying, altered: Altered) -> Difference:
    pieces: list[tuple[str, str]] = []
    for piece in altered.alignment.pieces:
        if piece.kind == "same":
            pieces.append(("same", piece.one))
            continue
        pieces += [("less", piece.one)] if piece.one else []
        pieces += [("more", piece.other)] if piece.other else []
    return Difference(
        verdict=VERDICTS[altered.alignment.verdict],
        one=saying.accounts[altered.one].outlet,
        other=saying.accounts[altered.other].outlet,
        pieces=tuple(pieces),
    )


def _point(point: Contested) -> Point:
    denials = tuple(map(_said, point.denials))
    word = denies(point.denials[0])
    return Point(denials[0].who, word, denials, tuple(map(_said, point.claims)))


def _said(one: Words) -> Said:
    who = one_line(one.speaker or NO_SOURCE)
    return Said(who, one_line(one.said.text), f"{one.outlet} · {one.statement}")
