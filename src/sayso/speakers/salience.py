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
FEATURES = (
    "sentences",
    "same sentence",
    "sentence before",
    "words",
    "behind a preposition",
    "often",
    "known gender",
    "opening, subject before",
    "no person for sure",
    "subject",
    "subject, same sentence",
    "both subjects",
    "of subject",
    "object and subject, same sentence",
    "possessive",
    "last mentioned",
    "mentioned first",
    "full name",
    "pronoun last",
    "opens its sentence",
    "given name",
    "in brackets",
    "behind and",
    "others since",
    "opened sentences",
    "single word",
)
WEIGHTS = (
    -0.21,
    1.71,
    0.65,
    0.08,
    -0.41,
    0.80,
    0.66,
    0.72,
    0.23,
    0.73,
    -0.38,
    0.53,
    0.29,
    -0.42,
    0.18,
    -0.14,
    0.15,
    -0.65,
    -0.25,
    -0.74,
    0.31,
    -1.01,
    -0.98,
    -0.70,
    1.04,
    -0.47,
)


def candidates(
    page: Page, chains: Sequence[Chain], offset: int, gender: str, spoke: Chain | None = None
) -> list[tuple[Chain, tuple[float, ...]]]:
    """Those of `chains` mentioned near before `offset`, and what is seen of each, as FEATURES.

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
    latest = max((last for last, _ in near), default=None)
    first = min((chain.first() for _, chain in near), default=0)
    place = _Place(page, offset)
    return [
        (
            chain,
            _seen(
                place,
                chain,
                last,
                gender,
                last == latest,
                chain.first() == first,
                sum(other > last for other, _ in near),
            ),
        )
        for last, chain in near
    ]


class _Place:
    """Where a pronoun stands, and as what: subject, object or possessive."""

    def __init__(self, page: Page, offset: int) -> None:
        self.page = page
        self.offset = offset
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
    place: _Place, chain: Chain, last: Span, gender: str, latest: bool, first: bool, since: int
) -> tuple[float, ...]:
    page = place.page
    apart = min(place.sentence - page.sentence(last[0]), SENTENCES)
    subject = _is_subject(page, last)
    opens = _opens(page, last)
    mentioned = chain.last_name_before(place.offset)
    start, _ = page.sentence_span(last[0])
    return tuple(
        map(
            float,
            (
                apart,
                apart == 0,
                apart == 1,
                log1p(max(0, place.word - page.index(last[0]))),
                _behind_preposition(page, last),
                log1p(min(_OFTEN, chain.count_before(place.offset))),
                bool(gender) and chain.gender == gender,
                place.opens and opens,
                not chain.is_person,
                subject,
                subject and apart == 0,
                subject and place.subject,
                subject and place.possessive,
                subject and place.object and apart == 0,
                page.text[last[1] : last[1] + 2] in ("'s", "’s", "s'"),
                latest,
                first,
                mentioned is not None and len(mentioned.keys) > 1,
                mentioned is None or mentioned.start != last[0],
                opens,
                bool(chain.names) and is_given(chain.keys[0]),
                page.text.count("(", start, last[0]) > page.text.count(")", start, last[0]),
                _word_before(page, last) == "and",
                log1p(since),
                log1p(
                    sum(
                        _opens(page, (n.start, n.end))
                        for n in chain.names_before(place.offset, _LATELY)
                    )
                ),
                len(chain.keys) == 1,
            ),
        )
    )


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
