"""Whom "he" and "she" stand for: the people named before, weighed by where they stand.

What is weighed is what is known of salience (Lappin and Leass 1994) and centring (Grosz, Joshi
and Weinstein 1995): how near a name stands, whether it is a subject, how often it was named. The
weights are those of a logistic model over the candidates of each pronoun, fitted to the
development part of GAP (Webster et al. 2018). Two that weigh the same leave a pronoun unresolved.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import exp

from sayso.speakers.chains import Chain
from sayso.speakers.nouns import is_role
from sayso.speakers.page import Page
from sayso.speakers.salience import WEIGHTS, candidates
from sayso.speakers.words import FUNCTION

_SPOKE_LAST = 4.0  # of whoever was the source before; not in GAP, whose texts quote nobody
_TAKEN_OVER = 0.0  # of the same, when somebody else has opened a sentence since
_OPENS = list(WEIGHTS).index("opens its sentence")
_FIRM = 5  # evidence of a gender that no pronoun overrules: more than a given name
_DOUBT = 1.0  # what each bit of less evidence weighs against a candidate
_TITLE = 12  # words at most before a name
_OF_TITLES = ("the", "of", "and", "for", "former")
_CLEAR = 0.1  # of probability: a lead below which two are equal
_NOBODY_KNOWN = frozenset("nobody somebody someone anyone everyone one person".split())


@dataclass(frozen=True, slots=True)
class Choice:
    """The chain a pronoun stands for, and how sure that is, 0 to 1."""

    chain: Chain | None
    certainty: float


NOBODY = Choice(None, 0.4)


def choose_person(
    page: Page,
    chains: Sequence[Chain],
    offset: int,
    gender: str,
    *,
    spoke: Chain | None = None,
    excluded: Collection[Chain] = (),
    sure: bool = False,
    latest: bool = True,
) -> Choice:
    """The person that a pronoun, or a description, at `offset` stands for.

    gender: "m", "f" or "" of the pronoun; spoke: who spoke last; excluded: chains that
    it cannot be; sure: leave out names that nothing shows to be a person's;
    latest: whether it may be of somebody who came in since.
    """
    fitting = [c for c in chains if c not in excluded and may_be(c, gender, sure=sure)]
    near = candidates(page, fitting, offset, gender, spoke)
    over = latest and _is_taken_over(page, spoke, near, offset)
    turn = _TAKEN_OVER if over else _SPOKE_LAST
    scores = [
        (_weigh(seen) + turn * (c is spoke) - _DOUBT * c.against(gender), c) for c, seen in near
    ]
    if not scores:
        return NOBODY
    scores.sort(key=lambda s: (-s[0], s[1].first()))
    total = sum(exp(score - scores[0][0]) for score, _ in scores)
    lead = (1 - exp(scores[1][0] - scores[0][0]) if len(scores) > 1 else 1.0) / total
    if lead < _CLEAR or (len(scores) > 1 and _are_joined(page, scores[0][1], scores[1][1], offset)):
        return NOBODY
    return Choice(scores[0][1], round(min(0.9, 1 / total), 2))


def _weigh(seen: tuple[float, ...]) -> float:
    return sum(w * x for w, x in zip(WEIGHTS.values(), seen, strict=True))


def _is_taken_over(
    page: Page, spoke: Chain | None, near: Sequence[tuple[Chain, tuple[float, ...]]], offset: int
) -> bool:
    """Whether somebody else has opened a sentence since: "Dora Lind sat by. She said"."""
    last = spoke.last_before(offset) if spoke else None
    if last is None:
        return False
    for chain, seen in near:
        other = chain.last_before(offset)
        if chain is spoke or not chain.is_person or other is None or other < last:
            continue
        later = page.sentence(other[0]) > page.sentence(last[0])
        opens = seen[_OPENS] or _opens_titled(page, other[0])
        if later and opens and not page.quotation(other[0]):
            return True
    return False


def _opens_titled(page: Page, start: int) -> bool:
    """Whether a name at `start` opens its sentence but for a long title."""
    before = page.between(page.sentence_span(start)[0], start)
    plain = all(word.key in _OF_TITLES or word.key not in FUNCTION for word in before)
    return 0 < len(before) <= _TITLE and plain and is_role(before[-1])


def _are_joined(page: Page, one: Chain, other: Chain, offset: int) -> bool:
    """Whether two were named in one breath before a pronoun: "Ana Reyes and Dora Lind"."""
    spans = sorted(span for chain in (one, other) if (span := chain.last_before(offset)))
    return len(spans) == 2 and page.text[spans[0][1] : spans[1][0]].strip() in ("and", "or")


def may_be(chain: Chain, gender: str, *, sure: bool = False) -> bool:
    """Whether a chain may be the person that a pronoun of this gender stands for.

    sure: a name that nothing shows to be a person's is not enough.
    """
    if chain.against(gender) >= (1 if sure else _FIRM):
        return False
    if chain.names:
        unproven = chain.personal == 0 and chain.reporting <= 0 and not chain.opens_only
        if sure:
            return chain.personal > 2 or (chain.is_person and bool(chain.gender))
        return chain.is_person or unproven
    first = chain.others[0]
    known = not first.pronoun and first.head not in _NOBODY_KNOWN
    return not first.plural and known and chain.personal > 0
