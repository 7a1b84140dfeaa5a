"""What every request has to pass, and what every answer says of itself."""

import ipaddress
import re
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.desk.problems import Problem

MAX_BYTES = 64_000_000  # of a request: a file as large as sayso reads, and the form around it

# Nothing is fetched from elsewhere, no script but ours runs, nobody shows our pages in a frame.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_SAFE = ("GET", "HEAD")
_HOST = re.compile(r"(?P<name>\[[0-9a-fA-F:.]+\]|[^:\[\]/@\s]+)(?::\d{1,5})?")


class Guard:
    """Answers only requests that name this desk, and changes nothing for other pages.

    A page elsewhere can send a browser to an address of this machine: under another name (DNS
    rebinding), which the Host check ends, or by a form, which the Origin check does.
    """

    def __init__(self, app: ASGIApp, names: Collection[str]) -> None:
        """names: host names that the desk is called by, besides localhost and IP addresses."""
        self._app = app
        self._names = {"localhost", *(name.lower() for name in names)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the application answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        refused = self._refusal(scope)
        if refused is not None:
            await refused(scope, receive, send_with_headers)
            return
        await self._app(scope, _bounded(receive), send_with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = _HOST.fullmatch(headers.get("host", ""))
        if host is None or not self._is_ours(host["name"]):
            return _refused(scope, 421, "This desk is not called by this name. Use its address.")
        if not headers.get("content-length", "0").isdecimal():
            return _refused(scope, 400, "The length of the request is no number.")
        if int(headers.get("content-length", "0")[:12]) > MAX_BYTES:
            return _refused(scope, 413, f"More than {MAX_BYTES // 1_000_000} MB are not taken.")
        if scope["method"] not in _SAFE and not _is_from_here(headers):
            return _refused(scope, 403, "Only pages of this desk may change something in it.")
        return None

    def _is_ours(self, name: str) -> bool:
        return name.lower() in self._names or _is_ip(name)


def _is_ip(name: str) -> bool:
    """Whether a name is an IP address: nobody can make that lead elsewhere."""
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _is_from_here(headers: Headers) -> bool:
    """Whether a browser says that a page of ours asks. Programs say nothing of it."""
    origin = headers.get("origin")
    if origin is not None:
        try:
            asking = urlsplit(origin).netloc
        except ValueError:
            return False
        return asking.lower() == headers["host"].lower()
    return headers.get("sec-fetch-site", "none") in ("none", "same-origin")


def _refused(scope: Scope, status: int, detail: str) -> Response:
    if scope["path"].startswith("/api/"):
        return Problem(status, detail)
    return PlainTextResponse(detail, status)


def _bounded(receive: Receive) -> Receive:
    """Receive no more than MAX_BYTES, whatever the headers said."""
    taken = 0

    async def receive_some() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MAX_BYTES:
            return {"type": "http.disconnect"}
        return message

    return receive_some
