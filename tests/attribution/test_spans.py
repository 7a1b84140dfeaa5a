import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.spans import content_spans, trimmed, whole_words
from sayso.text import quotations


def words(text: str, *rough: str, cue: str = "said") -> list[str]:
    """The content spans made of the printed words `rough`."""
    spans = [(text.index(r), text.index(r) + len(r)) for r in rough]
    at = text.index(cue), text.index(cue) + len(cue)
    return [text[a:b] for a, b in content_spans(text, spans, at, quotations(text))]


def test_words_are_not_cut() -> None:
    text = "naming the harbour"
    assert whole_words(text, 2, 13) == (0, 18)
    assert whole_words("naïve é", 6, 7) == (6, 7)


def test_loose_punctuation_is_left_out() -> None:
    text = ", the ferry stays. "
    span = trimmed(text, 0, len(text))
    assert span
    assert text[slice(*span)] == "the ferry stays"
    assert trimmed(" ,;", 0, 3) is None


@pytest.mark.parametrize("ending", ["U.S.", "wait..."])
def test_a_full_stop_that_is_not_the_sentences_stays(ending: str) -> None:
    text = f"they left the {ending}"
    assert trimmed(text, 0, len(text)) == (0, len(text))


def test_marks_come_in_pairs() -> None:
    text = "“We found soft ground,” Okafor said."
    assert words(text, "We found soft ground") == ["“We found soft ground,”"]
    assert words(text, "“We found soft ground,") == ["“We found soft ground,”"]


def test_who_is_quoted_is_quoted_from_mark_to_mark() -> None:
    text = "“We dug. We found soft ground,” Okafor said. “She said so.”"
    assert words(text, "We found soft ground,”") == ["“We dug. We found soft ground,”"]
    assert words(text, "“We dug.") == ["“We dug. We found soft ground,”"]
    inner = "“She told us to dig there,” he said."
    assert words(inner, "to dig there", cue="told") == ["to dig there"]


def test_a_quotation_over_paragraphs_is_one_span_each() -> None:
    text = "“One thing.\n\n“Another,” she said."
    assert words(text, "“One thing.\n\n“Another,”") == ["“One thing.", "“Another,”"]


def test_neighbouring_sentences_are_one_span() -> None:
    text = "It rains. It pours. He said so."
    assert words(text, "It rains", "It pours") == ["It rains. It pours"]


@given(st.text('ab .,\n"“”-é', max_size=60), st.data())
def test_content_is_inside_the_text_in_order(text: str, data: st.DataObject) -> None:
    edges = st.integers(0, len(text))
    start, end = sorted((data.draw(edges), data.draw(edges)))
    at = 0
    for a, b in content_spans(text, [(start, end)], (0, 0), quotations(text)):
        assert at <= a < b <= len(text)
        assert "\n" not in text[a:b]
        at = b


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("He says, “Stay,” until it is dark.", "“Stay,”"),
        ("He says “no,” and that it was late.", "“no,”"),
        ("He says “no”, and that it was late.", "“no”, and that it was late"),
        ("He says it was “late,” until dark.", "it was “late,” until dark"),
        ("He says “yes,” then “no”.", "“yes,” then “no”"),
    ],
)
def test_what_follows_a_quotation_that_ends_in_a_comma(text: str, content: str) -> None:
    rough = text.partition("says")[2].lstrip(" ,")
    assert words(text, rough, cue="says") == [content]
