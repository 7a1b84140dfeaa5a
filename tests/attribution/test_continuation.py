import pytest

from sayso.attribution.continuation import continued
from sayso.text import quotations


def added(text: str, content: str, *signs: str) -> list[str]:
    """What is added to one statement of this printed content, cue and source."""
    first, *others = ((text.index(s), text.index(s) + len(s)) for s in (content, *signs))
    (found,) = continued(text, [[first]], [others], [True], quotations(text))
    return [text[a:b] for a, b in sorted(found)]


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
        ("“I saw it,” said Ann Lee. She did not weep. “Then it was gone, all of it.”", True),
        ("“I saw it,” said Ann Lee, naming a day. “Then it was gone, all of it.”", True),
        ('“I saw it,” said Ann Lee.\n\n"Then it was gone, all of it."', False),
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


def test_paragraphs_before_the_one_with_the_cue() -> None:
    parts = "It rained.", "“It began in May.", "“By June we were lost.", "“By July we were home,”"
    text = "\n\n".join(parts) + " Bo said."
    assert added(text, "“By July we were home,”", "Bo", "said") == [
        "“It began in May.",
        "“By June we were lost.",
    ]


def test_a_closed_quotation_leads_up_to_nothing() -> None:
    text = "“It began in May.”\n\n“By July we were home,” Bo said."
    assert added(text, "“By July we were home,”", "Bo", "said") == []


def test_a_mark_forgotten_in_a_paragraph_with_its_own_cue() -> None:
    text = "“It began in May, Ana said.\n\n“By July we were home,” Bo said."
    spans = [[(text.index(s), text.index(s) + len(s)) for s in one] for one in (
        ("It began in May", "“By July we were home,”"), ("said", "Bo said"), ("Ana", "Bo"),
    )]  # fmt: skip
    contents, *signs = ([[span] for span in one] for one in spans)
    signs_of_each = [[*one, *other] for one, other in zip(*signs, strict=True)]
    assert continued(text, contents, signs_of_each, [True, True], quotations(text)) == [[], []]


def test_the_last_who_quotes_goes_on() -> None:
    text = "“I saw it,” said Ann Lee, denying a plan. “Then it was gone, all of it.”"
    contents = [[(0, 11)], [(text.index("a plan"), text.index("a plan") + 6)]]
    signs = [[(12, 24)], [(text.index("denying"), text.index("denying") + 7)]]
    found = continued(text, contents, signs, [True, False], quotations(text))
    assert [[text[a:b] for a, b in one] for one in found] == [
        ["“Then it was gone, all of it.”"],
        [],
    ]


def test_what_something_is_described_as() -> None:
    text = "Bo described the tour as, “a little of everything.”"
    found = continued(text, [[(13, 21)]], [[(0, 12)]], [False], quotations(text))
    assert [text[a:b] for a, b in found[0]] == ["“a little of everything.”"]


def test_who_does_not_quote_does_not_go_on() -> None:
    text = "Bo was late. “Then it was gone, all of it.”"
    assert continued(text, [[(0, 11)]], [[]], [False], quotations(text)) == [[]]


def test_what_the_quoted_say_of_their_own_does_not_stop_them() -> None:
    text = "'It was ours,' Ann Lee said. 'I promise we are going to build another.'"
    promise = text.index("I promise")
    contents = [[(0, 14)], [(promise + 10, len(text) - 2)]]
    signs = [[(15, 27)], [(promise, promise + 1), (promise + 2, promise + 9)]]
    found = continued(text, contents, signs, [True, False], quotations(text))
    assert found[0] == [(29, len(text))]


def test_a_paragraph_between_two_that_are_held_is_not_lost() -> None:
    text = "“It began in May,” Bo said.\n\n“By June we were lost.\n\n“By July we were home.”"
    contents = [[(0, 18), (text.index("“By July"), len(text))]]
    (found,) = continued(text, contents, [[(19, 26)]], [True], quotations(text))
    assert [text[a:b] for a, b in found] == ["“By June we were lost."]
