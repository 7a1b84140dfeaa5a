"""Read PolNeAR (Newell et al. 2018): news articles with attribution relations in brat standoff.

A split is a folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`. Of several
annotators of one article the alphabetically first is read. A relation without content is left out:
there is nothing to find.
"""

from dataclasses import dataclass
from pathlib import Path

from sayso.errors import CorpusError, MarksError
from sayso.exports import brat

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
        events = list(brat.events(annotation_file.read_bytes().decode("utf-8")))
    except (ValueError, MarksError) as error:
        raise CorpusError(f"{annotation_file}: not a brat standoff of PolNeAR: {error}.") from error
    relations = [
        Attribution(*(roles.get(role, ()) for role in ("source", "cue", "content")))
        for roles in events
    ]
    return AnnotatedArticle(name, text, tuple(a for a in relations if a.content))
