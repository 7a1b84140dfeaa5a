"""News feeds: RSS and Atom, for the addresses of the articles in them."""

import io
import re
from typing import NamedTuple
from urllib.parse import urljoin

from sayso.errors import FetchError, InputError, MalformedInput, TooLargeInput
from sayso.ingest.decode import decode

MAX_CHARACTERS = 5_000_000
MAX_ENTRIES = 1_000

_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_HTTP = re.compile(r"https?://", re.IGNORECASE)


class Entry(NamedTuple):
    """An article that a feed names. updated: as the feed has it, None where it does not."""

    address: str
    updated: str | None = None


class News(NamedTuple):
    """What a feed has. etag, modified: what to ask with the next time."""

    entries: tuple[Entry | InputError, ...]
    etag: str | None
    modified: str | None


def fetch_feed(address: str, etag: str | None = None, modified: str | None = None) -> News:
    """Fetch a feed; nothing is in it when it is the same as the last time.

    etag, modified: as they were then. Raises FetchError, MalformedInput or TooLargeInput.
    """
    from sayso.ingest.fetch import fetch

    found = fetch(address, etag=etag, modified=modified)
    if not found.is_new:
        return News((), found.etag or etag, found.modified or modified)
    text = decode(address, found.data, declared=found.charset, in_page=True)
    return News(tuple(entries(address, text, found.url)), found.etag, found.modified)


def entries(name: str, text: str, url: str | None = None) -> list[Entry | InputError]:
    """The entries of a feed in its order, each address once; a FetchError where none can be asked.

    url: where the feed was found, to which its addresses may be relative. Only the first
    MAX_ENTRIES are taken. Raises MalformedInput, or TooLargeInput; a feed that defines entities
    of its own is refused, since they can unfold without end.
    """
    if len(text) > MAX_CHARACTERS:
        raise TooLargeInput(name, f"a feed of more than {MAX_CHARACTERS // 1_000_000} MB.")
    if _ENTITY.search(text):
        raise MalformedInput(name, "a feed that defines entities, which no feed needs: not read.")
    import feedparser  # takes a while, and only feeds need it

    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),  # a string would be taken for an address
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not found.entries and (found.bozo or not found.version):
        raise MalformedInput(name, "not readable as RSS or Atom. Check that the feed is complete.")
    taken = [_entry(name, one, url) for one in found.entries[:MAX_ENTRIES]]
    return list(dict.fromkeys(taken))


def _entry(name: str, entry: dict[str, str], url: str | None) -> Entry | InputError:
    given = entry.get("link") or entry.get("id") or ""
    try:
        address = urljoin(url or "", given)
    except ValueError:  # "//[", begun as an address of numbers and not closed
        address = given
    if not _HTTP.match(address):
        return FetchError(
            f"{name}: {entry.get('title') or address}", "the feed gives no http(s) address of it."
        )
    # The library warns where "updated" is asked for and only "published" is there.
    return Entry(address, entry["updated"] if "updated" in entry else entry.get("published"))
