"""Which body or state a description stands for: "the company", "the ministry", "the country".

A body is known by a noun of its name, or of what it was called. Of those that fit, who spoke goes
first, or for whom somebody spoke, or whom the headline names.
"""

from collections.abc import Sequence

from sayso.speakers.chains import Chain
from sayso.speakers.names import Phrase
from sayso.speakers.places import is_place_word, is_region
from sayso.speakers.pronouns import Choice
from sayso.speakers.scene import Scene
from sayso.speakers.types import type_of_name
from sayso.speakers.words import AIRLINES, COMPANIES, DOCUMENTS, OUTLETS, PUBLIC, STATES, THINGS

NEW = Choice(None, 0.8)
INDEFINITE = ("a", "an", "some", "another")
_TURNS = 20  # how many who spoke are looked at
_NEAR = 3  # paragraphs in which one who spoke is meant before one who was only named
_NO_BUSINESS = PUBLIC | DOCUMENTS | frozenset("temple mosque monastery choir charity club".split())
_TRADES = AIRLINES | frozenset(
    "bank brokerage lender insurer hotel supermarket utility group platform club studio railway "
    "brewery bakery".split()
)
_BODIES = frozenset(
    "agency organization organisation group association watchdog body party".split()
)


def organisation(scene: Scene, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """The fitting organisation that spoke last, or was named last: "the ministry"."""
    if phrase.determiner in INDEFINITE or (phrase.plural and not phrase.definite):
        return NEW
    words = scene.plain(phrase)
    here = scene.page.paragraph(phrase.start)
    turns = _turns(scene, spoke)
    best: tuple[tuple[int, int, int, int], Chain] | None = None
    for chain in scene.around(phrase.start):
        fit = _fit(scene, chain, phrase, words)
        if fit:
            last = chain.last_before(phrase.start)
            about = chain in scene.heard or scene.is_told(chain)
            known = int(last is not None) + int(about)
            near = last is not None and here - scene.page.paragraph(last[0]) <= _NEAR
            turn = -turns.index(chain) if near and chain in turns else -len(turns)
            score = (fit, known, turn, last[0] if last else -chain.first())
            if best is None or score > best[0]:
                best = (score, chain)
    if best is None:
        return NEW
    if best[1].is_person:
        best[1].personal = -1  # what is called a bank is no person, whatever its name
    return Choice(best[1], 0.85 if best[0][0] > 1 else 0.7)


def _turns(scene: Scene, spoke: Sequence[Chain]) -> list[Chain]:
    """Who spoke, the last first, each with whom he or she spoke for: "a spokesman for" it."""
    turns: list[Chain] = []
    for chain in spoke[:_TURNS]:
        turns.append(chain)
        speaks_for = chain.others if chain.personal > 0 and not chain.names else []
        described = [(p.start, p.end) for p in speaks_for]
        roles = scene.roles(chain) if chain.is_person else []
        named = (scene.first_name(*span) for span in described + roles)
        turns += [c for c in named if c is not None and c is not chain]
    return turns


def _fit(scene: Scene, chain: Chain, phrase: Phrase, words: tuple[str, ...]) -> int:
    """3: the name has all the words; 2: its name, or what it was called, has the noun; 1: may be.

    0: it cannot be.
    """
    head = phrase.head
    proven = chain.personal > 2 or chain.gender or len(chain.names) < 3
    if not chain.names or head in STATES or (chain.is_person and proven):
        return 0
    if phrase.plural:  # "the archives" may be one body, "the agencies" are several
        return 2 * any(keys[-1] == words[-1] for keys in chain.forms if len(keys) > 1)
    if any(head in keys and set(words) <= set(keys) for keys in chain.forms):
        return 3
    about = chain in scene.heard or scene.is_told(chain)
    agency = words in (("agency",), ("news", "agency"))
    known = agency or (head in COMPANIES and (about or head in chain.nouns))
    if len(words) > 1 and not known:
        return 0
    kind = type_of_name(scene.page, chain, scene.own)
    if agency and kind == "outlet":
        return int(about and _is_near(scene, chain, phrase))
    if len(words) > 1 and agency:
        return 0
    if _is_called(chain, head, kind):
        return 2
    if len(words) == 1 and head in _BODIES and (about or _is_short(scene, chain)):
        return int(kind == "organisation" and _is_near(scene, chain, phrase))
    may = about or head in COMPANIES or head in AIRLINES
    return int(may and _may_be_called(chain, head, kind))


def _is_short(scene: Scene, chain: Chain) -> bool:
    """Whether a chain goes by an acronym, as bodies do."""
    return any(scene.page.text[n.start : n.end].isupper() for n in chain.forms.values())


def _is_near(scene: Scene, chain: Chain, phrase: Phrase) -> bool:
    """Whether a chain was mentioned in the sentence of a phrase, or in the one before."""
    last = chain.last_before(phrase.start)
    page = scene.page
    return last is not None and page.sentence(phrase.start) - page.sentence(last[0]) <= 1


def _is_called(chain: Chain, head: str, kind: str) -> bool:
    if head in chain.nouns or any(head == keys[-1] for keys in chain.forms):
        return True
    flies = head in AIRLINES and any(set(keys) & AIRLINES for keys in chain.forms)
    return flies or (head in OUTLETS and kind == "outlet")


def _may_be_called(chain: Chain, head: str, kind: str) -> bool:
    """Whether a chain can be "the company", for all its name says."""
    business = head in COMPANIES or head in _TRADES
    ends = (chain.keys[0], chain.keys[-1])
    placed = 2 * chain.placed >= len(chain.names)
    if placed or any(is_place_word(k) or is_region(k) or k in THINGS for k in ends):
        return False
    public = any(set(keys) & _NO_BUSINESS for keys in chain.forms)
    fits = kind == "organisation" or (kind == "person" and head in COMPANIES)
    return business and fits and not public


def land(scene: Scene, phrase: Phrase) -> Choice:
    """The state that "the country" is: the one that was named last."""
    near = [
        (last, i, chain)
        for i, chain in enumerate(scene.around(phrase.start))
        if chain.names
        and (last := chain.last_before(phrase.start))
        and type_of_name(scene.page, chain, scene.own) == "state"
    ]
    return Choice(max(near)[2], 0.7) if near else NEW
