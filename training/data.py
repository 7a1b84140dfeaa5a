"""Annotated articles as batches of windows and cues."""

import random
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.attribution.encoding import Encoding, Tokenise, encode
from sayso.evaluation.polnear import load
from training.augment import (
    Document,
    Relation,
    Span,
    canonical_document,
    excerpt,
    page_noise,
    wrap,
)
from training.model import FLAT, ROLES
from training.renaming import renamed

PRONOUNS = frozenset("he she it they we i you who that this those his her their one".split())
Ints = npt.NDArray[np.int64]
IGNORED = -100  # torch's label for what is not scored
RENAMED = 0.4  # share of the articles whose persons get other names
EXCERPTS = 0.6  # share of the articles of which some paragraphs are shown by themselves as well
MARKS_TIMES = 3  # how often an epoch shows each article marked by hand


@dataclass
class Cue:
    """Sub-words [first, last) of one cue, and the role of every sub-word of the article to it."""

    first: int
    last: int
    roles: Ints


@dataclass
class Example:
    """unmarked: where the lack of a cue is no evidence that there is none."""

    encoding: Encoding
    flat: Ints
    cues: list[Cue]
    unmarked: npt.NDArray[np.bool_]


def read_split(split: Path) -> list[Document]:
    return [
        canonical_document(a.text, [(r.source, r.cue, r.content) for r in a.attributions])
        for a in load(split)
    ]


def source_words(documents: list[Document]) -> list[str]:
    """Printed sources that can stand for anybody's: no pronouns, not long."""
    words = (d.text[s:e] for d in documents for r in d.relations for s, e in r.source)
    return sorted(
        {w for w in words if w.casefold() not in PRONOUNS and 4 < len(w) < 90 and "\n" not in w}
    )


def example(document: Document, tokenise: Tokenise, *, nested: bool = False) -> Example:
    """An article to learn from. nested: whether what lies in contents is marked too."""
    encoding = encode(document.text, tokenise)
    n = len(encoding)
    flat = np.zeros(n, dtype=np.int64)
    unmarked = np.zeros(n, dtype=bool)
    cues = []
    # Longest content first: what is inside writes over what is outside.
    for relation in sorted(document.relations, key=lambda r: -sum(e - s for s, e in r.content)):
        roles = np.zeros(n, dtype=np.int64)
        for role, spans in (("content", relation.content), ("source", relation.source)):
            _mark(roles, encoding, spans, ROLES.index(f"B-{role}"))
            _mark(flat, encoding, spans, FLAT.index(f"B-{role}"))
        first, last = (
            encoding.tokens_in(relation.cue[0][0], relation.cue[-1][1]) if relation.cue else (0, 0)
        )
        _mark(flat, encoding, relation.cue, FLAT.index("B-cue"))
        for start, end in relation.content:
            a, b = encoding.tokens_in(start, end)
            unmarked[a:b] = not nested
        if first < last and roles.any():
            roles[first:last] = 0
            cues.append(Cue(first, last, begun(roles)))
    return Example(encoding, flat, cues, unmarked)


def begun(roles: Ints) -> Ints:
    """The same roles where a span that something has cut begins anew behind the cut."""
    before = np.concatenate([[0], roles[:-1]])
    inside = (roles == ROLES.index("I-source")) | (roles == ROLES.index("I-content"))
    return np.where(inside & (before != roles) & (before != roles - 1), roles - 1, roles)


def _mark(labels: Ints, encoding: Encoding, spans: list[Span], begin: int) -> None:
    for start, end in spans:
        first, last = encoding.tokens_in(start, end)
        labels[first:last] = begin + 1
        if first < last:
            labels[first] = begin


def partly_marked(document: Document, tokenise: Tokenise) -> Example:
    """An article in which only some attributions are marked: what is not says nothing."""
    known = example(document, tokenise)
    known.flat[:] = IGNORED
    known.unmarked[:] = True
    return known


@dataclass
class Corpora:
    """What an epoch is made of.

    marked: PolNeAR, without statements in statements. complete: with them. partly: articles in
    which only some statements are marked. names: for persons to be renamed to.
    """

    marked: list[Document]
    complete: list[Document]
    partly: list[Document]
    names: list[tuple[str, str]]


def epoch(corpora: Corpora, tokenise: Tokenise, seed: int, wrap_rate: float) -> list[Example]:
    """One epoch's examples: noised anew, long articles cut in parts, in random order."""
    rng = random.Random(seed)
    sources = source_words(corpora.marked)

    def noised(document: Document) -> Document:
        fresh = Document(
            document.text,
            [Relation(list(r.source), list(r.cue), list(r.content)) for r in document.relations],
        )
        if rng.random() < RENAMED:
            fresh = renamed(fresh, corpora.names, rng)
        return page_noise(wrap(fresh, sources, wrap_rate, rng), rng)

    examples = []
    for document, nested in (
        *((d, False) for d in corpora.marked),
        *((d, True) for d in corpora.complete * MARKS_TIMES),
    ):
        whole = noised(document)
        part = excerpt(whole, rng) if rng.random() < EXCERPTS else None
        for shown in filter(None, (whole, part)):
            examples += cut(example(shown, tokenise, nested=nested))
    for document in corpora.partly:
        examples += cut(partly_marked(page_noise(document, rng), tokenise))
    rng.shuffle(examples)
    return examples


def cut(whole: Example, longest: int = 4096) -> list[Example]:
    """Parts of at most `longest` sub-words; a cue belongs to the part it stands in."""
    n = len(whole.encoding)
    parts = []
    for low in range(0, max(n, 1), longest):
        high = min(n, low + longest)
        e = whole.encoding
        piece = Encoding(*(getattr(e, name)[low:high] for name in e.__slots__))
        cues = [
            Cue(c.first - low, c.last - low, c.roles[low:high])
            for c in whole.cues
            if low <= c.first and c.last <= high
        ]
        parts.append(Example(piece, whole.flat[low:high], cues, whole.unmarked[low:high]))
    return [p for p in parts if len(p.encoding) > 8]


def windows(length: int, size: int, rng: random.Random) -> list[tuple[int, int]]:
    """Cut `length` sub-words into windows of about equal size, at most `size`, edges jittered."""
    count = -(-length // size)
    count += rng.random() < 0.3
    edges = [0]
    for i in range(1, count):
        edges.append(round(length * i / count + rng.uniform(-0.12, 0.12) * length / count))
    edges.append(length)
    cuts = []
    for a, b in pairwise(edges):
        while b - a > size:
            cuts.append((a, a + size))
            a += size
        if a < b:
            cuts.append((a, b))
    return cuts
