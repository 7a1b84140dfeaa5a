import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.anchoring import anchor
from sayso.record import Span
from tests.samples import find

TEXT = (
    "The mayor said the quay would be ready by May. Nobody in the harbour believed it. "
    "“We have heard this before,” the pilot said, and the mayor said nothing.\n"
)


def moved(words: str, later: str, after: str = "") -> str | None:
    found = anchor(find(words, after, TEXT), TEXT, later)
    assert found is None or later[found.start : found.end] == found.text
    return found and found.text


def test_words_that_stand_elsewhere_now() -> None:
    later = "Lowmark, Tuesday. " + TEXT
    for words in ("the quay would be ready by May", "We have heard this before", "pilot"):
        assert moved(words, later) == words


def test_of_several_that_with_the_same_words_round_it() -> None:
    later = "A critic said little. " + TEXT
    for after in ("The mayor ", "the pilot ", "and the mayor "):
        old = find("said", after, TEXT)
        assert anchor(old, TEXT, later) == Span(old.start + 22, old.end + 22, "said")


def test_words_that_were_changed() -> None:
    later = TEXT.replace("ready by May", "ready by July").replace("this before", "that before")
    assert moved("the quay would be ready by May", later) == "the quay would be ready by July"
    assert moved("We have heard this before", later) == "We have heard that before"


@pytest.mark.parametrize(
    "later", ["", "Another story altogether, of a bakery.", "The pilot spoke.", "may May MAY"]
)
def test_words_that_are_gone(later: str) -> None:
    assert moved("the quay would be ready by May", later) is None
    assert moved("said", later) is None


@given(st.text(), st.text(), st.text(min_size=1), st.data())
def test_what_is_found_stands_there(
    before: str, later: str, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = Span(start, end, text[start:end])
    assert anchor(quote, text, text) is not None
    for other in (later, before + text + later):
        found = anchor(quote, text, other)
        assert found is None or other[found.start : found.end] == found.text
