"""Figures as text: aligned tables, with the best that other systems reach beside them.

Rates are in percent, as the field prints them; a figure that there is nothing to reckon from is a
dash.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from sayso.evaluation.calibration import Calibration
from sayso.evaluation.clusters import Ratio
from sayso.evaluation.coref import CorefFigures
from sayso.evaluation.gap import GapFigures
from sayso.evaluation.measures import Figures, Tally
from sayso.evaluation.run import Evaluation
from sayso.evaluation.times import TimeFigures

ABSENT = "–"

_Column: TypeAlias = tuple[str, Callable[[str], str]]  # its title, and its cell for a figure's name

# Row by row the best of: quotation marks with the nearest verb, textacy, the Gender Gap Tracker and
# BBC Citron, as shipped or retrained on PolNeAR's train split. F1 or recall on PolNeAR's dev split.
BEST_ON_POLNEAR = {
    "attribution": 60.2,
    "attribution_source": 55.1,
    "content_exact": 47.5,
    "recall_direct": 92.5,
    "recall_indirect": 49.2,
}
# CofeNet as published, on PolNeAR's test split.
COFENET = {"source_span": 83.2, "cue_span": 75.3, "content_span": 72.9}
# F1 on the 20 annotated articles, the same systems.
BEST_ON_GOLD = {
    "attribution": 63.6,
    "with_source": 56.6,
    "who_said_what": 30.5,
    "exact_content": 46.4,
}

_POLNEAR_TALLIES = {
    "attribution": "attribution",
    "attribution_source": "attribution + source",
    "content_exact": "content, exact, trimmed",
    "content_token": "content, tokens",
}
_POLNEAR_ROLES = {
    "source_span": "source, exact spans",
    "cue_span": "cue, exact spans",
    "content_span": "content, exact spans",
}
_POLNEAR_SHARES = {
    "source_given_match": "source right, given match",
    "cue_given_match": "cue right, given match",
    "recall_direct": "recall, direct",
    "recall_direct_source": "recall, direct + source",
    "recall_indirect": "recall, indirect",
    "recall_indirect_source": "recall, indirect + source",
    "recall_mixed": "recall, mixed",
    "recall_mixed_source": "recall, mixed + source",
    "recall_unquoted": "recall, unquoted",
    "recall_unquoted_source": "recall, unquoted + source",
}
_GOLD_TALLIES = {
    "attribution": "attribution",
    "with_source": "attribution + source",
    "who_said_what": "who said what",
    "say_who_said_what": "who said what, act say",
    "exact_content": "attribution, exact content",
    "via": "relays",
    "addressee": "addressee",
    "said_on": "date of saying",
}
_GOLD_SHARES = {
    "source": "source, given match",
    "cue": "cue, given match",
    "speaker": "speaker, given match",
    "speaker_type": "type of speaker, given match",
    "role": "role, given match and role",
    "kind": "kind, given match",
    "act": "act, given match",
    "parent": "parent, given match and parent",
}


def render(evaluation: Evaluation) -> str:
    """The figures of an evaluation as text, ready to print."""
    tables = _polnear(evaluation) if evaluation.corpus == "polnear" else _gold(evaluation)
    parts = [*tables, *_confidence(evaluation.calibration)]
    if evaluation.resolved:
        error = percent(evaluation.resolved.error)
        parts.append(f"That the speaker is right as well:\nexpected calibration error {error}.")
    return "\n\n".join(parts) + "\n"


def render_times(found: TimeFigures) -> str:
    """The figures of time expressions as a table."""
    rows = {"relaxed": found.relaxed, "strict": found.strict, "value": found.value}
    cells = (
        [name, percent(t.precision), percent(t.recall), percent(t.f1)]
        + [str(n) for n in (t.hit, t.predicted, t.gold)]
        for name, t in rows.items()
    )
    header = ["", "P", "R", "F1", "right", "predicted", "gold"]
    return f"Times, {found.articles} articles, by TempEval-3.\n\n{table(header, cells)}"


def render_coref(found: CorefFigures) -> str:
    """The figures of coreference as a table."""
    measures: dict[str, Tally | Ratio] = {
        "mentions": found.mentions,
        "MUC": found.muc,
        "B³": found.b_cubed,
        "CEAF-e": found.ceaf_e,
    }
    cells = [
        [name, percent(m.precision), percent(m.recall), percent(m.f1)]
        for name, m in measures.items()
    ]
    return (
        f"People and organisations by name, he and she, {found.articles} articles. "
        f"Mean of the F1 of MUC, B³ and CEAF-e: {percent(found.conll)}.\n\n"
        + table(["", "P", "R", "F1"], cells)
    )


def render_gap(found: GapFigures) -> str:
    """The figures of GAP as a table."""
    rows = {"all": found.overall, "he": found.masculine, "she": found.feminine}
    cells = [
        [name, percent(t.precision), percent(t.recall), percent(t.f1)]
        + [str(n) for n in (t.hit, t.predicted, t.gold)]
        for name, t in rows.items()
    ]
    bias = ABSENT if found.bias is None else f"{found.bias:.2f}"
    header = ["", "P", "R", "F1", "right", "predicted", "gold"]
    return (
        f"GAP, {found.questions} pronouns. F1 of she by F1 of he: {bias}.\n\n{table(header, cells)}"
    )


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lines of aligned columns: the first to the left, the others to the right."""
    lines = [header, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    aligned = (
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])])
        for line in lines
    )
    return "\n".join(line.rstrip() for line in aligned)


