"""What the address of a page asks for: a question to the ledger, and where its answer goes on."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, get_args
from urllib.parse import urlencode

from starlette.requests import Request

from sayso.errors import OptionError
from sayso.ledger import Question
from sayso.ledger.question import By
from sayso.record import Kind

FILTERS = ("words", "speaker", "via", "outlet", "kind", "since", "until", "by", "unnamed")
SHOWN = 50  # of a long answer on one page

_MOST = 300  # characters of a field
_MOST_NUMBER = 2**31 - 1


def asked_of(request: Request) -> "defaultdict[str, str]":
    """What stands in the address; what does not is empty."""
    return defaultdict(str, request.query_params)


def question(given: Mapping[str, str]) -> Question:
    """The question that a form asks; what was left empty is not asked. Raises OptionError."""
    asked: dict[str, Any] = {}
    for name in FILTERS:
        value = given.get(name, "").strip()
        if len(value) > _MOST:
            raise OptionError(f"{name}: longer than {_MOST} characters.")
        if value:
            asked[name] = value
    for name, allowed in (("kind", get_args(Kind)), ("by", get_args(By))):
        if asked.get(name) not in (None, *allowed):
            raise OptionError(f"{name}: one of {', '.join(allowed)}.")
    asked["unnamed"] = "unnamed" in asked
    return Question(**asked)


def number(given: Mapping[str, str], name: str) -> int | None:
    """A number in an address, None where there is none. Raises OptionError."""
    value = given.get(name, "")
    if not value:
        return None
    if not (value.isascii() and value.isdecimal() and int(value[:11]) <= _MOST_NUMBER):
        raise OptionError(f"{name}: write a number.")
    return int(value)


def address(path: str, given: Mapping[str, str], **changes: str | None) -> str:
    """The address of a page with what was given, and some of it changed."""
    values = {**given, **changes}
    asked = {name: value for name, value in values.items() if value}
    return f"{path}?{urlencode(asked)}" if asked else path
