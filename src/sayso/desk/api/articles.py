"""Articles: their records, what was corrected in them, and who checked them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from sayso.desk.api.answering import (
    PREFIX,
    Id,
    Limit,
    NumberCursor,
    answer,
    check_match,
    check_own,
    sent,
)
from sayso.desk.api.messages import ArticleList, Checked, CorrectionList, NewCorrection
from sayso.desk.identity import Editor, Reader, TheDesk
from sayso.desk.schemas import taken, told
from sayso.errors import NotInLedger
from sayso.ledger.answers import Sayings
from sayso.ledger.approvals import Approval, approval, approve, withdraw
from sayso.ledger.correcting import Correction, Was, was
from sayso.ledger.corrections import Made, correct, corrections_of, undo
from sayso.ledger.listing import list_articles, sayings_of
from sayso.record import Record

router = APIRouter(prefix=f"{PREFIX}/articles", tags=["articles"])

_Own = Depends(check_own)


@router.get("", responses=told(ArticleList, "The articles."))
def articles(
    request: Request, desk: TheDesk, _: Reader, limit: Limit = 50, cursor: NumberCursor = None
) -> Response:
    """The articles, the last added first."""
    found, total = list_articles(desk.ledger.database, limit, cursor)
    following = found[-1].place.article if len(found) == limit else None
    return answer(request, ArticleList(total, found, following))


@router.get("/{article}", responses=told(None, "The record, as `sayso read` prints it."))
def record(
    request: Request,
    desk: TheDesk,
    _: Reader,
    article: Id,
    original: Annotated[bool, Query(description="As it was read, without corrections.")] = False,
) -> Response:
    """The record of an article, with what was corrected in it."""
    return answer(request, desk.ledger.record(article, original=original).to_json().encode())


@router.get("/{article}/statements", responses=told(Sayings, "The statements."))
def statements(request: Request, desk: TheDesk, _: Reader, article: Id) -> Response:
    """The statements of an article as a search shows them, in its order."""
    return answer(request, sayings_of(desk.ledger.database, article))


@router.get("/{article}/corrections", responses=told(CorrectionList, "The corrections."))
def corrections(request: Request, desk: TheDesk, _: Reader, article: Id) -> Response:
    """What was corrected in an article, by whom and when."""
    found = CorrectionList(tuple(corrections_of(desk.ledger.database, article)))
    return answer(request, found)


@router.post(
    "/{article}/corrections",
    status_code=201,
    responses=told(Made, "The correction was made.", 201),
    openapi_extra=taken(NewCorrection),
)
def make_correction(
    request: Request,
    desk: TheDesk,
    visitor: Editor,
    article: Id,
    given: Annotated[NewCorrection, Depends(sent(NewCorrection))],
) -> Response:
    """Correct an article. `If-Match` with the ETag of its record makes sure that it is the same."""
    found = desk.ledger.record(article)
    check_match(request, found.to_json().encode())
    about = _was(found, given.statement) if given.statement is not None else None
    correction = Correction(given.kind, about, given.given)
    made = correct(desk.ledger.database, article, correction, visitor.name)
    return answer(request, made, 201)


@router.delete(
    "/{article}/corrections/{correction}",
    responses=told(Made, "The correction was undone."),
    dependencies=[_Own],
)
def undo_correction(
    request: Request, desk: TheDesk, visitor: Editor, article: Id, correction: Id
) -> Response:
    """Take a correction back; it stays on record as undone."""
    return answer(request, undo(desk.ledger.database, article, correction, visitor.name))


@router.get("/{article}/approval", responses=told(Checked, "Who checked it."))
def who_checked(request: Request, desk: TheDesk, _: Reader, article: Id) -> Response:
    """Who checked an article, and whether it has changed since."""
    return answer(request, Checked(approval(desk.ledger.database, article)))


@router.put("/{article}/approval", responses=told(Approval, "It is approved."), dependencies=[_Own])
def approve_article(request: Request, desk: TheDesk, visitor: Editor, article: Id) -> Response:
    """Mark an article as checked by whoever asks."""
    return answer(request, approve(desk.ledger.database, article, visitor.name))


@router.delete(
    "/{article}/approval", responses=told(Checked, "It is not approved."), dependencies=[_Own]
)
def withdraw_approval(request: Request, desk: TheDesk, visitor: Editor, article: Id) -> Response:
    """Take the mark away."""
    withdraw(desk.ledger.database, article, visitor.name)
    return answer(request, Checked(None))


def _was(found: Record, label: str) -> Was:
    for statement in found.statements:
        if statement.id == label:
            return was(statement)
    raise NotInLedger(f"There is no statement {label} in this article.")
