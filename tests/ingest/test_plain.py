import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.ingest.plain import Head, head
from tests.ingest.making import BODY, TITLE


def test_headline_byline_and_date_above_the_body() -> None:
    text = f"{TITLE}\nBy Ada Holm\nPublished: Mar 17, 2023 06:05 PM\n\n{BODY}"
    assert head(text) == Head(TITLE, ("Ada Holm",), "2023-03-17T18:05")


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n", "\nPublished: 17 March 2023\n", "\n"])
def test_a_headline_is_a_line_before_a_break(between: str) -> None:
    assert head(f"{TITLE}{between}{BODY}").title == TITLE


@pytest.mark.parametrize(
    "first",
    [
        "Will the bridge at Quillbridge ever open again?",
        "Mayor: 'Nobody will cross it'",
        "Marrow flies to the U.S.",
        "Council shuts bridge, blames engineers in...",
    ],
)
def test_headlines_that_end_in_a_mark(first: str) -> None:
    assert head(f"{first}\n\n{BODY}").title == first


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        TITLE,  # nothing follows
        f"{TITLE}.\n\n{BODY}",
        f"“We are closing it.”\n\n{BODY}",
        f"Dear Ms Marrow,\n\n{BODY}",
        f"Summary:\n\n{BODY}",
        f"Quillbridge\n\n{BODY}",
        f"{'very ' * 60}long\n\n{BODY}",
        f"{TITLE}\n\nWorld\n\nSport",  # no body
        "The old bridge over the Tarn will be closed for\ntwo weeks from Monday, the mayor of\n"
        "Quillbridge told reporters on Friday.",
    ],
)
def test_what_is_no_headline(text: str) -> None:
    assert head(text).title is None


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: Mar 19, 2023 11:43 PM", "2023-03-19T23:43"),
        ("PUBLISHED: March 19, 2023 at 11:43 p.m.", "2023-03-19T23:43"),
        ("First published on Sun 19 Mar 2023 18.00 GMT", "2023-03-19T18:00+00:00"),
        ("Published 11:43 PM EDT, Sun March 19, 2023", "2023-03-19T23:43-04:00"),
        ("Published: 19 March 2023 | Updated: 21 March 2023", "2023-03-19"),
        ("Updated: 21 March 2023 | Published: 19 March 2023", "2023-03-19"),
        ("Posted on March 19, 2023 by Ada Holm", "2023-03-19"),
        ("Date: 2023-03-19", "2023-03-19"),
        ("Published: 2023-03-19T23:43:05+08:00", "2023-03-19T23:43:05+08:00"),
        ("Published: 11:43 PM, March 19, 2023 Beijing time", "2023-03-19T23:43"),
        ("By Ada Holm | March 19, 2023", "2023-03-19"),
        ("March 19, 2023", "2023-03-19"),
        ("Sunday 19 March 2023 11:43 PM", "2023-03-19T23:43"),
    ],
)
def test_publication_lines(line: str, published: str) -> None:
    assert head(f"{TITLE}\n{line}\n\n{BODY}").published == published


@pytest.mark.parametrize(
    "line",
    [
        "Published: yesterday",
        "Published: 03/04/2023",
        "Published in 1984 by Holm & Sons",
        "Updated: 21 March 2023",
        "Published on March 3, 2021, the report found cracks in two piers.",
        "The report was published on March 3, 2021",
        "March 3, 2021 was a Wednesday",
        "QUILLBRIDGE, March 17, 2023 (TNS) - The old bridge is closed.",
    ],
)
def test_what_is_no_publication_line(line: str) -> None:
    assert head(f"{TITLE}\n\n{line}\n\n{BODY}").published is None


def test_a_bare_date_in_the_body_is_a_heading_of_a_timeline() -> None:
    assert head(f"{BODY}\n\nMarch 19, 2023\n\nThe bridge opened.").published is None


@pytest.mark.parametrize(
    ("line", "bylines"),
    [
        ("By Ada Holm", ("Ada Holm",)),
        ("BY ADA HOLM", ("ADA HOLM",)),
        ("Written by Ada Holm", ("Ada Holm",)),
        ("By Ada Holm and Jon R. Abbas", ("Ada Holm", "Jon R. Abbas")),
        ("By Ada Holm, Jon O’Neill & Li Wei", ("Ada Holm", "Jon O’Neill", "Li Wei")),
        ("By Ada van der Holm, Senior Reporter", ("Ada van der Holm",)),
        ("By Ada Holm in Quillbridge", ("Ada Holm",)),
        ("By Ada Holm | The Tarn Courier | March 17, 2023", ("Ada Holm",)),
        ("By the time she arrived the bridge was shut.", ()),
        ("By Monday", ()),
        ("By March 3, 2021", ()),
        ("Ada Holm", ()),
    ],
)
def test_bylines(line: str, bylines: tuple[str, ...]) -> None:
    assert head(f"{TITLE}\n{line}\n\n{BODY}").bylines == bylines


def test_a_byline_can_be_the_first_line() -> None:
    assert head(f"By Ada Holm\n\n{BODY}") == Head(None, ("Ada Holm",), None)


def test_only_the_top_is_looked_at() -> None:
    far = f"{BODY}\n\n" * 5 + "By Ada Holm\n\nPublished: 17 March 2023"
    assert head(far) == Head()


@given(st.text(alphabet=st.sampled_from("By PublishedA.|:, 12023-\nMarch"), max_size=300))
@settings(deadline=None)
def test_any_text_has_a_head(text: str) -> None:
    found = head(text)
    assert found.title is None or found.title in text
    assert all(name in text for name in found.bylines)
