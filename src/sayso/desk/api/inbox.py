"""Handing in what is to be read, and what became of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from starlette.responses import Response

from sayso.desk.api.answering import PREFIX, Id, Limit, NumberCursor, answer, sent
from sayso.desk.api.messages import (
    Again,
    Failed,
    FailureList,
    NewSubmission,
    SubmissionList,
)
from sayso.desk.identity import Editor, Reader, TheDesk
from sayso.desk.schemas import taken, told
from sayso.ingest.dates import exact
from sayso.ledger.submissions import (
    Submission,
    SubmissionKind,
    all_submissions,
    resubmit,
    submission,
    submit,
)

router = APIRouter(prefix=PREFIX, tags=["inbox"])


@router.get("/submissions", responses=told(SubmissionList, "What was handed in."))
def submissions(
    request: Request, desk: TheDesk, _: Reader, limit: Limit = 50, cursor: NumberCursor = None
) -> Response:
    """What was handed in, the latest first."""
    found = all_submissions(desk.ledger.database, limit, cursor)
    return answer(request, SubmissionList(found, found[-1].id if len(found) == limit else None))


@router.get("/submissions/{number}", responses=told(Submission, "How far it is."))
def submission_of(request: Request, desk: TheDesk, _: Reader, number: Id) -> Response:
    """One of what was handed in: how far it is, and what failed."""
    return answer(request, submission(desk.ledger.database, number))


@router.post(
    "/submissions",
    status_code=202,
    responses=told(Submission, "It waits to be read.", 202),
    openapi_extra=taken(NewSubmission),
)
def hand_in(
    request: Request,
    desk: TheDesk,
    visitor: Editor,
    given: Annotated[NewSubmission, Depends(sent(NewSubmission))],
) -> Response:
    """Hand in a text, the address of an article, or that of a feed."""
    kind, name, data = _handed_in(given)
    if given.published is not None and exact(given.published) is None:
        raise HTTPException(422, "published: write an ISO date (2023-03-19).")
    known = {"published": given.published, "outlet": given.outlet}
    made = submit(desk.ledger.database, kind, name, visitor.name, data=data, **known)
    return answer(request, made, 202, {"Location": f"{PREFIX}/submissions/{made.id}"})


def _handed_in(given: NewSubmission) -> tuple[SubmissionKind, str, bytes | None]:
    """The kind, name and data of what is handed in."""
    if sum(one is not None for one in (given.text, given.address, given.feed)) != 1:
        raise HTTPException(422, "Give one of text, address and feed.")
    if given.text is not None:
        name = given.name or " ".join(given.text.split())[:80] or "text"
        return "file" if given.name else "text", name, given.text.encode()
    address = given.address or given.feed or ""
    if not address.lower().startswith(("http://", "https://")):
        raise HTTPException(422, f"{address}: only http and https addresses are fetched.")
    return "address" if given.address else "feed", address, None


@router.put(
    "/submissions/{number}/state",
    responses=told(Submission, "It waits to be read."),
    openapi_extra=taken(Again),
)
def again(
    request: Request,
    desk: TheDesk,
    _: Editor,
    number: Id,
    __: Annotated[Again, Depends(sent(Again))],
) -> Response:
    """Try once more what failed."""
    found = resubmit(desk.ledger.database, number)
    return answer(request, found)


@router.get("/failures", responses=told(FailureList, "What could not be read."))
def failures(request: Request, desk: TheDesk, _: Reader) -> Response:
    """What could not be read, by whomever it was added, and was not read since."""
    found = tuple(
        Failed(one.name, one.source, one.reason, one.attempts, one.last_failed)
        for one in desk.ledger.failures()
    )
    return answer(request, FailureList(found))
