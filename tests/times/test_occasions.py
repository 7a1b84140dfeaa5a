"""How far a date carries, on text written for this."""

import pytest

from tests.times.sayings import dated, saying


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
        "She did not comment on why nobody drowned.",
        "She said in a statement nobody drowned.",
        "It was dark. It was cold. It was late. It blew. She said nobody drowned.",  # far off
    ],
)
def test_a_date_carries_no_further_than_its_occasion(second: str) -> None:
    text = f"Olo told us on Friday it sank. {second}"
    cue = next(c for c in ("has said", "says", "said", "did not comment") if c in second)
    first = saying(text, "told", "it sank", source="Olo")
    assert dated(text, first, saying(text, cue, "nobody drowned", source="She"))[1] is None


@pytest.mark.parametrize(
    "cue", ["did not say", "didn’t say", "went on to say", "did not, however, say", "said"]
)
def test_a_date_carries_to_what_was_told_or_not_on_the_occasion(cue: str) -> None:
    text = f"Olo told us on Friday it sank. She {cue} that nobody drowned."
    first = saying(text, "told", "it sank", source="Olo")
    second = saying(text, cue, "that nobody drowned", source="She")
    assert dated(text, first, second) == ["2023-03-17"] * 2


def test_the_statement_in_which_somebody_says_more_is_of_the_same_occasion() -> None:
    text = "Olo confirmed on Friday it sank. “Nobody drowned,” she said in a statement."
    first = saying(text, "confirmed", "it sank", source="Olo")
    second = saying(text, "said", "“Nobody drowned,”", source="she")
    assert dated(text, first, second) == ["2023-03-17"] * 2


def test_what_is_told_of_a_post_has_its_date() -> None:
    text = "Ada tweeted that it sank.\n\nIt is gone — Ada (@ada) March 17, 2023"
    told = saying(text, "tweeted", "that it sank")
    post = saying(text, "—", "It is gone", source="Ada (@ada)")
    assert dated(text, told, post) == ["2023-03-17", "2023-03-17"]


def test_a_date_goes_back_to_what_the_speaker_said_right_before() -> None:
    text = "It sank, Olo said. It was old, she told us on Friday."
    first = saying(text, "said", "It sank", source="Olo")
    second = saying(text, "told", "It was old", source="she")
    assert dated(text, first, second) == ["2023-03-17", "2023-03-17"]


def test_a_post_does_not_date_what_was_said_before_it() -> None:
    text = "It sank, Ada said.\n\nIt is gone — Ada (@ada) March 17, 2023"
    first = saying(text, "said", "It sank")
    post = saying(text, "—", "It is gone", source="Ada (@ada)")
    assert dated(text, first, post) == [None, "2023-03-17"]


@pytest.mark.parametrize("told", ["recently tweeted", "once tweeted"])
def test_what_is_told_of_some_other_post_does_not(told: str) -> None:
    text = f"Ada {told} that it sank.\n\nIt is gone — Ada (@ada) March 17, 2023"
    other = saying(text, "tweeted", "that it sank")
    post = saying(text, "—", "It is gone", source="Ada (@ada)")
    assert dated(text, other, post) == [None, "2023-03-17"]


def test_a_day_is_not_that_of_whoever_stands_at_the_end_of_its_sentence() -> None:
    text = (
        "Nine were hurt on Friday in a street behind the old harbour when a crane fell, Olo said. "
        "“We know little,” she added."
    )
    first = saying(text, "said", "a crane fell", source="Olo")
    second = saying(text, "added", "“We know little,”", source="she")
    at = text.index("Olo")
    assert dated(text, first, second, mentions={"p1": [(at, at + 3)]}) == [None, None]


def test_somebody_else_ends_an_occasion() -> None:
    text = "Olo said on Friday it sank. Ruun denied this. Olo said nobody knew."
    first = saying(text, "said on", "it sank")
    second = saying(text, "denied", "this", speaker="p2")
    third = saying(text, "said nobody", "knew")
    assert dated(text, first, second, third) == ["2023-03-17", None, None]


@pytest.mark.parametrize(
    ("deed", "value"),
    [
        ("Olo opened the fair on Friday in a long speech.", "2023-03-17"),
        ("Olo on Friday opened the fair.", "2023-03-17"),
        ("Olo opened the fair in 2011.", None),  # no news
        ("Olo will open the fair on Tuesday.", None),  # still to come
        ("Olo's boat sank on Friday.", None),  # not what Olo did
        ("Olo wept over Friday's storm.", None),
        ("Olo wept over the boat, which sank on Friday.", None),
        ("After the storm on Friday, Olo wept.", None),
        ("Olo has been here since Friday.", None),
    ],
)
def test_what_the_article_tells_of_a_speaker_dates_what_is_said_next(
    deed: str, value: str | None
) -> None:
    text = f"{deed} She said it sank."
    said = saying(text, "said", "it sank", source="She")
    assert dated(text, said, mentions={"p1": [(0, 3)]}) == [value]


def test_others_do_not_end_what_the_article_tells() -> None:
    text = "Olo opened the fair on Friday. It rained, Ruun said. It sank, Olo added."
    second = saying(text, "said", "It rained", source="Ruun", speaker="p2")
    third = saying(text, "added", "It sank")
    assert dated(text, second, third, mentions={"p1": [(0, 3)]}) == [None, "2023-03-17"]


@pytest.mark.parametrize("cue", ["claims", "had said"])
def test_what_was_said_before_or_goes_on_is_of_no_occasion(cue: str) -> None:
    text = f"Olo told us on Friday it sank. She {cue} nobody drowned."
    first = saying(text, "told", "it sank", source="Olo")
    assert dated(text, first, saying(text, cue, "nobody drowned"))[1] is None
