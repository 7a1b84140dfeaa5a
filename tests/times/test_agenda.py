import pytest

from sayso.record import Article, Record, Source, SourceId, Statement, StatementId
from sayso.times import agenda, times, upcoming
from tests.samples import MADE_BY

TEXT = (
    "The ferry to Orrin stopped on Friday, and the mayor said on Sunday that it would sail "
    "again on 2 April. The council will meet from Monday to Wednesday. It was founded in 1947."
)
PUBLISHED = "2023-03-19"


def record(text: str = TEXT, published: str | None = PUBLISHED) -> Record:
    article = Article(text, published=published)

    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    if "the mayor" in text:
        mayor = article.span(text.index("the mayor"), text.index("the mayor") + 9)
        begin = text.index("that it would")
        content = article.span(begin, text.index("2 April") + 7)
        cue = article.span(text.index("said"), text.index("said") + 4)
        sources = (Source(SourceId("p1"), "the mayor", "person", False, None, (mayor,)),)
        statements = (
            Statement(
                StatementId("s1"), mayor, cue, (content,), "indirect", "say", SourceId("p1"),
                (), None, None, None, 0.9,
            ),
        )  # fmt: skip
    return Record(article, statements, sources, times(text, published), (), MADE_BY)


def test_items_are_in_order_of_time_with_their_clause_and_voice() -> None:
    found = [(i.interval, i.clause.text, i.tense, i.speaker) for i in agenda(record())]
    assert found == [
        (("1947-01-01", "1948-01-01"), "It was founded in 1947", "past", None),
        (
            ("2023-03-17", "2023-03-18"),
            "The ferry to Orrin stopped on Friday",
            "past",
            None,
        ),
        (("2023-03-19", "2023-03-20"), found[2][1], "present", None),
        (
            ("2023-03-20", "2023-03-23"),
            "The council will meet from Monday to Wednesday",
            "future",
            None,
        ),
        (
            ("2023-04-02", "2023-04-03"),
            "that it would sail again on 2 April",
            "future",
            "the mayor",
        ),
    ]
    assert "the mayor said on Sunday" in found[2][1]


def test_what_is_to_come_is_what_a_calendar_takes() -> None:
    assert [item.interval[0] for item in upcoming(agenda(record()))] == ["2023-03-20", "2023-04-02"]


def test_items_name_their_statement_and_the_words_that_date_them() -> None:
    last = agenda(record())[-1]
    assert last.statement == "s1"
    assert last.source is not None
    assert last.source.text == "the mayor"
    assert last.via == ()
    assert [span.text for span in last.times] == ["2 April"]
    assert last.to_dict()["clause"]["text"] == last.clause.text


def test_every_span_is_anchored() -> None:
    for item in agenda(record()):
        for span in (item.clause, *item.times):
            assert TEXT[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("It rained; the boat sank on Friday (nobody drowned).", ["the boat sank on Friday"]),
        ("On Friday, nothing.", ["On Friday, nothing"]),
        ("The boat, which sank on Friday night, is gone.", ["which sank on Friday night, is gone"]),
        ("It waited for two years.", []),
        ("Published: March 17, 2023 at 8 p.m.", []),
        ("Copyright 2024 Orrin Lamp. All rights reserved.", []),
        ("It is gone, said Ada Olo (@ada) on May 8, 2020", []),
        ("It sank.\n\n12 May 2020\n\nIt rose.", []),
        (
            "Published a year ago, her book sank in 2022.",
            ["Published a year ago, her book sank in 2022"] * 2,
        ),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [item.clause.text for item in agenda(record(text))] == clauses


def test_without_a_publication_date_no_tense_is_told() -> None:
    items = agenda(record("It sank on 3 May 2020, and it will rise on Monday.", None))
    assert [(item.interval[0], item.tense) for item in items] == [("2020-05-03", None)]


def test_no_times_no_items() -> None:
    assert agenda(record("Nothing happened.")) == ()
