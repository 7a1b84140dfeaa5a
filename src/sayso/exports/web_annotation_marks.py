"""Web Annotations, of the W3C's model or as Hypothesis keeps them -> what is marked."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, get_args

from sayso.errors import MarksError
from sayso.exports.anchoring import anchor
from sayso.exports.marks import Mark, Marked, Spans
from sayso.record import Act, Kind

_ROLES = frozenset({"source", "cue", "content", "addressee"})
_STATEMENT = re.compile(r"[a-z]+\d+")


def targets(data: bytes) -> set[str]:
    """The addresses or names of what is annotated. Raises MarksError."""
    return {source for annotation in _annotations(data) if (source := _source(annotation))}


def read(data: bytes, text: str, article: str) -> Marked:
    """What is marked in the article with this text.

    article: the address or name that the annotations have as their source; those of others are
    left aside, as are those without a tag for a statement and a role. Raises MarksError for what
    is no annotation, or quotes what does not stand in the text.
    """
    spans: dict[str, dict[str, Spans]] = defaultdict(lambda: defaultdict(tuple))
    said: dict[str, dict[str, Any]] = defaultdict(dict)
    for annotation in _annotations(data):
        tags = _tags(annotation)
        roles = [tag for tag in tags if tag in _ROLES]
        statement = next((tag for tag in tags if _STATEMENT.fullmatch(tag)), None)
        if _source(annotation) != article or statement is None or len(roles) != 1:
            continue
        spans[statement][roles[0]] += (anchor(text, _selectors(annotation)),)
        for tag in tags:
            if tag in get_args(Kind):
                said[statement]["kind"] = tag
            elif tag in get_args(Act):
                said[statement]["act"] = tag
    marks = tuple(
        Mark(
            id=statement,
            source=tuple(sorted(roles["source"])),
            cue=tuple(sorted(roles["cue"])),
            content=tuple(sorted(roles["content"])),
            addressee=tuple(sorted(roles["addressee"])),
            **said[statement],
        )
        for statement, roles in spans.items()
        if roles["content"]
    )
    return Marked(marks, text=text, article=article)


def _annotations(data: bytes) -> Iterator[dict[str, Any]]:
    """Every annotation, wherever it lies in collections, pages, lists and export files."""
    try:
        left = [json.loads(data)]
    except ValueError as error:
        raise MarksError(f"not valid JSON ({error}).") from error
    while left:
        found = left.pop(0)
        if isinstance(found, list):
            left = found + left
        elif not isinstance(found, dict):
            raise MarksError("not Web Annotations: a list or an object is expected.")
        elif "target" in found:
            yield found
        else:
            for field in ("first", "items", "annotations"):
                if isinstance(found.get(field), list | dict):
                    left.insert(0, found[field])


def _target(annotation: dict[str, Any]) -> dict[str, Any]:
    target = annotation["target"]
    target = target[0] if isinstance(target, list) and target else target
    return target if isinstance(target, dict) else {"source": target}


def _source(annotation: dict[str, Any]) -> str | None:
    source = _target(annotation).get("source")
    source = source.get("id") if isinstance(source, dict) else source
    return source if isinstance(source, str) else None


def _selectors(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    found = _target(annotation).get("selector") or []
    found = found if isinstance(found, list) else [found]
    return [selector for selector in found if isinstance(selector, dict)]


def _tags(annotation: dict[str, Any]) -> list[str]:
    """The tags: of Hypothesis, or the bodies whose purpose it is."""
    bodies = annotation.get("body") or []
    bodies = bodies if isinstance(bodies, list) else [bodies]
    tags = [
        body.get("value")
        for body in bodies
        if isinstance(body, dict) and body.get("purpose") == "tagging"
    ]
    given = annotation.get("tags")
    tags += given if isinstance(given, list) else []
    return [tag for tag in tags if isinstance(tag, str)]
