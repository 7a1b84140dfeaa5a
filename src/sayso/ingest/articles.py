"""The way from a source to its articles: where it is, what it is, what it says."""

from collections.abc import Iterator
from typing import BinaryIO

from sayso.errors import InputError, OptionError
from sayso.ingest import dates, sources
from sayso.ingest.build import Object, build
from sayso.ingest.decode import decode
from sayso.ingest.objects import objects
from sayso.ingest.sniff import kind
from sayso.record import Article


def articles(
    source: str,
    *,
    stdin: BinaryIO | None = None,
    published: str | None = None,
    outlet: str | None = None,
) -> Iterator[Article | InputError]:
    """Yield what `source` holds, in its order: an article, or why there is none at that place.

    source: a path, an http(s) address, or "-" for standard input.
    stdin: what "-" reads; `sys.stdin.buffer` when it is None.
    published: an ISO date or date-time; it and `outlet` win over what the source says.

    An article that cannot be read does not keep the others of the same source from being read.
    Raises OptionError at once when `published` is no ISO date or date-time.
    """
    return _from_source(source, stdin, _known(published, outlet))


def articles_in(
    data: bytes, name: str, *, published: str | None = None, outlet: str | None = None
) -> Iterator[Article | InputError]:
    """Yield what `data` holds, as `articles` does. name: what errors call it, and its file type."""
    return _from_bytes(sources.Raw(name, data), _known(published, outlet))


def _known(published: str | None, outlet: str | None) -> Object:
    """What the caller knows of the articles, as fields of an article object."""
    if published is not None and dates.exact(published) is None:
        raise OptionError(
            f"{published!r} is no publication date: write an ISO date (2023-03-19) "
            "or date-time (2023-03-19T23:43, with +08:00 for the time zone if it is known)."
        )
    given = {"published": published, "outlet": outlet}
    return {field: value for field, value in given.items() if value}


def _from_source(
    source: str, stdin: BinaryIO | None, known: Object
) -> Iterator[Article | InputError]:
    try:
        raw = sources.read(source, stdin)
    except InputError as error:
        yield error
    else:
        yield from _from_bytes(raw, known)


def _from_bytes(raw: sources.Raw, known: Object) -> Iterator[Article | InputError]:
    for name, found in _objects(raw):
        if isinstance(found, InputError):
            yield found
            continue
        try:
            yield build(name, {**found, **known})
        except InputError as error:
            yield error


def _objects(raw: sources.Raw) -> Iterator[tuple[str, Object | InputError]]:
    """Every article object in `raw`, with its name."""
    try:
        form = kind(raw.name, raw.data)
        text = decode(
            raw.name, raw.data, declared=raw.charset, in_json=form == "json", in_page=form == "page"
        )
        if form == "json":
            yield from objects(raw.name, text)
        elif form == "page":
            from sayso.ingest.page import page  # brings slow libraries, which only pages need

            yield raw.name, page(raw.name, text, raw.url)
        else:
            yield raw.name, {"text": text, "url": raw.url}
    except InputError as error:
        yield raw.name, error
