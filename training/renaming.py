"""Other people in the same articles: what is learnt should not hang on the names of one campaign.

PolNeAR tells of one election, in which two people are named in almost every article. In a share of
the articles the persons get the names of persons of the worldwide newswire, each the same
throughout.
"""

import random
import re
from collections import Counter
from pathlib import Path

from sayso.training.documents import Document
from training.augment import replaced

_FULL_NAME = re.compile(r"(?<![.!?\n“\"] )\b([A-Z][a-z]+) ([A-Z][a-z]{2,})\b")
_LEAST_OFTEN = 2  # a pair of capitalised words is a name if its last also stands alone so often


def persons(newswire: Path) -> list[tuple[str, str]]:
    """(given name, surname) of everybody with two names in the newswire's annotation."""
    found = set()
    for file in sorted(newswire.glob("*.tsv")):
        tagged = [line.split("\t") for line in file.read_text(encoding="utf-8").split("\n")]
        for first, last, beyond in zip(tagged, tagged[1:], tagged[2:], strict=False):
            tags = [row[-1].removesuffix("-Person") for row in (first, last, beyond)]
            if tags[:2] == ["B", "I"] and tags[2] != "I" and last[0][:1].isupper():
                found.add((first[0], last[0]))
    return sorted(found)


def renamed(document: Document, names: list[tuple[str, str]], rng: random.Random) -> Document:
    """The article with its persons under other names; spans keep their words."""
    others: dict[str, str] = {}
    alone = Counter(re.findall(r"\b[A-Z][a-z]{2,}\b", document.text))
    for given, surname in _FULL_NAME.findall(document.text):
        if surname not in others and given not in others and alone[surname] > _LEAST_OFTEN:
            others[given], others[surname] = rng.choice(names)
    if not others:
        return document
    words = re.compile(r"\b(?:" + "|".join(map(re.escape, others)) + r")\b")
    edits = [(m.start(), m.end(), others[m.group()]) for m in words.finditer(document.text)]
    return replaced(document, edits)
