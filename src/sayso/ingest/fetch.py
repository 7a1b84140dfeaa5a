"""The one place in sayso that fetches from the network: a guarded GET of a public address.

At every hop the host is resolved here, all its addresses are checked, and the connection is made
to the very address that was checked: neither a redirect nor a second look-up can lead inside.
"""

import ipaddress
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from sayso.errors import FetchError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

IPAddress: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

MAX_BYTES = 20_000_000
MAX_REDIRECTS = 5
MAX_SECONDS = 30.0

_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; sayso)",
    "Accept": "text/html, application/xhtml+xml, application/json;q=0.9, text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}
_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_READABLE = re.compile(r"text/|application/(?:xhtml|xml|json|jsonl|x-ndjson|octet-stream|.*\+json)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+(?:%\w+)?")
_AS_WRITTEN = "%/:=&?~+!$,;'@()*[]|"  # what `quote` leaves alone, escapes included
_BY_HAND = "Save the page in a browser and read the saved file"


class Fetched(NamedTuple):
    """An answer. url: where it was found in the end. charset: the encoding its server declared."""

    url: str
    data: bytes
    charset: str | None


def is_public(address: IPAddress) -> bool:
    """Whether `address` belongs to the open internet.

    An IPv6 address that stands for an IPv4 one (mapped, 6to4, NAT64) is judged by that one.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        return address.is_global and address in _UNICAST
    return address.is_global and not address.is_multicast


def fetch(
    url: str,
    *,
    allow: Callable[[IPAddress], bool] = is_public,
    seconds: float = MAX_SECONDS,
    limit: int = MAX_BYTES,
) -> Fetched:
    """GET `url`, following up to MAX_REDIRECTS redirects.

    allow: which addresses may be connected to.
    seconds: for everything together; only a name look-up under way is not broken off.
    limit: of the answer in bytes, decompressed.
    Raises FetchError, which says what is wrong and what to do.
    """
    from urllib3.exceptions import HTTPError

    deadline = _Deadline(seconds)
    hop = url
    try:
        for _ in range(MAX_REDIRECTS + 1):
            answer = _ask(hop, allow, deadline, limit)
            if isinstance(answer, Fetched):
                return answer
            hop = answer
    except _RefusedError as error:
        where = "" if hop == url else f"leads to {hop}, which "
        raise FetchError(url, f"{where}{error}") from error
    except (OSError, HTTPError, HTTPException) as error:
        raise FetchError(url, _why(error, deadline, seconds)) from error
    raise FetchError(url, f"redirected more than {MAX_REDIRECTS} times. {_BY_HAND}.")


class _RefusedError(Exception):
    """An answer that is not taken, or an address that is not asked. The message says why."""


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
    url: str, allow: Callable[[IPAddress], bool], deadline: _Deadline, limit: int
) -> Fetched | str:
    """The answer to one GET, or the address that it redirects to."""
    target = _target(url)
    connection = _connect(target, _addresses(target, allow), deadline)
    try:
        with deadline.over(connection.sock):
            path = target.path or "/"
            path += f"?{target.query}" if target.query else ""
            connection.request(
                "GET", path, headers={**_HEADERS, "Host": target.netloc}, preload_content=False
            )
            response = connection.getresponse()
            location = response.headers.get("Location")
            if response.status in (301, 302, 303, 307, 308) and location:
                return urljoin(url, location)
            return _taken(url, response, limit)
    finally:
        connection.close()


def _target(url: str) -> SplitResult:
    """The parts of `url`, in ASCII and without its name and password."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError as error:
        raise _RefusedError("is not a well-formed address. Check the spelling.") from error
    if parts.scheme not in ("http", "https"):
        raise _RefusedError("is not an http or https address: no other is fetched.")
    if not _HOST.fullmatch(host):
        raise _RefusedError("does not name a host. Check the spelling.")
    if ":" in host:
        host = f"[{host}]"
    return SplitResult(
        parts.scheme,
        host if port is None else f"{host}:{port}",
        quote(parts.path, safe=_AS_WRITTEN),
        quote(parts.query, safe=_AS_WRITTEN),
        "",
    )


def _addresses(target: SplitResult, allow: Callable[[IPAddress], bool]) -> list[tuple[str, int]]:
    """Where the host is to be found: addresses with port, each of them allowed."""
    port = target.port or (443 if target.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(target.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise _RefusedError(
            f"cannot be found: no host {target.hostname} is known. Check the spelling, and that "
            "this machine is connected to the network."
        ) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not allow(ipaddress.ip_address(address)):
            raise _RefusedError(
                f"is at {address}, which is no public address of the internet. {_BY_HAND}."
            )
    return [(address, port) for address in addresses]


def _connect(
    target: SplitResult, addresses: list[tuple[str, int]], deadline: _Deadline
) -> "HTTPConnection":
    """A connection to the first of the addresses that takes one, its certificate verified."""
    from urllib3.exceptions import HTTPError

    failure: Exception = OSError()
    for address, port in addresses:
        connection = _connection(target, address, port, deadline.remaining())
        try:
            connection.connect()
        except (OSError, HTTPError) as error:
            connection.close()
            failure = error
        else:
            return connection
    raise failure


def _connection(target: SplitResult, address: str, port: int, seconds: float) -> "HTTPConnection":
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if target.scheme == "http":
        return HTTPConnection(address, port, timeout=seconds)
    import certifi

    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    return HTTPSConnection(
        address, port, timeout=seconds, server_hostname=target.hostname, ssl_context=trusted
    )


def _taken(url: str, response: "BaseHTTPResponse", limit: int) -> Fetched:
    """The answer, when it is one that can be read."""
    if response.status != 200:
        raise _RefusedError(_why_no_page(response.status))
    kind = response.headers.get("Content-Type", "").strip().lower()
    if kind and not _READABLE.match(kind):
        raise _RefusedError(
            f"is {kind.partition(';')[0]}, neither a page nor text. "
            "Open it, copy the text out into a file, and read that."
        )
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise _RefusedError(f"comes compressed as {encoding}, which was not asked for. {_BY_HAND}.")
    charset = _CHARSET.search(kind)
    return Fetched(url, _body(response, limit), charset[1] if charset else None)


def _body(response: "BaseHTTPResponse", limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    # One read of the connection at a time, so that nothing is decompressed beyond the limit.
    while chunk := response.read1(65_536, decode_content=True):
        size += len(chunk)
        if size > limit:
            raise _RefusedError(
                f"is larger than {limit / 1_000_000:g} MB, too large for an article."
            )
        chunks.append(chunk)
    return b"".join(chunks)


def _why_no_page(status: int) -> str:
    if status in (401, 402, 403, 451):
        return f"is not given to programs (status {status}). {_BY_HAND}."
    if status in (404, 410):
        return f"is not there (status {status}). Check the spelling."
    return f"gives no page now (status {status}). Try again later."


def _why(error: Exception, deadline: _Deadline, seconds: float) -> str:
    """What to tell of a connection that failed."""
    if deadline.passed() or isinstance(error, TimeoutError):
        return f"no complete answer within {seconds:g} seconds. Try again later."
    if isinstance(error, ssl.SSLError):
        return f"its server does not prove who it is ({error.reason}). {_BY_HAND}, if you trust it."
    return (
        f"the connection failed ({type(error).__name__}). Check that this machine is connected to "
        "the network, or try again later."
    )
