"""Answers of the ledger for a person at a terminal."""

from functools import singledispatch
from typing import Final

from sayso.ledger.answers import (
    Carried,
    Change,
    Counted,
    Heard,
    Passages,
    People,
    Place,
    Revisions,
    Said,
    Saying,
    Sayings,
    Speakers,
    Timeline,
    Words,
)
from sayso.ledger.identities import Move, Moves
from sayso.views.ink import BOLD, DIM, PLAIN, Piece, Style, flow
from sayso.views.tables import Answer
from sayso.views.wording import (
    ACTS,
    KINDS,
    NO_SOURCE,
    NOT_IDENTIFIED,
    confidence,
    date,
    listed,
    number_of,
)

_LEAST_WIDTH: Final = 24
_MOST_LINES: Final = 6  # of the words of a statement
_UNDATED: Final = "undated"
_STYLES: Final = {"added": Style("green"), "dropped": Style("red"), "reworded": Style("yellow")}


class Sheet:
    """Lines that are written one after another, no wider than the terminal."""

    def __init__(self, width: int, colour: bool) -> None:
        self.lines: list[str] = []
        self._width = max(width, _LEAST_WIDTH)
        self._colour = colour

    def write(self, *pieces: Piece, indent: int = 0, most: int | None = None) -> None:
        """Write the pieces, on as many lines as they need, but no more than `most`."""
        width, colour = self._width, self._colour
        self.lines += flow(pieces, width=width, indent=" " * indent, colour=colour, most=most)

    def passage(self, words: Words) -> None:
        """Write the exact words in «guillemets», between those that stand around them."""
        before, exact, after = context(words)
        pieces = (before, DIM), ("«", DIM), (exact, PLAIN), ("»", DIM), (after, DIM)
        self.write(*pieces, indent=4, most=_MOST_LINES)

    def part(self) -> None:
        """Leave a line empty, but at the beginning."""
        if self.lines:
            self.lines.append("")


def answer(found: Answer, *, colour: bool, width: int = 80) -> str:
    """The answer as text that ends in a newline. width: of the terminal, in columns."""
    sheet = Sheet(width, colour)
    _write(found, sheet)
    return "\n".join(sheet.lines) + "\n"


@singledispatch
def _write(found: Answer, sheet: Sheet) -> None:
    """Write an answer; there is one way for each kind of it."""
    raise NotImplementedError(type(found))


@_write.register
def _(found: Sayings, sheet: Sheet) -> None:
    for saying in found.sayings:
        sheet.part()
        _saying(saying, sheet)
    _total(len(found.sayings), found.total, "statement", sheet)


@_write.register
def _(found: Passages, sheet: Sheet) -> None:
    for passage in found.passages:
        sheet.part()
        sheet.write((passage.place.title or "without a title", BOLD))
        sheet.passage(passage.words)
        _place(passage.place, sheet)
    _total(len(found.passages), found.total, "article", sheet)


@_write.register
def _(found: Speakers, sheet: Sheet) -> None:
    for heard in found.speakers:
        sheet.part()
        _heard(heard, sheet)
    _total(len(found.speakers), found.total, "speaker", sheet)


@_write.register
def _(found: People, sheet: Sheet) -> None:
    for person in found.people:
        sheet.part()
        _heard(person.speaker, sheet)
        for carried in person.sayings:
            sheet.part()
            _carried(carried, sheet)


@_write.register
def _(found: Timeline, sheet: Sheet) -> None:
    for day in found.days:
        sheet.part()
        sheet.write((date(day.day) if day.day else _UNDATED, BOLD))
        for saying in day.sayings:
            sheet.part()
            _who(saying.said, sheet, indent=2)
            sheet.passage(saying.words)
            _place(saying.place, sheet)
    _total(sum(len(day.sayings) for day in found.days), found.total, "statement", sheet)


@_write.register
def _(found: Revisions, sheet: Sheet) -> None:
    for step in found.revisions:
        sheet.part()
        sheet.write((step.after.title or step.address, BOLD))
        sheet.write((f"{step.address}: version {step.version}, seen {date(step.seen)}", DIM))
        if not step.changes:
            sheet.write(("No statement was added, dropped or reworded.", PLAIN), indent=2)
        for change in step.changes:
            sheet.part()
            _change(change, sheet)
    if not found.revisions:
        sheet.write(("Nothing has changed.", PLAIN))


@_write.register
def _(found: Moves, sheet: Sheet) -> None:
    for move in found.moves:
        sheet.part()
        _move(move, sheet)
    if not found.moves:
        sheet.write(("No speakers were merged or split.", PLAIN))


