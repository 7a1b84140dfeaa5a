"""Whose words each relation holds, through whom they came, and to whom they were said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.attribution import Relation
from sayso.record import Article, Source, SourceId, Span
from sayso.speakers.addressees import addressee_of, is_interviewed
from sayso.speakers.chains import Chain
from sayso.speakers.coreference import resolve_sources
from sayso.speakers.mentions import Name
from sayso.speakers.page import Page
from sayso.speakers.relays import carriers, relays
from sayso.speakers.scene import Scene
from sayso.speakers.types import own_names, type_of_description, type_of_name
from sayso.speakers.words import STYLES


@dataclass(frozen=True, slots=True)
class Resolved:
    """What is known of one relation.

    speaker: whose words these are, None where no source is printed.
    via: relays, nearest to the article first. addressee: as printed.
    certainty: 0 to 1; 1 where the printed source is itself a name, less for what stands for one.
    """

    speaker: SourceId | None
    via: tuple[SourceId, ...]
    addressee: Span | None
    certainty: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """The sources of an article, and for each relation, in the order given, whose it is."""

    sources: tuple[Source, ...]
    whose: tuple[Resolved, ...]


def resolve(article: Article, relations: Sequence[Relation]) -> Resolution:
    """Resolve the printed sources of `relations` to the sources of the article.

    Only who speaks or passes on is a source; they are numbered in order of first mention. Never
    raises on relations whose spans lie in the article's text.
    """
    page = Page(article.text)
    addressees = [addressee_of(page, relations, i) for i in range(len(relations))]
    hearers = (
        span
        for relation, span in zip(relations, addressees, strict=True)
        if span and is_interviewed(page, relation)
    )
    reporters = (span for relation in relations for span in carriers(page, relation))
    scene = Scene(page, relations, own_names(article), [*hearers, *reporters], article.title or "")
    resolve_sources(scene)
    via = relays(scene, addressees)
    heard = [choice.chain for choice in scene.choices]
    ordered = _in_order([*heard, *(chain for path in via for chain in path)])
    ids = {chain: SourceId(f"p{n}") for n, chain in enumerate(ordered, 1)}
    whose = tuple(
        Resolved(
            speaker=ids[chain] if chain else None,
            via=tuple(ids[relay] for relay in path),
            addressee=article.span(*addressee) if addressee else None,
            certainty=choice.certainty if chain else 1.0,
        )
        for choice, chain, path, addressee in zip(
            scene.choices, heard, via, addressees, strict=True
        )
    )
    return Resolution(tuple(_source(article, scene, c, ids[c]) for c in ordered), whose)


def _in_order(chains: Iterable[Chain | None]) -> list[Chain]:
    """The chains, each once, in order of first mention."""
    distinct = dict.fromkeys(chain for chain in chains if chain is not None)
    return sorted(distinct, key=lambda chain: (chain.first(), chain.first_end()))


def _name_span(page: Page, chain: Chain, name: Name) -> tuple[int, int]:
    """A name, with the style that is part of it where it is a given name only: "Queen Ana"."""
    for other in chain.names if len(name.keys) == 1 else ():
        at = page.index(other.start)
        style = page.words[at - 1] if at else None
        styled = style and style.capital and style.key in STYLES
        if style and styled and page.adjoins(style, page.words[at]):
            return style.start, other.end
    return name.start, name.end


def _source(article: Article, scene: Scene, chain: Chain, identifier: SourceId) -> Source:
    """The entry of one source."""
    page = scene.page
    name = chain.fullest()
    first = chain.others[0] if chain.others else None
    if name:
        kind = type_of_name(page, chain, scene.own)
        span = _name_span(page, chain, name)
    else:
        assert first
        kind = type_of_description(first, page.text[first.start : first.end])
        span = scene.own_words(first)
    role = None
    if kind == "person":
        role = next(iter(scene.roles(chain)), None)
    return Source(
        id=identifier,
        name=article.text[slice(*span)],
        type=kind,
        named=name is not None or (first is not None and first.several),
        role=article.text[slice(*role)] if role else None,
        mentions=tuple(article.span(*span) for span in sorted(set(chain.spans))),
    )
