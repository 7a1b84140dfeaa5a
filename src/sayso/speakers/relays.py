"""Through whom words came: "carried by", "in an interview with", and the outer speaker.

Relays are named nearest to the article first. What lies in another's words came through that
other, unless it is the same one, or the outlet of the article itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.attribution import Relation
from sayso.speakers.chains import Chain
from sayso.speakers.names import read
from sayso.speakers.page import Page
from sayso.speakers.phrases import phrase_at
from sayso.speakers.scene import Scene
from sayso.speakers.types import is_own, type_of_description, type_of_name
from sayso.speakers.words import CITES, REPORTS, UTTERANCES

Span = tuple[int, int]
_INNER = frozenset({"of", "for"})
_CARRIED = re.compile(
    r"\b(?:carried|published|reported|broadcast|aired|quoted|cited|released|posted|obtained|run"
    r"|printed|distributed|relayed|televised|shown|seen) (?:by|on|in) (?=[\w@])"
)
_CITED_BY = re.compile(r"\b(?:quoted|cited|reported|relayed) by (?=[\w@])")
_NAME = r"[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}"
_ON = re.compile(rf"\bon (?={_NAME})")
# A programme is on the air of whoever it belongs to: "on LTV's “Lighthouse”".
_PROGRAMME = re.compile(rf"\bon ({_NAME})(?:['’]s|(?<=s)['’]) [“\"]")
_INTERVIEW = re.compile(r"(?i)\binterview(?:s|ed)?\b")
# Words for an occasion of its own, at which what was said before in an interview has ended.
_OCCASION = re.compile(
    r"(?i)\b(?:writ(?:ing|es)|wrote|written|tweet\w*|post(?:ed|ing)?|statement|speech|letter|told"
    r"|conference|testi\w+|address|email|e-mail|blog)\b"
)
_BACK = 8  # paragraphs from what was said back to the interview that it comes from
_REPORTERS = frozenset("journalist reporter correspondent".split())


@dataclass(frozen=True, slots=True)
class Venue:
    """Who passed words on. lasting: whether that holds for what the same speaker says later."""

    chain: Chain
    lasting: bool


def relays(scene: Scene, addressees: Sequence[Span | None]) -> list[tuple[Chain, ...]]:
    """Return for each relation the chains through which its words came."""
    venues = [_printed(scene, i, span) for i, span in enumerate(addressees)]
    _carry(scene, venues)
    return [_path(scene, venues, i, frozenset()) for i in range(len(venues))]


def carriers(page: Page, relation: Relation) -> Iterator[Span]:
    """Who is said to report, or to broadcast, in the source of a relation and in its sentence."""
    start, end = page.sentence_span(relation.cue[0])
    for match in _PROGRAMME.finditer(page.text, start, end):
        if page.quotation(match.start()) is None:
            yield match.span(1)
    for match in _CITED_BY.finditer(page.text, start, end):
        if page.quotation(match.start()) is None:
            span = phrase_at(page, match.end(), end, _INNER)
            if span:
                yield span


def _path(
    scene: Scene, venues: list[Venue | None], i: int, seen: frozenset[int]
) -> tuple[Chain, ...]:
    """The relays of the statement round this one, its speaker, and this one's own venue."""
    path: tuple[Chain, ...] = ()
    outer = scene.outer(i)
    if outer is None:
        outer = _reporter(scene, i)
    if outer is not None and outer not in seen and outer != i:
        path = _path(scene, venues, outer, seen | {i})
        holder = scene.choices[outer].chain
        if holder is not None and not is_own(holder, scene.own):
            path = (*path, holder)
    venue = venues[i]
    if venue is not None:
        path = (*path, venue.chain)
    return tuple(dict.fromkeys(chain for chain in path if chain is not scene.choices[i].chain))


def _reporter(scene: Scene, i: int) -> int | None:
    """The relation that passes on the same words: "B reports, citing A", "A said, B reported"."""
    relation = scene.relations[i]
    if relation.source is None:
        return None
    sentence = scene.page.sentence(relation.cue[0])
    before = scene.page.text[max(0, relation.source[0] - 12) : relation.source[0]].split()
    cited = bool(scene.keys(*relation.cue) & CITES or {w.casefold() for w in before} & CITES)
    for j in scene.sharing(i):
        other, chain = scene.relations[j], scene.choices[j].chain
        if chain is None or chain is scene.choices[i].chain or not chain.names:
            continue
        if scene.page.sentence(other.cue[0]) == sentence:
            kind = type_of_name(scene.page, chain, scene.own)
            if cited or (kind == "outlet" and scene.keys(*other.cue) & REPORTS):
                return j
    return None


def _printed(scene: Scene, i: int, addressee: Span | None) -> Venue | None:
    """The outlet that a relation's own words name as carrier, hearer or employer."""
    relation, page = scene.relations[i], scene.page
    start, end = page.sentence_span(relation.cue[0])
    for low, high in filter(None, (relation.source, relation.cue, (start, end))):
        for match in _CARRIED.finditer(page.text, low, high):
            if (low, high) == (start, end) and _is_said(scene, i, match.start()):
                continue
            span = phrase_at(page, match.end(), high, _INNER)
            venue = span and _outlet(scene, span)
            if venue:
                return Venue(venue, False)
    if addressee:
        interview = _INTERVIEW.search(page.text, start, end) is not None
        venue = _outlet(scene, addressee)
        if venue and not interview and _may_be_own(scene, venue):
            return None
        venue = venue or _outlet_of(scene, addressee)
        if venue:
            return Venue(venue, interview)
    return _aired(scene, i) or (None if addressee else _employer(scene, i))


