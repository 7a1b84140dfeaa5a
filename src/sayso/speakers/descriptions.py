"""Whom a description stands for: "the envoy to Norland", "the company", "the statement".

A person is known by the same role, an organisation by a noun of its name or of what it was
called. What fits nobody is somebody new.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from sayso.speakers.chains import Chain
from sayso.speakers.names import Phrase, read
from sayso.speakers.nouns import core_end, gender_of, singular
from sayso.speakers.places import is_place_word, is_region
from sayso.speakers.pronouns import NOBODY, Choice, choose_person
from sayso.speakers.scene import Scene
from sayso.speakers.types import type_of_description, type_of_name
from sayso.speakers.words import (
    AIRLINES,
    COMPANIES,
    DETERMINERS,
    DOCUMENTS,
    MOUTHPIECES,
    OFFICES,
    ORGANISATIONS,
    OUTLETS,
    PERSONS,
    PREPOSITIONS,
    PUBLIC,
    ROLES,
    SAME_WORK,
    STATES,
    THINGS,
    UTTERANCES,
)

_NEW = Choice(None, 0.8)
_TURNS = 20  # how many who spoke are looked at
_LIKELY = 0.7  # certainty of an organisation that may be meant
_NEAR = 3  # paragraphs in which one who spoke is meant before one who was only named
_BY = ("by", "from", "of")
_NO_BUSINESS = PUBLIC | DOCUMENTS | frozenset("temple mosque monastery choir charity club".split())
_LESSER = frozenset(
    {"vice", "deputy", "former", "assistant"}
)  # "the president" is no vice president
_TRADES = AIRLINES | frozenset(
    "bank hotel supermarket utility group platform club studio railway brewery bakery".split()
)
_LANDS = frozenset("country nation kingdom republic island emirate".split())
_INDEFINITE = ("a", "an", "some", "another")


def resolve_description(scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """The chain that the description in relation i stands for; none where it is new.

    spoke: who spoke before, the last first.
    """
    if phrase.head in UTTERANCES or singular(phrase.head) in UTTERANCES:
        maker = _maker(scene, i, phrase, spoke)
        if maker.chain:
            return maker
    kind = type_of_description(phrase, scene.page.text[phrase.start : phrase.end])
    body = kind in ("organisation", "outlet") or phrase.head in ORGANISATIONS
    known = None if phrase.determiner in _INDEFINITE else scene.known(phrase)
    earlier = known or scene.taken_up(phrase)
    if earlier:
        named = _organisation(scene, phrase, spoke) if body else NOBODY
        if named.chain and named.certainty > _LIKELY and _is_later(named.chain, earlier, phrase):
            return named
        return Choice(earlier, 0.9 if known else 0.8)
    if kind == "state" and phrase.definite and phrase.head in _LANDS:
        return _land(scene, phrase)
    if kind == "person" and (phrase.definite or phrase.determiner in ("", "'s")):
        return _person(scene, i, phrase, spoke)
    return _organisation(scene, phrase, spoke) if body else _NEW


def _land(scene: Scene, phrase: Phrase) -> Choice:
    """The state that "the country" is: the one that was named last."""
    near = [
        (last, i, chain)
        for i, chain in enumerate(scene.around(phrase.start))
        if chain.names
        and (last := chain.last_before(phrase.start))
        and type_of_name(scene.page, chain, scene.own) == "state"
    ]
    return Choice(max(near)[2], 0.7) if near else _NEW


def _is_later(chain: Chain, other: Chain, phrase: Phrase) -> bool:
    """Whether a chain was mentioned later than another before a phrase."""
    one, two = chain.last_before(phrase.start), other.last_before(phrase.start)
    return one is not None and (two is None or one > two)


# -- statements, letters, speeches ----------------------------------------------------------


def _maker(scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """Whose statement it is: "a statement by X", "X's statement", "the statement"."""
    words = scene.page.between(phrase.start, phrase.end)
    for word, following in pairwise(words):
        if word.key in _BY:
            choice = _inner(scene, read(scene.page, following.start, phrase.end))
            if choice.chain:
                return choice
    owner = next((w for w in words[:-1] if w.possessive and w.capital), None)
    if owner:
        chain = scene.first_name(phrase.start, owner.end)
        return Choice(chain, 0.9) if chain else NOBODY
    if not phrase.definite:
        return NOBODY
    made = _last_maker(scene, i, phrase)
    return Choice(spoke[0], 0.6) if made.chain is None and spoke else made


def _inner(scene: Scene, phrase: Phrase) -> Choice:
    """Whose "a statement from the ministry" is: a name, somebody known, or somebody new."""
    if phrase.name:
        chain = scene.first_name(*phrase.name)
        return Choice(chain, 0.9) if chain else NOBODY
    kind = type_of_description(phrase, scene.page.text[phrase.start : phrase.end])
    if kind not in ("person", "organisation", "outlet", "group"):
        return NOBODY
    found = Choice(scene.known(phrase) if phrase.definite else None, 0.8)
    if not found.chain and phrase.definite and kind != "group":
        found = (
            _by_role_only(scene, phrase) if kind == "person" else _organisation(scene, phrase, ())
        )
    return found if found.chain else Choice(scene.add(phrase), 0.7)


def _by_role_only(scene: Scene, phrase: Phrase) -> Choice:
    return Choice(_by_role(scene, phrase), 0.8)


def _last_maker(scene: Scene, i: int, phrase: Phrase) -> Choice:
    """Who spoke last in a sentence that has the same noun."""
    noun = singular(phrase.head)
    for j in scene.before(i):
        sentence = scene.page.sentence_span(scene.relations[j].cue[0])
        chain = scene.choices[j].chain
        if chain and noun in {singular(key) for key in scene.keys(*sentence)}:
            return Choice(chain, 0.8)
    return NOBODY


# -- people -----------------------------------------------------------------------------------


def _person(scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """Somebody known by the same role; else, where one can only be meant, who speaks."""
    by_role = _by_role(scene, phrase)
    if by_role:
        return Choice(by_role, 0.85)
    if not phrase.definite:
        return _named_later(scene, i)
    words = scene.page.between(phrase.start, phrase.end)
    if phrase.head in MOUTHPIECES or core_end(words) < len(words):
        return NOBODY  # "the pilot of Flight 9" is told apart by more than being the last
    gender = phrase.gender or gender_of(phrase.head)
    around = scene.around(phrase.start)
    choice = choose_person(
        scene.page,
        around,
        phrase.start,
        gender,
        spoke=next((c for c in spoke if c.personal > 0), None),
        excluded=_excluded(around, gender, phrase.start),
        sure=True,
        latest=bool(gender) or phrase.head in PERSONS or _is_aged(scene, phrase),
    )
    chain = choice.chain
    if chain is None:
        return _named_later(scene, i)
    titled = any(noun in ROLES for noun in chain.nouns) and phrase.head not in PERSONS
    if titled and phrase.head in OFFICES:
        return NOBODY  # "the president" is no judge
    chain.nouns.append(phrase.head)
    return Choice(chain, min(choice.certainty, 0.5 if titled and not phrase.gender else 0.7))


def _is_aged(scene: Scene, phrase: Phrase) -> bool:
    """Whether a description tells an age: "the 45-year-old carpenter"."""
    return any(key.endswith("-year-old") for key in scene.keys(phrase.start, phrase.end))


def _excluded(chains: Iterable[Chain], gender: str, offset: int) -> list[Chain]:
    """Those without a name; and where a noun's gender is known of somebody, those without it."""
    known = any(gender and c.gender == gender and c.last_before(offset) for c in chains)
    return [c for c in chains if not c.names or (known and not c.gender)]


