"""Records as they are: JSON, one a line."""

from collections.abc import Iterable, Iterator

from sayso.record import Record


def jsonl(records: Iterable[Record]) -> Iterator[bytes]:
    """Yield each record as a line of JSON, which `Record.from_json` reads."""
    for record in records:
        yield record.to_json().encode() + b"\n"