def _move(move: Move, sheet: Sheet) -> None:
    to = "into" if move.kind == "merge" else "off as"
    who = f"{move.from_name} (speaker {move.from_id}) {to} {move.into_name} ({move.into_id})"
    sheet.write((f"{move.id} {move.kind}: ", BOLD), (who, PLAIN))
    sheet.write((f"by {move.author}, {date(move.made_at)}", DIM), indent=4)
    if move.why:
        sheet.write((move.why, PLAIN), indent=4)
    if move.undone_at:
        sheet.write((f"undone by {move.undone_by}, {date(move.undone_at)}", DIM), indent=4)


def _saying(saying: Saying, sheet: Sheet) -> None:
    day = date(saying.day) if saying.day else _UNDATED
    how = " (published)" if saying.dated_by == "publication" else ""
    _who(saying.said, sheet, (f"{day}{how}  ", DIM))
    sheet.passage(saying.words)
    _facts(saying.said, sheet)
    _place(saying.place, sheet)


def _carried(carried: Carried, sheet: Sheet) -> None:
    saying = carried.saying
    day = date(saying.day) if saying.day else _UNDATED
    via = f", via {', citing '.join(saying.said.via)}" if saying.said.via else ""
    sheet.write((f"{day}{via}", DIM))
    sheet.passage(saying.words)
    for place in carried.places:
        _place(place, sheet)


def _who(said: Said, sheet: Sheet, *before: Piece, indent: int = 0) -> None:
    """The speaker with the role and the relays; in their place, what is missing."""
    source = f"“{said.source}”, {NOT_IDENTIFIED}" if said.source else NO_SOURCE
    role = f", {said.role}" if said.role else ""
    via = f", via {', citing '.join(said.via)}" if said.via else ""
    name = (said.speaker, BOLD) if said.speaker else (source, Style("red"))
    sheet.write(*before, name, (role + via, PLAIN), indent=indent)


def context(words: Words) -> tuple[str, str, str]:
    """The whole words before the exact ones, these, and the whole words after them."""
    before, after = words.before, words.after
    if len(before) < words.start:
        before = "… " + before.partition(" ")[2]
    if " " in after:
        after = after.rpartition(" ")[0] + " …"
    return before, words.exact, after


def _facts(said: Said, sheet: Sheet) -> None:
    facts = [f"“{said.cue}”"] if said.cue else []
    facts.append(f"{ACTS[said.act]}, {KINDS[said.kind]}")
    if said.addressee:
        facts.append(f"to {said.addressee}")
    if said.named is False:
        facts.append("unnamed source")
    sheet.write((" · ".join([*facts, confidence(said.confidence)]), DIM), indent=4)


def _place(place: Place, sheet: Sheet) -> None:
    published = date(place.published) if place.published else None
    facts = (place.outlet, published, place.title, place.url, f"article {place.article}")
    sheet.write((" · ".join(filter(None, facts)), DIM), indent=4)


def _heard(heard: Heard, sheet: Sheet) -> None:
    count = f"{number_of(heard.statements, 'statement')} in {number_of(heard.articles, 'article')}"
    named = "" if heard.named else ", unnamed"
    number = f"  speaker {heard.id}"
    sheet.write((heard.name, BOLD), (f" ({heard.type}{named})  {count}", PLAIN), (number, DIM))
    if heard.first:
        sheet.write((_from_to(heard.first, heard.last), DIM), indent=4)
    if heard.outlets:
        sheet.write(("in ", DIM), (listed(map(_counted, heard.outlets)), PLAIN), indent=4)
    for role in heard.roles:
        sheet.write(("as ", DIM), (_counted(role), PLAIN), (_when(role), DIM), indent=4)


def _counted(counted: Counted) -> str:
    return f"{counted.name} {counted.statements}"


def _when(counted: Counted) -> str:
    return f"  {_from_to(counted.first, counted.last)}" if counted.first else ""


def _from_to(first: str, last: str | None) -> str:
    return date(first) if last in (None, first) else f"{date(first)} to {date(last or '')}"


def _change(change: Change, sheet: Sheet) -> None:
    style = _STYLES[change.kind]
    fields = f": {listed(field.replace('_', ' ') for field in change.fields)}"
    sheet.write((change.kind, style), (fields if change.fields else "", PLAIN), indent=2)
    for sign, said in (("- ", change.before), ("+ ", change.after)):
        if said:
            _who(said, sheet, (sign, style), indent=4)
            sheet.write((said.content, PLAIN), indent=8, most=_MOST_LINES)
            _facts(said, sheet)


def _total(shown: int, total: int, noun: str, sheet: Sheet) -> None:
    """How many there are, and that some are not shown."""
    sheet.part()
    more = "" if shown == total else f", {shown:,} of them shown"
    sheet.write((f"{number_of(total, noun)}{more}", DIM))
