"""What is wrong with a request, for programs: RFC 9457, application/problem+json."""

from http import HTTPStatus

import msgspec
from starlette.responses import Response

from sayso.errors import (
    BusyLedger,
    CorrectionError,
    DeskError,
    InputError,
    LedgerError,
    NotInLedger,
    OptionError,
    SaysoError,
)

MEDIA_TYPE = "application/problem+json"

# Which status stands for which error; the first that fits.
STATUSES: tuple[tuple[type[SaysoError], int], ...] = (
    (NotInLedger, 404),
    (OptionError, 400),
    (InputError, 400),
    (CorrectionError, 409),
    (DeskError, 400),
    (BusyLedger, 503),
    (LedgerError, 503),
)


class ProblemDetails(msgspec.Struct, frozen=True):
    """A problem. detail: what is wrong with this request, and what to do about it."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


class Problem(Response):
    """An answer that is a problem."""

    media_type = MEDIA_TYPE

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
        problem = ProblemDetails(HTTPStatus(status).phrase, status, detail)
        super().__init__(msgspec.json.encode(problem), status, headers)


def status_of(error: SaysoError) -> int:
    """The status that tells of an error."""
    return next((status for kind, status in STATUSES if isinstance(error, kind)), 500)


def words_of(error: SaysoError) -> str:
    """The message of an error, for somebody who gave no options on a command line."""
    return str(error).removeprefix("--")
