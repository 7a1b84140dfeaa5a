"""The web application: pages, API, and what is told when something is wrong."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from sayso.desk import api, pages
from sayso.desk.guard import Guard
from sayso.desk.identity import Desk, LoginNeeded, NotAllowed, reader
from sayso.desk.problems import Problem, status_of, words_of
from sayso.desk.rendering import go, render
from sayso.desk.schemas import describe
from sayso.errors import SaysoError
from sayso.version import __version__

_TITLES = {
    400: "This cannot be done so",
    403: "This is not for you",
    404: "This is not there",
    409: "This does not fit any more",
    503: "The ledger cannot be used now",
}


def application(
    desk: Desk,
    *,
    names: Collection[str] = (),
    begin: Callable[[], None] = lambda: None,
    end: Callable[[], None] = lambda: None,
) -> FastAPI:
    """The desk as an ASGI application.

    names: host names it is called by, besides localhost and IP addresses. begin, end: called when
    it starts to answer and when it has stopped.
    """
    app = FastAPI(
        title="sayso",
        version=__version__,
        summary="Who said what, on whose say-so.",
        lifespan=_lifespan(begin, end),
        docs_url=None,  # they are fetched from elsewhere
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.desk = desk
    for router in (*pages.routers, *api.routers):
        app.include_router(router)
    describe(app)
    for error, handler in (
        (LoginNeeded, _login_needed),
        (NotAllowed, _not_allowed),
        (SaysoError, _refused),
        (HTTPException, _no_page),
        (RequestValidationError, _invalid),
        (Exception, _broken),
    ):
        app.add_exception_handler(error, handler)
    app.add_middleware(Guard, names=names)
    return app


def _lifespan(
    begin: Callable[[], None], end: Callable[[], None]
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        begin()
        try:
            yield
        finally:
            end()

    return lifespan


def _answer(
    request: Request, status: int, detail: str, headers: dict[str, str] | None = None
) -> Response:
    """What is wrong: as a problem for a program, as a page for a person."""
    if request.url.path.startswith("/api/"):
        return Problem(status, detail, headers)
    title = _TITLES.get(status, "This did not work")
    try:
        visitor = reader(request)
    except (LoginNeeded, SaysoError):
        visitor = None
    response = render(request, visitor, "refused.html.j2", status, title=title, detail=detail)
    response.headers.update(headers or {})
    return response


def _login_needed(request: Request, _: Exception) -> Response:
    if request.url.path.startswith("/api/"):
        headers = {"WWW-Authenticate": 'Bearer realm="sayso"'}
        return Problem(401, "Log in: POST /api/v1/session gives a token.", headers)
    there = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return go(f"/login?next={quote(there if request.method == 'GET' else '/', safe='/')}")


def _not_allowed(request: Request, error: Exception) -> Response:
    return _answer(request, 403, str(error))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, SaysoError)
    return _answer(request, status_of(error), words_of(error))


def _no_page(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    said = {404: "There is no such page.", 405: "This cannot be done with this address."}
    headers = dict(error.headers or {})
    return _answer(
        request, error.status_code, said.get(error.status_code, str(error.detail)), headers
    )


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = "; ".join(
        f"{'.'.join(str(part) for part in one['loc'][1:])}: {one['msg']}" for one in error.errors()
    )
    # A page whose address is wrongly written is not there; a program is told what is wrong.
    return _answer(request, 422 if request.url.path.startswith("/api/") else 404, found)


def _broken(request: Request, _: Exception) -> Response:
    return _answer(request, 500, "A fault of sayso, not of yours. It is written to the log.")
