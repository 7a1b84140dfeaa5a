import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

import sayso
from sayso import api
from sayso.cli import main
from sayso.times import agenda


@pytest.fixture(autouse=True)
def _one_model(reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests share one loaded model; that `load` loads is shown elsewhere."""
    monkeypatch.setattr(api, "load", lambda weights=None, threads=0: reader)


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["agenda", *map(str, arguments)], input=stdin)


def test_text_is_in_order_of_time_and_says_whose_it_is(example: Path) -> None:
    result = run(example)
    assert result.exit_code == 0
    assert result.stdout.index("1990") < result.stdout.index("January 2026 · to come")
    assert "– Lena Okafor" in result.stdout
    assert "the outlet's own voice" in result.stdout
    assert "\x1b" not in result.stdout


def test_json_is_what_the_library_gives(example: Path, reader: sayso.Reader) -> None:
    found = json.loads(run(example, "--format", "json").stdout)
    record = sayso.read(example, reader=reader)
    assert found["article"]["id"] == record.article.id
    assert found["items"] == json.loads(json.dumps([item.to_dict() for item in agenda(record)]))
    assert found["items"]


def test_several_articles_are_an_array_and_one_calendar(example: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Ferry\n\nThe ferry will sail on 3 May 2030, the board said.\n", encoding="utf-8"
    )
    found = json.loads(run(example, other, "--format", "json", "--published", "2025-10-14").stdout)
    assert len(found) == 2
    ics = run(example, other, "--format", "ics", "--published", "2025-10-14").stdout
    summaries = [str(event["summary"]) for event in Calendar.from_ical(ics).walk("VEVENT")]
    assert any("drilling" in summary for summary in summaries)
    assert any("3 May 2030" in summary for summary in summaries)


def test_a_calendar_in_a_file_has_the_line_ends_of_icalendar(example: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "agenda.ics"
    assert run(example, "--format", "ics", "-o", target).stdout == ""
    data = target.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 0
    assert Calendar.from_ical(data.decode()).walk("VEVENT")
    assert list(target.parent.iterdir()) == [target]


def test_the_date_of_publication_can_be_given() -> None:
    text = "Ferry\n\nThe ferry will sail on Monday, and it sank on Friday.\n"
    found = json.loads(run("-", "--format", "json", "--published", "2023-03-19", stdin=text).stdout)
    assert [item["tense"] for item in found["items"]] == ["past", "future"]


def test_what_cannot_be_read_is_named_and_the_rest_is_read(example: Path, tmp_path: Path) -> None:
    result = run(tmp_path / "none.txt", example)
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
    assert "Lena Okafor" in result.stdout


def test_what_cannot_be_written_is_refused(example: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run(example, "-o", tmp_path / "file" / "agenda.txt")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
