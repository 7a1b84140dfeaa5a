"""What stands where on the reading page, ready for its template. Nothing is HTML here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.record import Article, Record, StatementId
from sayso.views.cards import Card, Filter, Link, cards, filters, link, target
from sayso.views.order import by_paragraph
from sayso.views.segments import Block, Mark, Segment, blocks
from sayso.views.tally import Tally, tally
from sayso.views.wording import (
    NO_SOURCE,
    SPOKEN,
    WARNINGS,
    Phrase,
    chain,
    date,
    listed,
    number_of,
    one_line,
)

MAP_HEIGHT: Final = 1000  # units of the minimap, from the first character to the last


@dataclass(frozen=True, slots=True)
class Words:
    """A segment of the article.

    key: its id, empty where nothing points to it; ids: the statements it belongs to.
    begins: the numbers of the statements that stand here, which their cards belong to.
    spoken: what a screen reader hears before it; more: how many marks find no row.
    marks: for each row its classes, and the statements it is for.
    """

    text: str
    key: str
    ids: str
    begins: tuple[int, ...]
    spoken: str
    more: int
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article and the cards beside it. before, after: the line breaks.

    summary: what stands over the cards where they are folded.
    """

    number: int
    headline: bool
    before: str
    words: tuple[Words, ...]
    after: str
    cards: tuple[Card, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of content on the minimap, in its units. row: how deep it is nested."""

    ids: str
    target: str
    top: int
    height: int
    row: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole page. address: that of the article, empty where it is not safe to follow."""

    title: str
    imprint: tuple[str, ...]
    address: str
    language: str
    tally: Tally
    warnings: tuple[Link, ...]
    filters: tuple[Filter, ...]
    paragraphs: tuple[Paragraph, ...]
    bars: tuple[Bar, ...]
    made_by: str


def layout(record: Record) -> Layout:
    """Lay out the page of `record`."""
    counts = tally(record)
    found = cards(record)
    warnings = tuple(link(Phrase(WARNINGS[w.code], span=w.span)) for w in record.warnings)
    linked = {one.target for card in found.values() for one in (*card.chain, *card.facts)}
    linked |= {card.target for card in found.values()} | {warning.target for warning in warnings}
    linked |= {target(span.start) for one in record.statements for span in one.content}
    cut = blocks(record, (int(key.removeprefix("t")) for key in linked if key))
    made_by = record.made_by
    return Layout(
        title=one_line(record.article.title or ""),
        imprint=tuple(filter(None, _imprint(record.article))),
        address=record.article.url or "" if _is_web(record.article.url) else "",
        language=record.article.language or "",
        tally=counts,
        warnings=warnings,
        filters=filters(record, counts, found.values()),
        paragraphs=tuple(_paragraphs(record, cut, found, linked)),
        bars=tuple(_bars(record, cut)),
        made_by=f"sayso {made_by.version}, weights {one_line(made_by.weights.name)}",
    )


def _imprint(article: Article) -> Iterator[str]:
    yield one_line(article.outlet or "")
    yield f"by {listed(map(one_line, article.bylines))}" if article.bylines else ""
    yield date(article.published) if article.published else ""
    yield "" if _is_web(article.url) else one_line(article.url or "")


def _is_web(url: str | None) -> bool:
    """Whether a browser would take `url` for a web address, and not for a script or a file."""
    return (url or "").lower().startswith(("https://", "http://"))


def _paragraphs(
    record: Record, cut: list[Block], found: dict[StatementId, Card], linked: set[str]
) -> Iterator[Paragraph]:
    spoken = _spoken(record)
    begins: dict[str, tuple[int, ...]] = {}
    for card in found.values():
        begins[card.target] = (*begins.get(card.target, ()), card.number)
    beside = by_paragraph(record)
    for block in cut:
        text = "".join(segment.text for segment in block.words)
        here = tuple(found[statement.id] for statement in beside.get(block.number, ()))
        yield Paragraph(
            number=block.number,
            headline=block.number == 1 and one_line(text) == one_line(record.article.title or ""),
            before="".join(segment.text for segment in block.before),
            words=tuple(_words(segment, begins, spoken, linked) for segment in block.words),
            after="".join(segment.text for segment in block.after),
            cards=here,
            summary=_summary(here),
        )


def _words(
    segment: Segment,
    begins: dict[str, tuple[int, ...]],
    spoken: dict[int, str],
    linked: set[str],
) -> Words:
    key = target(segment.start)
    return Words(
        text=segment.text,
        key=key if key in linked else "",
        ids=_ids(segment.statements),
        begins=begins.get(key, ()),
        spoken=spoken.get(segment.start, ""),
        more=segment.more,
        marks=tuple((_classes(segment, mark), _ids(mark.statements)) for mark in segment.drawn),
    )


def _summary(here: tuple[Card, ...]) -> str:
    names = dict.fromkeys(card.chain[0].words for card in here)
    return f"{number_of(len(here), 'statement')}: {', '.join(names)}"


def _ids(numbers: Iterable[int]) -> str:
    """The statements as the page names them: "s3 s7"."""
    return " ".join(f"s{number}" for number in numbers)


def _classes(segment: Segment, mark: Mark) -> str:
    edges = (("opens", mark.start == segment.start), ("closes", mark.end == segment.end))
    return " ".join(
        ["mark", mark.role, f"row{mark.row}", *(edge for edge, is_here in edges if is_here)]
    )


def _spoken(record: Record) -> dict[int, str]:
    """What is heard where a content starts: "quotation, source Mara Ilven"."""
    heard: dict[int, str] = {}
    for statement in record.statements:
        speaker = chain(record, statement)[0].words
        source = NO_SOURCE.lower() if speaker == NO_SOURCE else f"source {speaker}"
        for place, span in enumerate(statement.content):
            kind = "continued " * (place > 0) + SPOKEN[statement.kind]
            heard[span.start] = heard.get(span.start, "") + f"{kind}, {source}: "
    return heard


def _bars(record: Record, cut: list[Block]) -> Iterator[Bar]:
    """One bar a content mark, as high as its share of the text, and never too thin to see."""
    scale = MAP_HEIGHT / max(len(record.article.text), 1)
    begun = (
        mark
        for block in cut
        for segment in block.words
        for mark in segment.drawn
        if mark.role == "content" and mark.start == segment.start
    )
    for mark in begun:
        yield Bar(
            ids=_ids(mark.statements),
            target=target(mark.start),
            top=round(mark.start * scale),
            height=max(round((mark.end - mark.start) * scale), 4),
            row=mark.row or 0,
        )
