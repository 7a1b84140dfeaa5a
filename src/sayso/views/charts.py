"""Charts as SVG, drawn by Vega-Lite (Satyanarayan et al. 2017) through vl-convert.

A chart is a picture beside its table: a screen reader hears its name and goes on to the table.
Bars have one colour, and their numbers stand beside them, so that no colour has to be told from
another. Nothing is fetched: fonts and Vega are inside vl-convert.
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from markupsafe import Markup, escape

from sayso.errors import OptionError, installing

_BLUE: Final = "#0072b2"  # of Okabe and Ito; 5.2:1 on white
_WIDTH: Final = 320
_STEP: Final = 28
# What XML 1.0 cannot hold: what draws would not refuse it, but end the whole process.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r"<g\b[^<>]*>|<path\b[^<>]*>|<text\b[^<>]*>")
_ROLE = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_SVG = re.compile(r"<svg\b[^>]*?viewBox=\"(?P<box>[\d. ]+)\"[^>]*>")


def bars(name: str, values: Iterable[tuple[str, float, str]]) -> Markup:
    """Horizontal bars, one a value: its label, its share (0 to 1) and what stands beside it.

    name: what the chart shows, for those who do not see it. Raises OptionError where the library
    that draws is not installed.
    """
    data = [
        {"label": _NOT_XML.sub("\ufffd", label), "share": share, "beside": said}
        for label, share, said in values
    ]
    drawn = _drawn(_spec(data))
    # The picture has a name as a whole: its parts are not to be read out one by one.
    drawn = _TAG.sub(lambda found: _ROLE.sub("", found[0]), drawn)
    # Only the opening tag is ours: labels inside are escaped by what draws them.
    return Markup(_SVG.sub(lambda found: _opening(name, found["box"]), drawn, count=1))


def _opening(name: str, box: str) -> str:
    """The tag of a picture with a name, as wide as it was drawn. box: x, y, width and height."""
    named = f'role="img" aria-label="{escape(name)}"'
    return f'<svg class="chart" {named} width="{box.split()[2]}" viewBox="{box}">'


def _spec(data: list[dict[str, Any]]) -> dict[str, Any]:
    share = {
        "field": "share",
        "type": "quantitative",
        "scale": {"domain": [0, 1]},
        "axis": {"title": None, "format": "%", "tickCount": 5},
    }
    label = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "axis": {
            "title": None,
            "labelLimit": 190,
            "labelPadding": 8,
            "ticks": False,
            "domain": False,
        },
    }
    beside = {"type": "text", "align": "left", "dx": 5, "clip": False}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": _WIDTH,
        "height": {"step": _STEP},
        "background": None,
        "padding": {"left": 2, "top": 2, "bottom": 2, "right": 70},
        "data": {"values": data},
        "encoding": {"y": label, "x": share},
        "layer": [
            {"mark": {"type": "bar", "color": _BLUE, "height": {"band": 0.62}}},
            {"mark": beside, "encoding": {"text": {"field": "beside"}}},
        ],
        "config": {
            "aria": False,
            "font": "sans-serif",
            "view": {"stroke": None},
            "axis": {"labelFontSize": 14, "gridColor": "#dededa", "labelColor": "#1b1b1b"},
            "text": {"fontSize": 14, "color": "#1b1b1b"},
        },
    }


def _drawn(spec: dict[str, Any]) -> str:
    try:
        import vl_convert  # of the extra "charts"
    except ModuleNotFoundError as error:
        raise OptionError(
            "--format html: charts are drawn by vl-convert, which is not installed: "
            + installing("charts")
        ) from error
    return str(vl_convert.vegalite_to_svg(spec))
