"""What speaks for each person that a pronoun may stand for.

What is seen is what is known of salience (Lappin and Leass 1994) and centring (Grosz, Joshi and
Weinstein 1995): how near somebody was mentioned last, as what, how often before, and whether the
pronoun stands in the same place of its clause.
"""

from collections.abc import Sequence
from math import log1p

from sayso.speakers.chains import Chain
from sayso.speakers.given import is_given
from sayso.speakers.page import Page
from sayso.speakers.words import FUNCTION, PREPOSITIONS, RELATIVES

Span = tuple[int, int]
SENTENCES = 6  # how far back a mention may stand
_OFTEN = 4  # mentions beyond which more say nothing
_LATELY = 20  # names looked at for whether they open sentences
_OPENING = 12  # characters of a sentence
_AUXILIARIES = frozenset(
    "is was has had will would can could may might did does should must also never then "
    "later".split()
)
# What is seen of a candidate, and what it weighs (training/pronouns.py).
WEIGHTS = {
    "sentences": -0.21,
    "same sentence": 1.71,
    "sentence before": 0.65,
    "words": 0.08,
    "behind a preposition": -0.41,
    "often": 0.80,
    "known gender": 0.66,
    "opening, subject before": 0.72,
    "no person for sure": 0.23,
    "subject": 0.73,
    "subject, same sentence": -0.38,
    "both subjects": 0.53,
    "of subject": 0.29,
    "object and subject, same sentence": -0.42,
    "possessive": 0.18,
    "last mentioned": -0.14,
    "mentioned first": 0.15,
    "full name": -0.65,
    "pronoun last": -0.25,
    "opens its sentence": -0.74,
    "given name": 0.31,
    "in brackets": -1.01,
    "behind and": -0.98,
    "others since": -0.70,
    "opened sentences": 1.04,
    "single word": -0.47,
}


def candidates(
    page: Page, chains: Sequence[Chain], offset: int, gender: str, spoke: Chain | None = None
) -> list[tuple[Chain, tuple[float, ...]]]:
    """Those of `chains` mentioned near before `offset`, and what is seen of each, as in WEIGHTS.

    spoke: whoever spoke last may stand as far back as he or she likes.
    """
    here = page.sentence(offset)
    near = []
    for chain in chains:
        last = chain.last_before(offset)
        if last is None or last[1] > offset:
            continue
        if chain is spoke or here - page.sentence(last[0]) <= SENTENCES:
            near.append((last, chain))
    spans = [last for last, _ in near]
    first = min((chain.first() for _, chain in near), default=0)
    place = _Place(page, offset, gender)
    return [(chain, _seen(place, chain, last, spans, first)) for last, chain in near]


class _Place:
    """Where a pronoun stands, and as what: subject, object or possessive."""

    def __init__(self, page: Page, offset: int, gender: str) -> None:
        self.page = page
        self.offset = offset
        self.gender = gender
        self.word = page.index(offset)
        self.sentence = page.sentence(offset)
        self.opens = offset - page.sentence_span(offset)[0] < _OPENING
        form = page.words[self.word].key if self.word < len(page.words) else ""
        behind = page.words[self.word + 1] if self.word + 1 < len(page.words) else None
        noun = behind is not None and behind.key not in FUNCTION
        self.subject = form in ("he", "she")
        self.possessive = form in ("his", "hers") or (form == "her" and noun)
        self.object = not self.subject and not self.possessive


def _seen(
    place: _Place, chain: Chain, last: Span, spans: Sequence[Span], first: int
) -> tuple[float, ...]:
    """What is seen of a chain whose last mention is `last`.

    spans: the last mentions of all candidates; first: where one of them was mentioned first of all.
    """
    page = place.page
    apart = min(place.sentence - page.sentence(last[0]), SENTENCES)
    subject = _is_subject(page, last)
    opens = _opens(page, last)
    name = chain.last_name_before(place.offset)
    names = chain.names_before(place.offset, _LATELY)
    start, _ = page.sentence_span(last[0])
    seen = (
        apart,
        apart == 0,
        apart == 1,
        log1p(max(0, place.word - page.index(last[0]))),
        _behind_preposition(page, last),
        log1p(min(_OFTEN, chain.count_before(place.offset))),
        bool(place.gender) and chain.gender == place.gender,
        place.opens and opens,
        not chain.is_person,
        subject,
        subject and apart == 0,
        subject and place.subject,
        subject and place.possessive,
        subject and place.object and apart == 0,
        page.text[last[1] : last[1] + 2] in ("'s", "’s", "s'"),
        last == max(spans),
        chain.first() == first,
        name is not None and len(name.keys) > 1,
        name is None or name.start != last[0],
        opens,
        bool(chain.names) and is_given(chain.keys[0]),
        page.text.count("(", start, last[0]) > page.text.count(")", start, last[0]),
        _word_before(page, last) == "and",
        log1p(sum(other > last for other in spans)),
        log1p(sum(_opens(page, (n.start, n.end)) for n in names)),
        len(chain.keys) == 1,
    )
    return tuple(map(float, seen))


def _opens(page: Page, span: Span) -> bool:
    """Whether a mention opens its sentence, but for a few words or a name."""
    start, _ = page.sentence_span(span[0])
    before = page.between(start, span[0])
    return len(before) < 6 and all(word.capital or i == 0 for i, word in enumerate(before))


def _is_subject(page: Page, span: Span) -> bool:
    """Whether a word that may be a verb follows a mention at once, and no preposition is before."""
    at = page.index(span[1])
    if at >= len(page.words) or page.text[span[1] : page.words[at].start] != " ":
        return False
    after = page.words[at]
    verb = after.key in _AUXILIARIES or after.key in RELATIVES or after.key not in FUNCTION
    return verb and not after.capital and not _behind_preposition(page, span)


def _behind_preposition(page: Page, span: Span) -> bool:
    return _word_before(page, span) in PREPOSITIONS


def _word_before(page: Page, span: Span) -> str:
    before = page.between(max(0, span[0] - 16), span[0])
    return before[-1].key if before else ""
