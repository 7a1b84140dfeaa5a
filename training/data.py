"""An epoch of the recipe: the corpora, noised anew, as examples."""

import random
from dataclasses import dataclass
from pathlib import Path

from sayso.attribution.encoding import Tokenise
from sayso.evaluation.polnear import load
from sayso.training.documents import Document, Relation, canonical_document
from sayso.training.examples import IGNORED, Example, cut, example
from sayso.training.noise import page_noise, shown
from training.augment import wrap
from training.renaming import renamed

PRONOUNS = frozenset("he she it they we i you who that this those his her their one".split())
RENAMED = 0.4  # share of the articles whose persons get other names
MARKS_TIMES = 2  # how often an epoch shows each article marked by hand


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


def partly_marked(document: Document, tokenise: Tokenise) -> Example:
    """An article in which only some attributions are marked: what is not says nothing."""
    known = example(document, tokenise)
    known.flat[:] = IGNORED
    known.unmarked[:] = True
    return known


@dataclass
class Corpora:
    """What an epoch is made of.

    polnear: without statements in statements. by_hand: with them. partly: articles in which only
    some statements are marked. names: for persons to be renamed to.
    """

    polnear: list[Document]
    by_hand: list[Document]
    partly: list[Document]
    names: list[tuple[str, str]]


def epoch(corpora: Corpora, tokenise: Tokenise, seed: int, wrap_rate: float) -> list[Example]:
    """One epoch's examples: noised anew, long articles cut in parts, in random order."""
    rng = random.Random(seed)
    sources = source_words(corpora.polnear)

    def changed(document: Document) -> Document:
        fresh = Document(
            document.text,
            [Relation(list(r.source), list(r.cue), list(r.content)) for r in document.relations],
        )
        if rng.random() < RENAMED:
            fresh = renamed(fresh, corpora.names, rng)
        return wrap(fresh, sources, wrap_rate, rng)

    examples = []
    for document, nested in (
        *((d, False) for d in corpora.polnear),
        *((d, True) for d in corpora.by_hand * MARKS_TIMES),
    ):
        for one in shown(changed(document), rng):
            examples += cut(example(one, tokenise, nested=nested))
    for document in corpora.partly:
        examples += cut(partly_marked(page_noise(document, rng), tokenise))
    rng.shuffle(examples)
    return examples
