"""The head of an article in plain text: its headline, its bylines, when it was published.

Each is recognised only where it plainly is one, and stays in the text.
"""

import re
from itertools import islice
from typing import NamedTuple

from sayso.ingest import dates


class Head(NamedTuple):
    """What the first lines of an article say about it. published: ISO 8601."""

    title: str | None = None
    bylines: tuple[str, ...] = ()
    published: str | None = None


_LINE = re.compile(r"\S[^\n]*")
_MOST_LINES = 12  # that a head has
_LONG = 160  # characters: a line of the body, never a headline
_SHORT = 120  # characters: more than a byline or a publication line has

_DATE_WORD = (
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|(?<=\d)(?:st|nd|rd|th)\b|(?<=\d)[TZ]|(?:at|on|of)\b|[ap]\.?m\b|(?-i:[A-Z]{2,4})\b"
)
_DATE = re.compile(rf"(?:{_DATE_WORD}|[\d\s.,:|•·–—/+-])+", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:first\s+|originally\s+)?(?:published|publication\s+date|posted|issued|date)\b(?:\s+on\b)?"
    r"\s*(?P<colon>:)?",
    re.IGNORECASE,
)
_AFTER_DATE = re.compile(r"$|[|•·(]|(?:by|in|from|last|updated|modified)\b", re.IGNORECASE)
_PART = re.compile(r"\s*[|•·]\s*|\s+[–—]\s+")

_BYLINE = re.compile(r"(?:(?:written|story|words)\s+)?by:?\s+(?P<who>\S.*)", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|for|at|from)\s.*")
_BETWEEN = re.compile(r"\s*[,;&/]\s*|\s+and\s+")
_NAME_PART = re.compile(r"[^\W\d_][^\W\d_.’'-]*(?:[.’'-][^\W\d_]*)*")
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le van von y".split())
_NOT_NAMES = frozenset(
    "agency bureau columnist contributor correspondent desk editor editors news press reporter "
    "reporters staff times writer writers".split()
)

_NO_HEADLINE_END = re.compile(r"(?<!\.\.)(?<!\b[A-Z])\.[\"'”’»)\]]*$|[,;:]$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")


def head(text: str) -> Head:
    """Return what the first lines of `text`, which is canonical, say about the article."""
    lines = list(islice(_LINE.finditer(text), _MOST_LINES))
    published: str | None = None
    bylines: tuple[str, ...] = ()
    about: list[bool] = []  # whether the line is about the article, not of it
    in_body = False
    for match in lines:
        line = match.group().strip()
        in_body = in_body or len(line) > _LONG
        when, who = _published(line, in_body), _bylines(line)
        about.append(bool(when or who))
        published, bylines = published or when, bylines or who
    return Head(_title(text, lines, about), bylines, published)


def _published(line: str, in_body: bool) -> str | None:
    """The date in a line such as "Published: Mar 19, 2023", or in a bare one above the body."""
    if len(line) > _SHORT:
        return None
    for part in dict.fromkeys((line, *_PART.split(line))):
        label = _LABEL.match(part)
        if label is None and in_body:
            continue
        found = _DATE.match(part, label.end() if label else 0)
        if found is None or not _is_whole(part[found.end() :], label):
            continue
        if published := dates.iso(found.group().strip(" .,:|•·–—/-")):
            return published
    return None


def _is_whole(rest: str, label: re.Match[str] | None) -> bool:
    """Whether a date with `rest` after it is a publication date, and no beginning of a sentence."""
    if label is None:
        return not rest
    return bool(label["colon"]) or (
        _AFTER_DATE.match(rest) is not None and not _SENTENCE_END.search(rest)
    )


def _bylines(line: str) -> tuple[str, ...]:
    """The names in a line like "By Jane Doe and John Roe, Staff Writers"."""
    if len(line) > _SHORT:
        return ()
    for part in _PART.split(line):
        if byline := _BYLINE.fullmatch(part):
            who = _PLACE.sub("", byline["who"])
            names = tuple(name for name in _BETWEEN.split(who) if _is_name(name))
            if names:
                return names
    return ()


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        2 <= len(words) <= 5
        and all(_NAME_PART.fullmatch(w) and (w[0].isupper() or w in _PARTICLES) for w in words)
        and not _NOT_NAMES.intersection(text.lower().split())
    )


def _title(text: str, lines: list[re.Match[str]], about: list[bool]) -> str | None:
    """The first line, when it is one short line, then a break, then the body."""
    if not lines or about[0]:
        return None
    title = lines[0].group().strip()
    if len(title) > _LONG or len(title.split()) < 3 or _NO_HEADLINE_END.search(title):
        return None
    body = [match.group().strip() for match, skip in zip(lines, about, strict=True) if not skip][1:]
    if not any(len(line) > _LONG or _SENTENCE_END.search(line) for line in body):
        return None
    # Without an empty line after it, it is the first line of a paragraph that is broken into
    # lines, unless what follows shows that paragraphs are not.
    ends_paragraph = text[lines[0].end() :].startswith("\n\n") or about[1] or len(body[0]) > _LONG
    return title if ends_paragraph else None
