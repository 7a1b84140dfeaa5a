"""A web page as an article object.

Pages are hostile input: what makes the parsers below take minutes is refused or removed first.
"""

import json
import re
from itertools import chain, islice

from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from sayso.errors import InputError, NoArticleInput, TooLargeInput
from sayso.ingest import dates
from sayso.ingest.build import Object, language_code

MAX_CHARACTERS = 20_000_000
MAX_ELEMENTS = 50_000
MAX_ATTRIBUTES = 500_000

_MAX_VALUE = 5_000  # characters of an attribute; longer ones are embedded files
_MAX_BROKEN = 20_000  # characters of metadata that are not valid JSON: searched in quadratic time
# A tag with a thousand attributes: libxml2 compares each of them with all before it.
_CROWDED_TAG = re.compile(
    r"<[a-z][\w:.-]*+"
    r"(?:\s++[^\s\"'<>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']++))?+){1000}",
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
_MOST_STAMPS = 10
_FEWEST_WORDS = 15  # a menu, or a note that the page needs a browser, has fewer
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
    tree = load_html(html)
    if tree is None:
        raise NoArticleInput(name, f"this is no web page. {_BY_HAND}")
    _tame(name, tree)
    for footer in tree.xpath("//footer[not(ancestor::article)]"):
        footer.drop_tree()  # it has dates in it, of the outlet and not of the article
    found = bare_extraction(
        tree,
        url=url,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(_DATE_SEARCH),
    )
    text = (found.text if isinstance(found, Document) else None) or ""
    if not isinstance(found, Document) or len(text.split()) < _FEWEST_WORDS:
        raise NoArticleInput(name, f"no article is found in the page. {_BY_HAND}")
    return {
        "text": "\n\n".join(line.strip() for line in text.split("\n") if line.strip()),
        "title": found.title,
        "published": _published(tree, found.date),
        "outlet": found.sitename,
        "url": found.url,
        "bylines": (found.author or "").split(";"),
        "language": language_code(tree.get("lang") or ""),
    }


def _tame(name: str, tree: HtmlElement) -> None:
    """Take out of the page what only costs time, and refuse one that is too large."""
    attributes = broken = 0
    for count, element in enumerate(tree.iter("*")):
        attributes += len(element.attrib)
        if count > MAX_ELEMENTS or attributes > MAX_ATTRIBUTES:
            raise _too_large(name)
        for attribute, value in element.attrib.items():
            if len(value) > _MAX_VALUE:
                del element.attrib[attribute]
        if element.tag == "script" and not _is_json(element.text or ""):
            broken += len(element.text or "")
            if broken > _MAX_BROKEN:
                element.text = None


def _is_json(script: str) -> bool:
    try:
        json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _published(tree: HtmlElement, day: str | None) -> str | None:
    """The day of publication, with the time where the page states one for that day."""
    scripts = tree.iterfind(".//script[@type='application/ld+json']")
    in_json = (stamp for script in scripts for stamp in _JSON_STAMP.findall(script.text or ""))
    for stamp in islice(chain(tree.xpath(_STAMPS), in_json), _MOST_STAMPS):
        moment = dates.iso(stamp)
        if day and moment and moment.startswith(f"{day}T"):
            return moment
    return day


def _too_large(name: str) -> TooLargeInput:
    return TooLargeInput(name, f"the page is larger than an article's page can be. {_BY_HAND}")
