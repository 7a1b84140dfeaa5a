"""The inbox: hand in a text, files, addresses; see how far reading is, and what failed."""

from collections.abc import Iterator

from fastapi import APIRouter, Request
from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from sayso.desk.asking import SHOWN, asked_of, number
from sayso.desk.forms import EditorsForm, texts, word
from sayso.desk.identity import Desk, Editor, Reader, TheDesk, Visitor
from sayso.desk.rendering import go, render
from sayso.errors import OptionError
from sayso.ingest.dates import exact
from sayso.ledger.submissions import SubmissionKind, all_submissions, resubmit, submit

router = APIRouter(prefix="/inbox", include_in_schema=False)

_MOST_ADDRESSES = 200
_WRITTEN = ("text", "address", "feed", "outlet", "published")


@router.get("")
def inbox(request: Request, visitor: Reader, desk: TheDesk) -> Response:
    """The forms, and what was handed in. With `part=list` only the list, for the script."""
    given = asked_of(request)
    template = "inbox_list.html.j2" if given.get("part") == "list" else "inbox.html.j2"
    return _page(request, visitor, desk, template, before=number(given, "before"))


@router.post("")
def hand_in(request: Request, visitor: Editor, desk: TheDesk, form: EditorsForm) -> Response:
    """Take what was pasted, the files, and the addresses; all of it, or nothing with a reason."""
    try:
        handed_in = list(_handed_in(form))
        known = _known(form)
    except OptionError as error:
        return _page(request, visitor, desk, "inbox.html.j2", error=str(error), form=form)
    for kind, name, data in handed_in:
        submit(desk.ledger.database, kind, name, visitor.name, data=data, **known)
    return go("/inbox")


def _known(form: FormData) -> dict[str, str | None]:
    """What is known of all that is handed in. Raises OptionError."""
    published = word(form, "published")
    if published and exact(published) is None:
        raise OptionError(f"{published} is no publication date: write an ISO date (2023-03-19).")
    return {"published": published or None, "outlet": word(form, "outlet") or None}


def _handed_in(form: FormData) -> Iterator[tuple[SubmissionKind, str, bytes | None]]:
    """The kind, name and data of each thing that is handed in. Raises OptionError."""
    given = [text for text in texts(form, "text") if text.strip()]
    uploads = [
        one
        for one in form.getlist("file")
        if isinstance(one, UploadFile) and (one.filename or one.size)
    ]
    addresses: list[tuple[SubmissionKind, str]] = [
        *(("address", line) for text in texts(form, "address") for line in text.split()),
        *(("feed", line) for text in texts(form, "feed") for line in text.split()),
    ]
    if not (given or uploads or addresses):
        raise OptionError("Nothing was handed in: paste a text, choose a file, or give an address.")
    if len(addresses) > _MOST_ADDRESSES:
        raise OptionError(f"More than {_MOST_ADDRESSES} addresses: hand the rest in later.")
    for text in given:
        yield "text", " ".join(text.split())[:80], text.encode()
    for upload in uploads:
        name = " ".join((upload.filename or "file").replace("\0", "").split())[-200:]
        yield "file", name or "file", upload.file.read()
    for kind, address in addresses:
        if not address.lower().startswith(("http://", "https://")):
            raise OptionError(f"{address[:200]}: write whole addresses, with http:// or https://.")
        yield kind, address[:2000], None


def _page(
    request: Request,
    visitor: Visitor,
    desk: Desk,
    template: str,
    *,
    before: int | None = None,
    error: str = "",
    form: FormData | None = None,
) -> Response:
    """The inbox. form: what was written into it, when it could not be taken."""
    shown = all_submissions(desk.ledger.database, SHOWN, before)
    told = {one.name for one in shown}
    return render(
        request,
        visitor,
        template,
        400 if error else 200,
        submissions=shown,
        is_busy=any(one.state in ("waiting", "reading") for one in shown),
        next=f"/inbox?before={shown[-1].id}" if len(shown) == SHOWN else None,
        failures=[one for one in desk.ledger.failures() if one.source not in told],
        error=error,
        written={name: "\n".join(texts(form, name)) if form else "" for name in _WRITTEN},
    )


@router.post("/retry")
def retry(visitor: Editor, desk: TheDesk, form: EditorsForm) -> Response:
    """Try once more what failed: one of what was handed in, or what `sayso add` could not read."""
    chosen = number({"number": word(form, "number")}, "number")
    source = word(form, "source", 2000)
    if chosen is not None:
        resubmit(desk.ledger.database, chosen)
    elif source.lower().startswith(("http://", "https://")):
        submit(desk.ledger.database, "address", source, visitor.name)
    else:
        raise OptionError("Files are tried again with `sayso add --retry`, where they are.")
    return go("/inbox")
