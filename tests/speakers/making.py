"""Relations written by hand: what the model would find in a text."""

from sayso.attribution import Relation
from sayso.attribution.confidence import Evidence
from sayso.record import Act, Article, Kind
from sayso.speakers import Resolved, resolve

NO_EVIDENCE = Evidence(0.0, 0.0, 0.0)


def span(text: str, words: str, after: int = 0) -> tuple[int, int]:
    """Where `words` stand in `text`, from `after` on."""
    start = text.index(words, after)
    return start, start + len(words)


def relation(
    text: str,
    source: str | None,
    cue: str,
    content: str,
    *,
    parent: int | None = None,
    after: int = 0,
    kind: Kind = "indirect",
    act: Act = "say",
) -> Relation:
    """A relation whose parts are the first such words in `text` from `after` on."""
    return Relation(
        source=source if source is None else span(text, source, after),
        cue=span(text, cue, after),
        content=(span(text, content, after),),
        kind=kind,
        act=act,
        confidence=1.0,
        evidence=NO_EVIDENCE,
        parent=parent,
    )


class Read:
    """An article, resolved: names instead of ids."""

    def __init__(self, text: str, *relations: Relation, outlet: str | None = None) -> None:
        self.resolution = resolve(Article(text, outlet=outlet), relations)
        self.sources = {source.id: source for source in self.resolution.sources}
        self.by_name = {source.name: source for source in self.resolution.sources}

    def speakers(self) -> list[str | None]:
        return [self._name(w) for w in self.resolution.whose]

    def via(self, i: int = 0) -> list[str]:
        return [self.sources[relay].name for relay in self.resolution.whose[i].via]

    def addressee(self, i: int = 0) -> str | None:
        found = self.resolution.whose[i].addressee
        return found.text if found else None

    def _name(self, whose: Resolved) -> str | None:
        return self.sources[whose.speaker].name if whose.speaker else None
