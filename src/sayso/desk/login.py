"""Logging in: by a page or by a program, with a pause after failures."""

from typing import NamedTuple

from fastapi import Request

from sayso.desk.identity import Desk
from sayso.desk.passwords import digest, new_token, verified
from sayso.ledger.users import User, begin_session


class LoggedIn(NamedTuple):
    """A session that was begun. token: what the browser or program shows from now on."""

    user: User
    token: str


def log_in(desk: Desk, request: Request, name: str, password: str) -> LoggedIn | str:
    """Begin a session; or why there is none, in words."""
    client = f"from {request.client.host if request.client else 'nowhere'}"
    account = f"as {name.casefold()}"
    seconds = desk.throttle.wait(client, account)
    if seconds:
        return f"Too many attempts. Try again in {-(-seconds // 60)} minutes."
    user = verified(desk.ledger.database, name, password)
    if user is None:
        desk.throttle.failed(client, account)
        return "The name or the password is not right."
    desk.throttle.succeeded(account)
    token = new_token()
    begin_session(desk.ledger.database, user, digest(token))
    return LoggedIn(user, token)
