"""`sayso add`, `sayso ledger` and the questions, through the command line."""

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sayso
from sayso import api
from sayso.cli import main


@pytest.fixture(autouse=True)
def _one_model(
    reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, example: Path
) -> None:
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.db"))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def test_adding_counts_what_became_of_each(example: Path, tmp_path: Path) -> None:
    assert run("add", example).stdout == f"1 new. Ledger: {tmp_path / 'ledger.db'}\n"
    again = run("add", example, tmp_path / "none.txt")
    assert again.exit_code == 1
    assert again.stdout.startswith("1 known already, 1 failed.")
    assert "none.txt: no such file" in again.stderr


def test_what_failed_is_listed_and_tried_again(example: Path, tmp_path: Path) -> None:
    file = tmp_path / "later.txt"
    run("add", file)
    assert "later.txt: no such file" in run("ledger", "failures").stdout
    assert json.loads(run("ledger", "failures", "--json").stdout)[0]["attempts"] == 1
    file.write_text(example.read_text(encoding="utf-8"), encoding="utf-8")
    assert run("add", "--retry").stdout.startswith("1 new.")
    nothing = run("ledger", "failures")
    assert (nothing.stdout, nothing.stderr) == ("", "Everything could be read.\n")


def test_something_has_to_be_added() -> None:
    result = run("add")
    assert result.exit_code == 2
    assert "name a SOURCE" in result.stderr


def test_a_ledger_is_checked_copied_and_counted(example: Path, tmp_path: Path) -> None:
    run("add", example)
    assert "is whole: 1 article." in run("ledger", "check").stdout
    copy = tmp_path / "copy.db"
    assert run("ledger", "backup", copy).exit_code == 0
    assert "is whole" in run("ledger", "check", "--ledger", copy).stdout
    assert run("ledger", "backup", copy).exit_code == 3
    assert json.loads(run("ledger", "stats", "--json").stdout)["articles"] == 1
    statements = len(json.loads(run("read", example, "--format", "json").stdout)["statements"])
    assert f"statements  {statements}" in run("ledger", "stats").stdout


def test_damage_is_told(example: Path, tmp_path: Path) -> None:
    run("add", example)
    connection = sqlite3.connect(tmp_path / "ledger.db")
    connection.execute("UPDATE statements SET cue = 'denied' WHERE id = 1")
    connection.commit()
    connection.close()
    result = run("ledger", "check")
    assert result.exit_code == 3
    assert "rows of article 1 in statements" in result.stdout


@pytest.mark.parametrize("command", ["find", "speakers", "timeline", "changes", "ledger stats"])
def test_without_a_ledger_nothing_is_made(command: str, tmp_path: Path) -> None:
    result = run(*command.split())
    assert result.exit_code == 3
    assert "there is no ledger here" in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "question", ["find ground", "speakers", "who Okafor", "timeline", "find rock --text"]
)
def test_questions_are_answered_in_every_form(question: str, example: Path) -> None:
    run("add", example)
    assert "Okafor" in run(*question.split()).stdout
    assert "Okafor" in json.dumps(json.loads(run(*question.split(), "--format", "json").stdout))
    rows = list(csv.DictReader(io.StringIO(run(*question.split(), "--format", "csv").stdout)))
    assert "Okafor" in str(rows)


def test_options_choose(example: Path) -> None:
    run("add", example, "--outlet", "The Merrow Courier")
    chosen = ("--speaker", "Okafor", "--outlet", "Merrow", "--kind", "direct", "--since", "2025")
    found = json.loads(run("find", *chosen, "--format", "json").stdout)
    assert found["total"] == 1
    assert "1 of them shown" in run("find", "--limit", "1").stdout
    assert run("find", "--unnamed", "--via", "Courier").exit_code == 0


@pytest.mark.parametrize("wrong", ["--since soon", "--text", "--text x --unnamed", "…"])
def test_what_makes_no_sense_is_refused(wrong: str, example: Path) -> None:
    run("add", example)
    assert run("find", *wrong.split()).exit_code == 2


def test_changes_between_versions(example: Path, tmp_path: Path) -> None:
    file = tmp_path / "tunnel.txt"
    text = example.read_text(encoding="utf-8")
    for version in (text, text.replace("We found soft ground", "We found wet ground")):
        file.write_text(version, encoding="utf-8")
        run("add", file)
    shown = run("changes", file).stdout
    assert "reworded: content" in shown
    assert "wet ground" in shown
    assert "fields" in run("changes", "--format", "csv").stdout
    assert run("changes", tmp_path / "none.txt").exit_code == 3
