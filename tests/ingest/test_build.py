import pytest

from sayso.errors import EmptyInput, MalformedInput, TooLargeInput
from sayso.ingest.build import MAX_CHARACTERS, build, language_code
from tests.ingest.making import BODY, TITLE


def test_every_field_of_an_article_object() -> None:
    article = build(
        "one.json",
        {
            "text": BODY,
            "title": TITLE,
            "published": "Mar 17, 2023 06:05 PM",
            "outlet": "The Tarn Courier",
            "url": "https://courier.example.com/bridge",
            "bylines": ["Ada Holm", "Jon Abbas"],
            "language": "en-GB",
            "paywall": {"never": "looked at"},
        },
    )
    assert article.text == BODY
    assert article.title == TITLE
    assert article.published == "2023-03-17T18:05"
    assert article.outlet == "The Tarn Courier"
    assert article.url == "https://courier.example.com/bridge"
    assert article.bylines == ("Ada Holm", "Jon Abbas")
    assert article.language == "en"


def test_text_is_canonical_and_the_rest_one_canonical_line() -> None:
    article = build(
        "x", {"text": "cafe\u0301\u00a0a\r\nb\0", "title": " Two\r\n\u00a0lines ", "outlet": "\t"}
    )
    assert article.text == "café a\nb"
    assert article.title == "Two lines"
    assert article.outlet is None


def test_white_space_around_the_text_stays_so_that_offsets_hold() -> None:
    assert build("x", {"text": "\n  words \n"}).text == "\n  words \n"


def test_what_is_missing_is_taken_from_the_head_of_the_text() -> None:
    text = f"{TITLE}\nBy Ada Holm\nPublished: March 17, 2023\n\n{BODY}"
    assert build("x", {"text": text}).published == "2023-03-17"
    article = build(
        "x", {"text": text, "published": "2023-03-18", "title": "Bridge", "bylines": "B"}
    )
    assert (article.published, article.title, article.bylines) == ("2023-03-18", "Bridge", ("B",))
    assert article.text == text


@pytest.mark.parametrize("field", ["text", "title", "outlet", "url", "published", "language"])
@pytest.mark.parametrize("value", [5, True, ["a"], {"a": "b"}])
def test_a_value_of_another_type_is_named(field: str, value: object) -> None:
    with pytest.raises(MalformedInput, match=rf'^x\.json: "{field}" is not a text but'):
        build("x.json", {"text": BODY, field: value})


def test_bylines_of_another_type() -> None:
    with pytest.raises(MalformedInput, match="bylines"):
        build("x", {"text": BODY, "bylines": ["Ada Holm", 5]})
    with pytest.raises(MalformedInput, match="bylines"):
        build("x", {"text": BODY, "bylines": {"name": "Ada Holm"}})


@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_value_that_says_nothing_is_none(value: str | None) -> None:
    article = build("x", {"text": BODY, "published": value, "title": value, "language": value})
    assert (article.published, article.title, article.language) == (None, None, None)


def test_a_date_that_is_none_is_named() -> None:
    with pytest.raises(MalformedInput, match="\"published\" is 'last week'"):
        build("x", {"text": BODY, "published": "last week"})


def test_a_language_that_is_none_is_named() -> None:
    with pytest.raises(MalformedInput, match="\"language\" is 'English'"):
        build("x", {"text": BODY, "language": "English"})


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "en"), ("EN_us", "en"), ("zh-Hant-TW", "zh"), ("eng", None), ("", None)],
)
def test_language_codes(tag: str, code: str | None) -> None:
    assert language_code(tag) == code


def test_no_text() -> None:
    with pytest.raises(MalformedInput, match='needs a "text"'):
        build("x", {"title": TITLE})
    with pytest.raises(EmptyInput):
        build("x", {"text": " \u00a0\n\0"})


def test_too_much_text() -> None:
    assert build("x", {"text": "a" * MAX_CHARACTERS}).text
    with pytest.raises(TooLargeInput, match="2,000,001 characters"):
        build("x", {"text": "a" * (MAX_CHARACTERS + 1)})