def _may_be_own(scene: Scene, venue: Chain) -> bool:
    """Whether an outlet that was told something may be the article's own.

    News says "told the Lamp" of itself more often than of others. So where the article tells not
    whose it is, only one that it describes, or cites as a source, is surely another.
    """
    cited = any(choice.chain is venue for choice in scene.choices)
    return not scene.own and bool(venue.names) and not cited


def _outlet_of(scene: Scene, span: Span) -> Chain | None:
    """The outlet that somebody belongs to: "the Lamp's Ana Reyes", "Ana Reyes of the Lamp"."""
    page = scene.page
    for word in page.between(*span):
        if word.possessive:
            return _outlet(scene, (span[0], word.start + len(word.bare)))
        if word.key in ("of", "from", "with") and scene.passing_on(span[0], word.start).is_person:
            behind = phrase_at(page, word.end, span[1], _INNER)
            return _outlet(scene, behind) if behind else None
    return None


def _aired(scene: Scene, i: int) -> Venue | None:
    """The broadcaster on whose air a relation was said: "said on LTV", "on LTV's “Lighthouse”"."""
    page = scene.page
    relation = scene.relations[i]
    start, end = page.sentence_span(relation.cue[0])
    first, last = relation.source or (start, start)
    for match in _ON.finditer(page.text, start, end):
        if _is_said(scene, i, match.start()) or first <= match.start() < last:
            continue
        span = phrase_at(page, match.end(), end, _INNER)
        words = page.between(*span) if span else []
        owner = next((word for word in words if word.possessive), None)
        if span and owner:
            span = span[0], owner.start + len(owner.bare)
        venue = span and _outlet(scene, span)
        if venue:
            return Venue(venue, False)
    return None


def _is_said(scene: Scene, i: int, offset: int) -> bool:
    relation = scene.relations[i]
    inside = any(s <= offset < e for s, e in relation.content)
    return inside or scene.page.quotation(offset) is not None


def _outlet(scene: Scene, span: Span) -> Chain | None:
    """The chain of a phrase when it is an outlet other than the article's own."""
    phrase = read(scene.page, *span)
    if not phrase.name:
        text = scene.page.text[slice(*span)]
        if phrase.pronoun or phrase.plural or type_of_description(phrase, text) != "outlet":
            return None
        return scene.passing_on(*span)
    chain = scene.passing_on(*span)
    if not chain.names or is_own(chain, scene.own):
        return None
    return chain if type_of_name(scene.page, chain, scene.own) == "outlet" else None


def _employer(scene: Scene, i: int) -> Venue | None:
    """The outlet of an unnamed reporter: "a journalist for" it."""
    phrase = scene.phrases[i]
    if phrase is None or phrase.name or phrase.head not in _REPORTERS:
        return None
    for word in scene.page.between(phrase.start, phrase.end):
        if word.key in ("for", "of", "from", "with", "at"):
            span = phrase_at(scene.page, word.end, phrase.end, _INNER)
            venue = span and _outlet(scene, span)
            return Venue(venue, True) if venue else None
    return None


def _carry(scene: Scene, venues: list[Venue | None]) -> None:
    """Let a venue hold for the next words of the same speaker on the same occasion."""
    outermost = [i for i in range(len(venues)) if scene.outer(i) is None]
    outermost.sort(key=lambda i: scene.relations[i].cue)
    _carry_back(scene, venues, outermost)
    latest: dict[Chain, Venue] = {}
    previous: int | None = None
    for i in outermost:
        chain = scene.choices[i].chain
        if chain is None:
            continue
        venue = venues[i]
        if venue is None and chain in latest and not _begins_anew(scene, i):
            goes_on = _goes_on(scene, previous, i) or _takes_up(scene, i)
            if latest[chain].lasting or goes_on:
                venue = venues[i] = latest[chain]
        if venue is None:
            latest.pop(chain, None)
        else:
            latest[chain] = venue
        previous = i


def _carry_back(scene: Scene, venues: list[Venue | None], outermost: Sequence[int]) -> None:
    """Let an interview hold for what the same person says before it is named.

    News opens with what was said, and tells to whom a few paragraphs later.
    """
    earlier: dict[Chain, list[int]] = {}
    for i in outermost:
        chain, venue = scene.choices[i].chain, venues[i]
        if chain is None or not chain.is_person:
            continue
        if venue is None and not _begins_anew(scene, i):
            earlier.setdefault(chain, []).append(i)
            continue
        here = scene.page.paragraph(scene.relations[i].cue[0])
        before = earlier.pop(chain, [])
        if venue and venue.lasting:
            for j in before:
                if here - scene.page.paragraph(scene.relations[j].cue[0]) <= _BACK:
                    venues[j] = venue


def _begins_anew(scene: Scene, i: int) -> bool:
    """Whether a sentence tells of another occasion."""
    if _takes_up(scene, i):
        return False
    start, end = scene.page.sentence_span(scene.relations[i].cue[0])
    matches = _OCCASION.finditer(scene.page.text, start, end)
    return any(not _is_said(scene, i, match.start()) for match in matches)


def _takes_up(scene: Scene, i: int) -> bool:
    """Whether the source is "the statement": the one that was carried before."""
    phrase = scene.phrases[i]
    return phrase is not None and phrase.definite and phrase.head in UTTERANCES


def _goes_on(scene: Scene, previous: int | None, i: int) -> bool:
    """Whether relation i follows at once, in the same paragraph, by the same speaker."""
    if previous is None or scene.choices[previous].chain is not scene.choices[i].chain:
        return False
    here, before = scene.relations[i].cue[0], scene.relations[previous].cue[0]
    page = scene.page
    near = page.sentence(here) - page.sentence(before) <= 2
    return near and page.paragraph(here) == page.paragraph(before)
