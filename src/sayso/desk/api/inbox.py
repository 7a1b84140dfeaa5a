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
    """Hand in a text, or an address."""
    if (given.text is None) == (given.address is None):
        raise HTTPException(422, "Give a text or an address, and not both.")
    if given.published is not None and exact(given.published) is None:
        raise HTTPException(422, "published: write an ISO date (2023-03-19).")
    database, known = desk.ledger.database, (given.published, given.outlet)
    if given.address is not None:
        if not given.address.lower().startswith(("http://", "https://")):
            raise HTTPException(422, "address: only http and https addresses are fetched.")
        name, data = given.address, None
    else:
        text = given.text or ""
        name, data = given.name or " ".join(text.split())[:80] or "text", text.encode()
    made = submit(
        database,
        "address" if data is None else "file" if given.name else "text",
        name,
        visitor.name,
        data=data,
        published=known[0],
        outlet=known[1],
    )
    desk.wake()
    return answer(request, made, 202, {"Location": f"{PREFIX}/submissions/{made.id}"})


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
    desk.wake()
    return answer(request, found)


@router.get("/failures", responses=told(FailureList, "What could not be read."))
def failures(request: Request, desk: TheDesk, _: Reader) -> Response:
    """What could not be read, by whomever it was added, and was not read since."""
    found = tuple(
        Failed(one.name, one.source, one.reason, one.attempts, one.last_failed)
        for one in desk.ledger.failures()
    )
    return answer(request, FailureList(found))
