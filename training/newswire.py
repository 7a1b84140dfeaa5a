"""Articles of corpora as text: the worldwide newswire, BASIL, the pages of news sites.

The text made here is what hand-made marks (`training/marks`) point into: a change of these rules
moves their offsets, which `training.marks` notices by the text's digest.
"""

import json
import re
from pathlib import Path

_JOINS_LEFT = re.compile(r"[.,:;!?%)\]}’…]|['’](?:s|re|ve|ll|d|m)?|n['’]t")
_JOINS_RIGHT = frozenset("([{$£€#“‘")


def newswire(file: Path) -> str:
    """One article of the Stanford worldwide newswire (a token a line) with plain spacing."""
    lines = [line.split("\t")[0].strip() for line in file.read_text(encoding="utf-8").split("\n")]
    if lines and lines[0].startswith("http"):
        lines = lines[1:]
    paragraphs: list[list[str]] = [[]]
    for word in lines:
        if word:
            paragraphs[-1].append(word)
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join(_spaced(words) for words in paragraphs if words)


def basil(file: Path) -> str:
    """One article of BASIL, a blank line between its paragraphs."""
    paragraphs = json.loads(file.read_text(encoding="utf-8"))["body-paragraphs"]
    return "\n\n".join(" ".join(s.strip() for s in sentences) for sentences in paragraphs)


def page(file: Path, name: str) -> str:
    """The article of one page, as the benchmark of article extraction gives it."""
    body: str = json.loads(file.read_text(encoding="utf-8"))[name]["articleBody"]
    return body.strip()


def _spaced(words: list[str]) -> str:
    """Tokens as a writer would space them; straight quotation marks open and close in turn."""
    text, glued, open_marks = "", True, {'"': False, "'": False}
    for i, word in enumerate(words):
        before = words[i - 1] if i else ""
        after = words[i + 1] if i + 1 < len(words) else ""
        glue_next = word in _JOINS_RIGHT
        if word == "'" and before[-1:].isalnum() and not open_marks["'"]:
            glue, glue_next = True, after in ("s", "re", "ve", "ll", "t", "d", "m")
        elif word in open_marks:
            glue = open_marks[word] or not text
            glue_next = not open_marks[word]
            open_marks[word] = not open_marks[word]
        elif _glues(before[-1:], word, after[:1]):
            glue = glue_next = True
        else:
            glue = bool(_JOINS_LEFT.fullmatch(word))
        text += ("" if glued or glue else " ") + word
        glued = glue_next
    return text


def _glues(before: str, mark: str, after: str) -> bool:
    """Whether a mark joins what stands on either side: "half-day", "2,000", "12:30"."""
    if mark in ("-", "/"):
        return before.isalnum() and after.isalnum()
    return mark in (".", ",", ":") and before.isdigit() and after.isdigit()
