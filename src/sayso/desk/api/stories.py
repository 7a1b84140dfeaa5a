"""Stories, comparisons and audits."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from sayso.comparison.auditing import Audits, audits
from sayso.comparison.comparing import Comparison, compare
from sayso.desk.api.answering import PREFIX, Id, answer, sent
from sayso.desk.api.messages import Story, StoryList
from sayso.desk.identity import Editor, Reader, TheDesk
from sayso.desk.pages.stories import audited, story_records
from sayso.desk.schemas import taken, told
from sayso.errors import OptionError
from sayso.stories import group, move

router = APIRouter(prefix=PREFIX, tags=["stories"])

_Number = Annotated[int, Query(ge=1, le=2**31 - 1)]
_Name = Annotated[str | None, Query(max_length=300)]


@router.get("/stories", responses=told(StoryList, "The stories."))
def stories(request: Request, desk: TheDesk, _: Reader) -> Response:
    """Which articles tell the same event, and why."""
    return answer(request, StoryList(group(desk.ledger)))


@router.get("/stories/{story}", responses=told(Comparison, "The accounts side by side."))
def story_of(request: Request, desk: TheDesk, _: Reader, story: str) -> Response:
    """The accounts of a story side by side."""
    return answer(request, compare(story_records(desk.ledger, story)))


@router.get("/comparison", responses=told(Comparison, "The accounts side by side."))
def comparison(
    request: Request,
    desk: TheDesk,
    _: Reader,
    article: Annotated[list[_Number], Query(min_length=2, max_length=50, examples=[[1, 2]])],
) -> Response:
    """Chosen articles side by side."""
    records = [desk.ledger.record(one) for one in dict.fromkeys(article)]
    return answer(request, compare(records))


@router.get("/audit", responses=told(Audits, "The figures."))
def audit(
    request: Request,
    desk: TheDesk,
    _: Reader,
    story: _Name = None,
    outlet: _Name = None,
    article: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> Response:
    """Whom articles let speak: of a story, an outlet or an article."""
    given = {"story": story or "", "outlet": outlet or "", "article": str(article or "")}
    records = audited(desk.ledger, given)
    if records is None:
        raise OptionError("Name a story, an outlet or an article.")
    return answer(request, audits(records))


@router.put(
    "/articles/{article}/story",
    responses=told(Story, "The story that it is in."),
    openapi_extra=taken(Story),
)
def put_into_story(
    request: Request,
    desk: TheDesk,
    visitor: Editor,
    article: Id,
    given: Annotated[Story, Depends(sent(Story))],
) -> Response:
    """Put an article into a story, where it stays."""
    return answer(request, Story(move(desk.ledger, article, given.story, author=visitor.name)))
