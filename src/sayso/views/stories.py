"""The stories of a ledger, for a terminal and as the rows of a table."""

from collections.abc import Iterable, Iterator, Sequence

from sayso.comparison.sketches import Because
from sayso.stories import Kept, Member
from sayso.views.ink import BOLD, DIM, PLAIN, Piece, flow
from sayso.views.wording import date, listed, number_of


def stories(found: Sequence[Kept], alone: int, *, colour: bool, width: int) -> str:
    """Return the view, ending in a newline. alone: how many articles are in no story shown."""
    parts = [_story(one, colour, width) for one in found]
    if alone:
        note = f"{number_of(alone, 'article')} alone: --all shows them."
        parts.append(flow([(note, DIM)], width=width, colour=colour))
    return "\n\n".join("\n".join(lines) for lines in parts or [["No articles yet."]]) + "\n"


def why(because: Because) -> str:
    """What two articles have in common, in words."""
    days = {None: "days unknown", 0: "the same day", 1: "a day apart"}
    apart = days.get(because.days, f"{because.days} days apart")
    names = f"names: {', '.join(because.names)}" if because.names else "no names"
    words = f"words: {', '.join(because.words)}" if because.words else "no words"
    return f"{apart}; {names}; {words}"


def rows(found: Iterable[Kept]) -> Iterator[dict[str, object]]:
    """One row an article."""
    for story in found:
        for one in story.members:
            reason = one.because
            yield {
                "story": story.id,
                "article": one.number,
                "outlet": one.outlet,
                "published": one.published,
                "title": one.title,
                "put_here_by": one.by,
                "like": one.like,
                "alike": round(reason.alike, 3) if reason else None,
                "days": reason.days if reason else None,
                "names": "; ".join(reason.names) if reason else None,
                "words": "; ".join(reason.words) if reason else None,
            }


def _story(story: Kept, colour: bool, width: int) -> list[str]:
    outlets = dict.fromkeys(one.outlet for one in story.members)
    title = story.members[0].title or "Untitled article"
    count = f"{number_of(len(story.members), 'article')} of {listed(outlets)}"
    head: list[Piece] = [(f"{story.id} · ", DIM), (title, BOLD), (f" · {count}", DIM)]
    lines = flow(head, width=width, colour=colour)
    for one in story.members:
        lines += _member(one, colour, width)
    return lines


def _member(one: Member, colour: bool, width: int) -> list[str]:
    published = f", {date(one.published)}" if one.published else ""
    moved = f" · put here by {one.by}" if one.by else ""
    label = f"{one.number:>5}. "
    indent = " " * len(label)
    head: list[Piece] = [(f"{one.outlet}{published}", PLAIN), (f" · {one.title or ''}{moved}", DIM)]
    first, *rest = flow(head, width=width, indent=indent, colour=colour)
    lines = [label + first.removeprefix(indent), *rest]
    if one.because:
        reason = f"like {one.like}: {why(one.because)}"
        lines += flow([(reason, DIM)], width=width, indent=indent + "  ", colour=colour)
    return lines
