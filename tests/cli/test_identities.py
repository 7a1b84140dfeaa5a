import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec.structs import replace

from sayso.cli import main
from sayso.ledger import Ledger, Question
from sayso.record import MadeBy, Weights
from tests.ledger.making import bridge, ferry_ledger
from tests.samples import ferry


@pytest.fixture
def kept(tmp_path: Path) -> str:
    address = str(tmp_path / "ledger.db")
    with Ledger(address) as ledger:
        ferry_ledger(ledger)
    return address


def run(kept: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--ledger", kept])


def number(kept: str, name: str) -> int:
    with Ledger(kept) as ledger:
        return ledger.speakers(Question(speaker=name)).speakers[0].id


def said(kept: str, speaker: int) -> int:
    with Ledger(kept) as ledger:
        return ledger.find(Question(speaker_id=speaker)).total


def test_speakers_are_merged_and_stay_so_until_it_is_undone(kept: str) -> None:
    ilse, jose = number(kept, "Ilse Marrow"), number(kept, "José Ruíz")
    of_both = said(kept, ilse) + said(kept, jose)
    found = run(kept, "merge", str(ilse), "josé ruíz", "--by", "Petra", "--why", "a pen name")
    assert found.exit_code == 0, found.output
    assert f"José Ruíz (speaker {jose}) is now Ilse Marrow (speaker {ilse})" in found.stdout
    assert said(kept, ilse) == of_both
    with Ledger(kept) as ledger:
        for record in (ferry(), bridge()):
            ledger.add(replace(record, made_by=MadeBy("9", Weights("new", "1" * 64))))
    assert said(kept, ilse) == of_both
    shown = run(kept, "merges").stdout
    for part in ("1 merge: José Ruíz", "by Petra", "a pen name"):
        assert part in shown
    assert "undone by Dai" in run(kept, "merges", "--undo", "1", "--by", "Dai").stdout
    assert (said(kept, ilse) + said(kept, jose), said(kept, jose) > 0) == (of_both, True)
    assert run(kept, "merges", "--undo", "1").exit_code == 3


def test_a_speaker_is_split(kept: str) -> None:
    ilse = number(kept, "Ilse Marrow")
    with Ledger(kept) as ledger:
        articles = {c.saying.place.article for c in ledger.who("Ilse Marrow").people[0].sayings}
    assert articles == {1, 2}
    before = said(kept, ilse)
    found = run(kept, "split", "Ilse Marrow", "2", "--by", "Petra", "--why", "another engineer")
    assert found.exit_code == 0, found.output
    assert "is told apart from" in found.stdout
    assert said(kept, ilse) == before - 1
    (made,) = json.loads(run(kept, "merges", "--format", "json").stdout)["moves"]
    assert (made["kind"], made["author"], made["why"]) == ("split", "Petra", "another engineer")
    (row,) = csv.DictReader(io.StringIO(run(kept, "merges", "--format", "csv").stdout))
    assert row["into_id"] == str(made["into_id"])
    ambiguous = run(kept, "split", "Ilse Marrow", "1")
    assert ambiguous.exit_code == 2
    assert f"which by number ({ilse}, {made['into_id']})" in ambiguous.stderr


def test_what_cannot_be_merged(kept: str) -> None:
    ilse = str(number(kept, "Ilse Marrow"))
    assert "two speakers or more" in run(kept, "merge", ilse).stderr
    assert "there is no speaker 'Nobody At All'" in run(kept, "merge", ilse, "Nobody At All").stderr
    assert "there is no speaker '99'" in run(kept, "merge", ilse, "99").stderr
    assert run(kept, "merge", ilse, "9" * 30).exit_code == 3
    assert "with itself" in run(kept, "merge", ilse, ilse).stderr
    assert "No speakers were merged or split." in run(kept, "merges").stdout


def test_the_number_of_a_speaker_is_shown(kept: str) -> None:
    assert f"speaker {number(kept, 'Ilse Marrow')}" in run(kept, "speakers").stdout
