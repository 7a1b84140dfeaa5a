"""Somebody's role, in the article's own words, wherever they stand.

Titles ("Chief Engineer Ana Reyes"), appositions ("Ana Reyes, a nurse at the clinic"), and what
follows "who is" or "is". The first that is exact wins over a vague one ("official"), and that over
a mere title ("Senator").
"""

import re
from itertools import takewhile

from sayso.speakers.chains import Chain
from sayso.speakers.mentions import Name
from sayso.speakers.names import Phrase
from sayso.speakers.nouns import is_role
from sayso.speakers.page import Page, Word
from sayso.speakers.places import is_demonym
from sayso.speakers.titles import split_name
from sayso.speakers.words import (
    DETERMINERS,
    HONORIFICS,
    PERSONS,
    PREPOSITIONS,
    RANKS,
    RELATIVES,
    VAGUE,
)

Span = tuple[int, int]
_NAMES = 100  # mentions that are looked at: a role is told early
_LONGEST = 24  # words in a role; beyond it the apposition is cut at its first comma
_FAMILY = frozenset("mother father son daughter brother sister wife husband friend widow".split())
_NO_ROLES = PERSONS | _FAMILY
_MODIFIERS = frozenset(
    "former senior deputy vice chief acting then late top local current assistant junior retired "
    "founding interim incoming outgoing managing executive special national state federal regional "
    "company government party opposition police army military foreign prime press general lead "
    "associate principal and co police-chief longtime veteran".split()
)
_ASIDE = re.compile(r",? (?:who|which|whose|where|when)\b(?! (?!was|has|says)(?:\w+[^s\W]s|is)\b)")
_VERBS = frozenset(
    "said says say told tells was were is are has had have will would added wrote told claimed "
    "also did does did not can could announced denied".split()
)
_SERVICE = frozenset(
    "general major colonel lieutenant captain sergeant brigadier admiral vice commander inspector "
    "special agent officer detective deputy sheriff chief pol".split()
)
_OF_RANK = RANKS | _SERVICE
_LEADING = DETERMINERS | {"and", "but", "or", "then"}
# What stands between a name and its apposition: "(R-Fla.)", ", D-Calif.", ", 45".
_SEAT = re.compile(r"(?: \([^()\n]{1,30}\)|, [A-Z]-[\w. ]{2,12}?|, \d\d)(?=,)")
_PARTY = re.compile(r"[A-Z]-[\w. ]{2,12}?, ")  # "Ana Reyes, R-Orr., the top member"
_FURTHER = re.compile(r", (?:a|an|the) ")  # an apposition of an apposition
_IS = re.compile(r"(?:, who)? (?:is|was) (?=(?:a|an|the|its|one of)\b)|, who (?:is|was) ")


def roles_of(page: Page, chain: Chain, sources: dict[Span, Phrase]) -> list[Span]:
    """Every printed role of a person, the best first: exact before vague, then in text order.

    sources: the printed sources that hold names, by the span of the name.
    """
    found: list[Span | None] = []
    for name in chain.names[:_NAMES]:
        phrase = sources.get((name.start, name.end))
        found += [_trim(page, span) for span in _roles_at(page, name, phrase)]
    found += [role_of_description(page, phrase) for phrase in chain.described[:_NAMES]]
    own = [(name.start, name.end) for name in chain.names[:_NAMES]]
    others = [s for s in found if s and not any(a < s[1] and s[0] < b for a, b in own)]
    return sorted(others, key=lambda span: (_vagueness(page, span), span))


def role_of_description(page: Page, phrase: Phrase) -> Span | None:
    """The role in a description: "a senior official" without its article; None for kin."""
    words = page.between(phrase.start, phrase.end)
    if not any(is_role(word) for word in words) or phrase.head in _NO_ROLES:
        return None
    return _trim(page, (phrase.start, phrase.end))


def _roles_at(page: Page, name: Name, phrase: Phrase | None) -> list[Span]:
    """The roles that stand round one mention of a name."""
    found = []
    printed = phrase.title if phrase else None
    title = printed or _title_before(page, name) or name.title
    if title and (_tells(page, title) or (printed and _ends_low(page, printed))):
        found.append(title)
    if phrase and phrase.apposition:
        first = page.between(*phrase.apposition)[:1]
        if _tells(page, phrase.apposition) or (first and first[0].key in ("a", "an", "the")):
            found.append(phrase.apposition)
        return found
    behind = _apposition_behind(page, name)
    return [*found, behind] if behind else found


