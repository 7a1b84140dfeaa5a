import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sayso
from sayso import api
from sayso.cli import main
from sayso.ledger import Ledger
from tests.comparison.test_auditing import COURIER, LAMP

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
TUNNEL = sorted(EXAMPLES.glob("harbour-tunnel*"))


@pytest.fixture(autouse=True)
def _one_model(reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.db"))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[str]:
    """A ledger with two articles, of two outlets."""
    address = str(tmp_path / "ledger.db")
    with Ledger(address) as ledger:
        ledger.add(COURIER)
        ledger.add(LAMP)
    return address


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def test_compare_shows_a_changed_word_and_a_denial() -> None:
    found = run("compare", *TUNNEL)
    assert found.exit_code == 0
    assert "Northern Wire" in found.stdout
    assert "[-our-] {+the+} maps" in found.stdout
    assert "Contested: Teodor Vance “dismissed”" in found.stdout


def test_compare_as_json_and_csv() -> None:
    found = json.loads(run("compare", *TUNNEL, "--format", "json").stdout)
    assert found["schema"] == "sayso.comparison/1"
    assert len(found["outlets"]) == 3
    rows = list(csv.DictReader(io.StringIO(run("compare", *TUNNEL, "--format", "csv").stdout)))
    assert {row["outlet"] for row in rows} == set(found["outlets"])


def test_a_page_is_written_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "pages" / "compare.html"
    found = run("compare", *TUNNEL, "--format", "html", "-o", target)
    assert (found.exit_code, found.stdout) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [path.name for path in target.parent.iterdir()] == ["compare.html"]


def test_one_article_is_nothing_to_compare() -> None:
    found = run("compare", TUNNEL[0], TUNNEL[0])
    assert found.exit_code == 2
    assert "two different articles" in found.stderr


def test_audit_counts_what_is_in_the_articles() -> None:
    found = run("audit", *TUNNEL)
    assert found.exit_code == 0
    assert "3 articles of 3 outlets" in found.stdout
    assert "Outlets side by side" in found.stdout


def test_audit_as_json_csv_and_page() -> None:
    found = json.loads(run("audit", TUNNEL[0], "--format", "json").stdout)
    assert found["schema"] == "sayso.audit/1"
    assert {figure["key"] for figure in found["together"]["figures"]} >= {"voice", "hands"}
    rows = list(csv.DictReader(io.StringIO(run("audit", TUNNEL[0], "--format", "csv").stdout)))
    assert rows[0]["figure"] == "voice"
    pytest.importorskip("vl_convert", reason="vl-convert (extra charts) is not installed")
    assert "<svg" in run("audit", TUNNEL[0], "--format", "html").stdout


def test_statements_less_sure_are_left_out() -> None:
    sure = json.loads(run("audit", TUNNEL[0], "--format", "json", "--min-confidence", "0.9").stdout)
    every = json.loads(run("audit", TUNNEL[0], "--format", "json").stdout)
    assert sure["together"]["figures"][1]["whole"] < every["together"]["figures"][1]["whole"]


def test_articles_and_outlets_of_the_ledger(kept: str) -> None:
    assert "2 articles of 2 outlets" in run("compare", "1", "2", "--ledger", kept).stdout
    assert "1 article of 1 outlet" in run("audit", "the courier", "--ledger", kept).stdout


def test_a_story_of_the_ledger(kept: str) -> None:
    with Ledger(kept) as ledger:
        ledger.move(1, "hull", author="Dai")
        ledger.move(2, "hull", author="Dai")
    assert "2 articles of 2 outlets" in run("compare", "hull", "--ledger", kept).stdout


def test_what_is_nowhere_is_said(kept: str, tmp_path: Path) -> None:
    found = run("audit", "nowhere", "--ledger", kept)
    assert found.exit_code == 1
    assert "no article, story or outlet of this name" in found.stderr
    found = run("audit", "nowhere", "--ledger", tmp_path / "none.db")
    assert found.exit_code == 1
    assert "nowhere: no such file" in found.stderr


def test_what_cannot_be_read_is_named_and_the_rest_is_audited(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    found = run("audit", TUNNEL[0], tmp_path / "empty.txt")
    assert found.exit_code == 1
    assert "empty.txt" in found.stderr
    assert "1 article of 1 outlet" in found.stdout


def test_an_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    found = run("audit", TUNNEL[0], "-o", tmp_path / "file" / "page.txt")
    assert found.exit_code == 2
    assert "cannot be written" in found.stderr
