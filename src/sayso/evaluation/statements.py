"""Statements against annotated articles: who said what, through whom, to whom and when.

A predicted statement is paired with a gold one, one to one, where their contents overlap with an
intersection over union of 0.5 or more. A gold statement marked optional counts neither for nor
against, nor does the prediction paired with it.

Tallies:
    attribution        statements paired
    with_source        and the printed sources overlap, or neither is there
    who_said_what      paired, and the speaker is the same
    say_who_said_what  the same, among statements of saying (`act` "say") only
    exact_content      paired, with equal content spans
    via                relays, each by name
    addressee, said_on of those given, those that are the same
Shares:
    ACCURACY's fields  of the pairs, those that agree in this field (role: of those with a role)
    parent             of the gold statements paired that lie in another statement's content, those
                       whose predicted parent is paired with the gold parent
"""

from collections.abc import Sequence

from sayso.evaluation.gold import GoldStatement
from sayso.evaluation.measures import Figures, Scored, Share, Tally, one_to_one
from sayso.evaluation.names import same_name, shared_words
from sayso.evaluation.regions import Interval, Region

OVERLAP = 0.5
SAME_ROLE = 0.5  # Jaccard index of the words
ACCURACY = ("source", "cue", "speaker", "speaker_type", "role", "kind", "act")

_Pairs = list[tuple[GoldStatement, GoldStatement]]


def score(gold: Sequence[GoldStatement], predicted: Sequence[GoldStatement]) -> Scored:
    """Compare the statements predicted in one article with the gold ones.

    A prediction is right when it is paired and the sources agree; resolved, when the speaker is
    the same as well.
    """
    matched = _match(gold, predicted)
    forgiven = {j for i, j in matched if gold[i].optional}
    counted = [(i, j) for i, j in matched if j not in forgiven]
    wanted = [g for g in gold if not g.optional]
    found = [p for j, p in enumerate(predicted) if j not in forgiven]
    pairs = [(gold[i], predicted[j]) for i, j in counted]

    said = _said(gold, predicted, matched, forgiven)
    tallies = {
        **_whole(pairs, len(found), len(wanted)),
        "say_who_said_what": Tally(
            sum(g.act == "say" and same_name(g.speaker, p.speaker) for g, p in pairs),
            said,
            sum(g.act == "say" for g in wanted),
        ),
        **_attached(pairs, found, wanted),
    }
    shares = {**_accuracies(pairs), "parent": _parents(gold, predicted, matched)}

    right: list[bool | None] = [None if j in forgiven else False for j in range(len(predicted))]
    resolved = right.copy()
    for i, j in counted:
        right[j] = agree = _sources_agree(gold[i], predicted[j])
        resolved[j] = agree and same_name(gold[i].speaker, predicted[j].speaker)
    return Scored(Figures(tallies, shares), tuple(right), tuple(resolved))


def _match(
    gold: Sequence[GoldStatement], predicted: Sequence[GoldStatement]
) -> list[tuple[int, int]]:
    """Pair (gold, predicted) greedily by overlap.

    Equal overlaps go by equal cues, then by how near the numbers of spans are, then the later
    statement first.
    """
    wanted = [Region.of(g.content) for g in gold]
    found = [Region.of(p.content) for p in predicted]
    ranked = [
        (overlap, g.cue == p.cue, -abs(len(g.content) - len(p.content)), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if (overlap := wanted[i].iou(found[j])) >= OVERLAP
    ]
    return one_to_one((i, j) for *_, i, j in sorted(ranked, reverse=True))


def _whole(pairs: _Pairs, predicted: int, gold: int) -> dict[str, Tally]:
    hits = {
        "attribution": len(pairs),
        "with_source": sum(_sources_agree(g, p) for g, p in pairs),
        "who_said_what": sum(same_name(g.speaker, p.speaker) for g, p in pairs),
        "exact_content": sum(sorted(g.content) == sorted(p.content) for g, p in pairs),
    }
    return {name: Tally(hit, predicted, gold) for name, hit in hits.items()}


def _said(
    gold: Sequence[GoldStatement],
    predicted: Sequence[GoldStatement],
    matched: list[tuple[int, int]],
    forgiven: set[int],
) -> int:
    """How many predictions are of saying; those paired go by what the gold statement is."""
    acts = [statement.act for statement in predicted]
    for i, j in matched:
        acts[j] = gold[i].act
    return sum(act == "say" for j, act in enumerate(acts) if j not in forgiven)


def _attached(
    pairs: _Pairs, predicted: list[GoldStatement], gold: list[GoldStatement]
) -> dict[str, Tally]:
    """What a statement may or may not have: relays, an addressee, a date."""
    heard = sum(g.addressee is not None and same_name(g.addressee, p.addressee) for g, p in pairs)
    dated = sum(g.said_on is not None and g.said_on == p.said_on for g, p in pairs)
    return {
        "via": Tally(
            sum(_relays_found(g.via, p.via) for g, p in pairs),
            sum(len(p.via) for p in predicted),
            sum(len(g.via) for g in gold),
        ),
        "addressee": Tally(
            heard,
            sum(p.addressee is not None for p in predicted),
            sum(g.addressee is not None for g in gold),
        ),
        "said_on": Tally(
            dated,
            sum(p.said_on is not None for p in predicted),
            sum(g.said_on is not None for g in gold),
        ),
    }


def _relays_found(gold: Sequence[str], predicted: Sequence[str]) -> int:
    """How many gold relays are among the predicted ones, each of which can serve once."""
    rest = list(predicted)
    for name in gold:
        same = next((other for other in rest if same_name(name, other)), None)
        if same is not None:
            rest.remove(same)
    return len(predicted) - len(rest)


def _accuracies(pairs: _Pairs) -> dict[str, Share]:
    agree = {
        "source": [_sources_agree(g, p) for g, p in pairs],
        "cue": [_touch(g.cue, p.cue) for g, p in pairs],
        "speaker": [same_name(g.speaker, p.speaker) for g, p in pairs],
        "speaker_type": [g.speaker_type == p.speaker_type for g, p in pairs],
        "role": [shared_words(g.role, p.role) >= SAME_ROLE for g, p in pairs if g.role],
        "kind": [g.kind == p.kind for g, p in pairs],
        "act": [g.act == p.act for g, p in pairs],
    }
    return {field: Share(sum(agree[field]), len(agree[field])) for field in ACCURACY}


def _parents(
    gold: Sequence[GoldStatement],
    predicted: Sequence[GoldStatement],
    matched: list[tuple[int, int]],
) -> Share:
    partner = {j: i for i, j in matched}
    nested = [(gold[i].parent, predicted[j].parent) for i, j in matched if not gold[i].optional]
    right = [
        theirs is not None and partner.get(theirs) == ours
        for ours, theirs in nested
        if ours is not None
    ]
    return Share(sum(right), len(right))


def _sources_agree(gold: GoldStatement, predicted: GoldStatement) -> bool:
    if gold.source is None or predicted.source is None:
        return gold.source is predicted.source
    return _touch(gold.source, predicted.source)


def _touch(one: Interval | None, other: Interval | None) -> bool:
    return one is not None and other is not None and Region.of([one]).touches(Region.of([other]))
