"""Read the corpora that mark coreference: GUM (CoNLL-U with entities) and MEANTIME."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sayso.errors import CorpusError
from sayso.evaluation.meantime import annotated_text

Interval = tuple[int, int]
_PRONOUNS = frozenset("he him his himself she her hers herself".split())
_ENTITY = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
_KINDS = {
    "person": "person",
    "organization": "organisation",
    "PER": "person",
    "ORG": "organisation",
}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention of an entity. start, end: code points; name: the words in it that are its name.

    entity: which one; kind: "person", "organisation" or something else.
    form: "name", "pronoun" ("he", "she" and their forms) or "other".
    """

    start: int
    end: int
    name: Interval
    entity: str
    kind: str
    form: str


@dataclass(frozen=True, slots=True)
class EntityArticle:
    """A text and the mentions of entities in it."""

    name: str
    text: str
    mentions: tuple[GoldMention, ...]


def read_entities(folder: Path) -> list[EntityArticle]:
    """Read every article under a folder of GUM's .conllu or MEANTIME's .xml files.

    Raises CorpusError where there is none of them, or one cannot be read.
    """
    files = sorted(folder.rglob("*.conllu")) or sorted(folder.rglob("*.xml"))
    articles = []
    for file in files:
        try:
            data = file.read_text(encoding="utf-8")
            if file.suffix == ".conllu":
                articles.append(_gum(file.stem, data))
            elif "<Document" in data:
                articles.append(_meantime(file.stem, ElementTree.fromstring(data)))
        except (ElementTree.ParseError, OSError, ValueError, IndexError, KeyError) as error:
            raise CorpusError(f"{file}: cannot be read as annotated entities: {error}.") from error
    if not articles:
        raise CorpusError(f"{folder}: no GUM (.conllu) or MEANTIME (.xml) files here.")
    return articles


# -- GUM ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    proper: bool
    entities: str


def _gum(name: str, data: str) -> EntityArticle:
    text, tokens = _tokens(data)
    found: list[GoldMention] = []
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    for at, token in enumerate(tokens):
        for match in _ENTITY.finditer(token.entities):
            fields = (match[1] or match[3]).split("-")
            if match[1]:
                opened.setdefault(fields[0], []).append((at, fields))
            if match[3] or match[2]:
                first, opening = opened[fields[0]].pop()
                found.append(_mention(text, tokens[first : at + 1], opening))
    return EntityArticle(name, text, tuple(sorted(found, key=lambda m: (m.start, -m.end))))


def _tokens(data: str) -> tuple[str, list[_Token]]:
    """The text, a paragraph a line, and its tokens."""
    text, tokens = "", []
    gap, broken = "", False
    until = 0  # last token of a word of several, whose form has been printed
    for line in data.splitlines():
        if line.startswith("# newpar"):
            broken = True
        elif not line:
            until = 0
        elif line[0].isdigit():
            fields = line.split("\t")
            number, form, misc = fields[0], fields[1], fields[9]
            if "." in number:
                continue
            if "-" in number:  # "don't" as "do" and "n't": their own forms stand for it
                until = int(number.partition("-")[2])
                last = "SpaceAfter=No" in misc
                continue
            text += "\n" if broken and text else gap
            entities = re.search(r"Entity=([^|]+)", misc)
            proper = fields[3] == "PROPN"
            tokens.append(
                _Token(len(text), len(text) + len(form), proper, entities[1] if entities else "")
            )
            text += form
            tight = "SpaceAfter=No" in misc
            if until:
                tight = int(number) < until or last
            gap, broken = "" if tight else " ", False
            until = 0 if until == int(number) else until
    return text, tokens


def _mention(text: str, tokens: list[_Token], fields: list[str]) -> GoldMention:
    """fields: id, type, information status, salience, centring, the heads' places, …"""
    start, end = tokens[0].start, tokens[-1].end
    heads = [int(place) - 1 for place in fields[5].split(",")]
    first = last = heads[0]
    form = "other"
    if len(tokens) == 1 and text[start:end].casefold() in _PRONOUNS:
        form = "pronoun"
    elif tokens[first].proper:
        form = "name"
        while first > 0 and tokens[first - 1].proper:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].proper:
            last += 1
    name = tokens[first].start, tokens[last].end
    return GoldMention(start, end, name, fields[0], _KINDS.get(fields[1], fields[1]), form)


# -- MEANTIME -----------------------------------------------------------------------------------


def _meantime(name: str, document: ElementTree.Element) -> EntityArticle:
    text, spans = annotated_text(document)
    marked = list(_of_meantime(document, text, spans))
    return EntityArticle(name, text, tuple(sorted(marked, key=lambda m: (m.start, -m.end))))


def _of_meantime(
    document: ElementTree.Element, text: str, spans: dict[str, Interval]
) -> Iterator[GoldMention]:
    kinds = {e.attrib["m_id"]: e.get("ent_type", "") for e in document.iter("ENTITY")}
    entity = {
        source.attrib["m_id"]: target.attrib["m_id"]
        for link in document.iter("REFERS_TO")
        for target in link.iter("target")
        for source in link.iter("source")
    }
    for element in document.iter("ENTITY_MENTION"):
        anchors = [a.attrib["t_id"] for a in element.iter("token_anchor")]
        held = sorted(spans[t] for t in anchors if t in spans)
        of = entity.get(element.attrib["m_id"])
        if not held or of is None:
            continue
        start, end = held[0][0], held[-1][1]
        syntax = element.get("syntactic_type", "")
        form = "name" if syntax == "NAM" else "other"
        if text[start:end].casefold() in _PRONOUNS:
            form = "pronoun"
        kind = _KINDS.get(kinds.get(of, ""), kinds.get(of, ""))
        yield GoldMention(start, end, (start, end), of, kind, form)