def percent(value: float | None) -> str:
    """A share of 0 to 1 as "73.7"; a dash for None."""
    return ABSENT if value is None else f"{100 * value:.1f}"


def _polnear(evaluation: Evaluation) -> list[str]:
    outer, every = evaluation.figures, evaluation.nested_too or Figures()
    tallies = [*_tally_columns(outer), ("F1, nested too", lambda name: _f1(every, name))]
    shares = [*_share_columns(outer), ("%, nested too", lambda name: _share(every, name))]
    return [
        f"PolNeAR, {evaluation.articles} articles. Statements in another statement's content are "
        "left out, as PolNeAR does;\n“nested too” is with them. Best peer: on the dev split.",
        _block(_POLNEAR_TALLIES, [*tallies, _peers("best peer", BEST_ON_POLNEAR)]),
        _block(_POLNEAR_ROLES, [*tallies, _peers("CofeNet, test", COFENET)]),
        _block(_POLNEAR_SHARES, [*shares, _peers("best peer", BEST_ON_POLNEAR)]),
    ]


def _gold(evaluation: Evaluation) -> list[str]:
    figures = evaluation.figures
    return [
        f"Annotated articles, {evaluation.articles}.",
        _block(_GOLD_TALLIES, [*_tally_columns(figures), _peers("best peer", BEST_ON_GOLD)]),
        _block(_GOLD_SHARES, _share_columns(figures)),
    ]


def _confidence(found: Calibration) -> list[str]:
    bins = [
        [
            f"{one.low:.1f}–{one.high:.1f}",
            str(one.statements),
            *map(percent, (one.confidence, one.right)),
        ]
        for one in found.bins
    ]
    kept = [
        [
            f"{one.threshold:.1f}",
            *map(percent, (one.tally.precision, one.tally.recall, one.tally.f1)),
        ]
        for one in found.kept
    ]
    return [
        f"Confidence that content and source are right, over {found.statements} statements:\n"
        f"expected calibration error {percent(found.error)}.",
        table(["confidence", "statements", "mean", "right, %"], bins),
        table(["at least", "P", "R", "F1"], kept),
    ]


def _block(labels: Mapping[str, str], columns: Sequence[_Column]) -> str:
    """A table with a row for each figure."""
    rows = [[label, *(cell(name) for _, cell in columns)] for name, label in labels.items()]
    return table(["", *(title for title, _ in columns)], rows)


def _tally_columns(figures: Figures) -> list[_Column]:
    tallies = figures.tallies
    return [
        ("P", lambda name: percent(tallies[name].precision)),
        ("R", lambda name: percent(tallies[name].recall)),
        ("F1", lambda name: _f1(figures, name)),
        ("right", lambda name: str(tallies[name].hit)),
        ("predicted", lambda name: str(tallies[name].predicted)),
        ("gold", lambda name: str(tallies[name].gold)),
    ]


def _share_columns(figures: Figures) -> list[_Column]:
    return [
        ("%", lambda name: _share(figures, name)),
        ("right", lambda name: str(figures.shares[name].right)),
        ("of", lambda name: str(figures.shares[name].of)),
    ]


def _peers(title: str, best: Mapping[str, float]) -> _Column:
    return title, lambda name: f"{best[name]:.1f}" if name in best else ABSENT


def _f1(figures: Figures, name: str) -> str:
    return percent(figures.tallies[name].f1)


def _share(figures: Figures, name: str) -> str:
    return percent(figures.shares[name].value)
