"""Logging in, and who has an account."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Path, Request
from starlette.responses import Response

from sayso.desk.api.answering import PREFIX, answer, check_own, sent
from sayso.desk.api.messages import AccountChange, AccountList, Login, NewAccount, Session
from sayso.desk.identity import Admin, Reader, TheDesk, token_of
from sayso.desk.login import log_in
from sayso.desk.passwords import digest, hashed
from sayso.desk.schemas import taken, told
from sayso.errors import DeskError
from sayso.ledger.users import (
    add_user,
    all_users,
    change_user,
    end_session,
    has_users,
    remove_user,
)

router = APIRouter(prefix=PREFIX, tags=["accounts"])

_Name = Annotated[str, Path(max_length=60, examples=["petra"])]


@router.post(
    "/session",
    status_code=201,
    responses=told(Session, "The token of the session.", 201),
    openapi_extra=taken(Login),
)
def begin(
    request: Request, desk: TheDesk, given: Annotated[Login, Depends(sent(Login, is_open=True))]
) -> Response:
    """Log in. The token is sent as `Authorization: Bearer` from then on."""
    if not has_users(desk.ledger.database):
        raise DeskError("Nobody has an account here, and nobody needs one.")
    found = log_in(desk, request, given.name, given.password)
    if isinstance(found, str):
        raise HTTPException(429 if found.startswith("Too many") else 403, found)
    return answer(request, Session(found.user.name, found.user.role, found.token), 201)


@router.get("/session", responses=told(Session, "Who is logged in."))
def session(request: Request, visitor: Reader) -> Response:
    """Who asks, and what they may do."""
    return answer(request, Session(visitor.name, visitor.role, None))


@router.delete(
    "/session", responses=told(Session, "Nobody any more."), dependencies=[Depends(check_own)]
)
def end(request: Request, desk: TheDesk, visitor: Reader) -> Response:
    """Log out."""
    end_session(desk.ledger.database, digest(token_of(request)))
    return answer(request, Session(visitor.name, visitor.role, None))


@router.get("/accounts", responses=told(AccountList, "The accounts."))
def accounts(request: Request, desk: TheDesk, _: Admin) -> Response:
    """Who has an account."""
    return answer(request, AccountList(tuple(all_users(desk.ledger.database))))


@router.post(
    "/accounts",
    status_code=201,
    responses=told(AccountList, "The accounts.", 201),
    openapi_extra=taken(NewAccount),
)
def add(
    request: Request,
    desk: TheDesk,
    _: Admin,
    given: Annotated[NewAccount, Depends(sent(NewAccount))],
) -> Response:
    """Make an account; the first one is made by `sayso user add`."""
    if not has_users(desk.ledger.database):
        raise DeskError("Make the first account with `sayso user add`.")
    add_user(desk.ledger.database, given.name, given.role, hashed(given.password))
    return answer(request, AccountList(tuple(all_users(desk.ledger.database))), 201)


@router.patch(
    "/accounts/{name}",
    responses=told(AccountList, "The accounts."),
    openapi_extra=taken(AccountChange),
)
def change(
    request: Request,
    desk: TheDesk,
    visitor: Admin,
    name: _Name,
    given: Annotated[AccountChange, Depends(sent(AccountChange))],
) -> Response:
    """Change the role or the password of another's account, which ends its sessions."""
    _check_other(visitor.name, name)
    if given.role is None and given.password is None:
        raise HTTPException(422, "Give a role or a password.")
    password = hashed(given.password) if given.password else None
    change_user(desk.ledger.database, name, role=given.role, password=password)
    return answer(request, AccountList(tuple(all_users(desk.ledger.database))))


@router.delete(
    "/accounts/{name}",
    responses=told(AccountList, "The accounts."),
    dependencies=[Depends(check_own)],
)
def remove(request: Request, desk: TheDesk, visitor: Admin, name: _Name) -> Response:
    """Remove another's account; what it did stays under its name."""
    _check_other(visitor.name, name)
    remove_user(desk.ledger.database, name)
    return answer(request, AccountList(tuple(all_users(desk.ledger.database))))


def _check_other(mine: str, name: str) -> None:
    if name.casefold() == mine.casefold():
        raise DeskError("Your own account another admin changes, or `sayso user`.")
