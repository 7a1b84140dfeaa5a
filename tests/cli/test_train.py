from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

from sayso.cli import main, train
from sayso.cli.corrected import Corrected
from sayso.exports import brat, cas
from sayso.exports.formats import formats
from sayso.ledger import Ledger
from sayso.ledger.corrections import correct
from sayso.record import Record
from sayso.training.documents import by_line
from tests.ledger.correcting import addition, rejection
from tests.samples import ferry
from tests.training.making import articles


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["train", *map(str, arguments)])


def write_records(file: Path, records: list[Record]) -> Path:
    file.write_text("".join(f"{record.to_json()}\n" for record in records), encoding="utf-8")
    return file


def write_brat(folder: Path, record: Record, name: str = "one") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(record.article.text, encoding="utf-8")
    file = folder / f"{name}.ann"
    file.write_text(brat.write(record), encoding="utf-8")
    return file


def spans(record: Record) -> list[tuple[object, ...]]:
    return [(s.source, s.cue, s.content) for s in by_line(record).statements]


def corrected(
    *sources: object, annotated: tuple[str, ...] = (), ledger: object = None
) -> Corrected:
    return Corrected(tuple(map(str, sources)), annotated, str(ledger) if ledger else None)


def test_brat_needs_no_record(tmp_path: Path) -> None:
    file = write_brat(tmp_path, ferry())
    for given in (file, file.with_suffix(".txt"), tmp_path):
        (found,) = corrected(given)
        assert found.article.text == ferry().article.text
        assert spans(found) == spans(ferry())


def test_cas_and_records_are_read(tmp_path: Path) -> None:
    pytest.importorskip("cassis")
    file = tmp_path / "one.xmi"
    file.write_bytes(cas.write(ferry()))
    (found,) = corrected(file)
    assert spans(found) == spans(ferry())
    assert list(corrected(write_records(tmp_path / "all.jsonl", articles(3)))) == articles(3)


def test_web_annotations_belong_to_records(tmp_path: Path) -> None:
    how = formats("statements")["web-annotation"]
    file = tmp_path / "annotations.jsonld"
    file.write_bytes(b"".join(how.write(iter([ferry()]))))  # type: ignore[union-attr]
    known = write_records(tmp_path / "read.jsonl", [ferry()])
    (found,) = corrected(file, annotated=(str(known),))
    assert found == ferry()


def test_an_article_counts_once(tmp_path: Path) -> None:
    file = write_brat(tmp_path / "brat", ferry())
    records = write_records(tmp_path / "all.jsonl", [ferry(), *articles(2)])
    assert len(list(corrected(file, records, records))) == 3


def test_of_a_ledger_what_was_corrected_is_taken(tmp_path: Path) -> None:
    address = tmp_path / "ledger.db"
    with Ledger(address) as ledger:
        for record in (ferry(), *articles(2)):
            ledger.add(record)
        correct(ledger.database, 1, addition(), "Petra")
        expected = ledger.record(1)
    assert list(corrected(ledger=address)) == [expected]
    more = write_records(tmp_path / "more.jsonl", articles(1))
    assert list(corrected(more, ledger=address)) == [*articles(1), expected]


def test_of_several_versions_in_a_ledger_the_last_is_taken(tmp_path: Path) -> None:
    address = tmp_path / "ledger.db"
    with Ledger(address) as ledger:
        for record in articles(2):
            article = replace(record.article, url="https://courier.example/pier")
            added = ledger.add(replace(record, article=article))
            correct(ledger.database, added.article, rejection(record, "s2"), "Petra")
        expected = ledger.record(2)
    assert list(corrected(ledger=address)) == [expected]


def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.ann").write_text("T1\tSource x y\tz\n")
    (tmp_path / "broken.txt").write_text("z")
    write_brat(tmp_path, ferry())
    found = corrected(tmp_path, tmp_path / "missing.json")
    assert len(list(found)) == 1
    assert found.failed == 2
    said = capsys.readouterr().err
    assert "broken.ann: line 1 is no brat standoff" in said
    assert "missing.json" in said


def test_without_the_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "_NEEDED", ("a_package_that_nobody_has",))
    found = run(tmp_path, "--out", tmp_path / "out")
    assert found.exit_code == 3
    assert "needs the package a_package_that_nobody_has" in found.stderr


@pytest.fixture
def _as_if_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "_NEEDED", ())


@pytest.mark.usefixtures("_as_if_installed")
def test_too_few_articles_are_refused_and_leave_nothing_behind(tmp_path: Path) -> None:
    given = write_records(tmp_path / "few.jsonl", articles(4))
    found = run(given, "--out", tmp_path / "out")
    assert found.exit_code == 3
    assert "4 corrected articles are too few" in found.stderr
    assert list(tmp_path.iterdir()) == [given]


@pytest.mark.usefixtures("_as_if_installed")
def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("mine")
    found = run(tmp_path, "--out", tmp_path / "out")
    assert found.exit_code == 2
    assert "it is there already: name a new folder" in found.stderr


@pytest.mark.usefixtures("_as_if_installed")
def test_weights_that_are_none_are_refused(tmp_path: Path) -> None:
    given = write_records(tmp_path / "all.jsonl", articles())
    found = run(given, "--out", tmp_path / "out", "--weights", tmp_path)
    assert found.exit_code == 3
    assert "no model here" in found.stderr


def test_evaluation_takes_other_weights(tmp_path: Path) -> None:
    for corpus in ("gold", "polnear"):
        found = CliRunner().invoke(
            main, ["eval", corpus, str(tmp_path), "--weights", str(tmp_path / "none")]
        )
        assert found.exit_code == 3
        assert "no model here" in found.stderr
