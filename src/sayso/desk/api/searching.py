"""Statements, texts, outlets and changes."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from sayso.desk.api.answering import PREFIX, Limit, answer
from sayso.desk.api.messages import OutletList, Statements, Texts
from sayso.desk.identity import Reader, TheDesk
from sayso.desk.schemas import told
from sayso.ledger import Question
from sayso.ledger.answers import Revisions
from sayso.ledger.listing import find_portion, outlets
from sayso.ledger.question import By
from sayso.record import Kind

router = APIRouter(prefix=PREFIX, tags=["search"])

_Word = Annotated[str | None, Query(max_length=300)]
_Day = Annotated[
    str | None,
    Query(
        pattern=r"^([0-9]{4}(-[0-9]{2}){0,2})?$",
        description="A day, month or year.",
        examples=["2031-10"],
    ),
]
_Words = Annotated[
    str | None,
    Query(max_length=300, description='Words and "phrases" that are said.', examples=["ferry"]),
]


def asked(
    words: _Words = None,
    speaker: _Word = None,
    via: _Word = None,
    outlet: _Word = None,
    kind: Annotated[Kind | None, Query()] = None,
    since: _Day = None,
    until: _Day = None,
    by: Annotated[By, Query(description="Which date these mean.")] = "saying",
    unnamed: Annotated[bool, Query(description="Only what nobody is named for.")] = False,
) -> Question:
    """The question of a request, with the filters of `sayso find`; what is empty is not asked."""
    given: dict[str, Any] = {
        "words": words,
        "speaker": speaker,
        "via": via,
        "outlet": outlet,
        "since": since,
        "until": until,
    }
    return Question(
        kind=kind, by=by, unnamed=unnamed, **{name: value or None for name, value in given.items()}
    )


Asked = Annotated[Question, Depends(asked)]


@router.get("/statements", responses=told(Statements, "The statements."))
def statements(
    request: Request,
    desk: TheDesk,
    _: Reader,
    question: Asked,
    limit: Limit = 50,
    cursor: Annotated[
        str | None,
        Query(max_length=60, description="The `next` of the answer before, to go on there."),
    ] = None,
) -> Response:
    """The statements that are asked for, the latest first."""
    portion = find_portion(desk.ledger.database, question, limit, cursor or None)
    return answer(request, Statements(portion.found.total, portion.found.sayings, portion.next))


@router.get("/passages", responses=told(Texts, "The articles."))
def passages(
    request: Request,
    desk: TheDesk,
    _: Reader,
    words: Annotated[str, Query(min_length=1, max_length=300, examples=["ferry"])],
    outlet: _Word = None,
    since: _Day = None,
    until: _Day = None,
    limit: Limit = 50,
) -> Response:
    """The articles in whose text all the words stand, the latest first."""
    found = desk.ledger.passages(
        words, outlet=outlet or None, since=since or None, until=until or None, limit=limit
    )
    return answer(request, Texts(found.total, found.passages))


@router.get("/outlets", responses=told(OutletList, "The outlets."))
def all_outlets(request: Request, desk: TheDesk, _: Reader) -> Response:
    """The outlets, those with most statements first."""
    return answer(request, OutletList(outlets(desk.ledger.database)))


@router.get("/changes", responses=told(Revisions, "The steps from version to version."))
def changes(
    request: Request,
    desk: TheDesk,
    _: Reader,
    address: Annotated[
        str | None,
        Query(max_length=2000, pattern="^https?://", examples=["https://courier.example/ferry"]),
    ] = None,
    limit: Limit = 20,
) -> Response:
    """What became of statements: of the article at an address, or of those that changed last."""
    found = desk.ledger.changes(address, limit=limit)
    return answer(request, msgspec.json.encode(found))
