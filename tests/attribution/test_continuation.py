import pytest

from sayso.attribution.continuation import continued
from sayso.text import quotations


def added(text: str, *spans: str) -> list[str]:
    """What is added to one statement that holds the printed words `spans`."""
    extent = [(text.index(s), text.index(s) + len(s)) for s in spans]
    (found,) = continued(text, [extent], [True], quotations(text))
    return [text[a:b] for a, b in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I saw it,” said Ann Lee. “Then it was gone, all of it.”", True),
        ("“I saw it,” said Ann Lee.\n\n“Then it was gone, all of it.”", True),
        ("“I saw it,” said Ann Lee.\n\n“Then it was gone, all of it.” Bo left.", False),
        ("“I saw it,” said Ann Lee. Bo said: “Then it was gone, all of it.”", False),
        ("“I saw it,” said Ann Lee. “The Vanishing”", False),
        ("“I saw it,” said Ann Lee on a Monday in May. “Then it was gone, all of it.”", True),
        ("“I saw it,” said Ann Lee. It rained. “Then it was gone, all of it.”", False),
    ],
)
def test_a_quotation_goes_on(text: str, expected: bool) -> None:
    assert bool(added(text, "“I saw it,”", "said", "Ann Lee")) is expected


def test_paragraph_after_paragraph() -> None:
    text = "“It began in May,” Bo said.\n\n“By June we were lost.\n\n“By July we were home.”"
    assert added(text, "“It began in May,”", "Bo", "said") == [
        "“By June we were lost.",
        "“By July we were home.”",
    ]


def test_who_does_not_quote_does_not_go_on() -> None:
    text = "Bo was late. “Then it was gone, all of it.”"
    assert continued(text, [[(0, 11)]], [False], quotations(text)) == [[]]


def test_what_the_quoted_say_of_their_own_does_not_stop_them() -> None:
    text = "'It was ours,' Ann Lee said. 'I promise we are going to build another.'"
    promise = text.index("I promise")
    nested = [(promise, promise + 1), (promise + 2, promise + 9), (promise + 10, len(text) - 2)]
    extents = [[(0, 14), (15, 27)], nested]
    assert continued(text, extents, [True, False], quotations(text))[0] == [(29, len(text))]


def test_a_paragraph_between_two_that_are_held_is_not_lost() -> None:
    text = "“It began in May,” Bo said.\n\n“By June we were lost.\n\n“By July we were home.”"
    held = ("“It began in May,”", "Bo", "said", "“By July we were home.”")
    assert added(text, *held) == ["“By June we were lost."]
