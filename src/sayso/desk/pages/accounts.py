"""Logging in and out, and who has an account."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from sayso.desk.forms import own_form, word
from sayso.desk.identity import COOKIE, Admin, TheDesk, token_of
from sayso.desk.login import log_in
from sayso.desk.passwords import digest, hashed, new_token
from sayso.desk.rendering import go, keep_token, render
from sayso.errors import DeskError
from sayso.ledger.users import (
    ROLES,
    add_user,
    all_users,
    change_user,
    end_session,
    has_users,
    remove_user,
)

router = APIRouter(include_in_schema=False)

_OwnForm = Annotated[FormData, Depends(own_form)]


@router.get("/login")
def login(request: Request, desk: TheDesk) -> Response:
    """The form to log in with."""
    if not has_users(desk.ledger.database):
        return go("/")
    if not request.cookies.get(COOKIE):
        response = go(f"/login?{request.url.query}" if request.url.query else "/login")
        keep_token(request, response, new_token())
        return response
    return _form(request, "", request.query_params.get("next", "/"))


@router.post("/login")
def log_in_here(request: Request, desk: TheDesk, form: _OwnForm) -> Response:
    """Log in, with a new token, and go on to where one wanted to."""
    name, password = word(form, "name"), form.get("password")
    found = log_in(desk, request, name, password if isinstance(password, str) else "")
    after = word(form, "next", 2000)
    if isinstance(found, str):
        return _form(request, found, after, 403)
    response = go(after if _is_ours(after) else "/")
    keep_token(request, response, found.token)
    return response


@router.post("/logout")
def logout(request: Request, desk: TheDesk, _: _OwnForm) -> Response:
    """Log out."""
    end_session(desk.ledger.database, digest(token_of(request)))
    response = go("/login")
    response.delete_cookie(COOKIE)
    return response


@router.get("/accounts")
def accounts(request: Request, visitor: Admin, desk: TheDesk) -> Response:
    """Who has an account."""
    return render(
        request, visitor, "accounts.html.j2", users=all_users(desk.ledger.database), roles=ROLES
    )


@router.post("/accounts")
def change_accounts(visitor: Admin, desk: TheDesk, form: _OwnForm) -> Response:
    """Add an account, change its role or its password, or remove it."""
    database = desk.ledger.database
    what, name, role = word(form, "what"), word(form, "name"), word(form, "role")
    password = form.get("password")
    if role and role not in ROLES:
        raise DeskError(f"A role is one of {', '.join(ROLES)}.")
    if what != "add" and name.casefold() == visitor.name.casefold():
        raise DeskError("Your own account another admin changes, or `sayso user`.")
    if what == "add":
        if not has_users(database):
            raise DeskError("Make the first account with `sayso user add`.")
        given = password if isinstance(password, str) else ""
        add_user(database, name, role or "reader", hashed(given))
    elif what == "role":
        change_user(database, name, role=role or None)
    elif what == "remove":
        remove_user(database, name)
    else:
        raise DeskError("Nothing was chosen.")
    return go("/accounts")


def _form(request: Request, error: str, after: str, status: int = 200) -> Response:
    return render(request, None, "login.html.j2", status, error=error, next=after)


def _is_ours(address: str) -> bool:
    """Whether an address is a page of this desk: a path, and not "//elsewhere"."""
    return address.startswith("/") and not address.startswith(("//", "/\\"))
