"""To whom something was said: "told reporters", "urged Norland to", "in a letter to the court"."""

import re
from collections.abc import Sequence

from sayso.attribution import Relation
from sayso.speakers.nouns import head_of, singular
from sayso.speakers.page import Page, Word
from sayso.speakers.phrases import phrase_at
from sayso.speakers.words import (
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    OF_OUTLETS,
    PERSONS,
    ROLES,
    TELLS,
)

Span = tuple[int, int]
_INNER = frozenset({"of"})
_INNER_TOLD: frozenset[str] = frozenset()  # "informed X of Y"
_OF_CONTENT = frozenset(
    "inform informs informed informing notify notified remind reminded assure "
    "assured warn warned warning convinced persuaded".split()
)
_BELIEVES = frozenset("convinced persuaded".split())  # whoever is, thinks
_TALES = frozenset("truth tale joke lie lies anecdote".split())  # are told to somebody
_PASSIVE = frozenset("am is are was were be been being".split())
# Occasions that have a hearer, in the sentence of the cue.
_OCCASION = re.compile(
    r"(?i)\b(?:(?:interview|letter|speech|address|remarks?|email|e-mail|message|comments?|memo"
    r"|testimony|statement|presentation|briefing|conversation|call|talk|note|exchange|telecon"
    r"|conference) (?:to|with)"
    r"|(?:speaking|talking|spoke|talked|writing|wrote|testifying|testified) (?:to|with)"
    r"|(?:testified|testifying|argued|arguing) before"
    r"|asked by) (?=[\w@])"
)
_INTERVIEW = re.compile(
    r"\b(?i:in an?|an) ((?:[A-Z][\w.&'-]*)(?: [A-Z][\w.&'-]*){0,4}) interview\b"
)
_CALLS_ON = re.compile(r"(?i)\b(?:call(?:s|ed|ing)? (?:up)?on|plead(?:s|ed|ing)? with)$")
_LONGEST_GAP = 60  # characters between a source and its cue
_TOLD = frozenset(
    "tell tells told telling explains explained confirmed acknowledged admitted disclosed".split()
)
_INTERVIEWED = re.compile(r"(?i)\binterview")
_ANSWERS = re.compile(r"(?i)\b(?:respond|repl(?:y|ied)|answer|return)")
_REQUEST = re.compile(
    r"\b(?:to|for) (?:an? )?((?:[A-Z][\w.&'-]*)(?: [A-Z][\w.&'-]*){0,3})(?:[’']s)?"
    r" (?:request|quer|question)"
)


def addressee_of(page: Page, relations: Sequence[Relation], i: int) -> Span | None:
    """To whom relation i was said, as printed; None where the article does not say."""
    relation = relations[i]
    words = {word.key for word in page.between(*relation.cue)}
    start, end = page.sentence_span(relation.cue[0])
    after = [s for s, _ in relation.content if s >= relation.cue[1]]
    limit = min([*after, end])
    found = None
    if words & TELLS:
        if _is_asked_by(page, relation):
            return _next_source(relations, relation, end)
        passive = bool(words & _PASSIVE) and not any(w.endswith("ing") for w in words & TELLS)
        if passive and "as" not in words:
            return None if words & _BELIEVES else _subject(page, relations, i, start)
        found = _told(page, relation, max(limit, relation.cue[1]))
    elif _CALLS_ON.search(page.text, *relation.cue):
        found = phrase_at(page, relation.cue[1], max(limit, relation.cue[1]), _INNER)
    found = found or _told_before(page, relation)
    if found:
        return found
    found = _behind_to(page, relation, limit)
    if found or relation.parent is not None:
        return found
    return _of_occasion(page, relation, start, end)


def is_interviewed(page: Page, relation: Relation) -> bool:
    """Whether the addressee of a relation is told, or interviews, as outlets do."""
    cue = {word.key for word in page.between(*relation.cue)}
    start, end = page.sentence_span(relation.cue[0])
    return bool(cue & _TOLD) or _INTERVIEWED.search(page.text, start, end) is not None


def _is_asked_by(page: Page, relation: Relation) -> bool:
    """Whether the cue opens "Asked by X, Y said"."""
    source = relation.source
    behind = source is not None and page.text[relation.cue[1] : source[0]].strip() == "by"
    return behind and page.opens_sentence(page.words[page.index(relation.cue[0])])


