"""A web page as an article object.

Pages are hostile input: what makes the parsers below take minutes is refused or removed first.
"""

import json
import re
from typing import TYPE_CHECKING

from sayso.errors import InputError, NoArticleInput, TooLargeInput
from sayso.ingest import dates
from sayso.ingest.build import Object, language_code

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CHARACTERS = 20_000_000
MAX_ELEMENTS = 50_000

_MAX_VALUE = 5_000  # characters of an attribute; longer ones are embedded files
_MAX_BROKEN_JSON = 20_000  # characters that may be searched for metadata without being parsed
# libxml2 compares each attribute of a tag with all before it.
_CROWDED_TAG = re.compile(
    r"<[a-z][^\s>/]*+(?:[\s/]*+[^\s=>/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+){256}",
    re.IGNORECASE,
)

# Only what the page states as its date, never one that merely stands in it; and not by the clock.
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2099-12-31"}
_STAMPS = (
    '//meta[@property="article:published_time" or @name="article:published_time"'
    ' or @itemprop="datePublished"]/@content'
    ' | //time[@itemprop="datePublished" or @pubdate]/@datetime'
)
_JSON_STAMP = re.compile(r'"datePublished"\s*:\s*"([^"]{10,40})"')
_BY_HAND = "Copy the article's text out of it into a file, and read that."


def page(name: str, html: str, url: str | None = None) -> Object:
    """Return the article object of the article in a page. url: where the page was found.

    Raises NoArticleInput, or TooLargeInput for more than an article's page can have.
    """
    if len(html) > MAX_CHARACTERS or _CROWDED_TAG.search(html):
        raise _too_large(name)
    try:
        return _article(name, html, url)
    except InputError:
        raise
    except Exception as error:  # whatever hostile input does to the libraries, it is no article
        raise NoArticleInput(
            name, f"the page cannot be taken apart ({type(error).__name__}). {_BY_HAND}"
        ) from error


def _article(name: str, html: str, url: str | None) -> Object:
    import trafilatura  # takes long, and only pages need it

    tree = trafilatura.load_html(html)
    if tree is None:
        raise NoArticleInput(name, f"this is no web page. {_BY_HAND}")
    _tame(name, tree)
    found = trafilatura.bare_extraction(
        tree,
        url=url,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATE_SEARCH),
    )
    if not isinstance(found, trafilatura.settings.Document) or not (found.text or "").strip():
        raise NoArticleInput(name, f"no article is found in the page. {_BY_HAND}")
    return {
        "text": "\n\n".join(line.strip() for line in found.text.split("\n") if line.strip()),
        "title": found.title,
        "published": _published(tree, found.date),
        "outlet": found.sitename,
        "url": found.url,
        "bylines": (found.author or "").split(";"),
        "language": language_code(tree.get("lang") or ""),
    }


def _tame(name: str, tree: "HtmlElement") -> None:
    """Take out of the page what only costs time, and refuse one with too many elements."""
    for count, element in enumerate(tree.iter("*")):
        if count > MAX_ELEMENTS:
            raise _too_large(name)
        for attribute, value in element.attrib.items():
            if len(value) > _MAX_VALUE:
                del element.attrib[attribute]
        if element.tag == "script" and not _is_searchable(element.text or ""):
            element.text = None


def _is_searchable(script: str) -> bool:
    """Whether patterns run fast on a script: on a broken string literal they do not."""
    if len(script) <= _MAX_BROKEN_JSON:
        return True
    try:
        json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _published(tree: "HtmlElement", day: str | None) -> str | None:
    """The day of publication, with the time where the page states one for that day."""
    scripts = tree.iterfind(".//script[@type='application/ld+json']")
    in_json = (stamp for script in scripts for stamp in _JSON_STAMP.findall(script.text or ""))
    for stamp in (*tree.xpath(_STAMPS), *in_json):
        moment = dates.exact(stamp)
        if day and moment and moment.startswith(f"{day}T"):
            return moment
    return day


def _too_large(name: str) -> TooLargeInput:
    return TooLargeInput(name, f"the page is larger than an article's page can be. {_BY_HAND}")
