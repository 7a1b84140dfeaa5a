"""Which person a description stands for: "the envoy to Norland", "the official", "the carpenter".

A person is known by the same role; else it is who spoke last, where only one can be meant.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.speakers.bodies import NEW
from sayso.speakers.chains import Chain
from sayso.speakers.names import Phrase
from sayso.speakers.nouns import core_end, gender_of
from sayso.speakers.places import is_demonym, is_place_word
from sayso.speakers.pronouns import NOBODY, Choice, choose_person
from sayso.speakers.scene import Scene
from sayso.speakers.words import (
    DETERMINERS,
    MOUTHPIECES,
    OFFICES,
    PERSONS,
    PREPOSITIONS,
    ROLES,
    SAME_WORK,
)

_LATELY = 4  # who spoke last, of whom one may be described
_TURNS = 3  # of them, who may be "the official"
_SOON = 4  # sentences back at most that such a one was mentioned
_LATER = 30  # relations round one in which its source may be named
_WORDS = 2  # of a description at least, by which one can be known
_BELOW = frozenset("vice deputy assistant".split())  # "the vice president" is no president
_LESSER = _BELOW | {"former"}  # "the president" is no vice president
_SOME = frozenset(
    "official source insider aide representative adviser advisor staffer leader politician "
    "diplomat professional".split()
)


def described(scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """Somebody known by the same role; else, where one can only be meant, who speaks."""
    known = by_role(scene, phrase)
    if known:
        return Choice(known, 0.85)
    if not phrase.definite:
        return _named_later(scene, i)
    words = scene.page.between(phrase.start, phrase.end)
    if phrase.head in _SOME and all(word.capital for word in words[1:-1]):
        return _last_to_speak(scene, phrase, spoke)
    told = phrase.head not in MOUTHPIECES or any(word.key == "former" for word in words)
    if not told or core_end(words) < len(words):
        return NOBODY  # "the pilot of Flight 9" is told apart by more than being the last
    gender = phrase.gender or gender_of(phrase.head)
    around = scene.around(phrase.start)
    choice = choose_person(
        scene.page,
        around,
        phrase.start,
        gender,
        spoke=_mainly(scene, i, spoke),
        excluded=_excluded(around, gender, phrase.start),
        sure=True,
        latest=bool(gender) or phrase.head in PERSONS or _is_aged(scene, phrase),
    )
    chain = choice.chain
    if chain is None:
        return _named_later(scene, i)
    known_as = any(noun in ROLES for noun in chain.nouns) or bool(scene.roles(chain))
    titled = known_as and phrase.head not in PERSONS
    if titled and phrase.head in OFFICES:
        return NOBODY  # "the president" is no judge
    chain.nouns.append(phrase.head)
    return Choice(chain, min(choice.certainty, 0.5 if titled and not phrase.gender else 0.7))


def _last_to_speak(scene: Scene, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """Who spoke just before "the official" or "the Norlandic leader", where that is a person."""
    page = scene.page
    for turn, chain in enumerate(spoke[:_TURNS]):
        last = chain.last_before(phrase.start)
        plural = not chain.names and chain.others[0].plural
        if last is None or plural or chain.personal <= 0:
            continue
        soon = page.sentence(phrase.start) - page.sentence(last[0]) <= _SOON
        called = any(p.head == phrase.head for p in chain.described)
        if soon and (not turn or called) and not _is_elsewhere(scene, phrase, chain):
            return Choice(chain, 0.7)
    return NOBODY


def _is_elsewhere(scene: Scene, phrase: Phrase, chain: Chain) -> bool:
    """Whether a chain was called by other names than in a phrase: "the Sudlandic official"."""
    told = _places(scene, phrase.start, phrase.end)
    spans = [(p.start, p.end) for p in chain.described] + scene.roles(chain)
    known = {stem for span in spans for stem in _places(scene, *span)}
    return bool(told and known) and not told & known


def _places(scene: Scene, start: int, end: int) -> set[str]:
    """What the names in [start, end) begin with, which a people and its state have in common."""
    words = scene.page.between(start, end)
    return {w.key[:4] for w in words if w.capital and (is_demonym(w.key) or is_place_word(w.bare))}


def _mainly(scene: Scene, i: int, spoke: Sequence[Chain]) -> Chain | None:
    """Who has spoken most before relation i, of those who spoke lately; of equals the last."""
    people = [c for c in spoke[:_LATELY] if c.personal > 0]
    times = Counter(scene.choices[j].chain for j in scene.before(i))
    return max(people, key=lambda chain: times[chain], default=None)


def _is_aged(scene: Scene, phrase: Phrase) -> bool:
    """Whether a description tells an age: "the 45-year-old carpenter"."""
    return any(key.endswith("-year-old") for key in scene.keys(phrase.start, phrase.end))


def _excluded(chains: Iterable[Chain], gender: str, offset: int) -> list[Chain]:
    """Those without a name; and where a noun's gender is known of somebody, those without it."""
    known = any(gender and c.gender == gender and c.last_before(offset) for c in chains)
    return [c for c in chains if not c.names or (known and not c.gender)]


