"""Style sheets and scripts: those of the views, and the desk's own."""

import hashlib
from functools import cache
from pkgutil import get_data
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Request
from starlette.responses import Response

from sayso.views.document import sheet, static
from sayso.views.page import order

router = APIRouter(prefix="/assets", include_in_schema=False)

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_SHEETS = ("page.css", "report.css")
_SCRIPTS = ("page.js",)
_OURS = ("desk.css", "desk.js", "icon.svg")


@router.get("/order-{paragraphs}.css")
def order_of_paragraphs(
    request: Request, paragraphs: Annotated[int, Path(ge=1, le=100_000)]
) -> Response:
    """The rules that put the notes of each paragraph beside it."""
    return _asset(request, order(paragraphs), ".css")


@router.get("/{name}")
def asset(request: Request, name: str) -> Response:
    """A style sheet or a script."""
    if name in _SHEETS:
        return _asset(request, sheet(name), ".css")
    if name not in (*_SCRIPTS, *_OURS):
        raise HTTPException(404)
    text = static(name) if name in _SCRIPTS else _static(name)
    return _asset(request, text, name[name.rindex(".") :])


def _asset(request: Request, text: str, kind: str) -> Response:
    etag = f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(text, headers={**headers, "Content-Type": _TYPES[kind]})


@cache
def _static(name: str) -> str:
    return (get_data("sayso.desk", f"static/{name}") or b"").decode()
