import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import InputError, MalformedInput, NoArticleInput, TooLargeInput
from sayso.ingest import articles_in
from sayso.ingest.pdf import MAX_PAGES, pdf
from sayso.record import Article
from tests.ingest.printing import Printed
from tests.ingest.printing import pdf as printed
from tests.samples import patiently


def lines(*words: str, top: float = 700, left: float = 72, size: float = 11) -> list[Printed]:
    """Lines one below the other."""
    return [(size, left, top - 14 * n, text) for n, text in enumerate(words)]


BRIDGE = [
    "The old bridge over the Tarn will be closed for two weeks from Monday, the mayor of",
    "Quillbridge, Ilse Marrow, told reporters on Friday. Engineers found cracks in the piers.",
    "“Nobody will cross it before I have seen the report,” Ms Marrow said.",
]
REPORT = ["The report is being written by the county's Office of Works, which did not answer"]


def text_of(*pages: list[Printed]) -> str:
    (found,) = articles_in(printed(*pages), "paper.pdf")
    assert isinstance(found, Article)
    return found.text


def test_lines_are_joined_and_paragraphs_are_told_by_their_distance() -> None:
    assert text_of([*lines(*BRIDGE), *lines(*REPORT, top=640)]) == "\n\n".join(
        [" ".join(BRIDGE), *REPORT]
    )


def test_an_indent_or_a_short_line_ends_a_paragraph() -> None:
    indented = [*lines(*BRIDGE[:2]), *lines(BRIDGE[2], top=672, left=90)]
    assert text_of(indented).split("\n\n") == [" ".join(BRIDGE[:2]), BRIDGE[2]]
    short = lines("It is shut.", *BRIDGE[:2])
    assert text_of(short).split("\n\n") == ["It is shut.", " ".join(BRIDGE[:2])]


def test_a_heading_stands_alone() -> None:
    page = [*lines("Bridge shut", size=20, top=716), *lines(*BRIDGE)]
    assert text_of(page).split("\n\n") == ["Bridge shut", " ".join(BRIDGE)]


def test_a_paragraph_goes_on_over_a_page_and_running_heads_are_left_out() -> None:
    heads = [
        [*lines("The Tarn Courier", top=760), *lines(f"Page {n} of 3", top=40)] for n in range(3)
    ]
    pages = [
        [heads[0][0], *lines(BRIDGE[0]), heads[0][1]],
        [heads[1][0], *lines(BRIDGE[1]), heads[1][1]],
        [heads[2][0], *lines(*REPORT), heads[2][1]],
    ]
    assert text_of(*pages) == f"{BRIDGE[0]} {BRIDGE[1]}\n\n{REPORT[0]}"


def test_two_columns_are_read_one_after_the_other() -> None:
    columns = [*lines("The bridge", "will close"), *lines("on Monday,", "they say.", left=320)]
    assert text_of(columns) == "The bridge will close on Monday, they say."


@pytest.mark.parametrize(
    ("data", "kind", "why"),
    [
        (printed([]), NoArticleInput, "OCR"),
        (b"%PDF-1.7\nnothing", MalformedInput, "not readable"),
        (printed(lines("a"))[:300], MalformedInput, "not readable"),
        (printed(*[[]] * (MAX_PAGES + 1)), TooLargeInput, "pages"),
    ],
    ids=["scan", "nothing", "cut", "long"],
)
def test_what_cannot_be_read(data: bytes, kind: type[InputError], why: str) -> None:
    with pytest.raises(kind, match=why):
        pdf("paper.pdf", data)


@patiently
@given(st.data())
def test_damage_is_an_error_and_nothing_worse(data: st.DataObject) -> None:
    damaged = bytearray(printed(lines(*BRIDGE)))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(9, len(damaged) - 1))
        damaged[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        pdf("paper.pdf", bytes(damaged))
    except InputError:
        return
