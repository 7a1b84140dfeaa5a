"""The way from a source to its articles: where it is, what it is, what it says."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sayso.errors import InputError, OptionError
from sayso.ingest import dates, sources
from sayso.ingest.build import Object, build
from sayso.ingest.decode import decode
from sayso.ingest.objects import objects
from sayso.ingest.sniff import kind
from sayso.record import Article


class Find(NamedTuple):
    """What stands at one place of a source.

    name: the place: the source itself, or "articles.jsonl:3". found: the article, or why there is
    none. address: where the article was seen, None where nothing tells.
    """

    name: str
    found: Article | InputError
    address: str | None = None


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
    return (find.found for find in finds(source, stdin=stdin, published=published, outlet=outlet))


def finds(
    source: str,
    *,
    stdin: BinaryIO | None = None,
    published: str | None = None,
    outlet: str | None = None,
) -> Iterator[Find]:
    """Yield what `articles` does, with the place and the address of each."""
    return _from_source(source, stdin, _known(published, outlet))


def articles_in(
    data: bytes, name: str, *, published: str | None = None, outlet: str | None = None
) -> Iterator[Article | InputError]:
    """Yield what `data` holds, as `articles` does. name: what errors call it, and its file type."""
    raw = sources.Raw(name, data)
    return (find.found for find in _from_raw(raw, _known(published, outlet)))


def _known(published: str | None, outlet: str | None) -> Object:
    """What the caller knows of the articles, as fields of an article object."""
    if published is not None and dates.exact(published) is None:
        raise OptionError(
            f"{published!r} is no publication date: write an ISO date (2023-03-19) "
            "or date-time (2023-03-19T23:43, with +08:00 for the time zone if it is known)."
        )
    given = {"published": published, "outlet": outlet}
    return {field: value for field, value in given.items() if value}


def _from_source(source: str, stdin: BinaryIO | None, known: Object) -> Iterator[Find]:
    try:
        raw = sources.read(source, stdin)
    except InputError as error:
        yield Find(source, error)
    else:
        yield from _from_raw(raw, known)


def _from_raw(raw: sources.Raw, known: Object) -> Iterator[Find]:
    for name, found in _objects(raw):
        if isinstance(found, InputError):
            yield Find(name, found)
            continue
        try:
            article = build(name, {**found, **known})
        except InputError as error:
            yield Find(name, error)
        else:
            yield Find(name, article, _address(raw, name, article))


def _address(raw: sources.Raw, name: str, article: Article) -> str | None:
    """Where an article was seen: where it was fetched, where it says it stands, or its file.

    A page that was fetched is not believed to stand elsewhere, in the place of another's.
    """
    if raw.url:
        return raw.name
    if article.url or name == "-" or name != raw.name:
        return article.url
    return Path(name).absolute().as_uri()


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
