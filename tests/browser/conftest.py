"""A real Chromium, and pages opened in it from the disk. Skipped where there is none."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.record import Record
from sayso.views.page import page
from tests.samples import ferry

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = {"width": 1400, "height": 900}
PHONE = {"width": 360, "height": 740}

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a record. No page may complain, or ask for anything but itself."""
    contexts: list[Any] = []
    complaints: list[str] = []
    file = tmp_path / "page.html"

    def open_page(record: Record | None = None, **options: Any) -> Any:
        file.write_bytes(page(record or ferry()).encode())
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})
        contexts.append(context)
        sheet = context.new_page()
        sheet.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        sheet.on("pageerror", lambda error: complaints.append(str(error)))
        sheet.on("request", lambda request: asked.append(request.url))
        sheet.goto(file.as_uri())
        return sheet

    asked: list[str] = []
    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
    assert set(asked) <= {file.as_uri()}
