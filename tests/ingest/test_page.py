import pytest

from sayso.errors import NoArticleInput, TooLargeInput
from sayso.ingest.page import MAX_CHARACTERS, MAX_ELEMENTS, page
from tests.ingest.making import BODY, PAGE, PARAGRAPHS, TITLE, one

ARTICLE = "<article>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</article>"


def test_a_page_and_what_it_says_about_its_article() -> None:
    article = one(PAGE)
    assert article.text.removeprefix(f"{TITLE}\n\n") == BODY
    assert article.title == TITLE
    assert article.outlet == "The Tarn Courier"
    assert article.bylines == ("Ada Holm",)
    assert article.url == "https://courier.example.com/2023/03/17/bridge"
    assert article.published == "2023-03-17T18:05+01:00"
    assert article.language == "en"


def test_menus_comments_and_scripts_are_no_text() -> None:
    text = one(PAGE.replace("</article>", "<script>alert('boo')</script></article>")).text
    for stray in ("Sport", "every day of my life", "All rights", "boo"):
        assert stray not in text


def test_the_time_comes_from_json_too() -> None:
    meta = '<meta property="article:published_time" content="2023-03-17T18:05:00+01:00">'
    script = '<script type="application/ld+json">{"datePublished": "2023-03-17T17:05:00Z"}</script>'
    assert one(PAGE.replace(meta, script)).published == "2023-03-17T17:05+00:00"


@pytest.mark.parametrize("stamp", ["17 Mar 2023 17:05 GMT", "Fri, 17 Mar 2023 17:05:00 +0000"])
def test_the_time_in_other_forms(stamp: str) -> None:
    assert (
        one(PAGE.replace("2023-03-17T18:05:00+01:00", stamp)).published == "2023-03-17T17:05+00:00"
    )


def test_a_time_for_another_day_is_not_taken() -> None:
    # The address says the 17th, where the newsroom is; the stamp is of the day after, elsewhere.
    assert one(PAGE.replace("2023-03-17T18:05:00+01:00", "2023-03-18T02:05:00Z")).published == (
        "2023-03-17"
    )


def test_a_date_that_merely_stands_in_the_page_is_none() -> None:
    html = f"<html><body>{ARTICLE}<footer>Since March 3, 1998</footer></body></html>"
    assert one(html).published is None


def test_the_address_is_the_pages_own_or_where_it_was_found() -> None:
    found = "https://found.example.com/1"
    assert page("x", PAGE, found)["url"] == "https://courier.example.com/2023/03/17/bridge"
    assert page("x", f"<html><body>{ARTICLE}</body></html>", found)["url"] == found


def test_an_address_that_is_none_is_not_taken() -> None:
    assert one(PAGE.replace("https://courier.example.com/2023", "javascript:alert")).url is None


@pytest.mark.parametrize(
    "html",
    ["<html></html>", "<p>", "<html><body><nav><a href=/>Home</a></nav></body></html>", "\0"],
)
def test_no_article(html: str) -> None:
    with pytest.raises(NoArticleInput, match=r"^x\.html: .*[Cc]opy"):
        page("x.html", html)


@pytest.mark.parametrize(
    "html",
    [
        PAGE.replace("</article>", "\0" * 1000 + "<p>a\0b</p></article>"),
        PAGE.replace("<body>", "<body class='" + "x" * 2_000_000 + "'>"),
        PAGE.replace("</article>", "<b>" * 100_000 + "</article>"),
        PAGE.replace("</article>", "<table><tr><td>" * 5_000 + "</article>"),
        PAGE.replace("</head>", "<script>" + "x<" * 500_000 + "</script></head>"),
        PAGE.replace("</article>", "<script>" + "<p>" * 300_000),
        PAGE.replace("</article>", "<!--" * 300_000),
        PAGE.replace("</article>", "<p>" + " " * 1_000_000 + "x</p></article>"),
        PAGE.replace("</head>", "<title>" + "a - " * 200_000 + "</title></head>"),
        PAGE.replace("utf-8", "utf-16"),
        PAGE.replace("utf-8", "windows-1251"),
        PAGE.replace(
            "<!DOCTYPE html>",
            '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
        ).replace("</article>", "<p>&c;&amp;&#0;&#xD800;&#99999999;</p></article>"),
    ],
    ids=str.__len__,
)
def test_hostile_pages_still_give_their_article(html: str) -> None:
    assert one(html).text.removeprefix(f"{TITLE}\n\n").startswith(PARAGRAPHS[0])


@pytest.mark.parametrize("broken", ['"\\' * 1_000_000, '{"a":' * 100_000, "[" * 100_000])
def test_broken_metadata_takes_no_time(broken: str) -> None:
    script = f'<script type="application/ld+json">{broken}</script>'
    assert one(PAGE.replace("</head>", script + "</head>")).text.endswith(PARAGRAPHS[-1])


def test_a_page_nested_too_deeply_has_no_article() -> None:
    with pytest.raises(NoArticleInput):
        page("x", "<html><body>" + "<div>" * 100_000 + ARTICLE)


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "x" * MAX_CHARACTERS,
        "<html><body>" + "<p>x" * MAX_ELEMENTS,
        "<body " + " ".join(f"a{i}=b" for i in range(100_000)) + ">",
        "<body " + " ".join(f"a{i}='>'" for i in range(100_000)) + ">",
    ],
    ids=["characters", "elements", "attributes", "quoted"],
)
def test_more_than_an_articles_page_can_have(html: str) -> None:
    with pytest.raises(TooLargeInput):
        page("x", html)


def test_whatever_the_libraries_raise_is_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("sayso.ingest.page.bare_extraction", broken)
    with pytest.raises(NoArticleInput, match="RecursionError"):
        page("x", PAGE)
