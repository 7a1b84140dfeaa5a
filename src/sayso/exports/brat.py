"""brat standoff as the corpus PolNeAR has it (Newell et al. 2018; https://brat.nlplab.org).

A statement is an event "Attribution", or "Attribution-no-source", on its cue, with the arguments
Source, Cue and Content; a span that runs over line ends is a span in pieces. A note on the event
says which statement it is: "s3 direct say | addressee: 12 21 | speaker: Lena Okafor". brat shows
notes and lets them be edited; what has no use for them, like PolNeAR's tools, leaves them aside.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, get_args

from sayso.errors import MarksError
from sayso.exports.marks import Mark, Marked, Spans, joined, lines, mark, plain
from sayso.record import Act, Kind, Record

# What brat has to know of the annotations: the file annotation.conf beside them.
CONFIGURATION = """\
[entities]
Source
Cue
Content
[relations]
[events]
Attribution Source*:Source, Cue*:Cue, Content*:Content
Attribution-no-source Cue*:Cue, Content*:Content
[attributes]
"""

_NUMBERED = re.compile(r"\d+$")


def write(record: Record) -> str:
    """The standoff of a record; its offsets are code points of the article's text."""
    found: list[str] = []
    text = record.article.text
    number = 0
    for event, statement in enumerate(record.statements, 1):
        marked = mark(record, statement)
        arguments = []
        roles = {"Source": marked.source, "Cue": marked.cue, "Content": marked.content}
        written = {role: lines(text, spans) for role, spans in roles.items()}
        if not written["Content"]:
            continue  # white space: there is nothing to mark
        for role, spans in written.items():
            if spans:
                number += 1
                found.append(_bound(number, role, spans, text))
                arguments.append(f"{role}:T{number}")
        number += 1
        type_ = "Attribution" if marked.source else "Attribution-no-source"
        trigger = written["Cue"] or written["Content"]
        found.append(_bound(number, type_, trigger, text))
        found.append(f"E{event}\t{' '.join([f'{type_}:T{number}', *arguments])}")
        found.append(f"#{event}\tAnnotatorNotes E{event}\t{_note(marked)}")
    return "".join(f"{line}\n" for line in found)


def read(standoff: str, text: str) -> Marked:
    """The statements that are marked in a text. Raises MarksError."""
    return Marked(tuple(marks(standoff, text)), text=text)


def marks(standoff: str, text: str) -> Iterator[Mark]:
    """Yield each event of the standoff. Pieces that only white space parts are put together.

    Raises MarksError for what is no standoff, or lies outside the text.
    """
    for roles, note in _events(standoff, len(text)):
        spans = {role: joined(text, found) for role, found in roles.items()}
        if spans.get("content"):
            yield Mark(
                source=spans.get("source", ()),
                cue=spans.get("cue", ()),
                content=spans["content"],
                **_noted(note, len(text)),
            )


def events(standoff: str) -> Iterator[dict[str, Spans]]:
    """Yield the spans of each event's roles ("source", "cue", "content") as they stand.

    Raises MarksError.
    """
    for roles, _ in _events(standoff, None):
        yield roles


def _events(standoff: str, length: int | None) -> Iterator[tuple[dict[str, Spans], str]]:
    spans: dict[str, Spans] = {}
    found: list[tuple[str, list[str]]] = []
    notes: dict[str, str] = {}
    for number, line in enumerate(standoff.split("\n"), 1):
        try:
            _line(line.rstrip("\r"), spans, found, notes)
        except (ValueError, IndexError) as error:
            raise MarksError(f"line {number} is no brat standoff: {line[:60]!r}.") from error
    for identifier, arguments in found:
        roles: dict[str, Spans] = defaultdict(tuple)
        for argument in arguments:
            role, _, bound = argument.partition(":")
            roles[_NUMBERED.sub("", role).lower()] += spans.get(bound, ())
        places = [place for found in roles.values() for place in found]
        if length is not None and any(not 0 <= a < b <= length for a, b in places):
            raise MarksError(f"{identifier} lies outside the text: it belongs to another.")
        sorted_ = {role: tuple(sorted(places)) for role, places in roles.items()}
        yield sorted_, notes.get(identifier, "")


def _line(
    line: str,
    spans: dict[str, Spans],
    found: list[tuple[str, list[str]]],
    notes: dict[str, str],
) -> None:
    """Take in one line. Raises ValueError or IndexError where it is broken."""
    if line.startswith("T") and line.count("\t") >= 2:
        identifier, place, _ = line.split("\t", 2)
        spans[identifier] = _offsets(place.split(" ", 1)[1])
    elif line.startswith("E"):
        identifier, arguments = line.split("\t")[:2]
        if not all(":" in argument for argument in arguments.split()):
            raise ValueError(arguments)
        found.append((identifier, arguments.split()))
    elif line.startswith("#") and line.count("\t") >= 2:
        _, target, note = line.split("\t", 2)
        notes[target.split()[-1]] = note


def _offsets(text: str) -> Spans:
    """The offsets of brat's "12 15;20 24"."""
    pairs = (part.split() for part in text.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _bound(number: int, type_: str, spans: Spans, text: str) -> str:
    places = ";".join(f"{start} {end}" for start, end in spans)
    words = " ".join(text[start:end] for start, end in spans)
    return f"T{number}\t{type_} {places}\t{words}"


def _note(marked: Mark) -> str:
    parts = [f"{marked.id} {marked.kind} {marked.act}"]
    if marked.addressee:
        parts.append("addressee: " + ";".join(f"{a} {b}" for a, b in marked.addressee))
    if marked.speaker:
        parts.append(f"speaker: {marked.speaker}")
    return " | ".join(parts)


def _noted(note: str, length: int) -> dict[str, Any]:
    """What a note of ours, perhaps edited, says; nothing where it is somebody's own."""
    head, _, speaker = note.partition(" | speaker: ")
    head, _, addressee = head.partition(" | addressee: ")
    words = head.split()
    if len(words) != 3 or words[1] not in get_args(Kind) or words[2] not in get_args(Act):
        return {}
    try:
        spans = _offsets(addressee) if addressee else ()
    except ValueError as error:
        raise MarksError(f"the note {note!r} does not say where the addressee is.") from error
    if any(not 0 <= start < end <= length for start, end in spans):
        raise MarksError(f"the note {note!r} names an addressee outside the text.")
    return {
        **dict(zip(("id", "kind", "act"), words, strict=True)),
        "addressee": spans,
        "speaker": plain(speaker) or None,
    }
