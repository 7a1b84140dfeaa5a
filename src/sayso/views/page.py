"""A record as one HTML file to read: it needs no network and opens from the disk.

The words inside the page's `article` element are the article's text and nothing else, so what a
reader copies or searches is what was printed. All that is said about them stands outside of it,
or in style sheets.
"""

import hashlib
import re
from base64 import b64encode
from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from sayso.record import Record
from sayso.views.layout import MAP_HEIGHT, layout
from sayso.views.wording import CONFIDENCES

if TYPE_CHECKING:
    from jinja2 import Environment

# What HTML cannot hold: NUL and halves of surrogate pairs. Canonical text has neither.
_NOT_HTML = re.compile("[\0\ud800-\udfff]")


def page(record: Record) -> str:
    """Return the page of `record`, a whole HTML document."""
    found = layout(record)
    style = _static("page.css") + _order(len(found.paragraphs))
    script = _static("page.js")
    template = _environment().get_template("page.html.j2")
    document = template.render(
        page=found,
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        map_height=MAP_HEIGHT,
        sure=round(CONFIDENCES[0][1] * 100),
    )
    return _NOT_HTML.sub("\ufffd", document)


def _policy(style: str, script: str) -> str:
    """The content-security policy: these two, by their hashes, and nothing from anywhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{_hash(style)}'",
            f"script-src 'sha256-{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _order(paragraphs: int) -> str:
    """Rules that bring each paragraph's cards beside or under it, without any script."""
    rules = (f".p{n}{{order:{n};grid-row:{n}}}" for n in range(1, paragraphs + 1))
    return f"@media screen{{{''.join(rules)}}}\n"


def _verbatim(text: str) -> Markup:
    """`text`, escaped so that a browser reads back every character of it."""
    # A bare carriage return would be read as a line feed.
    return Markup(str(escape(text)).replace("\r", "&#13;"))


@cache
def _environment() -> "Environment":
    # Only who makes a page pays for what makes it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sayso.views"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["verbatim"] = _verbatim
    return environment


@cache
def _static(name: str) -> str:
    return (get_data("sayso.views", f"static/{name}") or b"").decode()
