"""Nesting that the training corpus lacks.

PolNeAR marks one attribution a word, so nothing in it lies inside anything else. `wrap` puts whole
paragraphs into somebody's mouth, as agencies and papers do ("…, X told Y on Sunday"; "Citing X, Z
reported …"), and keeps what is attributed inside.
"""

import random
import re

from sayso.training.documents import Document, Relation, Span


def replaced(document: Document, edits: list[tuple[int, int, str]]) -> Document:
    """Apply ascending, disjoint edits (start, end, new words); spans keep their words.

    A span edge at an insertion stays on the side of its own words.
    """
    out, at = [], 0
    for start, end, new in edits:
        out += [document.text[at:start], new]
        at = end
    out.append(document.text[at:])

    def move(offset: int, is_end: bool) -> int:
        shift = 0
        for start, end, new in edits:
            if offset > end or (offset == end and not (is_end and start == end)):
                shift += len(new) - (end - start)
            elif offset > start:
                return start + shift + (len(new) if is_end else 0)
        return offset + shift

    def spans(old: list[Span]) -> list[Span]:
        return [(move(s, False), move(e, True)) for s, e in old]

    relations = [
        Relation(spans(r.source), spans(r.cue), spans(r.content)) for r in document.relations
    ]
    return Document("".join(out), relations)


DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PAPERS = (
    "Reuters", "CNN", "the Associated Press", "Xinhua", "the Daily Herald", "AFP", "Bloomberg",
    "local media", "state television", "the Morning Post", "Kyodo News", "the BBC", "the Star",
    "some local media", "the Tribune", "a local newspaper", "Interfax", "the news agency",
)  # fmt: skip
LISTENERS = (
    "reporters",
    "lawmakers",
    "the newspaper",
    "a news conference",
    "journalists",
    *PAPERS[:12],
)


def wrap(document: Document, sources: list[str], rate: float, rng: random.Random) -> Document:
    """Put a share `rate` of the paragraphs into the mouth of one of `sources`."""
    for match in reversed(list(re.finditer(r"[^\n]{60,700}(?=\n|$)", document.text))):
        body = match.group().rstrip()
        if rng.random() < rate and body.endswith(".") and not body.endswith("..."):
            document = _wrapped(document, match.start(), match.start() + len(body), sources, rng)
    return document


def _wrapped(
    document: Document, start: int, end: int, sources: list[str], rng: random.Random
) -> Document:
    body = document.text[start:end]
    source, paper = rng.choice(sources), rng.choice(PAPERS)
    told = (
        f"told {rng.choice(LISTENERS)}"
        if rng.random() < 0.5
        else rng.choice(("said", "said", "noted", "added", "explained"))
    )
    when = f" on {rng.choice(DAYS)}" if rng.random() < 0.5 else ""
    verb = told.split()[0]
    unquoted = not re.search('["“”]', body)
    form = rng.choice("tttqrrcsa" if unquoted else "tttrrcsa")
    pieces: list[tuple[str, str]]  # (role, words) put after the content
    if form == "t":
        pieces = [
            ("", ", "),
            ("source", source),
            ("", " "),
            ("cue", verb),
            ("", told[len(verb) :] + when + "."),
        ]
    elif form == "q":
        pieces = [
            ("", " "),
            ("source", source),
            ("", " "),
            ("cue", verb),
            ("", told[len(verb) :] + when + "."),
        ]
        if told == verb and rng.random() < 0.5:
            pieces = [("", " "), ("cue", verb), ("", " "), ("source", source), ("", when + ".")]
    elif form == "r":
        pieces = [("", ", "), ("source", paper), ("", " "), ("cue", "reported"), ("", when + ".")]
    elif form == "c":
        pieces = [("", ", "), ("source", paper), ("", " "), ("cue", "reported"), ("", when + ", "),
                  ("cue2", "citing"), ("", " "), ("source2", source), ("", ".")]  # fmt: skip
    elif form == "s":
        pieces = [
            ("", rng.choice((", ", " "))),
            ("cue", "said"),
            ("", " "),
            ("source", source),
            ("", when + "."),
        ]
    else:
        pieces = [("", ", "), ("cue", "according to"), ("", " "), ("source", source), ("", ".")]
    quoted = form == "q"
    closing = ',"' if quoted else ""
    edits = [(start, start, '"')] if quoted else []
    edits.append((end - 1, end, closing + "".join(words for _, words in pieces)))
    # The last full stop goes; a span that held it ends before it.
    for relation in document.relations:
        relation.content = [(s, end - 1 if e == end else e) for s, e in relation.content]
    wrapped = replaced(document, edits)
    shift = len(quoted * '"')
    content = (start, end - 1 + shift + len(closing))
    at, found = content[1], {}
    for role, words in pieces:
        found[role] = (at, at + len(words))
        at += len(words)
    wrapped.relations.append(Relation([found["source"]], [found["cue"]], [content]))
    if "cue2" in found:
        wrapped.relations.append(Relation([found["source2"]], [found["cue2"]], [content]))
    return wrapped
