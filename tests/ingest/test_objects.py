import json

import pytest

from sayso.errors import EmptyInput, EncodingInput, InputError, MalformedInput
from sayso.ingest.objects import objects


def found(text: str, name: str = "a.json") -> list[tuple[str, object]]:
    return list(objects(name, text))


def error(text: str, name: str = "a.json") -> InputError:
    ((_, wrong),) = objects(name, text)
    assert isinstance(wrong, InputError)
    return wrong


def test_one_object() -> None:
    assert found('{"text": "a"}') == [("a.json", {"text": "a"})]


def test_a_list_of_objects() -> None:
    assert found('[{"text": "a"},\n {"text": "b"}]') == [
        ("a.json[0]", {"text": "a"}),
        ("a.json[1]", {"text": "b"}),
    ]


@pytest.mark.parametrize("name", ["a.jsonl", "a.NDJSON", "-"])
def test_one_object_a_line(name: str) -> None:
    assert found('{"text": "a"}\n\n{"text": "b"}\r\n', name) == [
        (f"{name}:1", {"text": "a"}),
        (f"{name}:3", {"text": "b"}),
    ]


@pytest.mark.parametrize("bad", ['{"text": "b', "no JSON", '"b"', "{]", '{"text": "\udc80"}'])
@pytest.mark.parametrize("name", ["a.jsonl", "-"])
def test_one_bad_line_leaves_the_others(bad: str, name: str) -> None:
    first, second, third = found(f'{{"text": "a"}}\n{bad}\n{{"text": "c"}}', name)
    assert first == (f"{name}:1", {"text": "a"})
    assert third == (f"{name}:3", {"text": "c"})
    assert second[0] == f"{name}:2"
    assert isinstance(second[1], InputError)
    assert second[1].name == f"{name}:2"


def test_the_first_line_may_be_the_bad_one() -> None:
    first, second = found('{"text": "a\n{"text": "b"}', "-")
    assert isinstance(first[1], MalformedInput)
    assert second == ("-:2", {"text": "b"})


def test_an_object_over_several_lines_is_one() -> None:
    assert found('{\n "text": "a",\n "bylines": [\n  {"x": 1}\n ]\n}')[0][0] == "a.json"


def test_json_cut_off_says_where() -> None:
    wrong = error('{\n "text": "The bri')
    assert isinstance(wrong, MalformedInput)
    assert "line 2, column 10" in wrong.reason
    assert "line 17, column 1 " in error("\n" * 16 + "x", "a.jsonl").reason


@pytest.mark.parametrize("text", ["5", '"a"', "null", "true"])
def test_json_that_is_no_object(text: str) -> None:
    assert isinstance(error(text), MalformedInput)


def test_an_item_that_is_no_object() -> None:
    (_, first), (name, second) = found('[{"text": "a"}, [5]]')
    assert first == {"text": "a"}
    assert name == "a.json[1]"
    assert isinstance(second, MalformedInput)


@pytest.mark.parametrize("text", ["[]", " \n"])
def test_nothing_in_it(text: str) -> None:
    assert isinstance(error(text), EmptyInput)


def test_bytes_that_are_not_utf8() -> None:
    wrong = error('{"text": "\udcff"}')
    assert isinstance(wrong, EncodingInput)
    assert "character 11" in wrong.reason


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '{"text":' * 100_000, '{"text": ' + "1" * 10_000 + "}", '{"text": NaN}'],
)
def test_hostile_json_is_no_crash(text: str) -> None:
    assert len(found(text)) == 1


def test_a_record_gives_its_article() -> None:
    article = {"id": "sha256:0", "title": "T", "text": "words"}
    record = {"schema": "sayso.record/1", "article": article, "statements": []}
    assert found(json.dumps(record)) == [("a.json", article)]


def test_a_record_of_a_newer_version_is_refused() -> None:
    wrong = error('{"schema": "sayso.record/2", "article": {"text": "a"}}')
    assert isinstance(wrong, MalformedInput)
    assert "sayso.record/2" in wrong.reason


def test_a_record_without_an_article_is_refused() -> None:
    assert isinstance(error('{"schema": "sayso.record/1"}'), MalformedInput)


def test_a_schema_of_another_kind_is_ignored() -> None:
    assert found('{"schema": 5, "text": "a"}') == [("a.json", {"schema": 5, "text": "a"})]
