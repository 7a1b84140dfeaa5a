import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.record import Article, Record, Warning
from sayso.views.page import page
from tests.samples import ferry, find, patiently, plain, records, source, statement

VOID = {"meta", "input"}
EVIL = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</article></title></style><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "-->]]><!--",
    "&lt;b&gt; &amp; &#60;",
]


class Reading(HTMLParser):
    """What a browser would find: the article's text, the elements and their attributes."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.contents: dict[str, str] = {}
        self.feed(document)
        self.close()
        assert self.open == [], "elements that are not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), "an attribute given twice"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.text.append(data)
        if self.open:
            self.contents[self.open[-1]] = self.contents.get(self.open[-1], "") + data

    @property
    def article(self) -> str:
        return "".join(self.text)

    def attributes(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.elements if name in attrs]


def test_the_article_element_holds_the_text_and_nothing_else() -> None:
    assert Reading(page(ferry())).article == ferry().article.text


@patiently
@given(records())
def test_the_text_is_kept_whatever_it_is(record: Record) -> None:
    expected = record.article.text.replace("\0", "\ufffd")
    assert Reading(page(record)).article == expected


@patiently
@given(records(alphabet="ab\r\n\t &<>\"'\u00a0\u2028\x0c"))
def test_the_text_is_kept_where_html_is_delicate(record: Record) -> None:
    assert Reading(page(record)).article == record.article.text


def test_what_html_cannot_hold_is_replaced_one_for_one() -> None:
    text = "a\0b\ud800c"
    document = page(plain(text))
    document.encode()
    assert Reading(document).article == "a\ufffdb\ufffdc"


def hostile(evil: str) -> Record:
    text = f"{evil} said {evil}. "
    end = len(evil)
    article = Article(
        text=text,
        url=f"https://a.example/{evil}",
        outlet=evil,
        title=evil,
        bylines=(evil, evil),
        published=evil,
        language=evil,
    )
    words = Article(text).span(0, end)
    said = Article(text).span(end + 6, 2 * end + 6)
    one = statement(
        1, words, None, [said], speaker="p1", via=["p1"], addressee=words, said_on=(evil, words)
    )
    person = source(1, evil, "person", [words], role=evil)
    return msgspec.structs.replace(plain(text, [one], [person]), article=article)


@pytest.mark.parametrize("evil", EVIL)
def test_nothing_from_outside_becomes_part_of_the_page(evil: str) -> None:
    tame = [tag for tag, _ in Reading(page(hostile("harmless"))).elements]
    found = Reading(page(hostile(evil)))
    assert [tag for tag, _ in found.elements] == tame
    assert found.article == hostile(evil).article.text
    names = {name for _, attributes in found.elements for name in attributes}
    assert not {name for name in names if name.startswith("on") or name == "style"}


@patiently
@given(st.text(min_size=1).filter(lambda text: "\0" not in text))
def test_no_text_at_all_becomes_part_of_the_page(evil: str) -> None:
    found = Reading(page(hostile(evil)))
    assert found.article == hostile(evil).article.text
    assert [tag for tag, _ in found.elements].count("script") == 1


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,hello", "vbscript:x"])
def test_an_address_that_could_run_is_no_link(url: str) -> None:
    record = msgspec.structs.replace(plain("a"), article=Article("a", url=url))
    found = Reading(page(record))
    assert all(href.startswith("#") for href in found.attributes("href"))
    assert url in page(record)


def test_the_address_of_the_article_is_linked_without_a_trace() -> None:
    found = Reading(page(ferry()))
    (link,) = [a for _, a in found.elements if (a.get("href") or "").startswith("http")]
    assert link == {"href": ferry().article.url, "rel": "noreferrer noopener"}


def test_the_policy_allows_this_style_and_this_script_only() -> None:
    found = Reading(page(ferry()))
    (policy,) = [a["content"] for _, a in found.elements if "http-equiv" in a]

    def digest(text: str) -> str:
        return b64encode(hashlib.sha256(text.encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest(found.contents['style'])}'; "
        f"script-src 'sha256-{digest(found.contents['script'])}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_page_names_nothing_outside_of_itself() -> None:
    found = Reading(page(ferry()))
    assert not found.attributes("src")
    assert not re.search(r"url\(|@import", found.contents["style"])
    assert not re.search(r"fetch\(|XMLHttpRequest|import\(|innerHTML", found.contents["script"])


def test_links_and_descriptions_lead_somewhere_and_ids_are_given_once() -> None:
    found = Reading(page(ferry()))
    ids = found.attributes("id")
    assert len(ids) == len(set(ids))
    targets = [href[1:] for href in found.attributes("href") if href.startswith("#")]
    described = " ".join(found.attributes("aria-describedby")).split()
    assert targets
    assert described
    assert set(targets) | set(described) <= set(ids)


def test_a_card_says_it_as_a_person_would() -> None:
    document = page(ferry())
    text = " ".join(re.sub("<[^>]+>", "", document[document.index("<aside") :]).split())
    assert "a person close to the board, via Northern Wire " in text
    assert "Ilse Marrow, chief engineer of the Orrin Line " in text
    assert "No source stated " in text
    assert "to reporters on 7 October 2031 sure" in text


def test_the_head_states_the_counts() -> None:
    assert "18 statements by 12 speakers, 3 of them unnamed. 57% of the words" in page(ferry())


def test_an_article_of_which_nothing_is_known() -> None:
    document = page(plain("Nothing is said."))
    assert '<h1 dir="auto">Untitled article</h1>' in document
    assert "0 statements by 0 speakers." in document


def test_an_empty_text() -> None:
    assert Reading(page(plain(""))).article == ""


def test_a_contradiction_in_the_article_is_noted_and_linked() -> None:
    span = find("20 October")
    record = msgspec.structs.replace(ferry(), warnings=(Warning("dated-after-publication", span),))
    assert f'<a href="#t{span.start}">The text names a date after' in page(record)


def test_the_same_record_gives_the_same_page() -> None:
    assert page(ferry()) == page(ferry())


def test_the_script_is_as_short_as_promised() -> None:
    assert Reading(page(ferry())).contents["script"].count("\n") <= 400
