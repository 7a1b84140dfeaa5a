import io
from pathlib import Path

import pytest

from sayso.errors import InputError, MalformedInput
from sayso.ingest.records import holds_records, peekable, records
from sayso.record import Record
from tests.samples import ferry

ONE = ferry()
FORMS = {
    "jsonl": ONE.to_json() + "\n\n" + ONE.to_json() + "\n",
    "json": ONE.to_json(indent=1),
    "list": f"[\n{ONE.to_json(indent=1)},\n{ONE.to_json(indent=1)}\n]\n",
    "marked": "\ufeff" + ONE.to_json(),
}


@pytest.mark.parametrize("form", FORMS)
def test_records_are_known_and_read_in_every_form(form: str, tmp_path: Path) -> None:
    file = tmp_path / "records"
    file.write_text(FORMS[form], encoding="utf-8")
    assert holds_records(str(file))
    assert set(records(str(file))) == {ONE}
    stdin = peekable(io.BytesIO(FORMS[form].encode()))
    assert holds_records("-", stdin)
    assert set(records("-", stdin)) == {ONE}


@pytest.mark.parametrize(
    "text", ["", "Ana said it rains.", '{"text": "Ana said."}', '{"schema": "other/1"}', "[]"]
)
def test_what_is_something_else_is_not_taken_for_records(text: str, tmp_path: Path) -> None:
    file = tmp_path / "other"
    file.write_text(text, encoding="utf-8")
    assert not holds_records(str(file))
    assert not holds_records(str(tmp_path / "none"))


def test_one_broken_line_does_not_hide_the_others(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(f'{ONE.to_json()}\n{{"schema":"sayso.record/9"}}\n{ONE.to_json()}\n')
    found = list(records(str(file)))
    assert [isinstance(one, Record) for one in found] == [True, False, True]
    assert isinstance(found[1], InputError)
    assert found[1].name == f"{file}:2"
    assert "update sayso" in str(found[1])


def test_what_is_broken_off_is_named(tmp_path: Path) -> None:
    file = tmp_path / "records.json"
    file.write_text(ONE.to_json(indent=1)[:-20])
    with pytest.raises(MalformedInput, match=r"records\.json"):
        list(records(str(file)))
