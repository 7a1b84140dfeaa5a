"""Whom a description stands for: "the envoy to Norland", "the company", "the statement".

People are found in `people`, bodies and states in `bodies`. What fits nobody is somebody new.
"""

from collections.abc import Sequence
from itertools import pairwise

from sayso.speakers.bodies import INDEFINITE, NEW, land, organisation
from sayso.speakers.chains import Chain
from sayso.speakers.names import Phrase, read
from sayso.speakers.nouns import singular
from sayso.speakers.people import by_role, described, named_alike
from sayso.speakers.phrases import is_of_two
from sayso.speakers.pronouns import NOBODY, Choice
from sayso.speakers.scene import Scene
from sayso.speakers.types import type_of_description
from sayso.speakers.words import DETERMINERS, ORGANISATIONS, PRONOUNS, UTTERANCES

_LIKELY = 0.7  # certainty of an organisation that may be meant
_BY = ("by", "from", "of")
_LANDS = frozenset("country nation kingdom republic island emirate".split())


def resolve_description(scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain]) -> Choice:
    """The chain that the description in relation i stands for; none where it is new.

    spoke: who spoke before, the last first.
    """
    if phrase.head in UTTERANCES or singular(phrase.head) in UTTERANCES:
        maker = _maker(scene, i, phrase, spoke)
        if maker.chain:
            return maker
    if is_of_two(scene.page, phrase.start, phrase.end):
        pair = scene.pair_before(phrase.start)
        if pair:
            return Choice(pair, 0.7)
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
        return described(scene, i, phrase, spoke)
    if kind == "person":
        return named_alike(scene, phrase)
    return organisation(scene, phrase, spoke) if body else NEW


def _is_later(chain: Chain, other: Chain, phrase: Phrase) -> bool:
    """Whether a chain was mentioned later than another before a phrase."""
    one, two = chain.last_before(phrase.start), other.last_before(phrase.start)
    return one is not None and (two is None or one > two)


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
        found = Choice(by_role(scene, phrase), 0.8) if person else organisation(scene, phrase, ())
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
