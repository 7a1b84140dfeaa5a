import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.exports.naming import article_id, article_iri, part_iri
from sayso.record import Article


@given(st.text(max_size=20))
def test_the_name_of_an_article_says_which_text_it_is(text: str) -> None:
    article = Article(text.encode("utf-8", "replace").decode())
    assert article_id(article_iri(article)) == article.id
    assert article_id(part_iri(article, "s1")) == article.id


def test_the_name_is_that_of_rfc_6920() -> None:
    # Section 8.1 of the RFC: the text and its name.
    expected = "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"
    assert article_iri(Article("Hello World!")) == expected


@pytest.mark.parametrize("name", ["https://courier.example/1", "ni:///sha-256;ü", "s1"])
def test_other_names_are_not_articles(name: str) -> None:
    assert article_id(name) is None
