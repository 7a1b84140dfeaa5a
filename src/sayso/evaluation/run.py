"""Have a reader read an annotated corpus, and reckon how well it did."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias

from sayso.errors import CorpusError
from sayso.evaluation import gold, polnear, relations, roles, statements
from sayso.evaluation.calibration import Calibration, calibration
from sayso.evaluation.conventions import as_polnear
from sayso.evaluation.measures import Figures, Scored
from sayso.evaluation.nesting import flat
from sayso.record import Article, Record, Span, Statement
from sayso.text import GivenText

Progress: TypeAlias = Callable[[int, int], None]  # articles read, articles in all


class Reads(Protocol):
    """Whatever reads articles: one record an article, in their order."""

    def pipe(self, articles: Iterable[Article], /) -> Iterator[Record]:
        """Read every article."""
        ...


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How well a corpus was read.

    calibration: of confidence that content and source are right. nested_too: PolNeAR only: the
    figures when statements in statements are compared as well. resolved: annotated articles only:
    the calibration when the speaker has to be right as well.
    """

    corpus: Literal["polnear", "gold"]
    articles: int
    figures: Figures
    calibration: Calibration
    nested_too: Figures | None = None
    resolved: Calibration | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON form: rates are 0 to 1, null where there is nothing to reckon from."""
        nested_too = {"nested_too": self.nested_too.to_dict()} if self.nested_too else {}
        return {
            "corpus": self.corpus,
            "articles": self.articles,
            "figures": self.figures.to_dict(),
            **nested_too,
            "calibration": self.calibration.to_dict(),
            **({"calibration_with_speaker": self.resolved.to_dict()} if self.resolved else {}),
        }


def evaluate_polnear(
    reader: Reads, directory: Path, *, limit: int | None = None, progress: Progress | None = None
) -> Evaluation:
    """Compare a reader with one split of PolNeAR.

    limit: read only so many articles, the first by name. PolNeAR attributes each word once, so
    `flat` records are compared; the figures of all statements stand beside them.
    Raises CorpusError when `directory` is not a split of PolNeAR.
    """
    corpus = polnear.load(directory)[:limit]
    if not corpus:
        raise CorpusError(f"{directory}: no annotated article in text/ and attributions/.")
    texts = [GivenText.of(article.text) for article in corpus]
    articles = [Article(text.canonical) for text in texts]
    scored: list[tuple[Record, Scored]] = []
    nested_too: list[Figures] = []
    for annotated, text, record in zip(
        corpus, texts, read_all(reader, articles, progress), strict=True
    ):
        outer = flat(record)
        scored.append((outer, _against_polnear(annotated, text, outer)))
        nested_too.append(_against_polnear(annotated, text, record).figures)
    figures = _total(scored)
    right = [(record, one.right) for record, one in scored]
    found = _calibrated(right, figures.tallies["attribution_source"].gold)
    return Evaluation("polnear", len(corpus), figures, found, Figures.total(nested_too))


def evaluate_gold(
    reader: Reads, directory: Path, *, progress: Progress | None = None
) -> Evaluation:
    """Compare a reader with a folder of annotated articles.

    Raises CorpusError when `directory` does not hold such articles.
    """
    return evaluate_annotated(reader, gold.load(directory), progress=progress)


def evaluate_annotated(
    reader: Reads, corpus: Sequence[gold.GoldArticle], *, progress: Progress | None = None
) -> Evaluation:
    """Compare a reader with annotated articles."""
    texts = [GivenText.of(article.text) for article in corpus]
    records = read_all(reader, [one.article() for one in corpus], progress)
    scored = [
        (record, statements.score(one.statements, gold.as_gold(record, text.place)))
        for one, text, record in zip(corpus, texts, records, strict=True)
    ]
    figures = _total(scored)
    wanted = figures.tallies["with_source"].gold
    found = _calibrated([(record, one.right) for record, one in scored], wanted)
    resolved = _calibrated([(record, one.resolved) for record, one in scored], wanted)
    return Evaluation("gold", len(corpus), figures, found, resolved=resolved)


def read_all(
    reader: Reads, articles: Sequence[Article], progress: Progress | None
) -> Iterator[Record]:
    """Read the articles one after another, and tell `progress` of each."""
    for done, record in enumerate(reader.pipe(articles), start=1):
        if progress:
            progress(done, len(articles))
        yield record


def _against_polnear(
    annotated: polnear.AnnotatedArticle, text: GivenText, record: Record
) -> Scored:
    predicted = [_attribution(statement, text) for statement in record.statements]
    scored = relations.score(annotated.text, annotated.attributions, predicted)
    drawn = [as_polnear(annotated.text, one) for one in predicted]
    spans = roles.score(annotated.text, annotated.attributions, drawn)
    return Scored(scored.figures + spans, scored.right)


def _attribution(statement: Statement, text: GivenText) -> polnear.Attribution:
    def placed(*spans: Span | None) -> polnear.Spans:
        return tuple(text.place(span) for span in spans if span)

    return polnear.Attribution(
        source=placed(statement.source),
        cue=placed(statement.cue),
        content=placed(*statement.content),
    )


def _total(scored: Iterable[tuple[Record, Scored]]) -> Figures:
    return Figures.total(one.figures for _, one in scored)


def _calibrated(
    verdicts: Iterable[tuple[Record, Sequence[bool | None]]], gold_statements: int
) -> Calibration:
    judged = [
        (statement.confidence, right)
        for record, of_record in verdicts
        for statement, right in zip(record.statements, of_record, strict=True)
        if right is not None
    ]
    return calibration(judged, gold_statements)
