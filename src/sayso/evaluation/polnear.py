"""Read PolNeAR (Newell et al. 2018): news articles with attribution relations in brat standoff.

A split is a folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`. Of several
annotators of one article the alphabetically first is read. A relation without content is left out:
there is nothing to find.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import CorpusError

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution relation; spans are (start, end) code points, each role in text order."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article's text, untouched, and the attribution relations in it."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def load(split: Path) -> list[AnnotatedArticle]:
    """Read every article of one split, in order of name.

    Raises CorpusError when `split` is not laid out as PolNeAR is, or a file of it is broken.
    """
    texts, annotations = split / "text", split / "attributions"
    if not texts.is_dir() or not annotations.is_dir():
        raise CorpusError(
            f"{split}: no PolNeAR split here: expected the folders text/ and attributions/."
        )
    first_annotation: dict[str, Path] = {}
    for file in sorted(annotations.glob("*.ann")):
        first_annotation.setdefault(file.stem.rpartition("_")[0], file)
    return [
        _read(name, texts / f"{name}.txt", file)
        for name, file in sorted(first_annotation.items())
        if (texts / f"{name}.txt").exists()
    ]


def _read(name: str, text_file: Path, annotation_file: Path) -> AnnotatedArticle:
    try:
        text = text_file.read_bytes().decode("utf-8")
        relations = _relations(annotation_file.read_bytes().decode("utf-8"))
    except (ValueError, IndexError) as error:
        raise CorpusError(f"{annotation_file}: not a brat standoff of PolNeAR: {error}.") from error
    return AnnotatedArticle(name, text, tuple(a for a in relations if a.content))


def _relations(standoff: str) -> list[Attribution]:
    spans: dict[str, Spans] = {}
    events: list[list[str]] = []
    for line in standoff.split("\n"):
        if line.startswith("T") and line.count("\t") >= 2:
            identifier, place, _ = line.split("\t", 2)
            spans[identifier] = _offsets(place.split(" ", 1)[1])
        elif line.startswith("E"):
            events.append(line.rstrip("\r").split("\t")[1].split())
    return [_relation(event, spans) for event in events]


def _offsets(text: str) -> Spans:
    """The offsets of brat's "12 15;20 24"."""
    pairs = (part.split() for part in text.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def _relation(event: list[str], spans: dict[str, Spans]) -> Attribution:
    """Build a relation from "Type:T1 Source:T2 Content:T3 Content2:T4"."""
    roles: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
    for argument in event:
        role, identifier = argument.split(":")
        role = re.sub(r"\d+$", "", role).lower()
        if role in roles:
            roles[role] += spans.get(identifier, ())
    return Attribution(*(tuple(sorted(roles[role])) for role in ("source", "cue", "content")))
