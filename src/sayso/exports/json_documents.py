"""JSON documents of several records: one is an object, several are an array of objects."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sayso.record import Record


def documents(
    records: Iterable[Record], document: Callable[[Record], dict[str, Any]]
) -> Iterator[bytes]:
    """Yield the document of each record, and what joins them to valid JSON."""
    held: bytes | None = None
    many = False
    for record in records:
        if held is not None:
            yield (b",\n" if many else b"[\n") + held
            many = True
        held = json.dumps(document(record), ensure_ascii=False, indent=1).encode()
    if held is None:
        yield b"[]\n"
    else:
        yield b",\n" + held + b"\n]\n" if many else held + b"\n"
