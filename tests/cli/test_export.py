import csv
import io
import json
import zipfile
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

import sayso
from sayso import api
from sayso.cli import main
from sayso.exports import formats
from sayso.ledger import Ledger
from tests.samples import ferry

WHOLE = ["csv", "jsonl", "web-annotation", "hypothesis", "schema-org", "prov", "parquet"]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    file = tmp_path / "records.jsonl"
    file.write_text(ferry().to_json() + "\n", encoding="utf-8")
    return file


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)


@pytest.mark.parametrize("form", WHOLE)
def test_a_file_and_standard_output_are_the_same(form: str, records: Path, tmp_path: Path) -> None:
    target = tmp_path / "folder" / "out"
    assert run("export", records, "--format", form, "-o", target).exit_code == 0
    printed = run("export", records, "--format", form)
    assert printed.stdout_bytes == target.read_bytes() != b""
    assert list(target.parent.iterdir()) == [target]


def test_every_format_is_tried_here() -> None:
    assert {*WHOLE, "brat", "cas"} == set(formats())


def test_records_come_from_standard_input(records: Path) -> None:
    result = run("export", "-", "--format", "jsonl", stdin=records.read_bytes())
    assert result.stdout_bytes == records.read_bytes()


def test_articles_are_read_first(
    example: Path, reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)
    result = run("export", example, "--format", "csv", "--min-confidence", "0.8")
    rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    record = sayso.read(example, reader=reader).at_least(0.8)
    assert [row["id"] for row in rows] == [s.id for s in record.statements]


def test_without_a_source_the_ledger_is_exported(tmp_path: Path) -> None:
    address = tmp_path / "ledger.db"
    with Ledger(address) as ledger:
        ledger.add(ferry())
    result = run("export", "--ledger", address, "--format", "csv", "--table", "sources")
    assert "Sunniva Hale" in result.stdout
    assert run("export", "--ledger", tmp_path / "no.db", "--format", "csv").exit_code == 3


def test_one_bad_source_does_not_stop_the_others(records: Path, tmp_path: Path) -> None:
    result = run("export", tmp_path / "none.txt", records, "--format", "jsonl")
    assert result.exit_code == 1
    assert result.stdout_bytes == records.read_bytes()
    assert "none.txt" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "brat"], "folder"),
        (["--format", "csv", "-o", "folder/"], "one file"),
        (["--format", "csv", "-o", "records.jsonl/x"], "cannot be written"),
    ],
)
def test_what_makes_no_sense_is_refused(
    arguments: list[str], message: str, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(records.parent)
    result = run("export", records, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize(("form", "suffix"), [("brat", ".ann"), ("cas", ".xmi")])
def test_what_is_exported_can_be_corrected_and_imported(
    form: str, suffix: str, records: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    assert run("export", records, "--format", form, "-o", folder).exit_code == 0
    (file,) = folder.glob(f"*{suffix}")
    same = run("import", file, "--records", records)
    assert same.stdout_bytes == records.read_bytes()
    assert "0 added, 0 changed, 0 removed" in same.stderr
    old, new = ("s2 direct say", "s2 mixed say")
    if form == "cas":
        old, new = ('statement="s2" kind="direct"', 'statement="s2" kind="mixed"')
    file.write_text(file.read_text().replace(old, new))
    changed = run("import", file, "--records", records)
    assert "0 added, 1 changed, 0 removed" in changed.stderr
    assert sayso.Record.from_json(changed.stdout).statements[1].kind == "mixed"


def test_an_export_of_inception_is_a_zip(records: Path, tmp_path: Path) -> None:
    pytest.importorskip("cassis", reason="dkpro-cassis is not installed")
    folder = tmp_path / "out"
    run("export", records, "--format", "cas", "-o", folder)
    archive = tmp_path / "article.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in folder.iterdir():
            packed.write(file, file.name)
    result = run("import", archive, "--records", records)
    assert result.stdout_bytes == records.read_bytes()


@pytest.mark.parametrize("url", [ferry().article.url, None])
def test_annotations_are_imported_onto_the_ledger(url: str | None, tmp_path: Path) -> None:
    article = msgspec.structs.replace(ferry().article, url=url)
    record = msgspec.structs.replace(ferry(), article=article)
    address, file = tmp_path / "ledger.db", tmp_path / "annotations.json"
    with Ledger(address) as ledger:
        ledger.add(record)
    run("export", "--ledger", address, "--format", "web-annotation", "-o", file)
    result = run("import", file, "--ledger", address)
    assert sayso.Record.from_json(result.stdout) == record


def test_without_a_record_the_text_and_the_marks_make_one(records: Path, tmp_path: Path) -> None:
    run("export", records, "--format", "brat", "-o", tmp_path / "out")
    (file,) = (tmp_path / "out").glob("*.ann")
    found = sayso.Record.from_json(run("import", file).stdout)
    assert len(found.statements) == len(ferry().statements)
    assert found.made_by.weights.name == "by-hand"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.ann", b"T1\tContent x y\tz", "no brat standoff"),
        ("a.xmi", b"<x/>", "not readable as XMI"),
        ("a.zip", b"no zip", "not a zip archive"),
        ("a.json", b"{}", "no annotation"),
        ("a.doc", b"", "not one of"),
    ],
)
def test_what_cannot_be_imported_is_named(
    name: str, data: bytes, message: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ana said it rains.")
    (tmp_path / name).write_bytes(data)
    result = run("import", tmp_path / name)
    assert result.exit_code == 1
    assert message in result.stderr
    assert name in result.stderr


def test_annotations_of_an_unknown_page_ask_for_its_record(records: Path, tmp_path: Path) -> None:
    file = tmp_path / "annotations.json"
    run("export", records, "--format", "web-annotation", "-o", file)
    result = run("import", file)
    assert result.exit_code == 1
    assert "--records" in result.stderr
    assert json.loads(file.read_text())["type"] == "AnnotationCollection"


def test_what_was_corrected_is_kept_in_the_ledger(tmp_path: Path) -> None:
    address, folder = tmp_path / "ledger.db", tmp_path / "out"
    with Ledger(address) as ledger:
        ledger.add(ferry())
    run("export", "--ledger", address, "--format", "brat", "-o", folder)
    (file,) = folder.glob("*.ann")
    file.write_text(file.read_text().replace("s2 direct say", "s2 mixed say"))
    result = run("import", file, "--ledger", address, "--correct", "Ada")
    assert result.exit_code == 0, result.output
    with Ledger(address) as ledger:
        assert ledger.record(1).statements[1].kind == "mixed"
        assert ledger.record(1, original=True) == ferry()
        assert list(ledger.check()) == []
    again = run("import", file, "--ledger", address, "--correct", "Ada")
    assert "0 added, 0 changed, 0 removed" in again.stderr
    both = run("import", file, "--records", file, "--correct", "Ada")
    assert both.exit_code == 2
