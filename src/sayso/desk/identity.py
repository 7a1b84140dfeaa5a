"""Who asks, and what they may do.

Without any account the desk is one person's: whoever reaches it, on this machine, may do
everything. With accounts, everybody logs in.
"""

import getpass
import hmac
from dataclasses import dataclass, field
from typing import Annotated, NamedTuple

from fastapi import Depends, Request

from sayso.desk.passwords import digest, form_token, new_token
from sayso.desk.throttle import Throttle
from sayso.ledger import Ledger
from sayso.ledger.users import ROLES, Role, has_users, session_user

COOKIE = "sayso"


@dataclass(frozen=True)
class Desk:
    """What the desk works with. is_https: whether browsers reach it by TLS."""

    ledger: Ledger
    is_https: bool = False
    throttle: Throttle = field(default_factory=Throttle)


class Visitor(NamedTuple):
    """Who asks. token: of their browser or program, empty for a program without one.

    has_account: whether there are accounts, and they logged in.
    """

    name: str
    role: Role
    token: str
    has_account: bool

    def may(self, role: Role) -> bool:
        """Whether they may do what this role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


class LoginNeeded(Exception):
    """Who asks has to log in first."""


class NotAllowed(Exception):
    """Who asks may not do this. The message says who may."""


def desk_of(request: Request) -> Desk:
    """The desk that is asked."""
    found: Desk = request.app.state.desk
    return found


def token_of(request: Request) -> str:
    """The token of a browser (a cookie), or of a program (a bearer token, RFC 6750)."""
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return bearer.strip()
    return request.cookies.get(COOKIE, "")


def reader(request: Request) -> Visitor:
    """Who asks. Raises LoginNeeded."""
    desk = desk_of(request)
    token = token_of(request)
    if not has_users(desk.ledger.database):
        # A browser gets a token with its first page, for its forms.
        return Visitor(_owner(), "admin", token or new_token(), False)
    user = session_user(desk.ledger.database, digest(token)) if token else None
    if user is None:
        raise LoginNeeded
    return Visitor(user.name, user.role, token, True)


def editor(visitor: Annotated[Visitor, Depends(reader)]) -> Visitor:
    """Who asks, if they may change something. Raises LoginNeeded, NotAllowed."""
    if not visitor.may("editor"):
        raise NotAllowed("You may read here. Who may correct is an editor: ask an admin.")
    return visitor


def admin(visitor: Annotated[Visitor, Depends(reader)]) -> Visitor:
    """Who asks, if they may do everything. Raises LoginNeeded, NotAllowed."""
    if not visitor.may("admin"):
        raise NotAllowed("Only an admin may do this.")
    return visitor


def is_form_of(token: str, sent: object) -> bool:
    """Whether what a form carries is the token of this browser's forms."""
    given = str(sent or "").encode("utf-8", "surrogatepass")
    return bool(token) and hmac.compare_digest(given, form_token(token).encode())


def _owner() -> str:
    """The person whose machine it is, as the system knows them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


Reader = Annotated[Visitor, Depends(reader)]
Editor = Annotated[Visitor, Depends(editor)]
Admin = Annotated[Visitor, Depends(admin)]
TheDesk = Annotated[Desk, Depends(desk_of)]
