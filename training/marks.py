"""Articles marked by hand for training: who said what in news of many countries.

`marks.jsonl` holds, an article a line, which article of which corpus it is, the digest of its text,
and its statements as offsets; the text itself stays in the corpora. The marks follow the guidelines
of `sayso eval gold`, so unlike PolNeAR's they go into statements: what is unmarked is none.
"""

import hashlib
from pathlib import Path

import msgspec

from sayso.evaluation.polnear import Spans
from sayso.training.documents import Document, canonical_document
from training.newswire import basil, newswire, page

FILE = Path(__file__).with_name("marks.jsonl")
HELD_OUT_EVERY = 5  # every so many-th article is kept for thresholds and calibration


class Mark(msgspec.Struct, frozen=True):
    """One statement in code-point offsets. parent: index among those of the article."""

    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    act: str
    parent: int | None = None


class Marked(msgspec.Struct, frozen=True):
    """An article's marks. article: "newswire/NAME", "pages/NAME" or "basil/YEAR/NAME"."""

    article: str
    sha256: str
    statements: tuple[Mark, ...]


def load_marks(file: Path = FILE) -> list[Marked]:
    """Every marked article, in the order of the file."""
    return [msgspec.json.decode(line, type=Marked) for line in file.read_bytes().splitlines()]


def text_of(marked: Marked, corpora: Path) -> str:
    """The text that the offsets point into. Raises ValueError where it is another by now."""
    corpus, _, name = marked.article.partition("/")
    if corpus == "newswire":
        text = newswire(corpora / corpus / "processed_annotated" / f"{name}.txt.tsv")
    elif corpus == "pages":
        text = page(corpora / corpus / "ground-truth.json", name)
    else:
        text = basil(corpora / corpus / "articles" / f"{name}.json")
    if hashlib.sha256(text.encode()).hexdigest() != marked.sha256:
        raise ValueError(f"{marked.article}: its text is not the one that was marked")
    return text


def as_document(marked: Marked, text: str) -> Document:
    """A marked article to train on."""

    def spans(one: tuple[int, int] | None) -> Spans:
        return (one,) if one else ()

    return canonical_document(
        text, [(spans(m.source), spans(m.cue), m.content) for m in marked.statements if m.cue]
    )


def read_marks(corpora: Path, *, held_out: bool) -> list[Document]:
    """The articles to train on, or those held out."""
    return [
        as_document(marked, text_of(marked, corpora))
        for number, marked in enumerate(load_marks())
        if (number % HELD_OUT_EVERY == HELD_OUT_EVERY - 1) == held_out
    ]
