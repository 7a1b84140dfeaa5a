"""A record as one HTML file to read: it needs no network and opens from the disk.

The words inside the page's `article` element are the article's text and nothing else, so what a
reader copies or searches is what was printed. All that is said about them stands outside of it,
or in style sheets.
"""

from typing import Any

from sayso.record import Record
from sayso.views.document import document, sheet, static
from sayso.views.layout import MAP_HEIGHT, layout
from sayso.views.wording import CONFIDENCES


def page(record: Record) -> str:
    """Return the page of `record`, a whole HTML document."""
    values = parts(record)
    return document(
        "page.html.j2",
        style=sheet("page.css") + order(len(values["page"].paragraphs)),
        script=static("page.js"),
        **values,
    )


def parts(record: Record) -> dict[str, Any]:
    """What the template of the page is given."""
    return {
        "page": layout(record),
        "map_height": MAP_HEIGHT,
        "sure": round(CONFIDENCES[0][1] * 100),
    }


def order(paragraphs: int) -> str:
    """Rules that bring each paragraph's cards beside or under it, without any script."""
    rules = (f".p{n}{{order:{n};grid-row:{n}}}" for n in range(1, paragraphs + 1))
    return f"@media screen{{{''.join(rules)}}}\n"
