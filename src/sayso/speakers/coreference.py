"""Which source of an article each relation's printed source is.

Sources on the article's own level are resolved in text order, and behind each those inside its
words. What fits nobody, or two equally, stays a source by its own printed words.
"""

from collections import defaultdict
from collections.abc import Sequence

from sayso.speakers.anaphora import resolve_pronoun
from sayso.speakers.chains import Chain, find_handle
from sayso.speakers.descriptions import resolve_description
from sayso.speakers.names import Phrase
from sayso.speakers.pronouns import NOBODY, Choice
from sayso.speakers.scene import Scene

_JOINS = ("and", "but", "then", "also", "or")
_LATELY = 50  # who spoke last, so many at most
_NAMED = 0.99  # of a printed name: it may be cut wrongly, or be another's who shares it
_PASSIVE = ("is", "was", "are", "were", "been", "being")


def resolve_sources(scene: Scene) -> None:
    """Fill `scene.choices`: one for each relation, without a chain where no source is printed."""
    relations = scene.relations
    starts = [(relation.source or relation.cue)[0] for relation in relations]
    order = sorted(
        range(len(relations)),
        key=lambda i: (starts[scene.outermost(i)], scene.depth(i), starts[i]),
    )
    # Who spoke in the words of each relation, and on the article's own level; the last first.
    spoke: dict[int | None, list[Chain]] = defaultdict(list)
    for i in order:
        outer = scene.outer(i)
        before = spoke[outer]
        if not before and outer is not None and relations[outer].kind == "indirect":
            before = spoke[scene.outer(outer)]  # "Olo left. He was late, CNN reported"
        choice = _resolve(scene, i, before, outer)
        scene.choices[i] = choice
        if choice.chain is not None and not _is_owner(scene, i):
            others = [c for c in spoke[outer] if c is not choice.chain]
            spoke[outer] = [choice.chain, *others][:_LATELY]


def _is_owner(scene: Scene, i: int) -> bool:
    """Whether a source is told of by a noun only, and did not speak here: "Reyes's plans"."""
    phrase = scene.phrases[i]
    return phrase is not None and scene.page.text[phrase.end - 2 : phrase.end] in ("'s", "’s")


def _resolve(scene: Scene, i: int, spoke: Sequence[Chain], outer: int | None) -> Choice:
    phrase = scene.phrases[i]
    if phrase is None:
        return _unprinted(scene, i)
    quoted = _quoted_by(scene, i)
    if quoted:
        return Choice(quoted, 0.8)
    if phrase.name:
        return _named(scene, phrase)
    short = _by_noun(scene, phrase)
    if short:
        return Choice(short, 0.9)
    if phrase.pronoun:
        choice = resolve_pronoun(scene, i, phrase, spoke, outer)
    else:
        choice = resolve_description(scene, i, phrase, spoke)
    chain = choice.chain
    if chain is None:
        return Choice(scene.add(phrase), choice.certainty)
    if (phrase.start, phrase.end) not in chain.spans:
        scene.take(chain, phrase)
    return choice


def _by_noun(scene: Scene, phrase: Phrase) -> Chain | None:
    """The body that "the Foundation" names, written as a name is, where the article has one."""
    words = scene.page.between(phrase.start, phrase.end)
    if len(words) != 2 or words[0].key != "the" or not words[1].capital:
        return None
    return scene.first_name(words[1].start, phrase.end)


def _unprinted(scene: Scene, i: int) -> Choice:
    """A participle or a second verb without a source is whoever speaks in its sentence.

    "X said A, adding B"; "X said A but denied B".
    """
    cue = scene.relations[i].cue
    words = scene.page.between(*cue)
    before = scene.page.between(max(0, cue[0] - 12), cue[0])
    joined = bool(before) and before[-1].key in _JOINS
    if not words or not (words[0].key.endswith("ing") or joined) or words[0].key in _PASSIVE:
        return NOBODY
    sentence = scene.page.sentence(cue[0])
    for j in reversed(list(scene.before(i))):
        relation, chain = scene.relations[j], scene.choices[j].chain
        same = scene.page.sentence(relation.cue[0]) == sentence
        if same and relation.source and relation.cue[1] <= cue[0] and chain:
            return Choice(chain, 0.7)
    return NOBODY


def _quoted_by(scene: Scene, i: int) -> Chain | None:
    """The subject of "X was quoted by Y as saying", where Y is taken for the source."""
    relation, page = scene.relations[i], scene.page
    cue = page.between(*relation.cue)
    if relation.source is None or not cue or cue[0].key != "as":
        return None
    before = page.between(max(0, relation.source[0] - 20), relation.source[0])
    if [word.key for word in before[-1:]] != ["by"]:
        return None
    start, _ = page.sentence_span(relation.source[0])
    return scene.first_name(start, before[-1].start)


def _named(scene: Scene, phrase: Phrase) -> Choice:
    """The bearer of a printed name; an account belongs to whom its handle spells."""
    chain = scene.bearer(phrase)
    text = scene.page.text
    if phrase.alias and text[phrase.alias[0] - 1] == "@":
        better = find_handle(text[slice(*phrase.alias)], scene.chains)
        if better and better is not chain:
            scene.merge(better, chain)
            chain = better
    return Choice(chain, _NAMED)
