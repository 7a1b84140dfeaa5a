"""Article -> Record: the stages in order, and nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt

from sayso.attribution import Relation, attribute
from sayso.attribution.confidence import DECIMALS
from sayso.models import Model
from sayso.record import Article, MadeBy, Record, SaidOn, Statement, StatementId, Time, Weights
from sayso.speakers import Resolution, resolve
from sayso.times import Saying, contradictions, said_on, times
from sayso.version import __version__


class Reader:
    """Reads articles with one model. Call it with an article, or `pipe` many through it.

    made_by: what its records say of who made them.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        weights = Weights(model.manifest.name, model.sha256)
        self.made_by = MadeBy(__version__, weights)

    def __call__(self, article: Article) -> Record:
        """Read one article completely."""
        relations = attribute(article.text, self._model, body=_body(article))
        resolution = resolve(article, relations)
        found = times(article.text, article.published)
        dates = _dates(article, relations, resolution, found)
        return Record(
            article=article,
            statements=_statements(article, relations, resolution, dates),
            sources=resolution.sources,
            times=found,
            warnings=contradictions(article.text, found, article.published),
            made_by=self.made_by,
        )

    def pipe(self, articles: Iterable[Article]) -> Iterator[Record]:
        """Read articles one after another; each gets the record it would get alone."""
        return map(self, articles)


def _body(article: Article) -> int:
    """Where the article begins after a headline that stands in its text."""
    title = article.title or ""
    return len(title) if title and article.text.startswith(title + "\n") else 0


def _dates(
    article: Article,
    relations: Sequence[Relation],
    resolution: Resolution,
    found: tuple[Time, ...],
) -> tuple[SaidOn | None, ...]:
    """When each statement was made, as far as the article says."""
    sayings = [
        Saying(r.source, r.cue, r.content, r.act, resolved.speaker, r.parent)
        for r, resolved in zip(relations, resolution.whose, strict=True)
    ]
    mentions = {
        source.id: [(m.start, m.end) for m in source.mentions] for source in resolution.sources
    }
    return said_on(article.text, found, article.published, sayings, mentions=mentions)


def _statements(
    article: Article,
    relations: Sequence[Relation],
    resolution: Resolution,
    dates: Sequence[SaidOn | None],
) -> tuple[Statement, ...]:
    """Put together what the stages say of each relation.

    A confidence is the geometric mean of two: that content and source are right, and that the
    speaker is right as well.
    """
    ids = [StatementId(f"s{n}") for n in range(1, len(relations) + 1)]
    return tuple(
        Statement(
            id=identifier,
            source=article.span(*relation.source) if relation.source else None,
            cue=article.span(*relation.cue),
            content=tuple(article.span(*span) for span in relation.content),
            kind=relation.kind,
            act=relation.act,
            speaker=resolved.speaker,
            via=resolved.via,
            addressee=resolved.addressee,
            said_on=date,
            parent=None if relation.parent is None else ids[relation.parent],
            confidence=round(relation.confidence * sqrt(resolved.certainty), DECIMALS),
        )
        for identifier, relation, resolved, date in zip(
            ids, relations, resolution.whose, dates, strict=True
        )
    )
