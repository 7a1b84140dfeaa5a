"""The one place in sayso that fetches from the network: a guarded GET of a public address.

At every hop the host is resolved here, all its addresses are checked, and the connection is made
to the very address that was checked: neither a redirect nor a second look-up can lead inside.
"""

import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from http.client import HTTPException
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin

import certifi
from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from sayso.errors import FetchError
from sayso.ingest.guard import BY_HAND, IPAddress, RefusedError, addresses, is_public, target

MAX_BYTES = 20_000_000
MAX_REDIRECTS = 5
MAX_SECONDS = 30.0

_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; sayso)",
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, "
    "application/json;q=0.9, application/pdf;q=0.9, text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}
_READABLE = re.compile(
    r"text/|application/(?:xhtml|xml|rdf|json|jsonl|x-ndjson|octet-stream|pdf|.*\+(?:json|xml))"
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class Fetched(NamedTuple):
    """An answer. url: where it was found in the end. charset: the encoding its server declared.

    etag, modified: what to ask with the next time, to be told only of something new.
    is_new: false when the server says that nothing has changed; there is no data then.
    """

    url: str
    data: bytes
    charset: str | None
    etag: str | None = None
    modified: str | None = None
    is_new: bool = True


def fetch(
    url: str,
    *,
    allow: Callable[[IPAddress], bool] = is_public,
    seconds: float = MAX_SECONDS,
    limit: int = MAX_BYTES,
    etag: str | None = None,
    modified: str | None = None,
) -> Fetched:
    """GET `url`, following up to MAX_REDIRECTS redirects.

    allow: which addresses may be connected to.
    seconds: for everything together; only a name look-up under way is not broken off.
    limit: of the answer in bytes, decompressed.
    etag, modified: as the server gave them the last time; nothing is sent when nothing changed.
    Raises FetchError, which says what is wrong and what to do.
    """
    deadline = _Deadline(seconds)
    conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {**_HEADERS, **{name: value for name, value in conditions.items() if value}}
    hop = url
    try:
        for _ in range(MAX_REDIRECTS + 1):
            answer = _ask(hop, headers, allow, deadline, limit)
            if isinstance(answer, Fetched):
                return answer
            hop = answer
    except RefusedError as error:
        where = "" if hop == url else f"leads to {hop}, which "
        raise FetchError(url, f"{where}{error}") from error
    except (OSError, HTTPError, HTTPException, ValueError) as error:
        raise FetchError(url, _why(error, deadline, seconds)) from error
    raise FetchError(url, f"redirected more than {MAX_REDIRECTS} times. {BY_HAND}.")


class _Deadline:
    """A moment after which nothing is waited for."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def remaining(self) -> float:
        """Seconds. Raises TimeoutError when there are none."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def passed(self) -> bool:
        return time.monotonic() >= self._end

    @contextmanager
    def over(self, connection: socket.socket) -> Iterator[None]:
        """Cut `connection` at the deadline.

        The socket's own time-out would not do: a server that sends a byte now and then, in its
        headers too, never meets it.
        """
        timer = threading.Timer(self.remaining(), _cut, [connection])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
        self.remaining()


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _ask(
    url: str,
    headers: Mapping[str, str],
    allow: Callable[[IPAddress], bool],
    deadline: _Deadline,
    limit: int,
) -> Fetched | str:
    """The answer to one GET, or the address that it redirects to."""
    asked = target(url)
    path = asked.path + (f"?{asked.query}" if asked.query else "")
    headers = {**headers, "Host": asked.netloc}
    with (
        closing(_connect(asked, addresses(asked, allow), deadline)) as connection,
        deadline.over(connection.sock),
    ):
        connection.request("GET", path, headers=headers, preload_content=False)
        with connection.getresponse() as response:
            location = response.headers.get("Location")
            if response.status in (301, 302, 303, 307, 308) and location:
                return urljoin(url, location)
            return _taken(url, response, limit)


def _connect(
    url: SplitResult, found_at: list[tuple[str, int]], deadline: _Deadline
) -> HTTPConnection:
    """A connection to the first of the addresses that takes one, its certificate verified."""
    failure: Exception = OSError()
    for address, port in found_at:
        connection = _connection(url, address, port, deadline.remaining())
        try:
            connection.connect()
        except (OSError, HTTPError) as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


def _connection(url: SplitResult, address: str, port: int, seconds: float) -> HTTPConnection:
    if url.scheme == "http":
        return HTTPConnection(address, port, timeout=seconds)
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    return HTTPSConnection(
        address, port, timeout=seconds, server_hostname=url.hostname, ssl_context=trusted
    )


def _taken(url: str, response: BaseHTTPResponse, limit: int) -> Fetched:
    """The answer, when it is one that can be read."""
    etag, modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
    if response.status == 304:
        return Fetched(url, b"", None, etag, modified, is_new=False)
    if response.status != 200:
        raise RefusedError(_why_no_page(response.status))
    kind = response.headers.get("Content-Type", "").strip().lower()
    if kind and not _READABLE.match(kind):
        raise RefusedError(
            f"is {kind.partition(';')[0]}, neither a page nor text. "
            "Open it, copy the text out into a file, and read that."
        )
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise RefusedError(f"comes compressed as {encoding}, which was not asked for. {BY_HAND}.")
    charset = _CHARSET.search(kind)
    encoding_of_text = charset[1] if charset else None
    return Fetched(url, _body(response, limit), encoding_of_text, etag, modified)


def _body(response: BaseHTTPResponse, limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    # One read of the connection at a time, so that nothing is decompressed beyond the limit.
    while chunk := response.read1(65_536, decode_content=True):
        size += len(chunk)
        if size > limit:
            raise RefusedError(
                f"is larger than {limit / 1_000_000:g} MB, too large for an article."
            )
        chunks.append(chunk)
    return b"".join(chunks)


def _why_no_page(status: int) -> str:
    if status in (401, 402, 403, 451):
        return f"is not given to programs (status {status}). {BY_HAND}."
    if status in (404, 410):
        return f"is not there (status {status}). Check the spelling."
    return f"gives no page now (status {status}). Try again later."


def _why(error: Exception, deadline: _Deadline, seconds: float) -> str:
    """What to tell of a connection that failed."""
    if deadline.passed() or isinstance(error, TimeoutError):
        return f"no complete answer within {seconds:g} seconds. Try again later."
    if isinstance(error, ssl.SSLError):
        return f"its server does not prove who it is ({error.reason}). {BY_HAND}, if you trust it."
    return (
        f"the connection failed ({type(error).__name__}). Check that this machine is connected to "
        "the network, or try again later."
    )
