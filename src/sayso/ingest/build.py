"""Where every format ends: an article object, checked and made canonical, becomes an Article.

An article object has a "text" and, as far as they are known, a "title", "published", "outlet",
"url", "language" and "bylines". It is what can be written as JSON, and what the other formats
are read into.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

from sayso.errors import EmptyInput, MalformedInput, TooLargeInput
from sayso.ingest import dates
from sayso.ingest.plain import head
from sayso.record import Article
from sayso.text import canonical

Object: TypeAlias = Mapping[str, object]

MAX_CHARACTERS = 2_000_000

_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]+)*", re.IGNORECASE)
_SHOWN = 60


def build(name: str, found: Object) -> Article:
    """Make the article that `found` describes; what it leaves open is taken from its text's head.

    name: the input, for errors. Other keys than an article object's are ignored.
    Raises MalformedInput, EmptyInput or TooLargeInput.
    """
    text = _text(name, found)
    top = head(text)
    return Article(
        text=text,
        url=_line(name, found, "url"),
        outlet=_line(name, found, "outlet"),
        title=_line(name, found, "title") or top.title,
        bylines=_bylines(name, found) or top.bylines,
        published=_published(name, found) or top.published,
        language=_language(name, found),
    )


def language_code(text: str) -> str | None:
    """The ISO 639-1 code in a language tag such as "en-GB", None when `text` is none."""
    tag = _LANGUAGE.fullmatch(text.strip())
    return tag[1].lower() if tag else None


def _text(name: str, found: Object) -> str:
    text = _string(name, found, "text")
    if text is None:
        raise MalformedInput(name, 'an article object needs a "text".')
    if len(text) > MAX_CHARACTERS:
        raise TooLargeInput(
            name,
            f"{len(text):,} characters; one article has at most {MAX_CHARACTERS:,}. "
            "Split it into its articles.",
        )
    text = canonical(text)
    if not text.strip():
        raise EmptyInput(name, "there is no text in it.")
    return text


def _published(name: str, found: Object) -> str | None:
    printed = _line(name, found, "published")
    if printed is None:
        return None
    published = dates.iso(printed)
    if published is None:
        raise MalformedInput(
            name,
            f'"published" is {printed[:_SHOWN]!r}, which is no date that can be read in one way '
            "only. Write it as 2023-03-19 or 2023-03-19T23:43.",
        )
    return published


def _language(name: str, found: Object) -> str | None:
    tag = _line(name, found, "language")
    if tag is None:
        return None
    language = language_code(tag)
    if language is None:
        raise MalformedInput(
            name, f'"language" is {tag[:_SHOWN]!r}, not an ISO 639-1 code such as "en".'
        )
    return language


def _bylines(name: str, found: Object) -> tuple[str, ...]:
    given = found.get("bylines")
    if not isinstance(given, list | tuple):
        given = [given]
    lines = (_line(name, {"bylines": one}, "bylines") for one in given)
    return tuple(line for line in lines if line)


def _line(name: str, found: Object, field: str) -> str | None:
    """The field as one canonical line, None where it is missing or blank."""
    return " ".join(canonical(_string(name, found, field) or "").split()) or None


def _string(name: str, found: Object, field: str) -> str | None:
    value = found.get(field)
    if value is None or isinstance(value, str):
        return value
    raise MalformedInput(name, f'"{field}" is not a text but {str(value)[:_SHOWN]}.')
