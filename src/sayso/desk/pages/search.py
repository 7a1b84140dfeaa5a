"""Search: statements, and the texts of articles, under an address that can be passed on."""

from typing import Any

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.desk.asking import FILTERS, SHOWN, address, asked_of, question
from sayso.desk.identity import Reader, TheDesk
from sayso.desk.problems import words_of
from sayso.desk.rendering import render
from sayso.errors import OptionError
from sayso.ledger import Ledger
from sayso.ledger.answers import Passages, Sayings
from sayso.ledger.listing import find_portion
from sayso.views.tables import table

router = APIRouter(include_in_schema=False)


@router.get("/")
def search(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """The form, and what it finds."""
    given = asked_of(request)
    values: dict[str, Any] = {"given": given, "found": None, "next": None, "error": ""}
    status = 200
    try:
        values["found"], goes_on = _found(desk.ledger, given, SHOWN)
        values["next"] = address("/", given, after=goes_on) if goes_on else None
    except OptionError as error:
        values["error"] = words_of(error)
        status = 400
    is_asked = any(given.get(name) for name in (*FILTERS, "after"))
    return render(
        request,
        visitor,
        "search.html.j2",
        status,
        is_asked=is_asked,
        is_more=any(given.get(name) for name in FILTERS if name != "words") or "text" in given,
        csv=address("/search.csv", given),
        json=address("/search.json", given),
        all_csv=address("/search.csv", given, after=None, all="1"),
        first=address("/", given, after=None) if given.get("after") else None,
        **values,
    )


@router.get("/search.csv")
def as_csv(request: Request, _: Reader, desk: TheDesk) -> Response:
    """What the page under the same address shows, as a table; with `all`, all of it."""
    given = asked_of(request)
    found, _next = _found(desk.ledger, given, None if given.get("all") else SHOWN)
    return _file(table(found).encode(), "text/csv; charset=utf-8", "statements.csv")


@router.get("/search.json")
def as_json(request: Request, _: Reader, desk: TheDesk) -> Response:
    """What the page under the same address shows, as `sayso find --format json` prints it."""
    given = asked_of(request)
    found, _next = _found(desk.ledger, given, None if given.get("all") else SHOWN)
    return _file(msgspec.json.encode(found), "application/json", "statements.json")


def _found(
    ledger: Ledger, given: dict[str, str], limit: int | None
) -> tuple[Sayings | Passages, str | None]:
    """What is asked for, and where it goes on. Raises OptionError."""
    asked = question(given)
    if given.get("text"):
        if asked.words is None:
            raise OptionError("To search in the text, write words to search for.")
        place = {"outlet": asked.outlet, "since": asked.since, "until": asked.until}
        return ledger.passages(asked.words, limit=limit, **place), None
    if limit is None:
        return ledger.find(asked), None
    portion = find_portion(ledger.database, asked, limit, given.get("after") or None)
    return portion.found, portion.next


def _file(data: bytes, kind: str, name: str) -> Response:
    return Response(
        data,
        headers={"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}"'},
    )
