import json
import shutil
from pathlib import Path

import pytest

from sayso import Reader, api
from sayso.models import load_manifest
from sayso.models.manifest import MANIFEST, WEIGHTS
from sayso.training.describing import CARD, Continued, card, describe, described, figures, measured
from sayso.training.splitting import split
from tests.training.making import articles


@pytest.fixture(scope="module")
def how(reader: Reader) -> Continued:
    """As if weights had learnt six articles and read as before."""
    parts = split(articles(), 0.3)
    found = measured(reader, parts.held_out)
    manifest, sha256 = load_manifest(WEIGHTS)
    return Continued(manifest, sha256, parts, 4, 7, found, found)


def test_what_people_left_is_what_is_measured_by(how: Continued) -> None:
    tally = how.before.figures.tallies["attribution"]
    assert tally.gold == 4 * len(how.parts.held_out)
    assert 0 < tally.hit <= tally.predicted
    rates = figures(how.before)
    assert list(rates) == [
        "attribution, F1",
        "attribution + source, F1",
        "attribution, exact content, F1",
    ]
    assert rates["attribution, F1"] == tally.f1


def test_a_manifest_says_what_was_begun_from_and_what_was_learnt(how: Continued) -> None:
    found = described(how.start, how)
    assert found.name == f"{how.start.name}-continued"
    assert found.trained_on[: len(how.start.trained_on)] == how.start.trained_on
    began, added = found.trained_on[-2:]
    assert how.start.name in began
    assert how.sha256 in began
    assert added == "4 corrected articles with 16 statements"
    assert found.calibration == how.start.calibration
    assert {"held out, attribution, F1, before", "held out, attribution, F1, after"} <= set(
        found.figures
    )
    assert all(0 <= value <= 1 for value in found.figures.values())


def test_the_licence_is_for_who_trained_to_say(how: Continued) -> None:
    once = described(how.start, how)
    assert how.start.licence in once.licence
    assert once.licence != how.start.licence
    twice = described(once, how._replace(start=once))
    assert (twice.name, twice.licence) == (once.name, once.licence)


def test_a_card_says_all_that_a_reader_of_it_asks(how: Continued) -> None:
    written = card(described(how.start, how), how)
    for heading in ("Data", "Licence", "Figures", "Known limits"):
        assert f"\n## {heading}\n" in written
    for record in (*how.parts.learnt, *how.parts.held_out):
        assert record.article.id in written
        assert record.article.text[:60] not in written
    assert how.sha256 in written
    assert "| attribution + source, F1 |" in written


def test_a_described_model_can_be_read_with(tmp_path: Path, how: Continued) -> None:
    folder = Path(shutil.copytree(WEIGHTS, tmp_path / "weights"))
    describe(folder, how)
    assert json.loads((folder / MANIFEST).read_bytes())["figures"]
    assert (folder / CARD).read_text(encoding="utf-8").startswith("# Model card: ")
    assert api.load(folder, threads=1).made_by.weights.name.endswith("-continued")
