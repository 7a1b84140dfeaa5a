"""Whom a pronoun that is a source stands for, by who speaks and in whose words it stands.

In somebody's quotation "I" is the one quoted and "he" somebody else; in words that are reported
without quotation marks, "he" is most often the speaker.
"""

from collections.abc import Sequence
from functools import partial

from sayso.speakers.chains import Chain
from sayso.speakers.names import Phrase
from sayso.speakers.nouns import is_organisation
from sayso.speakers.page import Page
from sayso.speakers.phrases import people_in, phrase_before, thing_in, two_in
from sayso.speakers.pronouns import NOBODY, Choice, choose_person
from sayso.speakers.scene import Scene
from sayso.speakers.types import type_of_description, type_of_name

_LATELY = 3  # who spoke last, of whom "they" may be said
_OPENING = 8  # words of a sentence in which its subject is looked for
_FIRST = 24  # characters of a sentence in which what opens it begins
_APPOSED = 80  # characters at most between a name and "who"


def resolve_pronoun(
    scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain], outer: int | None
) -> Choice:
    """The chain that the pronoun in relation i stands for; none where nothing, or two, fit.

    spoke: who spoke before, the last first; outer: the relation in whose content it stands.
    """
    speaker = scene.choices[outer].chain if outer is not None else None
    if phrase.pronoun in ("i", "we"):
        if speaker is None and scene.is_quoted(phrase):
            speaker = _quoted(scene, phrase) or next(iter(spoke), None)
        return _first_person(scene, phrase, speaker)
    if phrase.pronoun in ("he", "she"):
        return _third_person(scene, i, phrase, spoke, outer)
    if phrase.pronoun in ("it", "they"):
        return _thing(scene, i, phrase, spoke, speaker)
    return _relative(scene, phrase) if phrase.pronoun == "who" else NOBODY


def _quoted(scene: Scene, phrase: Phrase) -> Chain | None:
    """Who is named as the source of the quotation that a phrase stands in."""
    for relation, source in zip(scene.relations, scene.phrases, strict=True):
        inside = any(start <= phrase.start < end for start, end in relation.content)
        if inside and source and source.name and source is not phrase:
            return scene.bearer(source)
    return None


def _first_person(scene: Scene, phrase: Phrase, speaker: Chain | None) -> Choice:
    """Find "I", who speaks, or "we", whom the speaker speaks for, or himself or herself."""
    if speaker is None:
        return NOBODY
    if phrase.pronoun == "i":
        return Choice(speaker, 0.95)
    if not speaker.is_person:
        return Choice(speaker, 0.9)
    employer = _employer(scene, speaker)
    return Choice(employer, 0.6) if employer else Choice(speaker, 0.5)


def _employer(scene: Scene, person: Chain) -> Chain | None:
    """The organisation that a person's role names."""
    for span in scene.roles(person):
        words = scene.keys(*span)
        named = scene.named_in(*span)
        told = [c for c in scene.around(span[0]) if _is_among(c, words) and c not in named]
        bodies = [c for c in named + told if not c.is_person]
        if bodies:  # "the Harbour Board's head for Orrin"
            return next((c for c in bodies if is_organisation(c.keys[-1])), bodies[0])
    return None


def _is_among(chain: Chain, words: set[str]) -> bool:
    """Whether words have all those of a name, or an acronym of it: "NSF chief"."""
    return bool(chain.aliases & words) or any(words.issuperset(keys) for keys in chain.forms)


def _third_person(
    scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain], outer: int | None
) -> Choice:
    """Find "he" or "she": the speaker in words reported, else the person who stands out most."""
    speaker = scene.choices[outer].chain if outer is not None else None
    last = next((c for c in spoke if c.personal > 0), None)
    excluded = []
    if speaker is not None and (scene.is_quoted(phrase) or _told_before(scene, outer, phrase)):
        excluded.append(speaker)
    elif speaker is not None and speaker.personal > 0:
        if not speaker.against(phrase.gender):
            return Choice(speaker, 0.85)
        last = speaker
    choose = partial(
        choose_person,
        scene.page,
        scene.around(phrase.start),
        phrase.start,
        phrase.gender,
        spoke=last,
    )
    # Most often nobody is named in what he or she says: "Reyes is late, he said". But "Reyes, by
    # her own account, is late".
    content = scene.relations[i].content if phrase.head in ("he", "she") else ()
    named = [c for span in content for c in scene.named_in(*span)]
    choice = choose(excluded=excluded + named)
    return choice if choice.chain else choose(excluded=excluded)


def _told_before(scene: Scene, outer: int | None, phrase: Phrase) -> bool:
    """Whether words name somebody before a pronoun in them, and only then who says them.

    "Bo Lind overslept, and he was late, Ana Reyes said".
    """
    source = scene.relations[outer].source if outer is not None else None
    if outer is None or source is None or source[0] < phrase.start:
        return False
    start, _ = scene.page.sentence_span(phrase.start)
    spans = [s for s in scene.relations[outer].content if s[0] <= phrase.start < s[1]]
    named = [c for s, _ in spans for c in scene.named_in(max(s, start), phrase.start)]
    return any(c.is_person and c.against(phrase.gender) == 0 for c in named)


