"""An audit for a terminal, and as the rows of a table."""

from collections.abc import Iterable, Iterator

from sayso.comparison.auditing import Audit, Audits, Figure, Part, Place
from sayso.views.ink import BOLD, DIM, PLAIN, flow, safe
from sayso.views.wording import number_of, one_line

_BAR = 24  # columns of a full bar
_LISTED = 12  # entries of a list, before it is cut


def audit(found: Audits, *, colour: bool, width: int, listed: bool = False) -> str:
    """Return the view, ending in a newline. listed: with the statements of every part."""
    parts = [_heading(found.together, colour, width)]
    parts += [_figure(f, colour, width, listed) for f in found.together.figures if f.whole]
    if found.outlets:
        parts.append(_outlets(found, colour, width))
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def summary(found: Audit) -> str:
    """What was audited, in a sentence."""
    outlets = dict.fromkeys(outlet for _, outlet, _ in found.articles)
    return (
        f"{number_of(len(found.articles), 'article')} of {number_of(len(outlets), 'outlet')}, "
        f"{found.words:,} words: {found.own_words:.0%} in the outlet’s own voice, "
        f"{1 - found.own_words:.0%} attributed."
    )


def side_by_side(found: Audits) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The main shares of each outlet, as a table: its heading, and its rows."""
    heading = (
        "outlet",
        "articles",
        "statements",
        "own voice",
        "second-hand",
        "unnamed",
        "official",
    )
    rows = []
    for name, one in found.outlets:
        shares = [
            _share(one, "hands", "second-hand"),
            _share(one, "names", "unnamed"),
            _share(one, "roles", "official"),
        ]
        statements = one.figure("hands").whole
        counts = (safe(name), str(len(one.articles)), str(statements), f"{one.own_words:.0%}")
        rows.append((*counts, *(f"{share:.0%}" if statements else "–" for share in shares)))
    return heading, rows


def _share(found: Audit, figure: str, label: str) -> float:
    return sum(part.share for part in found.figure(figure).parts if part.label == label)


def _heading(found: Audit, colour: bool, width: int) -> list[str]:
    lines = flow([(summary(found), BOLD)], width=width, colour=colour)
    for _, outlet, title in found.articles:
        named = title and outlet != f"“{title}”"  # an article of no known outlet is called so
        line = [(outlet, PLAIN), (f" · {title}" if named else "", DIM)]
        lines += flow(line, width=width, indent="  ", colour=colour)
    return lines


def _figure(figure: Figure, colour: bool, width: int, listed: bool) -> list[str]:
    whole = number_of(figure.whole, figure.unit)
    lines = flow([(figure.title, BOLD), (f" · {whole}", DIM)], width=width, colour=colour)
    if figure.is_list:
        for part in figure.parts[: None if listed else _LISTED]:
            lines += _place(part.places[0], colour, width)
        more = figure.whole - _LISTED
        if more > 0 and not listed:
            lines.append(f"  and {more} more: --list shows them.")
        return lines
    longest = max(len(part.label) for part in figure.parts)
    for part in figure.parts:
        lines.append(_bar(part, min(longest, 40)))
        if listed:
            for place in part.places:
                lines += _place(place, colour, width)
    return lines


def _bar(part: Part, longest: int) -> str:
    label = safe(part.label)[:longest]
    return (
        f"  {label:<{longest}} {part.number:>5} {part.share:>5.0%} {'█' * round(part.share * _BAR)}"
    )


def _place(place: Place, colour: bool, width: int) -> list[str]:
    where = " · ".join(filter(None, (place.outlet, place.statement)))
    said = [(place.span.text, PLAIN), (f" · {where}", DIM)]
    return flow(said, width=width, indent="    ", colour=colour, most=2)


def _outlets(found: Audits, colour: bool, width: int) -> list[str]:
    heading, rows = side_by_side(found)
    longest = [max(map(len, column)) for column in zip(heading, *rows, strict=True)]
    lines = flow([("Outlets side by side", BOLD)], width=width, colour=colour)
    for row in (heading, *rows):
        rest = [f"{cell:>{size}}" for cell, size in zip(row[1:], longest[1:], strict=True)]
        lines.append("  " + "  ".join([f"{row[0]:<{longest[0]}}", *rest]).rstrip())
    return lines


def rows(found: Audits) -> Iterable[dict[str, object]]:
    """One row for each place that a figure comes from."""
    for figure in found.together.figures:
        for part in figure.parts:
            yield from _rows(figure, part)


def _rows(figure: Figure, part: Part) -> Iterator[dict[str, object]]:
    for place in part.places:
        yield {
            "figure": figure.key,
            "part": part.label,
            "number": part.number,
            "whole": figure.whole,
            "share": round(part.share, 4),
            "outlet": place.outlet,
            "article": place.article,
            "statement": place.statement,
            "start": place.span.start,
            "end": place.span.end,
            "words": one_line(place.span.text),
        }
