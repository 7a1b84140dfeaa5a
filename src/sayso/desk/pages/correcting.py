"""Correcting where one reads: statements changed, added and rejected; undone; articles approved."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Path, Request
from starlette.datastructures import FormData
from starlette.responses import Response

from sayso.desk.correction import blank, filled, given_by, written
from sayso.desk.forms import EditorsForm, word
from sayso.desk.identity import Desk, Editor, TheDesk, Visitor
from sayso.desk.rendering import go, render
from sayso.errors import CorrectionError, NotInLedger, OptionError
from sayso.ledger.approvals import approve, withdraw
from sayso.ledger.correcting import Correction, Was, was
from sayso.ledger.corrections import correct, corrected_record, corrections_of, undo
from sayso.record import Record, Statement
from sayso.views.order import number as number_of

router = APIRouter(prefix="/articles/{article}", include_in_schema=False)

Id = Annotated[int, Path(ge=1, le=2**31 - 1)]


@router.get("/statements/new")
def new_form(request: Request, visitor: Editor, desk: TheDesk, article: Id) -> Response:
    """The form for a missed statement."""
    record = desk.ledger.record(article)
    return _form(request, visitor, article, record, None, blank())


@router.get("/statements/{number}")
def form_of(request: Request, visitor: Editor, desk: TheDesk, article: Id, number: Id) -> Response:
    """The form to correct a statement with."""
    record = desk.ledger.record(article)
    statement = _statement(record, number)
    return _form(request, visitor, article, record, statement, filled(record, statement))


@router.post("/statements/new")
def add(
    request: Request, visitor: Editor, desk: TheDesk, form: EditorsForm, article: Id
) -> Response:
    """Add a missed statement."""
    return _given(request, visitor, desk, form, article, None)


@router.post("/statements/{number}")
def change(
    request: Request, visitor: Editor, desk: TheDesk, form: EditorsForm, article: Id, number: Id
) -> Response:
    """Put a statement right."""
    return _given(request, visitor, desk, form, article, number)


@router.post("/statements/{number}/reject")
def reject(visitor: Editor, desk: TheDesk, form: EditorsForm, article: Id, number: Id) -> Response:
    """Say that a statement is none."""
    record = desk.ledger.record(article)
    about = _about(form) or was(_statement(record, number))
    correct(desk.ledger.database, article, Correction("reject", about), visitor.name)
    return go(f"/articles/{article}#corrections")


@router.post("/undo")
def undo_correction(visitor: Editor, desk: TheDesk, form: EditorsForm, article: Id) -> Response:
    """Take a correction back: the one that is named, or else the last one."""
    database = desk.ledger.database
    name = word(form, "correction")
    if name:
        chosen = int(name) if name.isascii() and name.isdecimal() and len(name) < 10 else 0
    else:
        live = [one.id for one in corrections_of(database, article) if one.undone_at is None]
        if not live:
            raise CorrectionError("There is nothing to undo.")
        chosen = live[-1]
    undo(database, article, chosen, visitor.name)
    return go(f"/articles/{article}#corrections")


@router.post("/approve")
def approve_article(visitor: Editor, desk: TheDesk, _: EditorsForm, article: Id) -> Response:
    """Mark the article as checked by a person."""
    approve(desk.ledger.database, article, visitor.name)
    return go(f"/articles/{article}")


@router.post("/withdraw")
def withdraw_approval(visitor: Editor, desk: TheDesk, _: EditorsForm, article: Id) -> Response:
    """Take the mark away."""
    withdraw(desk.ledger.database, article, visitor.name)
    return go(f"/articles/{article}")


def _given(
    request: Request,
    visitor: Visitor,
    desk: Desk,
    form: FormData,
    article: int,
    number: int | None,
) -> Response:
    """Make the correction that a form gives; what is wrong with it stands over the form."""
    record = desk.ledger.record(article)
    # A statement may be gone meanwhile: what was written is kept, and the reason shown.
    statement = _statement(record, number) if number is not None else None
    about = (_about(form) or was(statement)) if statement else None
    try:
        given = given_by(desk.ledger, record, form)
        kind = "change" if about else "add"
        correction = Correction(kind, about, given)  # type: ignore[arg-type]
        correct(desk.ledger.database, article, correction, visitor.name)
    except (CorrectionError, OptionError, NotInLedger) as error:
        values = {**written(form), "error": str(error)}
        return _form(request, visitor, article, record, statement, values, 409)
    after = corrected_record(desk.ledger.database, article)
    label = max(after.by, key=lambda one: after.by[one])  # the last one that was given
    there = number_of(after.record, after.record.statement(label))
    return go(f"/articles/{article}#c{there}")


def _form(
    request: Request,
    visitor: Visitor,
    article: int,
    record: Record,
    statement: Statement | None,
    values: dict[str, Any],
    status: int = 200,
) -> Response:
    """The form. With `part=form` only it, for the script."""
    whole = request.query_params.get("part") != "form"
    number = number_of(record, statement) if statement else None
    about = msgspec.json.encode(was(statement)).decode() if statement else ""
    return render(
        request,
        visitor,
        "correct.html.j2" if whole else "correct_form.html.j2",
        status,
        article=article,
        record=record,
        number=number,
        action=f"/articles/{article}/statements/{number or 'new'}",
        about=about,
        form={"error": "", **values},
    )


def _statement(record: Record, number: int) -> Statement:
    for statement in record.statements:
        if number_of(record, statement) == number:
            return statement
    raise NotInLedger(f"There is no statement {number} in this article any more.")


def _about(form: FormData) -> Was | None:
    """Which statement the form was made for, as it stood then."""
    sent = form.get("about")
    if not isinstance(sent, str) or not sent:
        return None
    try:
        return msgspec.json.decode(sent, type=Was)
    except msgspec.MsgspecError as error:
        raise CorrectionError("The form does not say what it is about. Load it again.") from error
