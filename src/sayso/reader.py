"""Article -> Record: the stages in order, and nothing else."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.attribution import Relation, attribute
from sayso.models import Model
from sayso.record import Article, MadeBy, Record, Statement, StatementId, Weights
from sayso.speakers import Resolution, resolve
from sayso.version import __version__


class Reader:
    """Reads articles with one model. Call it with an article, or `pipe` many through it."""

    def __init__(self, model: Model) -> None:
        self._model = model
        weights = Weights(model.manifest.name, model.sha256)
        self._made_by = MadeBy(__version__, weights)

    def __call__(self, article: Article) -> Record:
        """Read one article completely."""
        relations = attribute(article.text, self._model)
        resolution = resolve(article, relations)
        return Record(
            article=article,
            statements=_statements(article, relations, resolution),
            sources=resolution.sources,
            times=(),
            warnings=(),
            made_by=self._made_by,
        )

    def pipe(self, articles: Iterable[Article]) -> Iterator[Record]:
        """Read articles one after another; each gets the record it would get alone."""
        return map(self, articles)


def _statements(
    article: Article, relations: Sequence[Relation], resolution: Resolution
) -> tuple[Statement, ...]:
    """Put together what the stages say of each relation."""
    ids = [StatementId(f"s{n}") for n in range(1, len(relations) + 1)]
    return tuple(
        Statement(
            id=ids[i],
            source=article.span(*relation.source) if relation.source else None,
            cue=article.span(*relation.cue),
            content=tuple(article.span(*span) for span in relation.content),
            kind=relation.kind,
            act=relation.act,
            speaker=resolved.speaker,
            via=resolved.via,
            addressee=resolved.addressee,
            said_on=None,
            parent=None if relation.parent is None else ids[relation.parent],
            confidence=relation.confidence,
        )
        for i, (relation, resolved) in enumerate(zip(relations, resolution.whose, strict=True))
    )
