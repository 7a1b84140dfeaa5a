"""The pages of compare and audit in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.comparison.auditing import audits
from sayso.views.audit_page import page as audit_page
from sayso.views.comparison_page import page as comparison_page
from tests.browser.conftest import PHONE, WIDE
from tests.comparison.test_auditing import COURIER, LAMP
from tests.comparison.test_comparing import found

Open = Callable[..., Any]

pytest.importorskip("vl_convert", reason="vl-convert (extra charts) is not installed")


@pytest.fixture
def shown(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a page. None may complain, or ask for anything but itself."""
    contexts: list[Any] = []
    complaints: list[str] = []
    asked: set[str] = set()
    file = tmp_path / "page.html"

    def open_page(document: str, **options: Any) -> Any:
        file.write_bytes(document.encode())
        context = browser.new_context(**{"viewport": WIDE, **options})
        contexts.append(context)
        sheet = context.new_page()
        sheet.on("console", lambda message: complaints.append(message.text))
        sheet.on("request", lambda request: asked.add(request.url))
        sheet.goto(file.as_uri())
        return sheet

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
    assert asked <= {file.as_uri()}


PAGES = {
    "audit": lambda: audit_page(audits([COURIER, LAMP])),
    "compare": lambda: comparison_page(found()),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("options", [{"viewport": WIDE}, {"viewport": PHONE}])
def test_a_page_is_no_wider_than_the_window(
    shown: Open, name: str, options: dict[str, Any]
) -> None:
    sheet = shown(PAGES[name](), **options)
    assert sheet.evaluate("document.documentElement.scrollWidth") <= options["viewport"]["width"]


def test_a_chart_has_a_name_and_its_table_stands_under_it(shown: Open) -> None:
    sheet = shown(PAGES["audit"]())
    charts = sheet.get_by_role("img").all()
    assert len(charts) == sheet.locator("table").count()
    for chart in charts:
        assert chart.get_attribute("aria-label")
    hands = sheet.locator("section[aria-labelledby=hands]")
    chart, table = hands.locator("svg").bounding_box(), hands.locator("table").bounding_box()
    assert chart["y"] + chart["height"] <= table["y"]
    assert chart["height"] > 40


def test_bars_can_be_seen_in_the_dark(shown: Open) -> None:
    sheet = shown(PAGES["audit"](), color_scheme="dark")
    script = "e => getComputedStyle(e).fill"
    bar = sheet.locator("svg .mark-rect path").first.evaluate(script)
    label = sheet.locator("svg text").first.evaluate(script)
    assert (bar, label) == ("rgb(86, 180, 233)", "rgb(232, 230, 225)")


def test_a_share_leads_to_its_statements(shown: Open) -> None:
    sheet = shown(PAGES["audit"]())
    sheet.get_by_role("link", name="second-hand", exact=True).click()
    assert sheet.url.endswith("#hands-2")
    sheet.locator("#hands-2 summary").click()
    assert "the ferry will stop" in sheet.locator("#hands-2").inner_text()


def test_who_leaves_a_saying_out_is_said(shown: Open) -> None:
    sheet = shown(PAGES["compare"]())
    cells = sheet.locator("table.accounts tbody tr").first.locator("td").all_inner_texts()
    assert cells[2] == "leaves it out"
    assert sheet.locator("del", has_text="old").is_visible()


def test_a_page_can_be_printed(shown: Open) -> None:
    sheet = shown(PAGES["audit"]())
    assert sheet.pdf()[:5] == b"%PDF-"