def _ends_low(page: Page, title: Span) -> bool:
    """Whether a printed title ends in a noun without a capital: "veteran toymaker"."""
    words = page.between(*title)
    return bool(words) and not words[-1].capital


def _tells(page: Page, span: Span) -> bool:
    """Whether a stretch says what somebody is, and is not only a rank."""
    words = page.between(*span)
    return any(is_role(w) or w.key in RANKS for w in words) or (
        len(words) > 1 and is_demonym(words[0].text) and not words[-1].capital
    )


def _title_before(page: Page, name: Name) -> Span | None:
    """The title before a name in running text."""
    at = page.index(name.start)
    first = at
    while first > 0 and _belongs(page, page.words[first - 1], page.words[first], first == at):
        first -= 1
        if page.words[first].key in DETERMINERS:
            break
        if page.words[first].key == "and" and not (first and is_role(page.words[first - 1])):
            first += 1  # "Bo Lind and harbour manager Ana Reyes"
            break
    if first == at:
        return None
    words = page.words[first:at]
    if not any(is_role(word) for word in words):
        return None
    return words[0].start, words[-1].end


def _belongs(page: Page, word: Word, following: Word, closest: bool) -> bool:
    """Whether a word is part of the title that `following` is in, or closes."""
    if not page.adjoins(word, following) or word.key.rstrip(".") in HONORIFICS:
        return False
    if closest:
        return is_role(word)
    return is_role(word) or word.capital or word.key in _MODIFIERS


def _apposition_behind(page: Page, name: Name) -> Span | None:
    """What a comma, or "who is", ties to a name."""
    _, end = page.sentence_span(name.start)
    text = page.text
    seat = _SEAT.match(text, name.end)
    behind = seat.end() if seat else name.end
    link = _IS.match(text, behind)
    at = link.end() if link else behind + 2
    if not link and text[behind:at] != ", ":
        return None
    words = page.between(at, end)
    if len(words) > 1 and words[0].text.isdigit() and text[words[0].end] == ",":
        words = words[1:]
    kept: list[Word] = []
    for word in words[:_LONGEST]:
        if kept and set(',;:—–()"“”.') & set(text[kept[-1].end : word.start].replace(". ", " ")):
            break
        kept.append(word)
    described = kept and kept[0].key in ("a", "an", "the") and (link or _closes(page, kept[-1]))
    if not kept or not (described or any(is_role(word) for word in kept)):
        return None
    if any(word.key in _VERBS for word in takewhile(lambda w: w.key not in RELATIVES, kept)):
        return None  # a clause of its own
    if not (kept[0].key in DETERMINERS or is_role(kept[0]) or kept[0].capital):
        return None
    _, inner, _ = split_name(page, kept)
    return None if inner else (kept[0].start, kept[-1].end)


def _closes(page: Page, word: Word) -> bool:
    """Whether an apposition ends with a word, not a list or a clause of its own."""
    return page.text[word.end : word.end + 1] in (",", ".")


def _trim(page: Page, span: Span) -> Span | None:
    """A role without its article, an age before it, and asides about the past behind it."""
    start, end = span
    party = _PARTY.match(page.text, start, end)
    start = party.end() if party else start
    further = _FURTHER.search(page.text, start, end)
    if further and any(is_role(word) for word in page.between(start, further.start())):
        end = further.start()
    aside = _ASIDE.search(page.text, start, end)
    if aside and aside.start() > start:
        end = aside.start()
    words = page.between(start, end)
    if len(words) > 2 and words[0].key == "who" and words[1].key in ("is", "was"):
        words = words[2:]
    while words and (words[0].key in _LEADING or words[0].text.isdigit()):
        words = words[1:]
    if len(words) > _LONGEST:
        comma = page.text.find(",", words[0].start, end)
        words = [w for w in words if comma < 0 or w.end <= comma]
    if not words or words[0].key in RELATIVES:
        return None
    point = words[-1].key in RANKS and page.text[words[-1].end : words[-1].end + 1] == "."
    return words[0].start, words[-1].end + point


def _vagueness(page: Page, span: Span) -> int:
    """How little a role says: 0 nothing is missing, 1 its noun is vague ("a top official").

    2 it is a mere title, 3 its noun is in no table and stands alone ("a Norlander").
    """
    words = page.between(*span)
    roles = [word.key for word in words if is_role(word)]
    if len(words) == 1 or all(word.key.rstrip(".") in _OF_RANK for word in words):
        return 2
    if not roles:  # "the ranking Democrat on the committee", but "the Norland Democrat"
        return 1 if any(word.key in PREPOSITIONS for word in words) else 3
    return int(roles[0] in VAGUE and not any(word.key == "of" for word in words))
