"""The way from a source to its articles: where it is, what it is, what it says."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sayso.errors import InputError, MalformedInput, OptionError
from sayso.ingest import dates, sources
from sayso.ingest.build import Object, build
from sayso.ingest.decode import decode
from sayso.ingest.feed import entries
from sayso.ingest.parts import Part, archived, parts
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

    source: the path of a file or a folder, an http(s) address, or "-" for standard input. Of a
    feed, the articles that it names are fetched.
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
    data: bytes,
    name: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    charset: str | None = None,
    url: str | None = None,
) -> Iterator[Article | InputError]:
    """Yield what `data` holds, as `articles` does. name: what errors call it, and its file type.

    charset, url: what is known of a page: the encoding its server declared, and its address.
    """
    raw = sources.Raw(name, data, charset, url)
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


def _from_source(
    source: str, stdin: BinaryIO | None, known: Object, in_feed: bool = False
) -> Iterator[Find]:
    try:
        if sources.is_folder(source):
            for name in sources.files(source):
                yield from _from_source(name, None, known)
        elif form := sources.streamed(source):
            with Path(source).open("rb") as file:
                yield from _built(archived(form, source, file), source, known)
        else:
            yield from _from_raw(sources.read(source, stdin), known, in_feed)
    except InputError as error:
        yield Find(source, error)


def _from_raw(raw: sources.Raw, known: Object, in_feed: bool = False) -> Iterator[Find]:
    try:
        form = kind(raw.name, raw.data)
        if form == "feed":
            yield from _in_feed(raw, known, in_feed)
        else:
            yield from _built(parts(form, raw), raw.name, known)
    except InputError as error:
        yield Find(raw.name, error)


def _in_feed(raw: sources.Raw, known: Object, in_feed: bool) -> Iterator[Find]:
    """The articles that a feed names, each fetched."""
    if in_feed:
        raise MalformedInput(raw.name, "a feed that stands in a feed: not read.")
    text = decode(raw.name, raw.data, declared=raw.charset, in_page=True)
    for entry in entries(raw.name, text, raw.url):
        if isinstance(entry, InputError):
            yield Find(entry.name, entry)
        else:
            yield from _from_source(entry.address, None, known, in_feed=True)


def _built(found: Iterable[Part], source: str, known: Object) -> Iterator[Find]:
    """The articles of the parts; of one that is none, why."""
    for part in found:
        if isinstance(part.found, InputError):
            yield Find(part.name, part.found)
            continue
        try:
            article = build(part.name, {**part.found, **known})
        except InputError as error:
            yield Find(part.name, error)
        else:
            yield Find(part.name, article, _address(part, source, article))


def _address(part: Part, source: str, article: Article) -> str | None:
    """Where an article was seen: where it was fetched, where it says it stands, or its file.

    A page that was fetched is not believed to stand elsewhere, in the place of another's.
    """
    if part.address or article.url or source == "-" or part.name != source:
        return part.address or article.url
    return Path(source).absolute().as_uri()
