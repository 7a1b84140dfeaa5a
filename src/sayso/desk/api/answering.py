"""How the API answers, and how it takes what it is sent."""

import hashlib
from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import msgspec
from fastapi import HTTPException, Path, Query, Request
from starlette.responses import Response

from sayso.desk.identity import COOKIE, is_form_of, reader

PREFIX = "/api/v1"
MOST = 200  # of a list at once

Id = Annotated[int, Path(ge=1, le=2**31 - 1, examples=[1])]
Limit = Annotated[int, Query(ge=1, le=MOST, description="At most so many.")]
NumberCursor = Annotated[
    int | None,
    Query(ge=0, le=2**31 - 1, description="The `next` of the answer before, to go on there."),
]

_T = TypeVar("_T")


def answer(
    request: Request, found: Any, status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    """`found` as JSON, with an ETag; nothing but that when the client has it already."""
    data = found if isinstance(found, bytes) else msgspec.json.encode(found)
    tags = {"ETag": etag(data), **(headers or {})}
    if request.method in ("GET", "HEAD") and _has(request.headers.get("if-none-match"), data):
        return Response(status_code=304, headers=tags)
    return Response(data, status, {**tags, "Content-Type": "application/json"})


def etag(data: bytes) -> str:
    """The tag of an answer (RFC 9110): another one when a byte of it changes."""
    return f'"{hashlib.sha256(data).hexdigest()[:32]}"'


def check_match(request: Request, data: bytes) -> None:
    """Raise 412 when the client has seen another state than `data` (If-Match)."""
    seen = request.headers.get("if-match")
    if seen is not None and not _has(seen, data):
        raise HTTPException(412, "It has changed since: get it again.")


def sent(kind: type[_T], *, is_open: bool = False) -> Callable[[Request], Any]:
    """A dependency: the JSON that was sent, as `kind`. is_open: by whomever."""

    async def take(request: Request) -> _T:
        if not is_open:
            check_own(request)
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media != "application/json":
            raise HTTPException(415, "Send application/json.")
        data = await request.body()
        if b"\\u0000" in data:
            raise HTTPException(422, "No text has a NUL in it.")
        try:
            return msgspec.json.decode(data, type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise HTTPException(422, f"{error}.") from error

    return take


def check_own(request: Request) -> None:
    """Refuse what another page could make a logged-in browser send.

    A browser that is logged in by its cookie shows the token of its forms as well. Raises
    LoginNeeded.
    """
    if not reader(request).has_account or "authorization" in request.headers:
        return
    if not is_form_of(request.cookies.get(COOKIE, ""), request.headers.get("x-csrf-token")):
        raise HTTPException(403, "Send the token of a form as X-CSRF-Token, or a bearer token.")


def _has(header: str | None, data: bytes) -> bool:
    tags = [tag.strip().removeprefix("W/") for tag in (header or "").split(",")]
    return "*" in tags or etag(data) in tags
