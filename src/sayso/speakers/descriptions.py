"""Whom a description stands for: "the envoy to Norland", "the company", "the statement".

A person is known by the same role; bodies and states are found in `bodies`. What fits nobody is
somebody new.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sayso.speakers.bodies import INDEFINITE, NEW, land, organisation
from sayso.speakers.chains import Chain
from sayso.speakers.names import Phrase, read
from sayso.speakers.nouns import core_end, gender_of, singular
from sayso.speakers.places import is_demonym, is_place_word
from sayso.speakers.pronouns import NOBODY, Choice, choose_person
from sayso.speakers.scene import Scene
from sayso.speakers.types import type_of_description
from sayso.speakers.words import (
    DETERMINERS,
    MOUTHPIECES,
    OFFICES,
    ORGANISATIONS,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SAME_WORK,
    UTTERANCES,
)

_LIKELY = 0.7  # certainty of an organisation that may be meant
_LATELY = 4  # who spoke last, of whom one may be described
_LATER = 30  # relations round one in which its source may be named
_BY = ("by", "from", "of")
_LESSER = frozenset("vice deputy former assistant".split())  # "the president" is no vice president
_BELOW = frozenset("vice deputy assistant".split())  # "the vice president" is no president
_SOME = frozenset(
    "official source insider aide representative adviser advisor staffer leader politician diplomat "
    "professional".split()
)
_WORDS = 2  # of a description at least, by which one can be known
_SOON = 4  # sentences
_TURNS = 3
_LANDS = frozenset("country nation kingdom republic island emirate".split())


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
    known = None if phrase.determiner in INDEFINITE else scene.known(phrase)
    earlier = known or scene.taken_up(phrase)
    if earlier:
        named = organisation(scene, phrase, spoke) if body else NOBODY
        if named.chain and named.certainty > _LIKELY and _is_later(named.chain, earlier, phrase):
            return named
        return Choice(earlier, 0.9 if known else 0.8)
    if kind == "state" and phrase.definite and phrase.head in _LANDS:
        return land(scene, phrase)
    if kind == "person" and (phrase.definite or phrase.determiner in ("", "'s")):
        return _person(scene, i, phrase, spoke)
    if kind == "person":
        return _named_so(scene, phrase)
    return organisation(scene, phrase, spoke) if body else NEW


def _is_later(chain: Chain, other: Chain, phrase: Phrase) -> bool:
    """Whether a chain was mentioned later than another before a phrase."""
    one, two = chain.last_before(phrase.start), other.last_before(phrase.start)
    return one is not None and (two is None or one > two)


# -- statements, letters, speeches ----------------------------------------------------------


def _maker(scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """Whose statement it is: "a statement by X", "X's statement", "the statement"."""
    end = scene.own_words(phrase)[1]  # not "the statement, which was seen by X"
    words = scene.page.between(phrase.start, end)
    for word, following in pairwise(words):
        if word.key in _BY:
            choice = _inner(scene, read(scene.page, following.start, end))
            if choice.chain:
                return choice
    owners = [w for w in words[:-1] if w.possessive]
    if words[0].key in PRONOUNS and words[0].key in DETERMINERS and not owners:
        return _own(scene, i, phrase, spoke)
    owner = next((w for w in owners if w.capital), None)
    if owner:
        chain = scene.first_name(phrase.start, owner.end)
        return Choice(chain, 0.9) if chain else NOBODY
    if not phrase.definite:
        return NOBODY
    made = _last_maker(scene, i, phrase)
    return Choice(spoke[0], 0.6) if made.chain is None and spoke else made


def _own(scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """Whose "my statement" is, or "its statement", said in relation i."""
    outer = scene.outer(i)
    pronoun = PRONOUNS[scene.page.between(phrase.start, phrase.end)[0].key]
    if pronoun in ("i", "we"):
        return Choice(scene.choices[outer].chain if outer is not None else None, 0.8)
    if pronoun == "they":
        return NOBODY
    gender = {"he": "m", "she": "f"}.get(pronoun, "")
    owner = next((c for c in spoke if (c.personal > 0) == bool(gender)), None)
    fits = owner is not None and not owner.against(gender)
    return Choice(owner, 0.6) if fits else NOBODY


def _inner(scene: Scene, phrase: Phrase) -> Choice:
    """Whose "a statement from the ministry" is: a name, somebody known, or somebody new."""
    if phrase.name:
        named = scene.named_in(*phrase.name)  # the last: "Norland's Ministry of the Sea"
        return Choice(named[-1], 0.9) if named else NOBODY
    kind = type_of_description(phrase, scene.page.text[phrase.start : phrase.end])
    if kind not in ("person", "organisation", "outlet", "group"):
        return NOBODY
    found = Choice(scene.known(phrase) if phrase.definite else None, 0.8)
    if not found.chain and phrase.definite and kind != "group":
        person = kind == "person"
        found = Choice(_by_role(scene, phrase), 0.8) if person else organisation(scene, phrase, ())
    return found if found.chain else Choice(scene.add(phrase), 0.7)


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
    if phrase.head in _SOME and all(word.capital for word in words[1:-1]):
        return _last_to_speak(scene, phrase, spoke)
    known = phrase.head not in MOUTHPIECES or any(word.key == "former" for word in words)
    if not known or core_end(words) < len(words):
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
    titled = any(noun in ROLES for noun in chain.nouns) and phrase.head not in PERSONS
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
    """Whether a chain was called by other names than those in a phrase: "the Sudlandic official"."""
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


def _by_role(scene: Scene, phrase: Phrase) -> Chain | None:
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
            own = {
                w.key.removeprefix("ex-") for w in scene.page.between(*span) if not w.possessive
            }
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


def _named_so(scene: Scene, phrase: Phrase) -> Choice:
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
