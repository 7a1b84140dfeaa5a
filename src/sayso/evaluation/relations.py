"""Attribution relations against PolNeAR's: are they found, with their source, and how exactly.

Contents are compared without the white space, quotation marks and punctuation at the ends of
each span: annotators differ on those. Sources and cues are compared as they stand.

Figures:
    content_token       white-space tokens touched by any content
    attribution         relations, paired one to one where their contents overlap (Jaccard 0.5)
    attribution_source  the same, pairing only those whose sources agree
    content_exact       content spans with equal ends
    source_given_match  of the pairs of `attribution`, those whose sources agree
    cue_given_match     of those pairs with a gold cue, those whose cues overlap
    recall_KIND         of the gold relations of this kind, those found by `attribution`;
                        recall_KIND_source: by `attribution_source`
A gold content is direct when 80% of it stands in quotation marks, else indirect; an indirect one is
mixed when some of it does, else unquoted. Sources agree when they overlap or neither is there.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.evaluation.measures import Figures, Scored, Share, Tally, one_to_one
from sayso.evaluation.polnear import Attribution
from sayso.evaluation.regions import Interval, Region

OVERLAP = 0.5
DIRECT = 0.8
KINDS = ("direct", "indirect", "mixed", "unquoted")

_BELONGS = frozenset("$#%&@+")  # beside letters and digits: "$5", "@name"
_TOKEN = re.compile(r"\S+")
_MARK = re.compile('["“”\n]')


@dataclass(frozen=True, slots=True)
class _Relation:
    """A relation made ready to compare. place: its index in what was given."""

    place: int
    spans: tuple[Interval, ...]
    content: Region
    source: Region
    cue: Region


def score(text: str, gold: Sequence[Attribution], predicted: Sequence[Attribution]) -> Scored:
    """Compare the relations predicted in one article with the gold ones.

    Offsets are into `text`. A relation whose content holds no letter or digit is left out, on
    both sides. A prediction is right when `attribution_source` pairs it.
    """
    wanted, found = _relations(text, gold), _relations(text, predicted)
    matched = _match(wanted, found, lambda g, p: True)
    sourced = _match(wanted, found, _sources_agree)
    tallies = {
        "content_token": _tokens(text, wanted, found),
        "attribution": Tally(len(matched), len(found), len(wanted)),
        "attribution_source": Tally(len(sourced), len(found), len(wanted)),
        "content_exact": _exact(wanted, found),
    }
    shares = {**_given_match(wanted, found, matched), **_recalls(text, wanted, matched, sourced)}
    right: list[bool | None] = [None] * len(predicted)
    for relation in found:
        right[relation.place] = False
    for _, j in sourced:
        right[found[j].place] = True
    return Scored(Figures(tallies, shares), tuple(right))


def stripped(text: str, start: int, end: int) -> Interval | None:
    """[start, end) without white space and punctuation at its ends; None when nothing is left."""
    start, end = max(0, start), min(len(text), end)
    while start < end and not _is_word(text[start]):
        start += 1
    while end > start and not _is_word(text[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def quoted(text: str) -> Region:
    """What stands in double quotation marks, the marks included.

    A straight mark opens and closes in turn; a mark left open closes at the end of its line.
    """
    spans: list[Interval] = []
    opened: int | None = None
    for match in _MARK.finditer(text + "\n"):
        mark, at = match.group(), match.start()
        if opened is None:
            opened = at if mark in '"“' else None
        elif mark != "“":
            spans.append((opened, at if mark == "\n" else at + 1))
            opened = None
    return Region.of(spans)


def _is_word(char: str) -> bool:
    return char.isalnum() or char in _BELONGS


def _relations(text: str, attributions: Sequence[Attribution]) -> list[_Relation]:
    found: list[_Relation] = []
    for place, attribution in enumerate(attributions):
        ends = (stripped(text, start, end) for start, end in attribution.content)
        spans = tuple(span for span in ends if span)
        if spans:
            source, cue = Region.of(attribution.source), Region.of(attribution.cue)
            found.append(_Relation(place, spans, Region.of(spans), source, cue))
    return found


def _match(
    gold: list[_Relation],
    predicted: list[_Relation],
    eligible: Callable[[_Relation, _Relation], bool],
) -> list[tuple[int, int]]:
    """Pair (gold, predicted) greedily by overlap; of equal overlaps the earlier goes first."""
    ranked = [
        (-overlap, i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if (overlap := g.content.iou(p.content)) >= OVERLAP and eligible(g, p)
    ]
    return one_to_one((i, j) for _, i, j in sorted(ranked))


def _sources_agree(gold: _Relation, predicted: _Relation) -> bool:
    return gold.source.touches(predicted.source) if gold.source else not predicted.source


def _tokens(text: str, gold: list[_Relation], predicted: list[_Relation]) -> Tally:
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    wanted, found = _touched(tokens, gold), _touched(tokens, predicted)
    return Tally(len(wanted & found), len(found), len(wanted))


def _touched(tokens: list[Interval], relations: list[_Relation]) -> set[int]:
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    touched: set[int] = set()
    for relation in relations:
        for start, end in relation.content.intervals:
            touched.update(range(bisect_right(ends, start), bisect_left(starts, end)))
    return touched


def _exact(gold: list[_Relation], predicted: list[_Relation]) -> Tally:
    wanted = {span for relation in gold for span in relation.spans}
    found = {span for relation in predicted for span in relation.spans}
    return Tally(len(wanted & found), len(found), len(wanted))


def _given_match(
    gold: list[_Relation], predicted: list[_Relation], matched: list[tuple[int, int]]
) -> dict[str, Share]:
    pairs = [(gold[i], predicted[j]) for i, j in matched]
    cues = [g.cue.touches(p.cue) for g, p in pairs if g.cue]
    return {
        "source_given_match": Share(sum(_sources_agree(g, p) for g, p in pairs), len(pairs)),
        "cue_given_match": Share(sum(cues), len(cues)),
    }


def _recalls(
    text: str,
    gold: list[_Relation],
    matched: list[tuple[int, int]],
    sourced: list[tuple[int, int]],
) -> dict[str, Share]:
    marks = quoted(text)
    kinds = [_kinds(relation.content, marks) for relation in gold]
    shares: dict[str, Share] = {}
    for suffix, pairs in (("", matched), ("_source", sourced)):
        found = {i for i, _ in pairs}
        for kind in KINDS:
            of = [i in found for i, own in enumerate(kinds) if kind in own]
            shares[f"recall_{kind}{suffix}"] = Share(sum(of), len(of))
    return shares


def _kinds(content: Region, marks: Region) -> tuple[str, ...]:
    share = content.common(marks) / content.size
    if share >= DIRECT:
        return ("direct",)
    return ("indirect", "mixed" if share > 0 else "unquoted")
