"""Attribution relations of GUM (Zeldes 2017), for what PolNeAR leaves out: those inside others.

GUM marks discourse: an "attribution" satellite ("she thinks") and the nucleus that it attributes.
The satellite's syntax (Universal Dependencies) tells its cue from its source.
"""

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

from sayso.training.documents import Document, Relation, Span

MULTINUCLEAR = ("joint", "same-unit", "restatement-rep", "adversative-contrast")
LONGEST = 1200  # characters of content: beyond it the nucleus is a section, not a statement


@dataclass
class Token:
    number: str
    form: str
    tag: str
    head: str
    relation: str
    start: int
    end: int


def read_gum(folder: Path) -> list[Document]:
    """Every article that has both a discourse tree and syntax."""
    documents = []
    for tree in sorted((folder / "rst" / "rstweb").glob("*.rs4")):
        text, units = _syntax(folder / "dep" / f"{tree.stem}.conllu")
        relations = []
        for satellite, nucleus in _attributions(tree):
            if len(satellite) == 1 and all(n in units for n in (*satellite, *nucleus)):
                relation = _relation(units[satellite[0]], [units[n] for n in nucleus], text)
                if relation:
                    relations.append(relation)
        documents.append(Document(text, relations))
    return documents


def _syntax(file: Path) -> tuple[str, dict[str, list[Token]]]:
    """The text with blank lines between paragraphs, and the tokens by discourse unit."""
    text, unit = "", "0"
    units: dict[str, list[Token]] = {}
    joined = 0  # number of the last token of the word that is being spelt ("boy" + "'s")
    joined_space = ""
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newpar") and text:
            text = text.rstrip() + "\n\n"
        fields = line.split("\t")
        if len(fields) == 10 and "-" in fields[0]:
            joined = int(fields[0].split("-")[1])
            joined_space = "" if "SpaceAfter=No" in fields[9] else " "
        if not line:
            joined = 0
        if len(fields) != 10 or not fields[0].isdigit():
            continue
        number, form, _, tag, _, _, head, relation, _, misc = fields
        started = re.search(r"Discourse=[\w-]+(?:_m)?:(\d+)(?:->|:)", misc)
        unit = started.group(1) if started else unit
        token = Token(number, form, tag, head, relation, len(text), len(text) + len(form))
        space = "" if "SpaceAfter=No" in misc else " "
        if int(number) <= joined:
            space = joined_space if int(number) == joined else ""
        text += form + space
        units.setdefault(unit, []).append(token)
    return text.rstrip(), units


def _attributions(tree: Path) -> list[tuple[list[str], list[str]]]:
    """(units of the satellite, units of its nucleus) of each attribution."""
    body = ElementTree.parse(tree).getroot().find("body")
    assert body is not None
    nodes = {n.get("id", ""): n for n in body if n.tag in ("segment", "group")}
    children: dict[str, list[str]] = {}
    for key, node in nodes.items():
        children.setdefault(node.get("parent") or "", []).append(key)

    def nuclear(key: str) -> bool:
        relation = nodes[key].get("relname") or "span"
        parent = nodes.get(nodes[key].get("parent") or "")
        multi = parent is not None and parent.get("type") == "multinuc"
        return relation == "span" or (multi and relation.startswith(MULTINUCLEAR))

    def whole(key: str) -> list[str]:
        own = [key] if nodes[key].tag == "segment" else []
        return own + [unit for child in children.get(key, []) for unit in whole(child)]

    def core(key: str) -> list[str]:
        if nodes[key].tag == "segment":
            return [key]
        return [u for child in children.get(key, []) if nuclear(child) for u in whole(child)]

    return [
        (whole(key), sorted(core(node.get("parent") or ""), key=int))
        for key, node in nodes.items()
        if (node.get("relname") or "").startswith("attribution")
    ]


def _relation(satellite: list[Token], nucleus: list[list[Token]], text: str) -> Relation | None:
    content: list[Span] = []
    for unit in nucleus:
        start, end = unit[0].start, unit[-1].end
        if content and text[content[-1][1] : start].strip() == "":
            content[-1] = (content[-1][0], end)
        else:
            content.append((start, end))
    words = [t for t in satellite if t.tag != "PUNCT"]
    if not words or not content or sum(e - s for s, e in content) > LONGEST:
        return None
    if words[0].form.lower() == "according" and len(words) > 2:
        return Relation(
            [(words[2].start, words[-1].end)], [(words[0].start, words[1].end)], content
        )
    inside = {t.number for t in satellite}
    verbal = ("VERB", "AUX", "ADJ", "NOUN")
    heads = [t for t in words if t.head not in inside and t.tag in verbal]
    if not heads:
        return None
    cue = heads[0]
    subject = next(
        (t for t in words if t.head == cue.number and t.relation.startswith("nsubj")), None
    )
    first = cue
    before = satellite[: satellite.index(cue)]
    for token in reversed(before):
        if token.head == cue.number and token.relation.split(":")[0] in ("aux", "cop", "advmod"):
            first = token
        else:
            break
    source = [] if subject is None else [_yield(subject, satellite)]
    return Relation(source, [(first.start, cue.end)], content)


def _yield(head: Token, tokens: list[Token]) -> Span:
    """The span of everything below `head`, as far as it is contiguous."""
    below = {head.number}
    for _ in range(12):
        below |= {t.number for t in tokens if t.head in below}
    at = tokens.index(head)
    low = high = at
    while low and tokens[low - 1].number in below:
        low -= 1
    while high + 1 < len(tokens) and tokens[high + 1].number in below:
        high += 1
    while tokens[high].tag == "PUNCT" and high > at:
        high -= 1
    return tokens[low].start, tokens[high].end
