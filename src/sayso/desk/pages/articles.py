"""Articles: the list of them, and the reading page of each, with what was corrected."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Path, Request
from starlette.responses import HTMLResponse, Response

from sayso.desk.asking import SHOWN, asked_of, number
from sayso.desk.identity import Reader, TheDesk
from sayso.desk.rendering import render
from sayso.ledger import Ledger
from sayso.ledger.approvals import approval
from sayso.ledger.correcting import Correction, Given
from sayso.ledger.corrections import Made, corrected_record, corrections_of
from sayso.ledger.listing import list_articles, listed, sayings_of
from sayso.record import Record
from sayso.views.order import number as number_of_statement
from sayso.views.page import page, parts
from sayso.views.tables import table

router = APIRouter(prefix="/articles", include_in_schema=False)

Id = Annotated[int, Path(ge=1, le=2**31 - 1)]
_DID = {"add": "added", "change": "changed", "reject": "rejected"}


class Past(msgspec.Struct, frozen=True):
    """A correction as the page tells of it. before, after: whose words, and which."""

    id: int
    did: str
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    author: str
    made_at: str
    undone_by: str | None
    undone_at: str | None


@router.get("")
def all_articles(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """The articles, the last added first."""
    before = number(asked_of(request), "before")
    found, total = list_articles(desk.ledger.database, SHOWN, before)
    following = f"/articles?before={found[-1].place.article}" if len(found) == SHOWN else None
    return render(request, visitor, "articles.html.j2", articles=found, total=total, next=following)


@router.get("/{article}")
def one_article(request: Request, visitor: Reader, desk: TheDesk, article: Id) -> Response:
    """The reading page."""
    database = desk.ledger.database
    found = corrected_record(database, article)
    made = corrections_of(database, article)
    live = [one for one in made if one.undone_at is None]
    return render(
        request,
        visitor,
        "article.html.j2",
        number=article,
        edit=f"/articles/{article}/statements" if visitor.may("editor") else "",
        approval=approval(database, article),
        past=[_past(one) for one in reversed(made)],
        live=live,
        by={
            number_of_statement(found.record, found.record.statement(label)): live[place]
            for label, place in found.by.items()
            if label in {s.id for s in found.record.statements}
        },
        versions=_versions(desk.ledger, found.record),
        **parts(found.record),
    )


@router.get("/{article}/record.json")
def as_json(_: Reader, desk: TheDesk, article: Id) -> Response:
    """The record, as `sayso read --format json` prints it."""
    text = desk.ledger.record(article).to_json(indent=1)
    return _file(text.encode(), "application/json", f"article-{article}.json")


@router.get("/{article}/original.json")
def original(_: Reader, desk: TheDesk, article: Id) -> Response:
    """The record as it was read, without what was corrected."""
    text = desk.ledger.record(article, original=True).to_json(indent=1)
    return _file(text.encode(), "application/json", f"article-{article}-original.json")


@router.get("/{article}/statements.csv")
def as_csv(_: Reader, desk: TheDesk, article: Id) -> Response:
    """The statements as a table."""
    found = sayings_of(desk.ledger.database, article)
    return _file(table(found).encode(), "text/csv; charset=utf-8", f"article-{article}.csv")


@router.get("/{article}/page.html")
def as_page(_: Reader, desk: TheDesk, article: Id) -> Response:
    """The page that `sayso read --format html` writes, to be kept or sent."""
    name = f'attachment; filename="article-{article}.html"'
    listed(desk.ledger.database, article)
    return HTMLResponse(page(desk.ledger.record(article)), headers={"Content-Disposition": name})


def _file(data: bytes, kind: str, name: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    return Response(data, headers={"Content-Type": kind, "Content-Disposition": disposition})


def _versions(ledger: Ledger, record: Record) -> int:
    """How many texts stood at the article's address."""
    return len(ledger.versions(record.article.url)) if record.article.url else 1


def _past(made: Made) -> Past:
    correction: Correction = made.correction
    was = correction.was
    before = ("", " … ".join(span.text for span in was.content)) if was else None
    facts: dict[str, Any] = {
        name: getattr(made, name) for name in ("id", "author", "made_at", "undone_by", "undone_at")
    }
    given = correction.given
    return Past(
        did=_DID[correction.kind],
        before=before,
        after=(_who(given), " … ".join(span.text for span in given.content)) if given else None,
        **facts,
    )


def _who(given: Given) -> str:
    return given.speaker.name if given.speaker else ""
