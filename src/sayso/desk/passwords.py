"""Passwords and tokens: Argon2id (RFC 9106) by argon2-cffi, with its recommended settings."""

import hashlib
import hmac
import secrets
import threading
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from sayso.errors import DeskError
from sayso.ledger.database import Database
from sayso.ledger.users import User, user_with_password

LEAST_LENGTH = 12

_MOST_LENGTH = 1000
# One at a time: each takes much memory, by design.
_turn = threading.Lock()


def hashed(password: str) -> str:
    """The hash under which a password is kept. Raises DeskError for one that is too short."""
    if not LEAST_LENGTH <= len(password) <= _MOST_LENGTH:
        raise DeskError(f"A password has at least {LEAST_LENGTH} characters. Choose a longer one.")
    return _hasher().hash(password)


def verified(database: Database, name: str, password: str) -> User | None:
    """Who has this name and password, None for nobody.

    It takes as long when there is no such name, so that names cannot be told by the time.
    """
    found = user_with_password(database, name)
    with _turn:
        try:
            _hasher().verify(found[1] if found else _nobodys(), password[:_MOST_LENGTH])
        except (VerificationError, InvalidHashError):
            return None
    return found[0] if found else None


def new_token() -> str:
    """A token that cannot be guessed."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What the ledger keeps of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def form_token(token: str) -> str:
    """What the forms of a page carry, so that no other page can send them."""
    return hmac.new(token.encode("utf-8", "surrogatepass"), b"form", "sha256").hexdigest()


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash(secrets.token_urlsafe(32))
