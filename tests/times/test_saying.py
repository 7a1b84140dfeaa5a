"""Which time dates which statement, on text written for this."""

import pytest

from sayso.record import SaidOn
from sayso.times import Saying, said_on, times

PUBLISHED = "2023-03-19"


def saying(
    text: str,
    cue: str,
    *content: str,
    source: str | None = None,
    speaker: str | None = "p1",
    act: str = "say",
    parent: int | None = None,
) -> Saying:
    """A saying by its words; each is found once in the text."""

    def place(words: str) -> tuple[int, int]:
        assert text.count(words) == 1, words
        return text.index(words), text.index(words) + len(words)

    assert act in ("say", "think")
    return Saying(
        place(source) if source else None,
        place(cue),
        tuple(place(words) for words in content),
        "say" if act == "say" else "think",
        speaker,
        parent,
    )


def dated(text: str, *sayings: Saying) -> list[str | None]:
    found = said_on(text, times(text, PUBLISHED), PUBLISHED, sayings)
    for one in found:
        assert one is None or text[one.span.start : one.span.end] == one.span.text
    return [one.value if one else None for one in found]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "value"),
    [
        ("Olo told the Lamp on Sunday that it sank.", "Olo", "told", "that it sank", "2023-03-19"),
        ("Olo on Friday denied that it sank.", "Olo", "denied", "that it sank", "2023-03-17"),
        ("On Friday, Olo said it sank.", "Olo", "said", "it sank", "2023-03-17"),
        ("“It sank,” Olo said on Friday.", "Olo", "said", "“It sank,”", "2023-03-17"),
        ("It sank, Olo said in 2011.", "Olo", "said", "It sank", "2011"),
        ("Olo said earlier this month it sank.", "Olo", "said", "it sank", "2023-03"),
        ("Olo said this week it sank.", "Olo", "said", "it sank", "2023-03"),
        ("In a speech last year, Olo said it sank.", "Olo", "said", "it sank", "2022"),
        ("It sank — Ada Olo (@ada) March 17, 2023", "Ada Olo (@ada)", "—", "It sank", "2023-03-17"),
        # never a date inside what is said, nor of something else
        ("Olo said it sank on Friday.", "Olo", "said", "it sank on Friday", None),
        ("Olo, who fled on Friday, said it sank.", "Olo, who fled on Friday,", "said", "it", None),
        ("After the storm on Friday, Olo said it sank.", "Olo", "said", "it sank", None),
        ("Since Friday, Olo says it sank.", "Olo", "says", "it sank", None),
        ("Olo has said it sank, and left on Friday.", "Olo", "has said", "it sank", None),
        ("Olo said it sank. It rose on Friday.", "Olo", "said", "it sank", None),
        ("By Monday, Olo said, it sank.", "Olo", "said", "it sank", None),
    ],
)
def test_the_date_with_the_cue(
    text: str, source: str, cue: str, content: str, value: str | None
) -> None:
    if text.count(content) > 1:
        content = "it sank"
    assert dated(text, saying(text, cue, content, source=source)) == [value]


def test_a_date_belongs_to_the_nearest_cue() -> None:
    text = "Olo said it sank and proposed on Friday that it be raised."
    first = saying(text, "said", "it sank", source="Olo")
    second = saying(text, "proposed", "that it be raised")
    assert dated(text, first, second) == [None, "2023-03-17"]


def test_a_date_carries_to_what_the_same_speaker_goes_on_to_say() -> None:
    text = "Olo said on Friday it sank. She added that nobody drowned. Ruun denied this."
    first = saying(text, "said", "it sank", source="Olo")
    second = saying(text, "added", "that nobody drowned", source="She")
    third = saying(text, "denied", "this", source="Ruun", speaker="p2")
    assert dated(text, first, second, third) == ["2023-03-17", "2023-03-17", None]


@pytest.mark.parametrize(
    "second",
    [
        "She says nobody drowned.",  # not told of an occasion
        "She has said nobody drowned.",
        "She said in an interview nobody drowned.",  # another occasion
        "It was dark. It was cold. It was late. It blew. She said nobody drowned.",  # far off
    ],
)
def test_a_date_carries_no_further_than_its_occasion(second: str) -> None:
    text = f"Olo told us on Friday it sank. {second}"
    cue = next(c for c in ("has said", "says", "said") if c in second)
    first = saying(text, "told", "it sank", source="Olo")
    assert dated(text, first, saying(text, cue, "nobody drowned", source="She"))[1] is None


def test_a_belief_that_is_told_has_no_date() -> None:
    text = "Olo said on Friday she hopes it sank."
    outer = saying(text, "said", "she hopes it sank", source="Olo")
    inner = saying(text, "hopes", "it sank", source="she", act="think", parent=0)
    assert dated(text, outer, inner) == ["2023-03-17", None]


def test_what_is_told_of_a_post_has_its_date() -> None:
    text = "Ada tweeted that it sank.\n\nIt is gone — Ada (@ada) March 17, 2023"
    told = saying(text, "tweeted", "that it sank")
    post = saying(text, "—", "It is gone", source="Ada (@ada)")
    assert dated(text, told, post) == ["2023-03-17", "2023-03-17"]


def test_nothing_is_said_after_publication() -> None:
    text = "On June 5, 2030, Olo said, it sank."
    assert dated(text, saying(text, "said", "it sank", source="Olo")) == [None]


def test_no_statements_no_dates() -> None:
    assert said_on("It sank on Friday.", times("It sank on Friday."), None, []) == ()


def test_the_date_has_the_words_that_print_it() -> None:
    text = "Olo said on Friday it sank."
    (found,) = said_on(
        text, times(text, PUBLISHED), PUBLISHED, [saying(text, "said", "it sank", source="Olo")]
    )
    assert found is not None
    assert found == SaidOn("2023-03-17", found.span)
    assert found.span.text == "Friday"
