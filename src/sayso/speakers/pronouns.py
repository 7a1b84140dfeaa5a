"""Whom "he" and "she" stand for: the people named before, weighed by where they stand.

What is weighed is what is known of salience (Lappin and Leass 1994) and centring (Grosz, Joshi
and Weinstein 1995): how near a name stands, whether it is a subject, how often it was named. The
weights are those of a logistic model over the candidates of each pronoun, fitted to the
development part of GAP (Webster et al. 2018). Two that weigh the same leave a pronoun unresolved.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import exp, log1p

from sayso.speakers.chains import Chain
from sayso.speakers.page import Page

_SENTENCES = 6  # how far back a name may stand
_POSSESSIVE = frozenset({"his", "her", "hers"})
_OBJECT_OF = frozenset("of to with for by from about at in on as than against".split())
WEIGHTS = (-1.4, 0.5, -0.8, 2.2, 0.6, 0.2, 1.4, 0.0)
_NOBODY_KNOWN = frozenset("nobody somebody someone anyone everyone one person".split())
_OFTEN = 4  # mentions beyond which more say nothing
_SPOKE_LAST = 4.0  # of whoever was the source before; not in GAP, whose texts quote nobody
_CLEAR = 0.1  # of probability: a lead below which two are equal


@dataclass(frozen=True, slots=True)
class Choice:
    """The chain a pronoun stands for, and how sure that is, 0 to 1."""

    chain: Chain | None
    certainty: float


NOBODY = Choice(None, 0.3)


def choose_person(
    page: Page,
    chains: Sequence[Chain],
    offset: int,
    gender: str,
    *,
    spoke: Chain | None = None,
    excluded: Collection[Chain] = (),
    sure: bool = False,
) -> Choice:
    """The person that a pronoun at `offset` stands for.

    gender: "m", "f" or "" of the pronoun; spoke: who spoke last; excluded: chains that
    it cannot be; sure: leave out names that nothing shows to be a person's.
    """
    scores: list[tuple[float, Chain]] = []
    for chain in chains:
        if chain not in excluded and may_be(chain, gender, sure=sure):
            seen = features(page, chain, offset, gender, anew=chain is spoke)
            if seen:
                weight = sum(w * x for w, x in zip(WEIGHTS, seen, strict=True))
                scores.append((weight + _SPOKE_LAST * (chain is spoke), chain))
    if not scores:
        return NOBODY
    scores.sort(key=lambda s: (-s[0], s[1].first()))
    total = sum(exp(score - scores[0][0]) for score, _ in scores)
    lead = (1 - exp(scores[1][0] - scores[0][0]) if len(scores) > 1 else 1.0) / total
    if lead < _CLEAR:
        return NOBODY
    return Choice(scores[0][1], round(min(0.9, 1 / total), 2))


def may_be(chain: Chain, gender: str, *, sure: bool = False) -> bool:
    """Whether a chain may be the person that a pronoun of this gender stands for.

    sure: a name that nothing shows to be a person's is not enough.
    """
    if gender and chain.gender and chain.gender != gender:
        return False
    if chain.names:
        unproven = chain.personal == 0 and not chain.reporting and not chain.opens_only
        if sure:
            return chain.personal > 2 or (chain.is_person and bool(chain.gender))
        return chain.is_person or unproven
    first = chain.others[0]
    known = not first.pronoun and first.head not in _NOBODY_KNOWN
    return not first.plural and known and chain.personal > 0


def features(
    page: Page, chain: Chain, offset: int, gender: str, *, anew: bool = False
) -> tuple[float, ...] | None:
    """What speaks for a chain, in the order of WEIGHTS; None where it stands too far back.

    anew: it may stand as far back as it likes.
    """
    last = chain.last_before(offset)
    if last is None or last[1] > offset:
        return None
    here, there = page.sentence(offset), page.sentence(last[0])
    if here - there > _SENTENCES and not anew:
        return None
    apart = min(here - there, _SENTENCES)
    possessive = any(word.key in _POSSESSIVE for word in page.between(offset, offset + 4))
    opening = offset - page.sentence_span(offset)[0] < 12
    return (
        float(apart),
        float(apart == 0),
        float(_is_object(page, last)),
        log1p(min(_OFTEN, chain.count_before(offset))),
        float(bool(gender) and chain.gender == gender),
        float(apart == 0 and possessive),
        float(opening and _is_subject(page, last)),
        float(not chain.is_person),
    )


def _is_subject(page: Page, span: tuple[int, int]) -> bool:
    """Whether a mention opens its sentence, but for a few words or a name."""
    start, _ = page.sentence_span(span[0])
    before = page.between(start, span[0])
    return len(before) < 6 and all(word.capital or i == 0 for i, word in enumerate(before))


def _is_object(page: Page, span: tuple[int, int]) -> bool:
    """Whether a preposition stands before a mention."""
    before = page.between(max(0, span[0] - 16), span[0])
    return bool(before) and before[-1].key in _OBJECT_OF
