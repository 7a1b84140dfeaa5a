from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.cli import main
from sayso.cli.batch import Progress, _shown


def test_what_failed_makes_the_exit_status(tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    given.write_text('{"text": "It rains."}\n{"text": \n')
    out = str(tmp_path / "out")
    result = CliRunner().invoke(
        main, ["batch", str(given), out, "--format", "jsonl", "--jobs", "1"]
    )
    assert result.exit_code == 1
    assert "1 article with 0 statements in 1 part, 1 failed" in result.stderr
    assert f"{out}/manifests" in result.stderr
    assert not result.stdout


def test_what_makes_no_sense_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    missing = CliRunner().invoke(main, ["batch", "nothing.jsonl", "out"])
    assert missing.exit_code == 1
    assert "nothing.jsonl: no file is there" in missing.stderr
    (tmp_path / "in.jsonl").write_text("{}\n")
    other = CliRunner().invoke(main, ["batch", "in.jsonl", "."])
    assert other.exit_code == 3
    assert "Name another folder" in other.stderr
    assert CliRunner().invoke(main, ["batch", "in.jsonl"]).exit_code == 2


def test_the_bar_tells_throughput_and_failures() -> None:
    assert _shown(Progress(10, 100, 1200, 0), 60) == "1,200 articles, 20.0 a second"
    assert _shown(Progress(10, 100, 30, 2), 60) == "30 articles, 0.5 a second, 2 failed"
