"""Read annotated articles: who said what, resolved, as one JSON file an article.

A file holds `id`, `text`, what is known of the article (`url`, `outlet`, `title`, `published`) and
`statements`. Offsets are code points into `text`, names are bare names, `parent` is the index of
another statement in the same file. A statement that a careful reader might or might not count is
marked `optional`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from sayso.errors import CorpusError
from sayso.evaluation.articles import CorpusArticle
from sayso.evaluation.regions import Interval
from sayso.record import Act, Kind, Record, SourceType, Span, Statement, StatementId


class GoldStatement(msgspec.Struct, frozen=True):
    """A statement as it is annotated; what a record says is brought into this form to be scored.

    Spans are (start, end) code points. speaker, via: names. parent: an index among the statements
    of the article.
    """

    source: Interval | None
    cue: Interval | None
    content: tuple[Interval, ...]
    kind: Kind
    act: Act
    speaker: str | None
    speaker_type: SourceType | None
    role: str | None
    via: tuple[str, ...]
    addressee: str | None
    said_on: str | None
    parent: int | None
    optional: bool = False


class GoldArticle(CorpusArticle, frozen=True, kw_only=True):
    """An article's text, untouched, what is known of it, and the statements in it."""

    statements: tuple[GoldStatement, ...]


def load(directory: Path) -> list[GoldArticle]:
    """Read every annotated article of a folder, in order of file name.

    Raises CorpusError when there is none, or one is not as described above.
    """
    files = sorted(directory.glob("*.json"))
    if not files:
        raise CorpusError(
            f"{directory}: no annotated articles here: expected files NAME.json, each an object "
            'with an article\'s "text" and its "statements".'
        )
    return [_read(file) for file in files]


def article_of(record: Record) -> GoldArticle:
    """The annotated article that a corrected record is."""
    article = record.article
    return GoldArticle(
        id=article.id,
        text=article.text,
        statements=as_gold(record, lambda span: (span.start, span.end)),
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
    )


def as_gold(record: Record, place: Callable[[Span], Interval]) -> tuple[GoldStatement, ...]:
    """Return what a record says in the form of annotations.

    place: where a span of the record stands in the text that the gold offsets refer to.
    """
    numbers = {statement.id: i for i, statement in enumerate(record.statements)}
    return tuple(_as_gold(record, one, numbers, place) for one in record.statements)


def _as_gold(
    record: Record,
    statement: Statement,
    numbers: dict[StatementId, int],
    place: Callable[[Span], Interval],
) -> GoldStatement:
    speaker = record.source(statement.speaker) if statement.speaker else None
    return GoldStatement(
        source=place(statement.source) if statement.source else None,
        cue=place(statement.cue) if statement.cue else None,
        content=tuple(place(span) for span in statement.content),
        kind=statement.kind,
        act=statement.act,
        speaker=speaker.name if speaker else None,
        speaker_type=speaker.type if speaker else None,
        role=speaker.role if speaker else None,
        via=tuple(record.source(relay).name for relay in statement.via),
        addressee=statement.addressee.text if statement.addressee else None,
        said_on=statement.said_on.value if statement.said_on else None,
        parent=numbers[statement.parent] if statement.parent else None,
    )


def _read(file: Path) -> GoldArticle:
    try:
        article = msgspec.json.decode(file.read_bytes(), type=GoldArticle)
    except msgspec.MsgspecError as error:
        raise CorpusError(f"{file}: not an annotated article: {error}.") from error
    for number, statement in enumerate(article.statements):
        inside = all(0 <= start < end <= len(article.text) for start, end in _spans(statement))
        if not inside or statement.parent not in {None, *range(len(article.statements))}:
            raise CorpusError(
                f"{file}: statement {number} points outside the article: the annotations and the "
                "text do not belong together."
            )
    return article


def _spans(statement: GoldStatement) -> Iterator[Interval]:
    yield from (span for span in (statement.source, statement.cue) if span)
    yield from statement.content
