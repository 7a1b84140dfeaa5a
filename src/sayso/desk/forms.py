"""What the forms of the pages send."""

import re
from collections.abc import AsyncIterator, Iterable
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from sayso.desk.identity import COOKIE, Editor, NotAllowed, is_form_of
from sayso.errors import CorrectionError
from sayso.record import Article, Span
from sayso.text import canonical

_MOST_FIELD = 4_000_000  # bytes of one field: a pasted article
_UNUSABLE = re.compile("[\0\ud800-\udfff]")


async def own_form(request: Request) -> AsyncIterator[FormData]:
    """A form that a page of ours sent, until it is answered. Raises NotAllowed for any other."""
    async with request.form(max_files=50, max_fields=500, max_part_size=_MOST_FIELD) as form:
        if not is_form_of(request.cookies.get(COOKIE, ""), form.get("form_token")):
            raise NotAllowed("This form is from an older page, or another. Load the page again.")
        yield form


def editors_form(_: Editor, form: Annotated[FormData, Depends(own_form)]) -> FormData:
    """A form of who may change something. Raises LoginNeeded, NotAllowed."""
    return form


EditorsForm = Annotated[FormData, Depends(editors_form)]


def word(form: FormData, name: str, most: int = 500) -> str:
    """What was written into a field, on one line; empty where nothing was."""
    value = form.get(name)
    text = value if isinstance(value, str) else ""
    return " ".join(_UNUSABLE.sub("", text).split())[:most]


def texts(form: FormData, name: str) -> list[str]:
    """What was written into all fields of this name."""
    return [
        _UNUSABLE.sub("", value) if isinstance(value, str) else "" for value in form.getlist(name)
    ]


def located(article: Article, words: str, at: str, near: int) -> Span | None:
    """The span of the words in the article; None for no words.

    at: where they start, as the page knows it; else the place nearest to `near` is taken. White
    space counts as any other. Raises CorrectionError when they do not stand there.
    """
    parts = canonical(words).split()
    if not parts:
        return None
    found = list(_places(article.text, parts))
    if at.isascii() and at.isdecimal():
        exact = [one for one in found if one[0] == int(at[:9])]
        found = exact or found
    if not found:
        shown = " ".join(parts)
        shown = shown if len(shown) < 80 else shown[:79] + "…"
        raise CorrectionError(f"“{shown}” does not stand in the article. Give its own words.")
    return article.span(*min(found, key=lambda one: abs(one[0] - near)))


def _places(text: str, parts: list[str]) -> Iterable[tuple[int, int]]:
    pattern = r"\s+".join(map(re.escape, parts))
    return ((match.start(), match.end()) for match in re.finditer(pattern, text))
