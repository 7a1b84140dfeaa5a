"""What an article teaches: the tags of its sub-words, its cues, and the roles round each."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.attribution.encoding import Encoding, Tokenise, encode
from sayso.training.documents import Document, Span

Ints: TypeAlias = npt.NDArray[np.int64]

FLAT = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")
ROLES = ("O", "B-source", "I-source", "B-content", "I-content")
IGNORED = -100  # torch's label for what is not scored
LONGEST, SHORTEST = 4096, 8  # sub-words of an example


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


def cut(whole: Example, longest: int = LONGEST) -> list[Example]:
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
    return [p for p in parts if len(p.encoding) > SHORTEST]
