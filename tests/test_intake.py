import json
from pathlib import Path

import pytest

import sayso
from sayso.errors import InputError, MissingInput
from sayso.intake import retry, take
from sayso.ledger import Added, Ledger

TEXT = "The harbour board said on Monday that the ferry would stay. “We need it,” Ann Lee said."


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.db")


def outcomes(taken) -> list[str]:  # type: ignore[no-untyped-def]
    return [
        one.outcome.outcome if isinstance(one.outcome, Added) else type(one.outcome).__name__
        for one in taken
    ]


def test_articles_are_read_once(ledger: Ledger, reader: sayso.Reader, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    lines = [{"text": f"{n}. {TEXT}", "url": f"https://lamp.example/{n}"} for n in range(3)]
    file.write_text("\n".join(map(json.dumps, [*lines, {"title": "no text"}])))
    assert outcomes(take(ledger, reader, str(file))) == [*["new"] * 3, "MalformedInput"]
    assert outcomes(take(ledger, reader, str(file))) == [*["known"] * 3, "MalformedInput"]
    assert ledger.record(1) == reader(ledger.record(1).article)
    assert [(f.name, f.attempts) for f in ledger.failures()] == [(f"{file}:4", 2)]


def test_what_failed_is_kept_and_settled_when_it_is_read(
    ledger: Ledger, reader: sayso.Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (taken,) = take(ledger, reader, "later.txt", outlet="The Lamp")
    assert isinstance(taken.outcome, MissingInput)
    (failure,) = ledger.failures()
    assert failure.source == str(tmp_path / "later.txt")
    assert (failure.error, failure.outlet) == ("MissingInput", "The Lamp")
    assert "no such file" in failure.reason
    monkeypatch.chdir("/")
    assert outcomes(retry(ledger, reader)) == ["MissingInput"]
    (tmp_path / "later.txt").write_text(TEXT)
    assert outcomes(retry(ledger, reader)) == ["new"]
    assert ledger.failures() == []
    assert ledger.record(1).article.outlet == "The Lamp"


def test_a_changed_file_is_a_new_version(
    ledger: Ledger, reader: sayso.Reader, tmp_path: Path
) -> None:
    file = tmp_path / "ferry.txt"
    for text in (TEXT, TEXT.replace("Monday", "Tuesday")):
        file.write_text(text)
        list(take(ledger, reader, str(file)))
    (step,) = ledger.changes(str(file)).revisions
    assert step.version == 2


def test_a_date_that_becomes_known_is_read_with(
    ledger: Ledger, reader: sayso.Reader, tmp_path: Path
) -> None:
    file = tmp_path / "ferry.txt"
    file.write_text(TEXT)
    assert outcomes(take(ledger, reader, str(file))) == ["new"]
    assert outcomes(take(ledger, reader, str(file), published="2025-10-14")) == ["reading"]
    assert outcomes(take(ledger, reader, str(file))) == ["known"]
    assert ledger.record(1).statements[0].said_on is not None


def test_standard_input_that_failed_is_not_waited_for(
    ledger: Ledger, reader: sayso.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.note_failure(InputError("-", "nothing in it"), "-")
    assert outcomes(retry(ledger, reader)) == []
    assert len(ledger.failures()) == 1
