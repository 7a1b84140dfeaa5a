"""Paragraphs and sentences of English news text."""

import re
from functools import lru_cache

REMEMBERED = 4  # texts of which their parts are: each stage of a reading asks for them
_PARAGRAPH = re.compile(r"[^\n]+")
_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<closers>[\"'”’»)\]]*)(?P<gap>\s+)(?=[\"'“‘«(\[—–-]*[A-Z0-9À-Þ])"
)
_IN_NAMES = frozenset("jr sr inc co corp ltd".split())
_STATES = frozenset(  # those that are no words themselves
    "ala ariz ark calif colo conn del fla ga ky la md mich minn mo mont neb nev okla pa tenn tex "
    "va vt wis wyo".split()
)
_KEEP_THEIR_POINT = (
    _IN_NAMES | _STATES | {"bros"}
)  # where a name ends with them: "R-Ky.", "Lane Jr."
_ABBREVIATIONS = _KEEP_THEIR_POINT | frozenset(
    "mr mrs ms dr prof gen col lt maj sgt capt cmdr adm sen rep gov pres rev hon st mt ft "
    "no vs etc dept univ assn ave blvd rd al fig vol pp ed est "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "ill ind kan mass miss ore wash".split()
)
_MAY_END = _IN_NAMES | {"etc"}
_LAST_WORD = re.compile(r"[\w.’'-]+$")


@lru_cache(REMEMBERED)
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of every run of text between line breaks, blank ones left out."""
    spans = (m.span() for m in _PARAGRAPH.finditer(text))
    return tuple((start, end) for start, end in spans if not text[start:end].isspace())


@lru_cache(REMEMBERED)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of the sentences, none of them crossing a line break.

    Closing quotation marks and brackets belong to the sentence they close.
    """
    found: list[tuple[int, int]] = []
    for start, end in paragraphs(text):
        at = start
        for match in _END.finditer(text, start, end):
            if _ends_sentence(text, at, match):
                found.append((at, match.end("closers")))
                at = match.end("gap")
        if at < end:
            found.append((at, end))
    return tuple(found)


def abbreviates(word: str) -> bool:
    """Whether the full stop at the end of a word is its own: "U.S.", "R-Ky.", "Jr."."""
    last = word[:-1].rpartition("-")[2]
    initials = word.count(".") > 1 and word[:1].isalpha()
    return initials or (last[:1].isupper() and last.casefold() in _KEEP_THEIR_POINT)


def _ends_sentence(text: str, sentence_start: int, match: re.Match[str]) -> bool:
    if match["mark"] != ".":
        return True
    before = _LAST_WORD.search(text[max(sentence_start, match.start() - 24) : match.start()])
    if before is None:
        return True
    word = before.group()
    if len(word) == 1 and word.isupper() and word != "I":
        return False  # an initial: "J. Doe"
    if "." in word:  # "U.S.", "a.m.": ends a sentence only before a word that opens one
        return text[match.end() :].startswith(("The ", "In ", "But ", "He ", "She ", "It ", "“"))
    return word.casefold() not in _ABBREVIATIONS or word.casefold() in _MAY_END
