import json
from typing import Any

import pytest
from hypothesis import given, settings

from sayso.exports.schema_org import news_article, schema_org
from sayso.record import Record
from tests.samples import ferry, find, patiently, plain, records, source, statement


def things(value: Any) -> list[dict[str, Any]]:
    """Every object in a document."""
    if isinstance(value, list):
        return [thing for one in value for thing in things(one)]
    if isinstance(value, dict):
        return [value, *(thing for one in value.values() for thing in things(one))]
    return []


@settings(patiently, max_examples=25)
@given(records())
def test_types_and_properties_are_in_the_vocabulary(record: Record) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    for thing in things(json.loads(b"".join(schema_org([record])))):
        names = {name for name in thing if not name.startswith("@")} | {thing["@type"]}
        assert all(name in rdflib.SDO for name in names), names


def test_an_article_says_who_published_it_and_when() -> None:
    found = news_article(ferry())
    assert found["headline"] == "Ferry to Orrin may stop before winter"
    assert found["publisher"]["name"] == "The Lowmark Courier"
    assert [author["name"] for author in found["author"]] == ["Petra Onslow", "Dai Merrin"]


def test_only_what_is_quoted_is_a_quotation() -> None:
    quotations = news_article(ferry())["hasPart"]
    texts = [quotation["text"] for quotation in quotations]
    assert "“The hull will not pass another inspection,”" in texts
    assert "“the day the last boat leaves”" in texts  # the rest of it is in the paper's words
    assert not any("smaller boat" in text for text in texts)
    assert all(text[0] == "“" for text in texts)


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        ("person", {"spokenByCharacter": "Person"}),
        ("state", {"spokenByCharacter": "GovernmentOrganization"}),
        ("document", {"citation": "CreativeWork"}),
        ("group", {"creditText": "Ana"}),
    ],
)
def test_a_quotation_says_whose_it_is(type_: str, expected: dict[str, str]) -> None:
    text = "“It rains,” Ana said."
    said = statement(
        1,
        find("Ana", text=text),
        find("said", text=text),
        [find("“It rains,”", text=text)],
        form="direct say",
        speaker="p1",
    )
    record = plain(text, [said], [source(1, "Ana", type_, [find("Ana", text=text)])])
    (quotation,) = news_article(record)["hasPart"]
    for field, value in expected.items():
        found = quotation[field]
        assert (found["@type"] if isinstance(found, dict) else found) == value