def _thing(
    scene: Scene, i: int, phrase: Phrase, spoke: Sequence[Chain], speaker: Chain | None
) -> Choice:
    """Find the organisation or state of "it", or the group of "they"."""
    if phrase.pronoun == "they":
        return _many(scene, phrase, spoke, speaker)
    if speaker and not scene.is_quoted(phrase) and _is_thing(scene, speaker):
        return Choice(speaker, 0.8)
    told = [c for span in scene.relations[i].content for c in scene.named_in(*span)]
    near = _nearest_thing(scene, phrase.start, [*told, *([speaker] if speaker else [])])
    if near and scene.page.sentence(near[0]) == scene.page.sentence(phrase.start):
        return Choice(near[1], 0.7)
    last = spoke[0] if spoke and _is_thing(scene, spoke[0]) else None
    if last and _apart(scene, last, phrase) <= 2:
        return Choice(last, 0.8)
    start, _ = scene.page.sentence_span(phrase.start)
    opening = _opening(scene.page, start)
    thing = thing_in(scene.page, *opening) if opening else None
    if thing and not scene.page.quotation(thing[0]):
        return Choice(scene.passing_on(*thing), 0.6)
    if near or last:
        return Choice(last or (near and near[1]), 0.6)
    return NOBODY


def _many(scene: Scene, phrase: Phrase, spoke: Sequence[Chain], speaker: Chain | None) -> Choice:
    """Find whom "they" stands for: people told of in its sentence, else who spoke last."""
    if speaker and not scene.is_quoted(phrase) and is_many(scene, speaker):
        return Choice(speaker, 0.8)
    page = scene.page
    start, _ = page.sentence_span(phrase.start)
    told = people_in(page, start, phrase.start)
    if told and page.quotation(phrase.start) is page.quotation(told[0]):
        return Choice(scene.passing_on(*told), 0.7)
    last = next((c for c in spoke[:_LATELY] if is_many(scene, c)), None)
    apart = _apart(scene, last, phrase) if last else len(page.sentences)
    body = spoke[0] if spoke and _is_thing(scene, spoke[0]) else None
    if body and _apart(scene, body, phrase) <= min(1, apart - 1):
        return Choice(body, 0.6)  # "Norsail did not apologise. They explained"
    if last and apart <= 2:
        return Choice(last, 0.8)
    opening = _opening(page, start)
    told = (two_in(page, *opening) or people_in(page, *opening)) if opening else None
    if told and not page.quotation(told[0]):
        return Choice(scene.passing_on(*told), 0.6)
    if last or body:
        return Choice(body if body and spoke[0] is not last else last, 0.5)
    return NOBODY


def _apart(scene: Scene, chain: Chain, phrase: Phrase) -> int:
    """How many sentences lie between a phrase and the last mention of a chain."""
    last = chain.last_before(phrase.start)
    page = scene.page
    return page.sentence(phrase.start) - page.sentence(last[0]) if last else len(page.sentences)


def _opening(page: Page, start: int) -> tuple[int, int] | None:
    """The first words of the sentence before the one that begins at `start`."""
    number = page.sentence(start) - 1
    if number < 0:
        return None
    first, last = page.sentences[number]
    words = page.between(first, last)[:_OPENING]
    return (first, words[-1].end) if words else None


def _nearest_thing(
    scene: Scene, offset: int, excluded: Sequence[Chain]
) -> tuple[int, Chain] | None:
    """What an "it" may be that was named last, in its sentence or the one before.

    In its own sentence, what opens that goes first.
    """
    best: tuple[bool, int, Chain] | None = None
    sentence = scene.page.sentence(offset)
    start, _ = scene.page.sentence_span(offset)
    for chain in scene.around(offset):
        last = chain.last_before(offset)
        if last is None or chain in excluded or not _is_thing(scene, chain):
            continue
        apart = sentence - scene.page.sentence(last[0])
        first = apart == 0 and last[0] - start < _FIRST
        if apart <= 1 and (best is None or (first, last[0]) > best[:2]):
            best = (first, last[0], chain)
    return (best[1], best[2]) if best else None


def _is_thing(scene: Scene, chain: Chain) -> bool:
    """Whether "it" can stand for a chain."""
    if chain.names:
        if chain.opens_only:
            return False
        kind = type_of_name(scene.page, chain, scene.own)
        return kind in ("organisation", "state", "outlet")
    return not chain.others[0].plural and chain.personal <= 0


def is_many(scene: Scene, chain: Chain) -> bool:
    """Whether a chain is of people by the plural, or by a noun such as "the family"."""
    if chain.names:
        return False
    first = chain.others[0]
    text = scene.page.text[first.start : first.end]
    return first.several or type_of_description(first, text) == "group"


def _relative(scene: Scene, phrase: Phrase) -> Choice:
    """Find what stands before "who" or "which": a name, even an apposed one, or a noun."""
    named = scene.last_named(phrase.start)
    if named:
        span, chain = named
        between = scene.page.text[span[1] : phrase.start].strip(" .")
        apposed = between.startswith(",") and between.endswith(",") and len(between) < _APPOSED
        if not between.strip(" ,") or (apposed and phrase.head == "who"):
            return Choice(chain, 0.8 if not between.strip(" ,") else 0.7)
    noun = phrase_before(scene.page, phrase.start)
    if noun and named and scene.page.text[named[0][1] : noun[0]] == ", ":
        return Choice(named[1], 0.7)  # "Reyes, the woman who"
    return Choice(scene.passing_on(*noun), 0.7) if noun else NOBODY
