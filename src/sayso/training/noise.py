"""An article as other pages would show it: parts of it by themselves, other quotation marks."""

import random
import re

from sayso.training.documents import Document, Relation, Span

EXCERPTS = 0.6  # share of the articles of which some paragraphs are shown by themselves as well


def shown(document: Document, rng: random.Random) -> list[Document]:
    """The article with some noise, and perhaps a few of its paragraphs by themselves."""
    whole = page_noise(document, rng)
    part = excerpt(whole, rng) if rng.random() < EXCERPTS else None
    return [whole, part] if part else [whole]


def excerpt(document: Document, rng: random.Random) -> Document | None:
    """A few paragraphs by themselves, as people paste them; none where statements run across."""
    paragraphs = [match.span() for match in re.finditer(r"[^\n]+", document.text)]
    if not paragraphs:
        return None
    first = rng.randrange(len(paragraphs))
    some = paragraphs[first : first + rng.choice((1, 1, 1, 2, 3, 4))]
    start, end = some[0][0], some[-1][1]
    inside = []
    for relation in document.relations:
        spans = [*relation.source, *relation.cue, *relation.content]
        within = [start <= s and e <= end for s, e in spans]
        if all(within):
            inside.append(relation)
        elif any(within):
            return None

    def moved(spans: list[Span]) -> list[Span]:
        return [(s - start, e - start) for s, e in spans]

    relations = [Relation(moved(r.source), moved(r.cue), moved(r.content)) for r in inside]
    return Document(document.text[start:end], relations)


def page_noise(document: Document, rng: random.Random) -> Document:
    """Straight marks for curly ones (in a third of articles), a few lost paragraph breaks."""
    text = document.text
    if rng.random() < 0.33:
        text = text.translate(str.maketrans("“”‘’", "\"\"''"))
    elif rng.random() < 0.1:
        text = re.sub(r'(?<![\w,.!?…])"(?=\w)', "“", text).replace('"', "”")
    if rng.random() < 0.15:
        text = re.sub(r"\n\n", lambda m: "  " if rng.random() < 0.5 else m.group(), text)
    assert len(text) == len(document.text)
    return Document(text, document.relations)
