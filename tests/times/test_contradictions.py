import pytest

from sayso.times import contradictions, times


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It sank — Ada Olo (@ada) May 8, 2023", "May 8, 2023"),
        ("A post shared by Orrin Line (@orrin) on May 8, 2023", "May 8, 2023"),
        ("Updated: 8 May 2023\nIt sank.", "8 May 2023"),
    ],
)
def test_a_post_dated_after_publication_is_warned_of(text: str, words: str) -> None:
    (warning,) = contradictions(text, times(text, "2023-03-19"), "2023-03-19")
    assert warning.code == "dated-after-publication"
    assert warning.span is not None
    assert warning.span.text == words


@pytest.mark.parametrize(
    "text",
    [
        "It will sail on May 8, 2023.",  # to come, and nothing wrong with that
        "It sank — Ada Olo (@ada) March 19, 2023",
        "It sank — Ada Olo (@ada) May 8",  # of which year is not printed
        "",
    ],
)
def test_what_may_be_so_is_not(text: str) -> None:
    assert contradictions(text, times(text, "2023-03-19"), "2023-03-19") == ()


def test_without_a_publication_date_nothing_contradicts_it() -> None:
    text = "It sank — Ada Olo (@ada) May 8, 2023"
    assert contradictions(text, times(text), None) == ()
