"""Pages: templates of this package and of the views, in which everything is escaped."""

from functools import cache
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.desk.identity import COOKIE, Visitor, desk_of
from sayso.desk.passwords import form_token
from sayso.views.answers import context
from sayso.views.document import environment, html
from sayso.views.wording import (
    ACTS,
    KINDS,
    NO_SOURCE,
    NOT_IDENTIFIED,
    confidence,
    date,
    number_of,
    one_line,
)

if TYPE_CHECKING:
    from jinja2 import Environment

_YEAR = 365 * 24 * 3600


def render(
    request: Request, visitor: Visitor | None, template: str, status: int = 200, **values: Any
) -> Response:
    """A page for a visitor, None for one who is not logged in."""
    token = visitor.token if visitor else request.cookies.get(COOKIE, "")
    rendered = (
        _environment()
        .get_template(template)
        .render(
            visitor=visitor,
            form_token=form_token(token),
            path=request.url.path,
            may_edit=bool(visitor and visitor.may("editor")),
            **values,
        )
    )
    response = HTMLResponse(html(rendered), status)
    if visitor and visitor.token and not visitor.has_account:
        keep_token(request, response, visitor.token)
    return response


def keep_token(request: Request, response: Response, token: str) -> None:
    """Give the browser its token. No script can read it, no other page can send it."""
    if request.cookies.get(COOKIE) != token:
        response.set_cookie(
            COOKIE,
            token,
            max_age=_YEAR,
            httponly=True,
            samesite="lax",
            secure=desk_of(request).is_https,
        )


def go(address: str) -> Response:
    """To another page of the desk, after something was done."""
    return RedirectResponse(address, status_code=303)


@cache
def _environment() -> "Environment":
    found = environment("sayso.desk")
    found.filters.update(
        date=date,
        confidence=confidence,
        context=context,
        number_of=number_of,
        one_line=one_line,
        moment=_moment,
        web=_web,
    )
    found.globals.update(
        kinds=KINDS, acts=ACTS, no_source=NO_SOURCE, not_identified=NOT_IDENTIFIED, zip=zip
    )
    return found


def _moment(value: str) -> str:
    """A moment of the ledger, to the minute."""
    return date(value[:16] + "Z") if value.endswith("Z") else date(value)


def _web(url: str | None) -> str:
    """The address where a browser would take it for one of the web; else nothing."""
    return url if url and url.lower().startswith(("https://", "http://")) else ""
