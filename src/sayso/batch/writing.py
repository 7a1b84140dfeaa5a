"""What a part becomes: its files, and a manifest that is written last. With it the part is done."""

import hashlib

import msgspec

from sayso.batch.plan import Part
from sayso.batch.reading import Readings
from sayso.batch.store import Store

FORMS = ("parquet", "jsonl")
MANIFESTS = "manifests"


class Failure(msgspec.Struct, frozen=True):
    """An input that is set aside. name: its place. reason: what is wrong, and what to do."""

    name: str
    reason: str


class Written(msgspec.Struct, frozen=True):
    """A file of a part. size in bytes."""

    sha256: str
    size: int


class Manifest(msgspec.Struct, frozen=True):
    """What is known of a part that is done.

    is_last: of its split. passed: bytes of the stored input. words: in the articles that were
    read. files: by name.
    """

    part: str
    is_last: bool
    passed: int
    articles: int
    words: int
    statements: int
    sources: int
    failures: list[Failure]
    files: dict[str, Written]


def manifest_name(part: str) -> str:
    """Where the manifest of a part stands."""
    return f"{MANIFESTS}/part-{part}.json"


def load_manifest(store: Store, part: str) -> Manifest | None:
    """The manifest of a part, None while the part is not done."""
    data = store.read(manifest_name(part))
    return None if data is None else msgspec.json.decode(data, type=Manifest)


def write_part(store: Store, part: Part, found: Readings, form: str) -> Manifest:
    """Write a part's files, then its manifest. Written again, they are the same."""
    files = {}
    for table, data in _files(found, form).items():
        name = f"{table}/part-{part.name}.{form}"
        store.write(name, data)
        files[name] = Written(hashlib.sha256(data).hexdigest(), len(data))
    manifest = Manifest(
        part=part.name,
        is_last=part.is_last,
        passed=part.size,
        articles=len(found.records),
        words=sum(len(record.article.text.split()) for record in found.records),
        statements=sum(len(record.statements) for record in found.records),
        sources=sum(len(record.sources) for record in found.records),
        failures=[Failure(name, reason) for name, reason in found.failures],
        files=files,
    )
    store.write(manifest_name(part.name), pretty(manifest))
    return manifest


def pretty(value: msgspec.Struct) -> bytes:
    """JSON for people and programs."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def _files(found: Readings, form: str) -> dict[str, bytes]:
    if form == "jsonl":
        lines = (record.to_json() + "\n" for record in found.records)
        return {"records": "".join(lines).encode()}
    from sayso.batch.tables import tables  # brings pyarrow, which only Parquet needs

    return tables(found.records)
