"""Figures of comparison and audit as text. Rates are in percent, differences in points."""

from collections.abc import Sequence

from sayso.evaluation.measures import Tally
from sayso.evaluation.sayings import SayingFigures
from sayso.evaluation.shares import ShareFigures
from sayso.evaluation.stories import StoryFigures

_HEADING = ("", "same", "different", "precision", "recall", "F1")


def render_sayings(found: SayingFigures) -> str:
    """Story by story, then each part and all of them."""
    rows = [(f"{name} ({part})", tally, n) for name, part, tally, n in found.stories]
    for part in ("dev", "test", "all"):
        different = sum(n for _, own, _, n in found.stories if part in (own, "all"))
        rows.append((part, found.part(part), different))
    lines = [_HEADING]
    lines += [(name, str(t.gold), str(n), *_rates(t)) for name, t, n in rows if t.gold]
    return f"Same saying, marked pairs.\n{_table(lines)}"


def render_stories(found: StoryFigures) -> str:
    """One line of figures."""
    precision, recall, f1 = _rates(found.pairs)
    return (
        f"{found.articles} articles in {found.stories} stories: of {found.pairs.gold} pairs "
        f"precision {precision}, recall {recall}, F1 {f1}."
    )


def render_shares(found: ShareFigures) -> str:
    """Each share with its mean difference."""
    rows = [("share", "points")]
    rows += [(name, f"{points:.1f}") for name, points in found.differences.items()]
    rows.append(("mean of all shares", f"{found.mean:.1f}"))
    return f"Audit against annotation, {found.articles} articles: mean difference.\n{_table(rows)}"


def _rates(tally: Tally) -> tuple[str, str, str]:
    rates = (tally.precision, tally.recall, tally.f1)
    found = [f"{100 * rate:.1f}" if rate is not None else "–" for rate in rates]
    return found[0], found[1], found[2]


def _table(rows: Sequence[Sequence[str]]) -> str:
    """The first column to the left, numbers to the right."""
    sizes = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            f"{cell:<{size}}" if not place else f"{cell:>{size}}"
            for place, (cell, size) in enumerate(zip(row, sizes, strict=True))
        ).rstrip()
        for row in rows
    )
