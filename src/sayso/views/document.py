"""An HTML document by itself: style and script inside, nothing fetched, a strict policy.

Templates escape what they are given; nothing of an article is ever markup.
"""

import hashlib
import re
from base64 import b64encode
from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from jinja2 import Environment

# What HTML cannot hold: NUL and halves of surrogate pairs. Canonical text has neither.
_NOT_HTML = re.compile("[\0\ud800-\udfff]")


def document(template: str, *, style: str, script: str = "", **values: Any) -> str:
    """Render a template of this package. style, script: what the policy lets it hold."""
    rendered = (
        environment()
        .get_template(template)
        .render(policy=_policy(style, script), style=Markup(style), script=Markup(script), **values)
    )
    return html(rendered)


def html(rendered: str) -> str:
    """What was rendered, without what HTML cannot hold."""
    return _NOT_HTML.sub("\ufffd", rendered)


@cache
def static(name: str) -> str:
    """A style sheet or script of this package."""
    return (get_data("sayso.views", f"static/{name}") or b"").decode()


def sheet(name: str) -> str:
    """A style sheet of this package with what it stands on."""
    return static("ground.css") + static(name)


def _policy(style: str, script: str) -> str:
    """The content-security policy: these two, by their hashes, and nothing from anywhere."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{_hash(style)}'",
            f"script-src 'sha256-{_hash(script)}'" if script else "script-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _verbatim(text: str) -> Markup:
    """`text`, escaped so that a browser reads back every character of it."""
    # A bare carriage return would be read as a line feed.
    return Markup(str(escape(text)).replace("\r", "&#13;"))


@cache
def environment(*packages: str) -> "Environment":
    """What renders templates: of these packages, and of this one.

    Everything that is put in is escaped, and what is not there is an error.
    """
    # Only who makes a page pays for what makes it.
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    found = Environment(
        loader=ChoiceLoader([PackageLoader(name) for name in (*packages, "sayso.views")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["verbatim"] = _verbatim
    return found