def _next_source(relations: Sequence[Relation], relation: Relation, end: int) -> Span | None:
    """The source that follows in the sentence: who was asked answers."""
    sources = [r.source for r in relations if r.source and relation.cue[1] < r.source[0] < end]
    return min((s for s in sources if s != relation.source), default=None)


def _told(page: Page, relation: Relation, limit: int) -> Span | None:
    """The object of a verb of telling, behind the verb or, cut off there, before "to"."""
    verbs = [word for word in page.between(*relation.cue) if word.key in TELLS]
    inner = _INNER_TOLD if any(v.key in _OF_CONTENT for v in verbs) else _INNER
    found = phrase_at(page, verbs[-1].end, limit, inner)
    if found is None and relation.content[0][0] - relation.cue[1] == 1:
        found = phrase_at(page, *relation.content[0], inner)
        behind = found and page.between(found[1], relation.content[0][1])[:1]
        if not behind or behind[0].key != "to":
            return None  # what follows is what was said, not who was told
    if found is None or _is_source(relation, found):
        return None
    noun, _ = head_of(page.between(*found))
    paper = noun in OF_OUTLETS  # "told the Post"
    return None if (noun in DOCUMENTS and not paper) or noun in _TALES else found


def _told_before(page: Page, relation: Relation) -> Span | None:
    """The object of "told" where the cue is what follows it: "X told Y | in a statement"."""
    source = relation.source
    if source is None or not 0 <= relation.cue[0] - source[1] < _LONGEST_GAP:
        return None
    words = page.between(source[1], relation.cue[0])
    if not words or words[0].key not in TELLS or any(w.key in ("and", "but") for w in words):
        return None
    return phrase_at(page, words[0].end, relation.cue[0], _INNER)


def _is_source(relation: Relation, span: Span) -> bool:
    source = relation.source
    return source is not None and source[0] < span[1] and span[0] < source[1]


def _subject(page: Page, relations: Sequence[Relation], i: int, start: int) -> Span | None:
    """The subject of a passive: "residents were told to leave"."""
    relation = relations[i]
    at = max([start, *(e for r in relations for _, e in r.content if start < e <= relation.cue[0])])
    words = page.between(at, relation.cue[0])
    while words and words[0].key in ("and", "but", "while", "that", "as"):
        words = words[1:]
    if words:
        return phrase_at(page, words[0].start, relation.cue[0], _INNER)
    before = [r for r in relations[:i] if page.sentence(r.cue[0]) == page.sentence(relation.cue[0])]
    return addressee_of(page, relations, relations.index(before[-1])) if before else None


def _behind_to(page: Page, relation: Relation, limit: int) -> Span | None:
    """The phrase behind the cue and "to": "said to reporters"."""
    words = page.between(relation.cue[1], limit)
    if (
        len(words) < 2
        or words[0].key not in ("to", "with")
        or page.text[relation.cue[1] : words[0].start] != " "
    ):
        return None
    if not words[1].capital and words[1].key not in ("the", "reporters", "journalists", "a"):
        return None
    return phrase_at(page, words[1].start, limit, _INNER)


def _of_occasion(page: Page, relation: Relation, start: int, end: int) -> Span | None:
    """The hearer of the letter, speech or interview that the sentence speaks of."""
    answers = _ANSWERS.search(page.text, *relation.cue) is not None
    for pattern in (_OCCASION, _INTERVIEW, _REQUEST):
        for match in pattern.finditer(page.text, start, end):
            if _is_said(page, relation, match.start()) and not (answers and pattern is _REQUEST):
                continue
            if pattern is _OCCASION:
                if not _is_somebody(page.following(match.end())):
                    continue  # "a call to use"
                return phrase_at(page, match.end(), end, _INNER)
            return match.span(1)
    return None


def _is_somebody(word: Word | None) -> bool:
    """Whether a noun phrase for somebody may begin with a word."""
    if word is None:
        return False
    one = singular(word.key)
    people = one in ROLES or one in PERSONS or word.key in GROUPS
    return word.capital or word.key in DETERMINERS or people


def _is_said(page: Page, relation: Relation, offset: int) -> bool:
    """Whether an offset lies in what is said, or in quotation marks."""
    inside = any(s <= offset < e for s, e in relation.content)
    return inside or page.quotation(offset) is not None
