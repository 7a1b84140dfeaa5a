"""Nesting that the training corpus lacks.

PolNeAR marks one attribution a word, so nothing in it lies inside anything else. `wrap` puts whole
paragraphs into somebody's mouth, as agencies and papers do ("…, X told Y on Sunday"; "Citing X, Z
reported …"), and keeps what is attributed inside.
"""

import random
import re
from string import Formatter

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


# How a paragraph goes on when somebody's name is put to it, by a letter each.
FORMS = {
    "t": ", {source} {cue}{told}{when}.",
    "q": " {source} {cue}{told}{when}.",
    "i": " {cue} {source}{when}.",
    "r": ", {paper} {reported}{when}.",
    "c": ", {paper} {reported}{when}, {citing} {source}.",
    "s": ", {cue} {source}{when}.",
    "w": " {cue} {source}{when}.",
    "a": ", {according} {source}.",
}
QUOTED = "qi"
CUES = {"reported": "paper", "citing": "source", "according": "source", "cue": "source"}


def _wrapped(
    document: Document, start: int, end: int, sources: list[str], rng: random.Random
) -> Document:
    """The document with [start, end) said by somebody, which ends with its full stop."""
    form = _form(document.text[start:end], rng)
    told = rng.choice(LISTENERS) if form in "tq" and rng.random() < 0.5 else ""
    words = {
        "source": rng.choice(sources),
        "paper": rng.choice(PAPERS),
        "cue": "told" if told else rng.choice(("said", "said", "noted", "added", "explained")),
        "told": f" {told}" if told else "",
        "when": f" on {rng.choice(DAYS)}" if rng.random() < 0.5 else "",
        "reported": "reported",
        "citing": "citing",
        "according": "according to",
    }
    opening, closing = ('"', ',"') if form in QUOTED else ("", "")
    content = (start, end - 1 + len(opening + closing))
    ending, spans = _filled(FORMS[form], words, content[1])
    edits = [(start, start, opening)] if opening else []
    edits.append((end - 1, end, closing + ending))
    wrapped = replaced(_without_its_stop(document, end), edits)
    said = [Relation([spans[CUES[c]]], [spans[c]], [content]) for c in CUES if c in spans]
    return Document(wrapped.text, [*wrapped.relations, *said])


def _form(body: str, rng: random.Random) -> str:
    """What is quoted is quoted from mark to mark, so that only what has no marks can be."""
    return rng.choice("tttrrcswa" if re.search('["“”]', body) else "tttqirrcswa")


def _filled(form: str, words: dict[str, str], at: int) -> tuple[str, dict[str, Span]]:
    """The words of a form that begins at `at`, and where each of its fields stands."""
    text, spans = "", {}
    for literal, name, _, _ in Formatter().parse(form):
        text += literal
        if name:
            spans[name] = (at + len(text), at + len(text) + len(words[name]))
            text += words[name]
    return text, spans


def _without_its_stop(document: Document, end: int) -> Document:
    """The same, but a content that held the full stop before `end` ends before it."""

    def short(spans: list[Span]) -> list[Span]:
        return [(s, end - 1 if e == end else e) for s, e in spans]

    relations = [Relation(r.source, r.cue, short(r.content)) for r in document.relations]
    return Document(document.text, relations)
