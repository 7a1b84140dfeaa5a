"""What stands in the bytes of a source, whatever their format: article objects."""

import io
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from sayso.errors import InputError
from sayso.ingest.build import Object
from sayso.ingest.decode import decode
from sayso.ingest.objects import objects
from sayso.ingest.sniff import Kind, kind
from sayso.ingest.sources import Raw


class Part(NamedTuple):
    """An article object, or why there is none. address: where it was fetched, if it was."""

    name: str
    found: Object | InputError
    address: str | None = None


def parts(form: Kind, raw: Raw) -> Iterator[Part]:
    """Yield every article object in `raw`, which is of this kind. Raises InputError."""
    if form in ("warc", "parquet"):
        yield from archived(form, raw.name, io.BytesIO(raw.data))
        return
    address = raw.name if raw.url else None
    if form in ("json", "csv"):
        for name, found in _listed(form, raw):
            yield Part(name, found, address)
    else:
        yield Part(raw.name, _one(form, raw), address)


def archived(form: Kind, name: str, file: BinaryIO) -> Iterator[Part]:
    """Yield every article object in an archive, read piece by piece. Raises InputError."""
    if form == "parquet":
        from sayso.ingest.table import parquet_objects

        yield from (Part(place, found) for place, found in parquet_objects(name, file))
        return
    from sayso.ingest.warc import pages

    for page in pages(name, file):
        if isinstance(page, InputError):
            yield Part(page.name, page)
            continue
        raw = Raw(f"{name}: {page.address}", page.data, page.charset, page.address)
        try:
            form = kind(raw.name, raw.data)
            yield Part(raw.name, _one(form, raw), page.address)
        except InputError as error:
            yield Part(raw.name, error)


def _listed(form: Kind, raw: Raw) -> Iterator[tuple[str, Object | InputError]]:
    """What stands in a list of articles."""
    text = decode(raw.name, raw.data, declared=raw.charset, in_json=form == "json")
    if form == "json":
        return objects(raw.name, text)
    from sayso.ingest.table import csv_objects

    return csv_objects(raw.name, text)


def _one(form: Kind, raw: Raw) -> Object:
    """The article object of a single article. What only some formats need is imported for them."""
    if form == "pdf":
        from sayso.ingest.pdf import pdf

        return {**pdf(raw.name, raw.data), "url": raw.url}
    text = decode(raw.name, raw.data, declared=raw.charset, in_page=form == "page")
    if form == "page":
        from sayso.ingest.page import page

        return page(raw.name, text, raw.url)
    return {"text": text, "url": raw.url}
