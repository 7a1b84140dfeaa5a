import json

import jsonschema
import msgspec
import pytest

from sayso.errors import RecordError
from sayso.record import (
    Article,
    MadeBy,
    Record,
    Source,
    SourceId,
    Span,
    Statement,
    StatementId,
    Weights,
    json_schema,
)

TEXT = "“We won,” said Ann Lee, who thinks the count was fair."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def statement(number: int, parent: int | None = None, confidence: float = 0.9) -> Statement:
    return Statement(
        id=StatementId(f"s{number}"),
        source=span("Ann Lee"),
        cue=span("said"),
        content=(span("“We won,”"),),
        kind="direct",
        act="say",
        speaker=SourceId("p1"),
        via=(),
        addressee=None,
        said_on=None,
        parent=StatementId(f"s{parent}") if parent else None,
        confidence=confidence,
    )


def record(*statements: Statement) -> Record:
    source = Source(SourceId("p1"), "Ann Lee", "person", True, None, (span("Ann Lee"),))
    made_by = MadeBy("1", Weights("w", "0" * 64))
    return Record(Article(TEXT, title="T"), statements, (source,), (), (), made_by)


def test_json_is_read_back_as_the_same_record() -> None:
    one = record(statement(1))
    assert Record.from_json(one.to_json()) == one
    assert Record.from_json(one.to_json(indent=1).encode()) == one


def test_json_has_the_fields_of_the_contract_in_their_order() -> None:
    found = json.loads(record(statement(1)).to_json())
    assert list(found) == [
        "schema", "article", "statements", "sources", "times", "warnings", "made_by",
    ]  # fmt: skip
    assert list(found["article"]) == [
        "id", "url", "outlet", "title", "bylines", "published", "language", "text",
    ]  # fmt: skip
    assert found["schema"] == "sayso.record/1"
    assert found["article"]["id"].startswith("sha256:")


def test_json_matches_its_schema() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(record(statement(1)).to_json()), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "sayso.record/1"}, schema)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("{", "Not a sayso record"),
        ("[1]", 'no "schema"'),
        ('{"schema": "other/1"}', "other/1"),
        ('{"schema": "sayso.record/2"}', "newer"),
        ('{"schema": "sayso.record/1"}', "Not a sayso record"),
    ],
)
def test_what_is_not_a_record_is_refused(data: str, words: str) -> None:
    with pytest.raises(RecordError, match=words):
        Record.from_json(data)


def test_a_span_that_does_not_hold_its_words_is_refused() -> None:
    loose = msgspec.structs.replace(statement(1), cue=Span(0, 4, "said"))
    with pytest.raises(RecordError, match="do not belong together"):
        record(loose).check()


def test_a_reference_to_nothing_is_refused() -> None:
    with pytest.raises(RecordError, match="s1"):
        record(statement(1, parent=7)).check()


def test_at_least_ties_children_to_the_next_holder() -> None:
    whole = record(statement(1), statement(2, 1, 0.3), statement(3, 2))
    sure = whole.at_least(0.5)
    assert [(s.id, s.parent) for s in sure.statements] == [("s1", None), ("s3", "s1")]
    assert whole.at_least(0.0) is whole
    assert record(statement(1)).at_least(1.0).sources == ()


def test_sources_and_statements_are_found_by_id() -> None:
    one = record(statement(1))
    assert one.source(SourceId("p1")).name == "Ann Lee"
    assert one.statement(StatementId("s1")).kind == "direct"
    with pytest.raises(KeyError):
        one.source(SourceId("p9"))