def _by_role(scene: Scene, phrase: Phrase) -> Chain | None:
    """The person one of whose roles has the noun and shares a word, nearest first."""
    head = SAME_WORK.get(phrase.head, phrase.head)
    wanted = _content(scene, phrase.start, phrase.end) - {phrase.head}
    best: tuple[tuple[float, bool, int], Chain] | None = None
    for chain in scene.around(phrase.start):
        if not chain.is_person or (phrase.gender and chain.gender not in ("", phrase.gender)):
            continue
        last = chain.last_before(phrase.start)
        for span in scene.roles(chain):
            words = _content(scene, *span)
            own = {w.key for w in scene.page.between(*span) if not w.possessive}
            shared = wanted & words
            if head not in {SAME_WORK.get(w, w) for w in own}:
                continue
            plain = len(words) == 1  # "President"
            if wanted and not shared and not plain:
                continue
            lesser = bool(words & _LESSER - wanted)
            alike = (len(shared) + 1) / len(wanted | words) if wanted else 0.0
            score = (alike, not lesser, last[0] if last else -chain.first())
            if best is None or score > best[0]:
                best = (score, chain)
    return best[1] if best else None


def _content(scene: Scene, start: int, end: int) -> set[str]:
    """The words in [start, end) that are no articles and prepositions."""
    return scene.keys(start, end) - DETERMINERS - PREPOSITIONS


def _named_later(scene: Scene, i: int) -> Choice:
    """The next source, when it is a person named in full for the first time, without a role.

    News often describes its main source first and names him or her a paragraph later.
    """
    source = scene.relations[i].source
    start = source[0] if source else 0
    outermost = (p for j, p in enumerate(scene.phrases) if scene.outer(j) is None)
    later = [p for p in outermost if p and p.name and p.start > start]
    phrase = min(later, key=lambda p: p.start, default=None)
    if phrase is None or phrase.title or phrase.apposition:
        return NOBODY
    chain = scene.bearer(phrase)
    near = scene.page.paragraph(phrase.start) - scene.page.paragraph(start) <= 2
    if near and chain.is_person and len(chain.keys) > 1 and chain.first() > start:
        return Choice(chain, 0.6)
    return NOBODY


# -- organisations ------------------------------------------------------------------------------


def _organisation(scene: Scene, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """The fitting organisation that spoke last, or was named last: "the ministry"."""
    if phrase.determiner in _INDEFINITE or (phrase.plural and not phrase.definite):
        return _NEW
    words = scene.plain(phrase)
    here = scene.page.paragraph(phrase.start)
    turns = _turns(scene, spoke)
    best: tuple[tuple[int, int, int, int], Chain] | None = None
    for chain in scene.around(phrase.start):
        fit = _fit(scene, chain, phrase.head, words)
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
        return _NEW
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


def _fit(scene: Scene, chain: Chain, head: str, words: tuple[str, ...]) -> int:
    """3: the name has all the words; 2: its name, or what it was called, has the noun; 1: may be.

    0: it cannot be.
    """
    proven = chain.personal > 2 or chain.gender or len(chain.names) < 3
    if not chain.names or head in STATES or (chain.is_person and proven):
        return 0
    if any(head in keys and set(words) <= set(keys) for keys in chain.forms):
        return 3
    about = chain in scene.heard or scene.is_told(chain)
    if len(words) > 1 and not (head in COMPANIES and (about or head in chain.nouns)):
        return 0
    kind = type_of_name(scene.page, chain, scene.own)
    if _is_called(chain, head, kind):
        return 2
    known = about or head in COMPANIES or head in AIRLINES
    return int(known and _may_be_called(chain, head, kind))


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
