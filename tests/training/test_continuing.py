import math
import random
import re
import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest
from click.testing import CliRunner

from sayso import api
from sayso.attribution.relating import DISTANCES, PLACES
from sayso.cli import main
from sayso.evaluation.gold import article_of
from sayso.exports import brat
from sayso.ledger import Ledger
from sayso.ledger.corrections import correct
from sayso.models import Model, load_manifest
from sayso.models.manifest import WEIGHTS, save_manifest
from sayso.models.session import ENCODER, TOKENISER
from tests.ledger.correcting import rejection
from tests.test_docs import ROOT, run_line
from tests.training.making import articles

pytest.importorskip("torch", reason="torch comes with the extra “train”")
pytest.importorskip("onnx", reason="onnx comes with the extra “train”")

import torch

from sayso.training.batches import batches
from sayso.training.documents import Document
from sayso.training.examples import example
from sayso.training.exporting import export_onnx, files
from sayso.training.losses import losses
from sayso.training.restoring import restored


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Weights that have learnt six articles for one epoch, by the command."""
    folder = tmp_path_factory.mktemp("training")
    given = folder / "corrected.jsonl"
    given.write_text("".join(f"{record.to_json()}\n" for record in articles()), encoding="utf-8")
    out = folder / "ours"
    found = CliRunner().invoke(
        main, ["train", str(given), "--out", str(out), "--epochs", "1", "--held-out", "0.3"]
    )
    assert found.exit_code == 0, f"{found.output}{found.exception!r}"
    assert "Learnt from 4 articles; held out: 2 articles, 8 statements." in found.stdout
    assert "before  after" in found.stdout
    assert [one.name for one in folder.iterdir()].count("ours") == 1
    assert len(list(folder.iterdir())) == 2
    return out


def test_what_was_written_reads_an_article(trained: Path, example: Path) -> None:
    manifest, _ = load_manifest(trained)
    assert manifest.files[ENCODER] != load_manifest(WEIGHTS)[0].files[ENCODER]
    assert "held out, attribution, F1, after" in manifest.figures
    reader = api.load(trained, threads=1)
    assert len(api.read(example, reader=reader).statements) > 5
    assert reader.made_by.weights.name == manifest.name


def test_it_can_be_gone_on_from_and_is_not_far_from_where_it_was(trained: Path) -> None:
    before, after = (restored(folder).state_dict() for folder in (WEIGHTS, trained))
    moved = [name for name, tensor in after.items() if not torch.equal(tensor, before[name])]
    assert moved
    assert max((after[n] - before[n]).abs().max().item() for n in moved) < 0.1


def test_restored_and_exported_again_a_model_is_the_same(tmp_path: Path) -> None:
    model = restored(WEIGHTS)
    export_onnx(model.encoder, model.relater, tmp_path)
    shipped, again = Model(WEIGHTS, threads=1), tmp_path
    for name in (TOKENISER, "manifest.json"):
        shutil.copyfile(WEIGHTS / name, again / name)
    manifest, _ = load_manifest(WEIGHTS)
    save_manifest(again, msgspec.structs.replace(manifest, files=files(again)))
    ids = np.arange(2000, 2040, dtype=np.int64)
    nothing = np.zeros_like(ids)
    for one, other in zip(
        shipped.encode(ids, nothing, nothing, nothing),
        Model(again, threads=1).encode(ids, nothing, nothing, nothing),
        strict=True,
    ):
        assert np.abs(one - other).max() < 1e-4
    cue = asked(np.random.default_rng(3))
    for one, other in zip(shipped.relate(cue), Model(again, threads=1).relate(cue), strict=True):
        assert np.abs(one - other).max() < 0.1  # a rounding to int8 that falls the other way
        assert np.abs(one - other).mean() < 2e-3


def test_the_exported_relater_says_what_the_trained_one_says() -> None:
    cue = asked(np.random.default_rng(4))
    names = ("cue", "real", "share", "distance", "place")
    token = torch.tensor(cue["token"][cue["index"]])
    with torch.no_grad():
        rest = (torch.tensor(cue[name]) for name in names)
        relater = restored(WEIGHTS).eval().relater
        wanted, _ = relater.relate(token, *rest, relater.places())
    roles, _ = Model(WEIGHTS, threads=1).relate(cue)
    here = cue["real"] > 0
    off = np.abs(roles - wanted.numpy())[here]
    assert off.mean() < 0.05 * wanted.numpy()[here].std()


def asked(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Two cues among ninety sub-words, of which one context has seventy only."""
    shape = (2, 90)
    real = np.ones(shape, dtype=np.float32)
    real[1, :20] = 0
    share = np.zeros(shape, dtype=np.float32)
    share[:, 40:42] = 0.5
    classes = {"distance": DISTANCES, "place": math.prod(PLACES)}
    return {
        "token": rng.normal(size=(200, 128)).astype(np.float32),
        "index": np.stack([np.arange(5, 95), np.arange(100, 190)]),
        "cue": rng.normal(size=(2, 128)).astype(np.float32),
        "real": real,
        "share": share,
        **{name: rng.integers(0, most, shape) for name, most in classes.items()},
    }


def test_an_article_in_which_nobody_speaks_teaches_as_well() -> None:
    model = restored(WEIGHTS)
    silent = Document("It rained in Lowmark on Tuesday, and the square stayed empty all day.")
    (batch,) = batches([example(silent, Model(threads=1).tokenise, nested=True)], 1)
    found = losses(model, batch, random.Random(1))
    assert all(torch.isfinite(loss) for loss in found.values())


def test_every_command_of_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for folder in ("corrected", "annotated"):
        (tmp_path / folder).mkdir()
    with Ledger("newsroom.db") as ledger:
        for number, record in enumerate(articles(), start=1):
            (tmp_path / "corrected" / f"{number}.txt").write_text(record.article.text)
            (tmp_path / "corrected" / f"{number}.ann").write_text(brat.write(record))
            (tmp_path / "annotated" / f"{number}.json").write_bytes(
                msgspec.json.encode(article_of(record))
            )
            ledger.add(record)
            correct(ledger.database, number, rejection(record, "s2"), "Petra")
    page = (ROOT / "docs" / "training.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    assert any("--ledger" in line for line in lines)
    for line in lines:
        run_line(line)
