"""The desk in a real browser: the whole way of an article, by pointer, keys and without script."""

import html
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.desk.app import application
from sayso.desk.identity import Desk
from sayso.desk.reading import read_next
from sayso.ledger import Ledger, Question
from sayso.record import Article, StatementId
from tests.browser.conftest import PHONE, WIDE
from tests.ledger.conftest import empty
from tests.ledger.making import ferry_ledger
from tests.samples import find

uvicorn = pytest.importorskip("uvicorn")

SECOND = """\
Ferry to Orrin could stop

The only ferry to Orrin may stop before the winter, Ilse Marrow told the Lamp on Tuesday. "The \
hull will not pass another inspection," she said.

The Ministry of Transport denied that there was a date for a closure.
"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Ledger, str]]:
    """A desk that answers on this machine, over a ledger."""
    with Ledger(tmp_path_factory.mktemp("desk") / "ledger.db") as ledger:
        app = application(Desk(ledger))
        config = uvicorn.Config(app, port=0, log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        listening = config.bind_socket()
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield ledger, f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()
        listening.close()


@pytest.fixture
def ledger(served: tuple[Ledger, str]) -> Ledger:
    ledger, _ = served
    empty(ledger)
    return ferry_ledger(ledger)


@pytest.fixture
def sheet(served: tuple[Ledger, str], browser: Any) -> Iterator[Any]:
    with _sheet(browser, served[1]) as sheet:
        yield sheet


@contextmanager
def _sheet(browser: Any, base: str, **options: Any) -> Iterator[Any]:
    """A page that may not complain, nor ask for anything but this desk."""
    complaints: list[str] = []
    asked: set[str] = set()
    options = {"viewport": WIDE, "reduced_motion": "reduce", "base_url": base, **options}
    context = browser.new_context(**options)
    sheet = context.new_page()
    sheet.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    sheet.on("pageerror", lambda error: complaints.append(str(error)))
    sheet.on("dialog", lambda dialog: complaints.append(dialog.message))
    sheet.on("request", lambda request: asked.add(re.sub(r"(//[^/]+).*", r"\1", request.url)))
    yield sheet
    context.close()
    assert complaints == []
    assert asked <= {base}


def read_all(ledger: Ledger, reader: sayso.Reader) -> None:
    while read_next(ledger, reader):
        pass


def test_the_whole_way_of_an_article(
    sheet: Any, ledger: Ledger, reader: sayso.Reader, tmp_path: Path
) -> None:
    sheet.goto("/inbox")
    sheet.get_by_label("Paste a text").fill(SECOND)
    sheet.get_by_label("Outlet, if it is not told").fill("The Orrin Lamp")
    sheet.get_by_label("Published, if it is not told").fill("2031-10-08")
    sheet.get_by_role("button", name="Read", exact=True).click()
    sheet.get_by_text("waiting").wait_for()
    read_all(ledger, reader)
    sheet.get_by_role("link", name="Read article 3").click()  # the list is loaded again by itself
    assert "Ferry to Orrin could stop" in sheet.title()

    card = sheet.locator(".card").filter(has_text="“told”").first
    card.get_by_role("link", name="Correct").click()
    panel = sheet.get_by_role("region", name="Correction")
    panel.get_by_text("Somebody else").click()
    panel.get_by_label("Name, as it is printed").fill("Aurel Finch")
    panel.get_by_role("button", name="Save").click()
    sheet.get_by_text("1 correction").wait_for()
    sheet.locator(".card").filter(has_text="Aurel Finch").get_by_text("corrected by").wait_for()

    sheet.get_by_role("link", name="Search").click()
    sheet.get_by_text("Filters").click()
    sheet.get_by_label("Who says it").fill("Finch")
    sheet.get_by_role("button", name="Search").click()
    assert sheet.locator(".saying").filter(has_text="The Orrin Lamp").count() == 1
    with sheet.expect_download() as download:
        sheet.get_by_role("link", name="JSON").click()
    found = json.loads(Path(download.value.path()).read_text())
    assert found["total"] == sheet.locator(".saying").count() == 3

    sheet.get_by_role("link", name="Articles").click()
    for name in ("Ferry to Orrin could stop", "Ferry to Orrin may stop before winter"):
        sheet.get_by_label(f"Choose {name}").check()
    sheet.get_by_role("button", name="Compare").click()
    assert sheet.get_by_role("columnheader", name="The Orrin Lamp").count() == 1
    assert sheet.get_by_text("pass another inspection").count() >= 2


def select(sheet: Any, start: int, end: int) -> None:
    """Select code points of the article, as a pointer would."""
    sheet.evaluate(
        """([start, end]) => {
          const walker = document.createTreeWalker(document.querySelector("#text"), 4);
          const range = new Range();
          let at = 0;
          while (walker.nextNode()) {
            const length = walker.currentNode.data.length;
            if (at <= start && start < at + length)
              range.setStart(walker.currentNode, start - at);
            if (at < end && end <= at + length) range.setEnd(walker.currentNode, end - at);
            at += length;
          }
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""",
        [start, end],
    )


def test_corrected_by_keys_where_one_reads(sheet: Any, ledger: Ledger) -> None:
    sheet.goto("/articles/1")
    keys = sheet.keyboard
    keys.press("j")
    keys.press("j")
    new = find("the winter, according to a leaked", after="before")
    select(sheet, new.start, new.end)
    keys.press("s")
    panel = sheet.locator("#panel")
    panel.get_by_role("heading", name="Correct statement 2").wait_for()
    assert panel.locator("[name=source]").input_value() == new.text
    keys.press("c")
    assert panel.locator("[name=cue]").input_value() == new.text
    panel.locator("textarea").first.press("Escape")
    assert panel.is_hidden()

    select(sheet, find("Some 1,900").start, find("Some 1,900 people").end)
    keys.press("n")
    panel.get_by_role("heading", name="Add a missed").wait_for()
    panel.get_by_label("Of the article", exact=True).select_option(label="Sunniva Hale, Mayor")
    with sheet.expect_navigation():
        panel.get_by_role("button", name="Add", exact=True).press("Enter")
    sheet.get_by_text("1 correction").wait_for()
    added = ledger.record(1).statement(StatementId("s19"))
    assert (added.content, added.speaker) == ((find("Some 1,900 people"),), "p10")

    keys.press("k")
    with sheet.expect_navigation():
        keys.press("z")
    assert len(ledger.record(1).statements) == 18
    with sheet.expect_navigation():
        keys.press("a")
    assert sheet.get_by_text("Checked by").count() == 1
    keys.press("j")
    keys.press("x")
    panel.get_by_role("button", name="Reject").wait_for()
    with sheet.expect_navigation():
        keys.press("Enter")
    assert len(ledger.record(1).statements) == 17


def test_offsets_of_a_selection_are_code_points(sheet: Any, ledger: Ledger) -> None:
    from sayso.record import Article
    from tests.samples import plain

    text = "\U0001f600\U0001f600 Ida Vale said: \U0001f680 it flies. Nothing more.\n"
    number = ledger.add(plain(Article(text).text)).article
    sheet.goto(f"/articles/{number}")
    start = text.index("it flies")
    select(sheet, start + 3, start + 3 + len("it flies"))  # three pairs of UTF-16 before it
    sheet.keyboard.press("n")
    sheet.locator("#panel").get_by_role("button", name="Add", exact=True).click()
    sheet.get_by_text("1 correction").wait_for()
    (statement,) = ledger.record(number).statements
    assert statement.content == (Article(text).span(start, start + len("it flies")),)


def test_reading_searching_and_correcting_without_script(
    served: tuple[Ledger, str], browser: Any, ledger: Ledger
) -> None:
    with _sheet(browser, served[1], java_script_enabled=False) as sheet:
        sheet.goto("/")
        sheet.get_by_label("Words in what is said").fill("hull")
        sheet.get_by_role("button", name="Search").click()
        sheet.get_by_role("link", name="Ferry to Orrin").click()
        assert "/articles/1#c2" in sheet.url
        sheet.get_by_role("link", name="Correct statement 2").click()
        whose = sheet.get_by_label("Of the article", exact=True)
        whose.select_option(label="Tomas Verane, shopkeeper in the island’s only harbour")
        sheet.get_by_role("button", name="Save").click()
        assert ledger.record(1).statement(StatementId("s2")).speaker == "p6"
        sheet.get_by_role("button", name="Undo the last correction").click()
        assert ledger.record(1).statement(StatementId("s2")).speaker == "p2"


PAGES = (
    "/",
    "/?words=hull&kind=direct",
    "/?words=nothing",
    "/articles",
    "/articles/1",
    "/articles/1/statements/2",
    "/speakers",
    "/speakers/2",
    "/stories",
    "/compare?article=1&article=2",
    "/audit",
    "/audit?article=1",
    "/changes",
    "/inbox",
    "/accounts",
)
HARD = ("/", "/articles/1", "/compare?article=1&article=2", "/inbox")  # in dark and narrow too


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(WIDE, "light"), (PHONE, "dark")], ids=["wide light", "phone dark"]
)
def test_wcag_and_nothing_wider_than_the_window(
    served: tuple[Ledger, str], browser: Any, ledger: Ledger, viewport: Any, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    rules = {
        "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        "resultTypes": ["violations"],
    }
    with _sheet(
        browser, served[1], viewport=viewport, color_scheme=scheme, bypass_csp=True
    ) as sheet:
        for path in PAGES:
            sheet.goto(path)
            wide = sheet.evaluate("document.documentElement.scrollWidth")
            assert wide <= viewport["width"], path
            if viewport == PHONE and path not in HARD:
                continue
            if path == "/articles/1":
                sheet.locator("#add-statement").click()
                sheet.locator("#panel form").wait_for()
            found = axe.run(sheet, options=rules).response["violations"]
            told = [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]
            assert told == [], path


def test_what_is_typed_is_never_markup(
    sheet: Any, served: tuple[Ledger, str], ledger: Ledger, reader: sayso.Reader
) -> None:
    evil = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{7*7}}</textarea>"
    sheet.goto("/inbox")
    sheet.get_by_label("Paste a text").fill(
        f"{evil}\n\nPublished: 2031-10-09\n\n“{evil}” said {evil}."
    )
    sheet.get_by_label("Outlet, if it is not told").fill(evil)
    sheet.get_by_role("button", name="Read", exact=True).click()
    read_all(ledger, reader)
    for path in ("/inbox", "/articles", "/articles/3", "/", f"/?words={evil}", f"/?speaker={evil}"):
        sheet.goto(path)
        assert sheet.locator("img").count() == 0
        assert sheet.locator("script:not([src])").count() == 0
    sheet.goto("/articles/3/statements/new")
    sheet.get_by_label("Words said, part 1").fill(evil)
    sheet.get_by_text("Somebody else").click()
    sheet.get_by_label("Name, as it is printed").fill(evil)
    sheet.get_by_label("Role").fill(evil)
    sheet.get_by_role("button", name="Add", exact=True).click()
    for path in (
        "/articles/3",
        "/speakers",
        "/",
        "/audit?article=3",
        "/compare?article=1&article=3",
    ):
        sheet.goto(path)
        assert sheet.locator("img").count() == 0
        assert "49" not in sheet.locator("body").inner_text()
    sheet.goto("/speakers")
    sheet.locator("tbody a").filter(has_text="onerror").first.click()
    assert sheet.locator("h1").inner_text().startswith("<img")


EVIL = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>{{7*191}}"
HOSTILE_PAGE = """<html><head><title>{evil}</title>
<meta name="author" content="{evil}"><meta property="og:site_name" content="{evil}">
<link rel="canonical" href="javascript:alert(3)"></head><body><article><h1>{evil}</h1>
<p>“It will sail on Monday,” said Ilse Marrow, engineer, &lt;script&gt;alert(4)&lt;/script&gt;
to reporters in the harbour, where the ferry to the island has been waiting since the autumn.</p>
<p onclick="alert(5)">“Nobody asked us,” Marrow said. The council meets on Friday.</p>
</article><script>alert(6)</script></body></html>"""


def test_what_articles_bring_is_never_markup(
    sheet: Any, ledger: Ledger, reader: sayso.Reader, tmp_path: Path
) -> None:
    text = f"“{EVIL} will sail,” said {EVIL}, the mayor. Ilse Marrow said {EVIL} was late."
    for address in ("javascript:alert(7)", "https://courier.example/<script>alert(8)</script>"):
        article = Article(
            text + address, url=address, outlet=EVIL, title=EVIL, bylines=(EVIL,), language="en"
        )
        ledger.add(reader(article))
    page = tmp_path / "page.html"
    page.write_text(HOSTILE_PAGE.replace("{evil}", html.escape(EVIL)), encoding="utf-8")
    ledger.add(sayso.read(page))
    made = (3, 4, 5)
    speakers = ledger.speakers(Question()).speakers
    for path in (
        *(f"/articles/{n}" for n in made),
        *(f"/audit?article={n}" for n in made),
        *(f"/speakers/{one.id}" for one in speakers),
        "/", "/articles", "/speakers", "/stories", "/audit", "/changes",
        "/compare?article=3&article=4&article=5",
    ):  # fmt: skip
        sheet.goto(path)
        assert sheet.locator("img").count() == 0, path
        assert sheet.locator("script:not([src])").count() == 0, path
        assert sheet.locator("[onclick], [onerror]").count() == 0, path
        assert sheet.locator("a[href^='javascript' i]").count() == 0, path
        assert "1337" not in sheet.locator("body").inner_text(), path