def by_role(scene: Scene, phrase: Phrase) -> Chain | None:
    """The person one of whose roles has the noun and shares a word, nearest first."""
    noun = phrase.head.removeprefix("ex-")
    head = SAME_WORK.get(noun, noun)
    wanted = _content(scene, phrase.start, phrase.end) - {phrase.head}
    best: tuple[tuple[float, bool, int], Chain] | None = None
    for chain in scene.around(phrase.start):
        if not chain.is_person or (phrase.gender and chain.gender not in ("", phrase.gender)):
            continue
        last = chain.last_before(phrase.start)
        for span in scene.roles(chain):
            words = _content(scene, *span)
            own = {w.key.removeprefix("ex-") for w in scene.page.between(*span) if not w.possessive}
            shared = wanted & words
            if head not in {SAME_WORK.get(w, w) for w in own}:
                continue
            plain = len(words) == 1  # "President"
            if wanted and not shared and not plain:
                continue
            lesser = bool(words & _LESSER - wanted)
            if wanted & _BELOW - words:
                continue
            alike = (len(shared) + 1) / len(wanted | words) if wanted else 0.0
            score = (alike, not lesser, last[0] if last else -chain.first())
            if best is None or score > best[0]:
                best = (score, chain)
    return best[1] if best else None


def named_alike(scene: Scene, phrase: Phrase) -> Choice:
    """The one person who is called by just the words of "a lawyer for Reyes", some at least."""
    wanted = _content(scene, phrase.start, phrase.end)
    if len(wanted) < _WORDS:
        return NEW
    called = [
        chain
        for chain in scene.chains
        if chain.is_person and any(wanted == _content(scene, *s) for s in scene.roles(chain))
    ]
    return Choice(called[0], 0.8) if len(called) == 1 else NEW


def _content(scene: Scene, start: int, end: int) -> set[str]:
    """The words in [start, end) that are no articles and prepositions."""
    return scene.keys(start, end) - DETERMINERS - PREPOSITIONS


def _named_later(scene: Scene, i: int) -> Choice:
    """The next source, when it is a person named in full for the first time, without a role.

    News often describes its main source first and names him or her a paragraph later.
    """
    source = scene.relations[i].source
    start = source[0] if source else 0
    near = range(max(0, i - _LATER), min(len(scene.phrases), i + _LATER))
    outermost = (scene.phrases[j] for j in near if scene.outer(j) is None)
    later = [p for p in outermost if p and p.name and p.start > start]
    phrase = min(later, key=lambda p: p.start, default=None)
    if phrase is None or phrase.title or phrase.apposition:
        return NOBODY
    chain = scene.bearer(phrase)
    soon = scene.page.paragraph(phrase.start) - scene.page.paragraph(start) <= 2
    if soon and chain.is_person and len(chain.keys) > 1 and chain.first() > start:
        return Choice(chain, 0.6)
    return NOBODY
