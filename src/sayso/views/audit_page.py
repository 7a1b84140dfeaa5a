"""An audit as one HTML file: a chart and its table for each figure, and the statements behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from sayso.comparison.auditing import Audits, Figure
from sayso.views.audit import side_by_side, summary
from sayso.views.charts import bars
from sayso.views.document import document, sheet
from sayso.views.wording import number_of, one_line

# What each figure counts, in a sentence. docs/measures.md has the whole.
MEANING: Final = {
    "voice": "A sentence is the outlet’s own when nothing in it is attributed, attributed when "
    "hardly a word in it is not, and both in between.",
    "hands": "Second-hand is what came through a relay that the article names.",
    "names": "Unnamed is who is only described: “a senior official”, “witnesses”.",
    "types": "What kind of speaker the article makes of each source.",
    "roles": "By the printed words for the role, or the name of a body; unknown where none is "
    "printed.",
    "genders": "Only by the article’s own pronouns, titles and nouns: “she said”, “Mr.”, "
    "“spokeswoman”. No name is taken to tell.",
    "heard": "Those who are named, by the number of their statements.",
    "unsourced": "Statements of which the article prints no source at all.",
    "marks": "Single words in quotation marks outside of every statement.",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement behind a figure. where: its outlet, and its number in its article."""

    where: str
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A part of a figure. key: the id of the list of its statements."""

    key: str
    label: str
    number: int
    share: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A figure on the page. chart: empty for one that is a list."""

    key: str
    title: str
    whole: str
    meaning: str
    chart: Markup
    rows: tuple[Row, ...]
    is_list: bool


def page(found: Audits) -> str:
    """Return the page of an audit, a whole HTML document. Raises OptionError without charts."""
    return document("audit.html.j2", style=sheet("report.css"), **parts(found))


def parts(found: Audits) -> dict[str, Any]:
    """What the template of the page is given. Raises OptionError without charts."""
    heading, rows = side_by_side(found)
    own = [(name, one.own_words, f"{one.own_words:.0%}") for name, one in found.outlets]
    return {
        "summary": summary(found.together),
        "articles": [
            (outlet, one_line(title or "")) for _, outlet, title in found.together.articles
        ],
        "heading": heading,
        "outlets": rows,
        "own_chart": bars("Share of words in each outlet’s own voice", own) if own else "",
        "sections": list(_sections(found)),
    }


def _sections(found: Audits) -> Iterator[Section]:
    for figure in found.together.figures:
        values = [(one_line(part.label), part.share, f"{part.share:.0%}") for part in figure.parts]
        draws = figure.whole and not figure.is_list
        yield Section(
            key=figure.key,
            title=figure.title,
            whole=number_of(figure.whole, figure.unit),
            meaning=MEANING[figure.key],
            chart=bars(f"{figure.title}: the table below has the numbers", values)
            if draws
            else Markup(),
            rows=tuple(_rows(figure)),
            is_list=figure.is_list,
        )


def _rows(figure: Figure) -> Iterator[Row]:
    for number, part in enumerate(figure.parts, 1):
        entries = tuple(
            Entry(
                " · ".join(filter(None, (place.outlet, place.statement))),
                one_line(place.span.text),
            )
            for place in part.places
        )
        yield Row(
            key=f"{figure.key}-{number}",
            label=one_line(part.label),
            number=part.number,
            share=f"{part.share:.0%}",
            entries=entries,
        )
