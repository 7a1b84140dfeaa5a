"""Make docs/page.png: the page of the example article, as a browser shows it.

    python docs/picture.py

Needs a Chromium on the PATH and the package playwright.
"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

import sayso
from sayso.views.page import page

DOCS = Path(__file__).parent
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")


def main() -> None:
    """Read the example, open its page, choose a statement, and take the picture."""
    html = DOCS.parent / "build" / "page.html"
    html.parent.mkdir(exist_ok=True)
    record = sayso.read(DOCS.parent / "examples" / "harbour-tunnel.txt")
    html.write_text(page(record), encoding="utf-8")
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        view = browser.new_page(viewport={"width": 1360, "height": 860})
        view.goto(html.resolve().as_uri())
        view.keyboard.press("j")
        view.keyboard.press("j")
        view.keyboard.press("j")
        view.screenshot(path=DOCS / "page.png")
        browser.close()


if __name__ == "__main__":
    main()
