from pathlib import Path

import pytest

from sayso.errors import NotInLedger
from sayso.ledger import Ledger
from tests.ledger.making import HOMEPAGE, bridge
from tests.samples import ferry


def test_what_was_reworded_from_version_to_version(ledger: Ledger) -> None:
    for record in (ferry(), bridge(), bridge("The old bridge will close in June", cue="claimed")):
        ledger.add(record)
    (step,) = ledger.changes(HOMEPAGE + "#comments").revisions
    assert (step.version, step.before.article, step.after.article) == (2, 2, 3)
    assert step.before.outlet == "The Orrin Lamp"
    assert [(c.kind, c.after.label, c.fields) for c in step.changes if c.after] == [
        ("reworded", "s1", ("content",)),
        ("reworded", "s3", ("cue",)),
    ]
    assert ledger.changes().revisions == (step,)


def test_every_version_is_a_step(ledger: Ledger) -> None:
    for closing in ("The bridge closes", "The bridge stays", "The bridge closes"):
        ledger.add(bridge(closing))
    steps = ledger.changes(HOMEPAGE).revisions
    assert [(step.before.article, step.after.article) for step in steps] == [(1, 2), (2, 1)]


def test_files_have_versions_too(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for closing in ("The bridge closes", "The bridge stays"):
        ledger.add(bridge(closing), (tmp_path / "bridge.txt").as_uri())
    assert len(ledger.changes("bridge.txt").revisions) == 1


def test_what_has_not_changed_and_what_was_never_seen(ledger: Ledger) -> None:
    ledger.add(bridge())
    assert ledger.changes(HOMEPAGE).revisions == ledger.changes().revisions == ()
    with pytest.raises(NotInLedger, match="nothing was seen at"):
        ledger.changes("https://lamp.example/another")
