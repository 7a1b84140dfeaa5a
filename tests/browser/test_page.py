"""The reading page in a real browser: what it shows, and what the pointer and the keys do."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sayso.record import Article, Record
from sayso.views.page import page
from tests.browser.conftest import PHONE, WIDE
from tests.samples import ferry, find, plain, source, statement

Open = Callable[..., Any]

DELICATE = [
    "",
    "\n\nTwo lines before, two after.\n\n",
    "  two  spaces  \n\n   and more\n",
    "<b>bold</b> &amp; &#13; </article></p><script>alert(1)</script> said “<!-- no -->”.",
    "a\rb\r\nc\td",
    "Ünïcödé 日本語 \U0001f600\u200d\U0001f600 \u202eright to left\u202c \ufdd0",
]


def hostile(text: str) -> Record:
    """A record whose spans cut `text` in three places."""
    at = [0, len(text) // 3, len(text) // 2, len(text)]
    span = Article(text).span
    spans = [span(at[i], at[j]) for i, j in ((0, 1), (1, 3), (0, 2)) if at[i] < at[j]]
    if len(spans) < 3:
        return plain(text)
    one = statement(1, spans[0], None, [spans[1]], speaker="p1")
    two = statement(2, None, spans[2], [spans[1]], parent=1)
    return plain(text, [one, two], [source(1, spans[0].text, "person", [])])


def chosen(sheet: Any) -> list[str]:
    found: list[str] = sheet.eval_on_selector_all(".card.chosen", "all => all.map(c => c.id)")
    return found


def chosen_words(sheet: Any) -> str:
    words: str = sheet.eval_on_selector_all(
        ".words.chosen", "all => all.map(w => w.textContent).join('|')"
    )
    return words


def shown(sheet: Any) -> list[str]:
    found: list[str] = sheet.eval_on_selector_all(
        ".card", "all => all.filter(c => c.checkVisibility()).map(c => c.id)"
    )
    return found


def focus(sheet: Any) -> str:
    found: str = sheet.evaluate("document.activeElement.closest('.card, .words, input, body').id")
    return found


def press(sheet: Any, *keys: str) -> None:
    for key in keys:
        sheet.keyboard.press(key)


def at(phrase: str, after: str = "") -> str:
    return f"t{find(phrase, after).start}"


@pytest.mark.parametrize("text", [ferry().article.text, *DELICATE])
def test_the_article_is_printed_exactly(opened: Open, text: str) -> None:
    record = ferry() if text == ferry().article.text else hostile(text)
    sheet = opened(record)
    assert sheet.evaluate("document.querySelector('article').textContent") == text
    assert sheet.evaluate("document.querySelectorAll('article script').length") == 0


def test_strangers_cannot_run_anything(opened: Open) -> None:
    evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
    record = ferry()
    article = msgspec.structs.replace(
        record.article, title=evil, outlet=evil, url="javascript:alert(1)", bylines=(evil,)
    )
    sheet = opened(msgspec.structs.replace(record, article=article))
    assert sheet.title() == f"{evil}: who said what"
    assert sheet.evaluate("document.querySelectorAll('img, script').length") == 1


@pytest.mark.parametrize(
    ("attack", "directive"),
    [
        ("<b onclick='owned = true'>x</b>", "script-src-attr"),
        ("<b style='color: red'>x</b>", "style-src-attr"),
        ("<img src='https://evil.example/x.png'>", "img-src"),
        ("<iframe src='https://evil.example/'></iframe>", "frame-src"),
    ],
)
def test_the_policy_stops_what_is_not_the_pages_own(
    browser: Any, tmp_path: Path, attack: str, directive: str
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(ferry()), encoding="utf-8")
    sheet = browser.new_page()
    sheet.goto(file.as_uri())
    stopped = sheet.evaluate(
        """attack => new Promise(resolve => {
            addEventListener('securitypolicyviolation', e => resolve(e.effectiveDirective));
            document.body.insertAdjacentHTML('beforeend', attack);
            document.body.lastElementChild.click();  // some look at a handler only then
            setTimeout(() => resolve('nothing'), 5000);
        })""",
        attack,
    )
    sheet.close()
    assert stopped == directive


def test_a_click_on_the_words_shows_their_card(opened: Open) -> None:
    sheet = opened()
    sheet.click("text=The hull will not pass")
    assert chosen(sheet) == ["c2"]
    assert chosen_words(sheet) == (
        "“The hull will not pass another inspection,”|Ilse Marrow, chief engineer of the Orrin "
        "Line|told|reporters|Tuesday|“That is not an opinion.”"
    )


def test_a_click_on_a_card_shows_its_words(opened: Open) -> None:
    sheet = opened(viewport={"width": 1400, "height": 300})
    sheet.click("#c1", position={"x": 5, "y": 5})
    assert chosen(sheet) == ["c1"]
    sheet.dispatch_event("#c16", "click")
    assert chosen(sheet) == ["c16"]
    assert sheet.locator(f"#{at('told', after='Hale ')}").evaluate(
        "e => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().bottom <= innerHeight"
    )


def test_overlapping_words_show_the_innermost_then_those_around_it(opened: Open) -> None:
    sheet = opened()
    words = sheet.locator("article >> text=to keep the old vessel")
    found = []
    for _ in range(4):
        words.click()
        found += chosen(sheet)
    assert found == ["c7", "c6", "c5", "c7"]


def test_overlap_is_drawn_in_rows_and_counted_beyond_three(opened: Open) -> None:
    text = "one two three four five six"
    nested = [
        statement(n, None, None, [find(text[start:], text=text)])
        for n, start in enumerate((0, 4, 8, 14, 19), start=1)
    ]
    sheet = opened(plain(text, nested))
    words = sheet.locator(".words", has_text="five six")
    assert words.get_attribute("data-ids") == "s1 s2 s3 s4 s5"
    offsets = words.locator(".mark").evaluate_all(
        "all => all.map(m => parseFloat(getComputedStyle(m).textUnderlineOffset))"
    )
    assert len(offsets) == 3
    assert offsets == sorted(set(offsets))
    assert words.evaluate("e => getComputedStyle(e, '::after').content") == '"+2"'


def test_cards_are_level_with_their_words_and_never_collide(opened: Open) -> None:
    sheet = opened()
    boxes = [card.bounding_box() for card in sheet.locator(".card").all()]
    assert boxes[0]["y"] == pytest.approx(
        sheet.locator(".words", has_text="The only ferry").bounding_box()["y"], abs=2
    )
    for before, after in pairwise(boxes):
        assert before["y"] + before["height"] <= after["y"]
    sheet.click("text=the day the last boat leaves")
    assert sheet.locator(".card.chosen").bounding_box()["y"] == pytest.approx(
        sheet.locator(".words.chosen").first.bounding_box()["y"], abs=2
    )


def test_cards_keep_up_with_the_reader(opened: Open) -> None:
    sheet = opened(viewport={"width": 1400, "height": 400})
    words = sheet.locator(f"#{at('The Ministry of Transport')}")
    words.evaluate("e => scrollBy(0, e.getBoundingClientRect().top - 2)")
    level = """id => {
      const top = e => e.getBoundingClientRect().top;
      const apart = top(document.querySelector("#c11")) - top(document.getElementById(id));
      return Math.abs(apart) <= 2 && top(document.querySelector("#c11")) < 20;
    }"""
    for _ in range(100):  # wait_for_function would evaluate a string, which the policy forbids
        if sheet.evaluate(level, at("The Ministry of Transport")):
            return
        sheet.wait_for_timeout(50)
    pytest.fail("the card did not come beside its words")


def test_keys_walk_through_the_statements_in_order(opened: Open) -> None:
    sheet = opened()
    press(sheet, "j", "j", "j", "k")
    assert chosen(sheet) == ["c2"]
    assert focus(sheet) == at("told", after="Orrin Line,")
    press(sheet, *["j"] * 30)
    assert chosen(sheet) == ["c18"]
    assert sheet.text_content("#live") == "This is the last statement."


def test_enter_goes_to_the_card_and_back(opened: Open) -> None:
    sheet = opened()
    press(sheet, "j", "j", "Enter")
    assert focus(sheet) == "c2"
    press(sheet, "j")
    assert focus(sheet) == "c3"
    press(sheet, "Enter")
    assert focus(sheet) == at("added", after="The inspectors,")
    press(sheet, "Enter", "Escape")
    assert focus(sheet) == at("added", after="The inspectors,")
    press(sheet, "Escape")
    assert chosen(sheet) == []


def test_up_and_down_the_chain(opened: Open) -> None:
    sheet = opened()
    press(sheet, *["j"] * 7)
    press(sheet, "u")
    assert chosen(sheet) == ["c6"]
    press(sheet, "u")
    assert chosen(sheet) == ["c5"]
    press(sheet, "u")
    assert chosen(sheet) == ["c5"]
    assert sheet.text_content("#live") == "No statement around this one."
    press(sheet, "d", "d")
    assert chosen(sheet) == ["c7"]


def test_a_link_of_the_chain_jumps_to_its_words(opened: Open) -> None:
    sheet = opened()
    sheet.click("#c7 >> text=Northern Wire")
    assert focus(sheet) == at("Northern Wire")
    assert chosen(sheet) == ["c7"]


def test_slash_finds_and_escape_leaves(opened: Open) -> None:
    sheet = opened()
    press(sheet, "/")
    assert focus(sheet) == "find"
    sheet.keyboard.type("milk, and")
    assert shown(sheet) == ["c8"]
    assert sheet.text_content("#live") == "1 of 18 statements shown."
    press(sheet, "Escape")
    assert len(shown(sheet)) == 18


def test_help_opens_and_closes_and_keys_can_be_switched_off(opened: Open) -> None:
    sheet = opened()
    press(sheet, "?")
    assert sheet.locator("#help").is_visible()
    press(sheet, "Escape")
    assert not sheet.locator("#help").is_visible()
    press(sheet, "?")
    sheet.uncheck("#keys")
    sheet.click("#help-close")
    press(sheet, "j", "?", "/")
    assert chosen(sheet) == []
    assert not sheet.locator("#help").is_visible()
    sheet.click("text=The hull will not pass")
    press(sheet, "Escape")
    assert chosen(sheet) == []


def test_the_choice_about_keys_is_kept(opened: Open) -> None:
    sheet = opened()
    press(sheet, "?")
    sheet.uncheck("#keys")
    sheet.reload()
    assert not sheet.is_checked("#keys")


def test_tab_stops_once_in_the_article(opened: Open) -> None:
    sheet = opened()
    count = "document.querySelectorAll('article a[tabindex=\"0\"]').length"
    assert sheet.evaluate(count) == 1
    press(sheet, "j", "j")
    assert sheet.evaluate(count) == 1
    assert sheet.evaluate("document.querySelector('article a[tabindex=\"0\"]').id") == focus(sheet)


def test_speakers_filter(opened: Open) -> None:
    sheet = opened()
    sheet.click("nav >> text=Ilse Marrow")
    assert shown(sheet) == ["c2", "c3"]
    sheet.click("nav >> text=No source stated")
    assert shown(sheet) == ["c2", "c3", "c10", "c14"]
    off = sheet.locator(".mark.off", has_text="The only ferry")
    assert off.evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    assert off.evaluate("e => getComputedStyle(e).borderLeftWidth") == "0px"
    sheet.click("nav >> text=check")
    assert shown(sheet) == ["c10", "c14"]
    sheet.click("text=Show all")
    assert len(shown(sheet)) == 18


def test_relays_kinds_and_acts_filter(opened: Open) -> None:
    sheet = opened()
    sheet.click("[data-filter=via] >> text=Northern Wire")
    assert shown(sheet) == ["c6", "c7"]
    sheet.click("nav >> text=thought")
    assert shown(sheet) == ["c7"]
    sheet.click("nav >> text=partly quoted")
    assert shown(sheet) == []


def test_the_map_leads_to_the_words(opened: Open) -> None:
    sheet = opened()
    sheet.locator(".map rect[data-ids=s14]").first.click(force=True)
    assert chosen(sheet) == ["c14"]


@pytest.mark.parametrize("scripted", [True, False])
def test_nothing_is_wider_than_a_phone(opened: Open, scripted: bool) -> None:
    long = "https://a.example/" + "x" * 300
    article = msgspec.structs.replace(ferry().article, url=long, title="y" * 200, outlet=long)
    sheet = opened(
        msgspec.structs.replace(ferry(), article=article),
        viewport=PHONE,
        java_script_enabled=scripted,
    )
    if scripted:
        for summary in sheet.locator("summary").all():
            summary.click()
        assert sheet.evaluate("document.documentElement.scrollWidth") == 360
    assert sheet.locator("footer").bounding_box()["width"] <= 360


def test_cards_fold_under_their_paragraph(opened: Open) -> None:
    sheet = opened(viewport=PHONE)
    assert shown(sheet) == []
    sheet.click("text=The hull will not pass")
    assert shown(sheet) == ["c2", "c3"]
    paragraph = sheet.locator("article .p3").bounding_box()
    card = sheet.locator("#c2").bounding_box()
    following = sheet.locator("article .p4").bounding_box()
    assert paragraph["y"] + paragraph["height"] <= card["y"] < following["y"]
    sheet.set_viewport_size(WIDE)
    sheet.locator("#c18").wait_for(state="visible")
    assert len(shown(sheet)) == 18


def test_on_paper_notes_are_numbered(opened: Open) -> None:
    sheet = opened(viewport=PHONE)
    sheet.emulate_media(media="print")
    sheet.locator("#c18").wait_for(state="visible")
    assert not sheet.locator("nav").is_visible()
    assert len(shown(sheet)) == 18
    assert sheet.locator("#c5").evaluate("e => getComputedStyle(e).listStyleType") == "decimal"
    assert (
        sheet.locator(f"#{at('reported')}").evaluate("e => getComputedStyle(e, '::after').content")
        == '"[5]"'
    )
    article = sheet.locator("article").bounding_box()
    assert article["y"] + article["height"] <= sheet.locator("#c1").bounding_box()["y"]


def test_marks_do_not_rely_on_colour(opened: Open) -> None:
    sheet = opened(forced_colors="active")
    styles = {
        role: sheet.locator(f"article .mark.{role}").first.evaluate(
            "e => [getComputedStyle(e).textDecorationStyle, getComputedStyle(e).borderLeftStyle]"
        )
        for role in ("source", "cue", "content", "time")
    }
    assert styles == {
        "source": ["solid", "none"],
        "cue": ["dotted", "none"],
        "content": ["solid", "solid"],
        "time": ["dashed", "none"],
    }
    press(sheet, "j")
    assert (
        sheet.locator(".card.chosen").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_marks_stand_out_from_the_paper(opened: Open, scheme: str) -> None:
    sheet = opened(color_scheme=scheme)
    paper = sheet.locator("html").evaluate("e => getComputedStyle(e).backgroundColor")
    pairs = {
        "ink": ("html", "color", 7.0),
        "facts": (".facts", "color", 4.5),
        "link": (".imprint a", "color", 4.5),
        "source": ("article .mark.source", "textDecorationColor", 3.0),
        "cue": ("article .mark.cue", "textDecorationColor", 3.0),
        "content": ("article .mark.content", "textDecorationColor", 3.0),
        "time": ("article .mark.time", "textDecorationColor", 3.0),
    }
    for name, (selector, kind, least) in pairs.items():
        colour = sheet.locator(selector).first.evaluate(f"e => getComputedStyle(e).{kind}")
        assert contrast(colour, paper) >= least, f"{name}: {colour} on {paper}"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2 between two computed colours."""
    light, dark = sorted(map(luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = [int(part) / 255 for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_without_the_script_everything_can_be_read(opened: Open) -> None:
    sheet = opened(java_script_enabled=False)
    for card in sheet.locator(".card").all():
        assert card.is_visible()
    assert sheet.locator("article").text_content() == ferry().article.text
    paragraph = sheet.locator("article .p4").bounding_box()
    assert sheet.locator("#c4").bounding_box()["y"] == pytest.approx(paragraph["y"], abs=12)
    sheet.click(f"#{at('told', after='Orrin Line,')}")
    assert sheet.url.endswith("#c2")


def test_an_assistive_reader_finds_descriptions(opened: Open) -> None:
    sheet = opened()
    tree = sheet.locator("article").aria_snapshot()
    assert "paraphrase, source a leaked report by the Harbour Inspectorate:" in tree
    cue = sheet.locator(f"#{at('hopes')}")
    described = cue.evaluate(
        "e => e.getAttribute('aria-describedby').trim().split(' ')"
        ".map(id => document.getElementById(id).textContent).join(' ')"
    )
    assert described.startswith("the Orrin Line, via Northern Wire, citing a person close")


def test_pointing_at_a_card_lights_its_words_up(opened: Open) -> None:
    sheet = opened()
    lit = "[...(CSS.highlights.get('hovered') || [])].map(range => range.toString())"
    sheet.hover("#c3 .facts")
    assert sheet.evaluate(lit) == [
        "Tuesday",
        "The inspectors",
        "she",
        "added",
        "had been given every drawing they asked for",
    ]
    sheet.hover("h2")
    assert sheet.evaluate(lit) == []


def test_a_note_can_be_addressed(opened: Open) -> None:
    sheet = opened()
    sheet.goto(f"{sheet.url}#c12")
    sheet.reload()
    assert chosen(sheet) == ["c12"]


def test_a_copy_holds_the_text_alone(opened: Open) -> None:
    sheet = opened()
    copied = sheet.evaluate(
        "() => { getSelection().selectAllChildren(document.querySelector('article'));"
        " return getSelection().toString(); }"
    )
    assert copied.split() == ferry().article.text.split()
