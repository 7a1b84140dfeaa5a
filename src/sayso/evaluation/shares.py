"""How far the shares of an audit are from those of the annotation, article by article.

Annotations are made into records, so that both are audited by the same code. The difference of a
share is in percentage points, averaged over the articles that have what it is a share of in either.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from sayso.comparison.auditing import Audit, audit
from sayso.evaluation import gold
from sayso.evaluation.gold import GoldArticle, GoldStatement
from sayso.evaluation.regions import Interval
from sayso.evaluation.run import Progress, Reads, read_all
from sayso.record import (
    Article,
    MadeBy,
    Record,
    SaidOn,
    Source,
    SourceId,
    Span,
    Statement,
    StatementId,
    Weights,
)

# The figures that an annotation holds; it has nothing of whom a text calls he or she.
FIGURES = ("voice", "hands", "names", "types", "roles")
_ARTICLES = ("a ", "an ", "the ", "some ", "several ", "many ", "one ", "two ", "his ", "her ")


class ShareFigures(msgspec.Struct, frozen=True):
    """The mean difference of each share, in percentage points, by (figure, part)."""

    articles: int
    differences: dict[str, float]

    @property
    def mean(self) -> float:
        """The mean over all shares."""
        return sum(self.differences.values()) / len(self.differences)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form."""
        return {"articles": self.articles, "mean": self.mean, "differences": self.differences}


def evaluate(reader: Reads, directory: Path, *, progress: Progress | None = None) -> ShareFigures:
    """Audit annotated articles twice: as they are read, and as they are annotated.

    Raises CorpusError when `directory` does not hold such articles.
    """
    corpus = gold.load(directory)
    articles = [one.article() for one in corpus]
    records = list(read_all(reader, articles, progress))
    found: dict[str, list[float]] = {}
    for one, article, record in zip(corpus, articles, records, strict=True):
        right = shares(audit([as_record(one, article)]))
        for key, share in shares(audit([record])).items():
            found.setdefault(key, []).append(100 * abs(share - right[key]))
    return ShareFigures(
        len(corpus), {key: sum(values) / len(values) for key, values in found.items()}
    )


def shares(found: Audit) -> dict[str, float]:
    """Every share of an audit that can be compared, 0 to 1, by name."""
    named = {"own words": found.own_words}
    for key in FIGURES:
        parts = {part.label: part.share for part in found.figure(key).parts}
        named |= {f"{key}: {label}": parts.get(label, 0.0) for label in LABELS[key]}
    named["heard: the five most heard"] = sum(p.share for p in found.figure("heard").parts)
    return named


LABELS = {
    "voice": ("own", "attributed", "both"),
    "hands": ("first-hand", "second-hand", "no source"),
    "names": ("named", "unnamed"),
    "types": ("person", "organisation", "state", "group", "document", "outlet"),
    "roles": ("official", "expert", "witness", "company", "other", "unknown"),
}


def as_record(annotated: GoldArticle, article: Article) -> Record:
    """The annotation of an article, as a record of it. Optional statements are left out."""
    if article.text != annotated.text:  # offsets would not hold
        article = msgspec.structs.replace(article, text=annotated.text)
    kept = [one for one in annotated.statements if not one.optional]
    sources = _sources(article, kept)
    return Record(
        article=article,
        statements=tuple(_statement(article, n, one, sources) for n, one in enumerate(kept, 1)),
        sources=tuple(sources.values()),
        times=(),
        warnings=(),
        made_by=MadeBy("annotated", Weights("none", "0" * 64)),
    )


def _sources(article: Article, kept: Sequence[GoldStatement]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for one in kept:
        for name in filter(None, (one.speaker, *one.via)):
            known = found.get(name)
            if known is None or (one.speaker == name and known.role is None and one.role):
                speaks = one.speaker == name
                found[name] = Source(
                    id=known.id if known else SourceId(f"p{len(found) + 1}"),
                    name=name,
                    type=(one.speaker_type if speaks else None) or "outlet",
                    named=_is_named(name, one.speaker_type if speaks else "outlet"),
                    role=one.role if speaks else None,
                    mentions=(),
                )
    return found


def _is_named(name: str, kind: str | None) -> bool:
    """Whether an annotated speaker has a name: unnamed ones keep their printed words."""
    words = name.split()
    described = name.casefold().startswith(_ARTICLES) or kind == "group"
    return not described and (len(words) == 1 or words[-1][:1].isupper()) and name[:1].isupper()


def _statement(
    article: Article, number: int, one: GoldStatement, sources: dict[str, Source]
) -> Statement:
    def span(place: Interval | None) -> Span | None:
        return article.span(*place) if place else None

    said_on = span(one.cue) if one.said_on else None
    return Statement(
        id=StatementId(f"s{number}"),
        source=span(one.source),
        cue=span(one.cue),
        content=tuple(article.span(*place) for place in one.content),
        kind=one.kind,
        act=one.act,
        speaker=sources[one.speaker].id if one.speaker else None,
        via=tuple(sources[relay].id for relay in one.via),
        addressee=None,
        said_on=SaidOn(one.said_on, said_on) if one.said_on and said_on else None,
        parent=None,
        confidence=1.0,
    )
