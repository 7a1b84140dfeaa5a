"""Speakers, and who is who."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from sayso.desk.api.answering import PREFIX, Id, Limit, NumberCursor, answer, check_own, sent
from sayso.desk.api.messages import Merge, MoveList, SpeakerList, Split
from sayso.desk.api.searching import Asked
from sayso.desk.identity import Editor, Reader, TheDesk
from sayso.desk.schemas import taken, told
from sayso.errors import OptionError
from sayso.ledger.answers import Person
from sayso.ledger.hearing import person
from sayso.ledger.identities import Move, merge, moves_of, split, undo_move

router = APIRouter(prefix=PREFIX, tags=["speakers"])

_FURTHEST = 10_000


@router.get("/speakers", responses=told(SpeakerList, "The speakers."))
def speakers(
    request: Request,
    desk: TheDesk,
    _: Reader,
    question: Asked,
    limit: Limit = 50,
    cursor: NumberCursor = None,
) -> Response:
    """Who says what is asked for, the most heard first."""
    start = cursor or 0
    if start > _FURTHEST:
        raise OptionError(f"No more than {_FURTHEST} speakers are leafed through: ask for fewer.")
    found = desk.ledger.speakers(question, limit=start + limit)
    following = start + limit if start + limit < found.total else None
    return answer(request, SpeakerList(found.total, found.speakers[start:], following))


@router.get("/speakers/{speaker}", responses=told(Person, "The speaker."))
def speaker_of(request: Request, desk: TheDesk, _: Reader, speaker: Id) -> Response:
    """Everything that a speaker said, the earliest first."""
    return answer(request, person(desk.ledger.database, speaker))


@router.get("/speakers/{speaker}/moves", responses=told(MoveList, "The merges and splits."))
def moves(request: Request, desk: TheDesk, _: Reader, speaker: Id) -> Response:
    """The merges and splits that a speaker had part in, the latest first."""
    return answer(request, MoveList(tuple(moves_of(desk.ledger.database, speaker))))


@router.post(
    "/speakers/{speaker}/merge",
    status_code=201,
    responses=told(Move, "They are one.", 201),
    openapi_extra=taken(Merge),
)
def merge_speakers(
    request: Request,
    desk: TheDesk,
    visitor: Editor,
    speaker: Id,
    given: Annotated[Merge, Depends(sent(Merge))],
) -> Response:
    """Make what another said this speaker's, now and in articles to come."""
    made = merge(desk.ledger.database, given.other, speaker, visitor.name)
    return answer(request, made, 201)


@router.post(
    "/speakers/{speaker}/split",
    status_code=201,
    responses=told(Move, "They are two.", 201),
    openapi_extra=taken(Split),
)
def split_speaker(
    request: Request,
    desk: TheDesk,
    visitor: Editor,
    speaker: Id,
    given: Annotated[Split, Depends(sent(Split))],
) -> Response:
    """Make what a speaker said in some articles that of a new one of the same name."""
    made = split(desk.ledger.database, speaker, given.articles, visitor.name)
    return answer(request, made, 201)


@router.delete(
    "/moves/{move}", responses=told(Move, "It was undone."), dependencies=[Depends(check_own)]
)
def undo(request: Request, desk: TheDesk, visitor: Editor, move: Id) -> Response:
    """Take a merge or a split back."""
    return answer(request, undo_move(desk.ledger.database, move, visitor.name))
