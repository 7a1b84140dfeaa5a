import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from sayso.errors import ExportError, MarksError
from sayso.exports import merged, web_annotation_marks
from sayso.exports.anchoring import anchor
from sayso.exports.naming import article_iri
from sayso.exports.web_annotation import collection, hypothesis, web_annotation
from sayso.record import Record
from tests.samples import ferry, patiently, plain, records

# What the Web Annotation Data Model (W3C Recommendation 2017, sections 3 to 5) asks of what is used
# of it here.
BODY = {
    "type": "object",
    "required": ["type", "value", "purpose"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string"},
        "format": {"type": "string"},
        "purpose": {"enum": ["describing", "tagging"]},
    },
    "additionalProperties": False,
}
SELECTOR = {
    "oneOf": [
        {
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string"},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "additionalProperties": False,
        },
        {
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        },
    ]
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "Annotation"},
        "motivation": {"const": "describing"},
        "generator": {"type": "object", "required": ["id", "type", "name"]},
        "body": {"type": "array", "items": BODY},
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "source": {"type": "string", "format": "uri"},
                "selector": {"type": "array", "items": SELECTOR},
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
COLLECTION = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "items"],
            "properties": {
                "type": {"const": "AnnotationPage"},
                "items": {"type": "array", "items": ANNOTATION},
            },
        },
    },
}


def written(record: Record) -> bytes:
    return b"".join(web_annotation([record]))


@settings(patiently, max_examples=25)
@given(records())
def test_it_is_in_the_model_and_both_selectors_lead_to_the_words(record: Record) -> None:
    found = json.loads(written(record))
    jsonschema.validate(found, COLLECTION, format_checker=jsonschema.FormatChecker())
    items = found["first"]["items"]
    assert found["total"] == len(items) == len({item["id"] for item in items})
    text = record.article.text
    for item in items:
        quote, position = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert quote["exact"] == text[start:end]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_a_record_comes_back_as_it_was() -> None:
    record = ferry()
    url = record.article.url
    assert url
    marked = web_annotation_marks.read(written(record), record.article.text, url)
    assert merged(marked, record) == record


def test_without_an_address_the_article_goes_by_its_text() -> None:
    record = plain("It rains.")
    assert collection(record)["label"] == article_iri(record.article)


def test_several_articles_are_a_list() -> None:
    found = json.loads(b"".join(web_annotation([ferry(), ferry()])))
    assert [one["type"] for one in found] == ["AnnotationCollection"] * 2
    assert json.loads(b"".join(web_annotation([]))) == []


def test_hypothesis_gets_what_its_client_keeps_of_an_import() -> None:
    found = json.loads(b"".join(hypothesis([ferry(), ferry()])))
    assert list(found) == ["annotations"]
    assert len(found["annotations"]) == 2 * collection(ferry())["total"]
    for annotation in found["annotations"]:
        assert set(annotation) == {"uri", "document", "text", "tags", "target"}
        (target,) = annotation["target"]
        assert target["source"] == annotation["uri"]
        assert [selector["type"] for selector in target["selector"]] == ["TextQuoteSelector"]
    assert json.loads(b"".join(hypothesis([]))) == {"annotations": []}


def test_hypothesis_needs_an_address() -> None:
    with pytest.raises(ExportError, match="address"):
        list(hypothesis([plain("It rains.", ferry().statements[:1])]))


def test_corrections_made_in_hypothesis_are_read() -> None:
    record = ferry()
    url = record.article.url
    assert url
    found = json.loads(b"".join(hypothesis([record])))["annotations"]
    kept = [a for a in found if "s18" not in a["tags"]]  # a statement is taken out
    new = {
        "uri": url,
        "tags": ["n1", "content", "think"],
        "target": [
            {
                "source": url,
                "selector": [
                    {"type": "RangeSelector", "startOffset": 3},
                    {"type": "TextQuoteSelector", "exact": "there is no\nbridge"},
                ],
            }
        ],
    }
    data = json.dumps({"annotations": [*kept, new]}).encode()
    assert web_annotation_marks.targets(data) == {url}
    after = merged(web_annotation_marks.read(data, record.article.text, url), record)
    assert {s.id for s in record.statements} - {s.id for s in after.statements} == {"s18"}
    (added,) = (s for s in after.statements if s.id == "s19")
    assert ([span.text for span in added.content], added.act) == (["there is no bridge"], "think")


TWICE = "Ana said: it rains. Ben said: it rains."


@pytest.mark.parametrize(
    ("selectors", "expected"),
    [
        ([{"type": "TextPositionSelector", "start": 0, "end": 3}], (0, 3)),
        ([{"type": "TextQuoteSelector", "exact": "it rains"}], (10, 18)),
        ([{"type": "TextQuoteSelector", "exact": "it  rains", "prefix": "Ben said: "}], (30, 38)),
        (
            [
                {"type": "TextPositionSelector", "start": 3, "end": 7},  # of another text
                {"type": "TextQuoteSelector", "exact": "it rains", "prefix": "a said: "},
            ],
            (10, 18),
        ),
        (
            [
                {"type": "TextPositionSelector", "start": 30, "end": 38},
                {"type": "TextQuoteSelector", "exact": "it rains"},
            ],
            (30, 38),
        ),
    ],
)
def test_selectors_are_anchored(selectors: list[dict[str, Any]], expected: tuple[int, int]) -> None:
    assert anchor(TWICE, selectors) == expected


@pytest.mark.parametrize(
    "selectors",
    [
        [],
        [{"type": "TextQuoteSelector", "exact": "it snows"}],
        [{"type": "TextQuoteSelector", "exact": " "}],
        [{"type": "TextPositionSelector", "start": 5, "end": 500}],
        [{"type": "TextPositionSelector", "start": "5", "end": None}],
    ],
)
def test_what_leads_nowhere_is_refused(selectors: list[dict[str, Any]]) -> None:
    with pytest.raises(MarksError):
        anchor(TWICE, selectors)


@pytest.mark.parametrize("data", [b"", b"{", b"3", b"[3]"])
def test_what_is_no_annotation_is_refused(data: bytes) -> None:
    with pytest.raises(MarksError):
        web_annotation_marks.targets(data)
