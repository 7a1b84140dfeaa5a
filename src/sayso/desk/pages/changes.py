"""What became of the statements of an article from version to version."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from sayso.desk.identity import Reader, TheDesk
from sayso.desk.rendering import render
from sayso.errors import NotInLedger

router = APIRouter(prefix="/changes", include_in_schema=False)

_MOST = 20  # articles, when none is named


@router.get("")
def changes(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """Every step from one version to the next: of one article, or of those that changed last."""
    address = request.query_params.get("address", "").strip()[:2000].replace("\0", "")
    error = ""
    try:
        # A path would be looked for on the machine of the desk: only addresses are.
        if address and "://" not in address:
            raise NotInLedger("Write the whole address of the article, with https://.")
        found = desk.ledger.changes(address or None, limit=_MOST).revisions
    except NotInLedger as caught:
        found = ()
        error = str(caught)
    return render(
        request,
        visitor,
        "changes.html.j2",
        404 if error else 200,
        revisions=found,
        address=address,
        error=error,
        most=_MOST,
    )
