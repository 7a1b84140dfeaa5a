"""Which addresses of the network may be asked: those of the open internet."""

import ipaddress
import re
import socket
from collections.abc import Callable
from typing import TypeAlias
from urllib.parse import SplitResult, quote, urlsplit

IPAddress: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

BY_HAND = "Save the page in a browser and read the saved file"

_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+")
_AS_WRITTEN = "%/:=&?~+!$,;'@()*[]|"  # what stays as it is in a path, escapes included


class RefusedError(Exception):
    """An address that is not asked, or an answer that is not taken. The message says why."""


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


def target(url: str) -> SplitResult:
    """The parts of `url`, in ASCII and without its name and password."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
        path = quote(parts.path, safe=_AS_WRITTEN) or "/"
        query = quote(parts.query, safe=_AS_WRITTEN)
    except ValueError as error:
        raise RefusedError("is not a well-formed address. Check the spelling.") from error
    if parts.scheme not in ("http", "https"):
        raise RefusedError("is not an http or https address: no other is fetched.")
    if not _HOST.fullmatch(host):
        raise RefusedError("does not name a host. Check the spelling.")
    host = f"[{host}]" if ":" in host else host
    host = host if port is None else f"{host}:{port}"
    return SplitResult(parts.scheme, host, path, query, "")


def addresses(url: SplitResult, allow: Callable[[IPAddress], bool]) -> list[tuple[str, int]]:
    """Where the host is to be found: addresses with port, each of them allowed."""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(url.hostname, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedError(
            f"cannot be found: no host {url.hostname} is known. Check the spelling, and that "
            "this machine is connected to the network."
        ) from error
    found_at = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in found_at:
        if not allow(ipaddress.ip_address(address)):
            raise RefusedError(
                f"is at {address}, which is no public address of the internet. {BY_HAND}."
            )
    return [(address, port) for address in found_at]
