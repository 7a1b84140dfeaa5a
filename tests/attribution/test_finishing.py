from msgspec.structs import replace

from sayso.attribution.finishing import finished
from sayso.attribution.relation import Relation
from sayso.text import quotations
from tests.speakers.making import relation


def parents(text: str, *relations: Relation) -> list[int | None]:
    return [r.parent for r in finished(text, relations, quotations(text))]


def test_what_lies_in_anothers_words() -> None:
    text = "Ana Reyes said that Bo Lind said boats are late."
    found = parents(
        text,
        relation(text, "Ana Reyes", "said", "that Bo Lind said boats are late"),
        relation(text, "Bo Lind", "said", "boats are late", after=text.index("Bo")),
    )
    assert found == [None, 0]


def test_whom_a_report_cites_lies_in_it() -> None:
    text = "Boats are late, Kestrel reported, citing Ana Reyes."
    found = parents(
        text,
        relation(text, "Kestrel", "reported", "Boats are late"),
        relation(text, "Ana Reyes", "citing", "Boats are late"),
    )
    assert found == [None, 0]


def test_who_cites_lies_in_nothing_cited() -> None:
    text = "Boats are late, according to Kestrel, citing Ana Reyes."
    found = parents(
        text,
        relation(text, "Kestrel", "according to", "Boats are late"),
        relation(text, "Ana Reyes", "citing", "Boats are late, according to Kestrel"),
    )
    assert found == [None, 0]


def test_who_is_cited_of_other_words_is_left_alone() -> None:
    text = "Boats are late, Kestrel reported. Nets are torn, citing Ana Reyes."
    found = parents(
        text,
        relation(text, "Kestrel", "reported", "Boats are late"),
        relation(text, "Ana Reyes", "citing", "Nets are torn"),
    )
    assert found == [None, None]


def test_who_is_cited_goes_on_in_the_quotation_after_the_paper_is_named() -> None:
    text = "“Boats are late,” Ana Reyes said, according to Kestrel. “We all wait for them.”"
    more = (text.index("“We"), len(text))
    report = relation(text, "Kestrel", "according to", "“Boats are late,” Ana Reyes said")
    cited, _ = finished(
        text,
        [
            relation(text, "Ana Reyes", "said", "“Boats are late,”"),
            replace(report, content=(*report.content, more)),
        ],
        quotations(text),
    )
    assert cited.content[1:] == (more,)


def test_what_is_reported_stands_behind_whom_the_report_cites() -> None:
    text = "Shares fell after Kestrel reported, citing Ana Reyes, that boats are late."
    found = finished(
        text,
        [
            relation(text, "Kestrel", "reported", "Shares fell after"),
            relation(text, "Ana Reyes", "citing", "that boats are late"),
        ],
        quotations(text),
    )
    assert [text[slice(*one.content[0])] for one in found] == ["that boats are late"] * 2
    assert [one.parent for one in found] == [None, 0]
