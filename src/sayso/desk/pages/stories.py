"""Stories, compared, and audits: several articles side by side."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.comparison.auditing import audits
from sayso.comparison.comparing import compare
from sayso.desk.asking import asked_of, number
from sayso.desk.forms import EditorsForm, word
from sayso.desk.identity import Editor, Reader, TheDesk
from sayso.desk.rendering import go, render
from sayso.errors import NotInLedger, OptionError
from sayso.ledger import Ledger
from sayso.ledger.listing import outlets
from sayso.record import Record
from sayso.stories import group, move
from sayso.views import audit_page, comparison_page

router = APIRouter(include_in_schema=False)

MOST_ARTICLES = 500  # in one comparison or audit


@router.get("/stories")
def all_stories(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """Which articles tell the same event, and why."""
    found = group(desk.ledger)
    told = [story for story in found if len(story.members) > 1]
    alone = [story for story in found if len(story.members) == 1]
    return render(
        request, visitor, "stories.html.j2", told=told, alone=alone, stories=[s.id for s in found]
    )


@router.post("/stories/move")
def move_article(visitor: Editor, desk: TheDesk, form: EditorsForm) -> Response:
    """Put an article into a story, where it stays."""
    article = number({"article": word(form, "article")}, "article")
    if article is None:
        raise OptionError("article: choose one.")
    story = word(form, "story")
    if not story:
        raise OptionError("story: choose one.")
    move(desk.ledger, article, None if story == "new" else story, author=visitor.name)
    return go("/stories")


@router.get("/stories/{story}")
def one_story(request: Request, visitor: Reader, desk: TheDesk, story: str) -> Response:
    """The accounts of a story side by side."""
    records = story_records(desk.ledger, story)
    if len(records) < 2:
        raise OptionError("There is only one article in this story: nothing to compare it with.")
    found = compare(records)
    return render(request, visitor, "story.html.j2", story=story, **comparison_page.parts(found))


@router.get("/compare")
def compare_chosen(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """Chosen articles side by side."""
    values = request.query_params.getlist("article")[:MOST_ARTICLES]
    chosen = {number({"article": value}, "article"): None for value in values}
    records = [desk.ledger.record(one) for one in chosen if one is not None]
    if len({record.article.id for record in records}) < 2:
        raise OptionError("Choose two different articles to compare.")
    found = compare(records)
    return render(request, visitor, "story.html.j2", story="", **comparison_page.parts(found))


@router.get("/audit")
def audit(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """Whom articles let speak: of a story, an outlet or an article."""
    given = asked_of(request)
    records = audited(desk.ledger, given)
    if records is None:
        found = outlets(desk.ledger.database)
        return render(request, visitor, "audit_choice.html.j2", outlets=found)
    return render(request, visitor, "audit_shown.html.j2", **audit_page.parts(audits(records)))


def story_records(ledger: Ledger, story: str) -> list[Record]:
    """The records of a story. Raises NotInLedger."""
    numbers = ledger.in_story(story.replace("\0", ""))
    if not numbers:
        raise NotInLedger(f"{ledger.name}: there is no story of this name in it.")
    return [ledger.record(one) for one in numbers[:MOST_ARTICLES]]


def audited(ledger: Ledger, given: dict[str, str]) -> list[Record] | None:
    """The records that are to be counted, None when nothing is named. Raises NotInLedger."""
    article = number(given, "article")
    if article is not None:
        return [ledger.record(article)]
    if given.get("story"):
        return story_records(ledger, given["story"])
    outlet = given.get("outlet", "").replace("\0", "").strip()
    if not outlet:
        return None
    numbers = ledger.of_outlet(outlet)[:MOST_ARTICLES]
    if not numbers:
        raise NotInLedger(f"{ledger.name}: no article of this outlet is in it.")
    return [ledger.record(one) for one in numbers]
