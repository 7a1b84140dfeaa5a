"""Article objects in JSON: one, a list of them, one a line (JSONL), or sayso's own records."""

import json
import re
from collections.abc import Iterator

from sayso.errors import EmptyInput, EncodingInput, InputError, MalformedInput
from sayso.ingest.build import Object
from sayso.record import SCHEMA

Found = tuple[str, Object | InputError]

_LINES = (".jsonl", ".ndjson")
_NOT_UTF8 = re.compile("[\udc80-\udcff]")  # what a byte that is not UTF-8 is decoded to


def objects(name: str, text: str) -> Iterator[Found]:
    """Yield every article object in the JSON `text` with its name, or what is wrong in its place.

    An object in a list is called "file.json[0]", one on a line of its own "file.jsonl:1".
    """
    if not text.strip():
        yield name, EmptyInput(name, "there is no article in it.")
    elif name.lower().endswith(_LINES) or _is_lines(text):
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield from _value(f"{name}:{number}", line, number)
    else:
        yield from _value(name, text, 1)


def _is_lines(text: str) -> bool:
    """Whether these are several JSON values, each on its line."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) == 1:
        return False
    # A file cut off, or with one bad line, is still one of lines: so it is enough that some
    # line alone is an object, where the whole is not.
    return _is_object(lines[0]) or (not _is_json(text) and any(map(_is_object, lines)))


def _is_object(text: str) -> bool:
    return text.lstrip().startswith("{") and _is_json(text)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _value(name: str, text: str, first_line: int) -> Iterator[Found]:
    try:
        value = _decoded(name, text, first_line)
    except InputError as error:
        yield name, error
        return
    if not isinstance(value, list):
        yield name, _object(name, value)
    elif not value:
        yield name, EmptyInput(name, "an empty list: there is no article in it.")
    else:
        for index, one in enumerate(value):
            yield f"{name}[{index}]", _object(f"{name}[{index}]", one)


def _decoded(name: str, text: str, first_line: int) -> object:
    if broken := _NOT_UTF8.search(text):
        raise EncodingInput(
            name,
            f"not UTF-8 at character {broken.start() + 1}. Save it as UTF-8, as JSON has to be.",
        )
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise MalformedInput(
            name,
            f"not valid JSON at line {error.lineno + first_line - 1}, column {error.colno} "
            f"({error.msg}). Correct it there, or get it anew if it was cut off.",
        ) from error
    except ValueError as error:  # a number of more digits than Python converts
        raise MalformedInput(name, f"not readable as JSON ({error}).") from error
    except RecursionError as error:
        raise MalformedInput(name, "nested too deeply for an article object.") from error


def _object(name: str, value: object) -> Object | InputError:
    """The article object that `value` is, or that a record holds."""
    if not isinstance(value, dict):
        return MalformedInput(
            name, 'not an article object. Write {"title": …, "published": …, "text": …}.'
        )
    schema = value.get("schema")
    if not str(schema).startswith("sayso.record/"):
        return value
    if schema != SCHEMA:
        return MalformedInput(name, f"a record in {schema}; this is {SCHEMA}. Update sayso.")
    return _object(name, value.get("article"))
