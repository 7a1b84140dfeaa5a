import re
import sys

import pytest

from sayso.errors import OptionError
from sayso.views.charts import bars

pytest.importorskip("vl_convert", reason="vl-convert (extra charts) is not installed")


def test_a_chart_is_a_picture_with_a_name_and_its_numbers() -> None:
    drawn = bars("Shares <of> speech", [("Ilse & Co", 0.25, "25%"), ("Tomas", 0.75, "75%")])
    assert drawn.startswith('<svg class="chart" role="img" aria-label="Shares &lt;of&gt; speech"')
    assert {"Ilse &amp; Co", "Tomas", "25%", "75%"} <= set(re.findall(r">([^<>]+)</text>", drawn))


def test_bars_are_as_long_as_their_shares() -> None:
    drawn = bars("Shares", [("a", 0.25, ""), ("b", 1.0, "")])
    bar = re.compile(r'<path d="M0,[\d.]+h([\d.]+)v[\d.]+h-[\d.]+Z" fill="#0072b2"')
    assert [float(width) for width in bar.findall(drawn)] == pytest.approx([80, 320])


def test_a_chart_is_the_same_every_time_and_asks_for_nothing() -> None:
    values = [("a", 0.5, "50%")]
    assert bars("Shares", values) == bars("Shares", values)
    assert "http" not in bars("Shares", values).replace("http://www.w3.org/", "")
    assert "style=" not in bars("Shares", values)
    assert "<script" not in bars("</svg><script>", [("</text><script>alert(1)</script>", 1, "")])


@pytest.mark.parametrize(
    "label", ["\x00", "a\x1b[31m", "\ufffe", "\ud800", "\U0010ffff", "", "\r\n"]
)
def test_any_label_can_be_drawn(label: str) -> None:
    assert bars("Shares", [(label, 0.5, "50%")]).endswith("</svg>")


def test_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(OptionError, match=r"pip install 'sayso\[charts\]'"):
        bars("Shares", [("a", 1, "")])
