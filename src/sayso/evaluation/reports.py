"""Figures of comparison and audit as text. Rates are in percent, differences in points."""

from sayso.evaluation.measures import Tally
from sayso.evaluation.sayings import SayingFigures
from sayso.evaluation.shares import ShareFigures
from sayso.evaluation.stories import StoryFigures
from sayso.evaluation.tables import percent, table

_HEADING = ("", "same", "different", "precision", "recall", "F1")


def render_sayings(found: SayingFigures) -> str:
    """Story by story, then each part and all of them."""
    rows = [(f"{name} ({part})", tally, n) for name, part, tally, n in found.stories]
    for part in ("dev", "test", "all"):
        different = sum(n for _, own, _, n in found.stories if part in (own, "all"))
        rows.append((part, found.part(part), different))
    lines = [(name, str(t.gold), str(n), *_rates(t)) for name, t, n in rows if t.gold]
    return f"Same saying, marked pairs.\n{table(_HEADING, lines)}"


def render_stories(found: StoryFigures) -> str:
    """One line of figures."""
    precision, recall, f1 = _rates(found.pairs)
    return (
        f"{found.articles} articles in {found.stories} stories: of {found.pairs.gold} pairs "
        f"precision {precision}, recall {recall}, F1 {f1}."
    )


def render_shares(found: ShareFigures) -> str:
    """Each share with its mean difference."""
    rows = [(name, f"{points:.1f}") for name, points in found.differences.items()]
    rows.append(("mean of all shares", f"{found.mean:.1f}"))
    shown = table(("share", "points"), rows)
    return f"Audit against annotation, {found.articles} articles: mean difference.\n{shown}"


def _rates(tally: Tally) -> list[str]:
    return [percent(rate) for rate in (tally.precision, tally.recall, tally.f1)]
