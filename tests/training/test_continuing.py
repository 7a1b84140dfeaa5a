import random
import shutil
from pathlib import Path

import msgspec
import numpy as np
import pytest
from click.testing import CliRunner

from sayso import Reader, api
from sayso.cli import main
from sayso.models import Model, load_manifest
from sayso.models.manifest import WEIGHTS, save_manifest
from sayso.models.session import ENCODER, TOKENISER
from tests.training.making import articles

pytest.importorskip("torch", reason="torch comes with the extra “train”")
pytest.importorskip("onnx", reason="onnx comes with the extra “train”")

import torch

from sayso.training.batches import batches
from sayso.training.continuing import mean
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


def test_it_can_be_gone_on_from(trained: Path, tmp_path: Path, reader: Reader) -> None:
    before, after = (restored(folder).state_dict() for folder in (WEIGHTS, trained))
    moved = [name for name, tensor in after.items() if not torch.equal(tensor, before[name])]
    assert moved
    # A little is learnt from little: no weight is far from where it was.
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
        assert np.abs(one - other).max() < 0.5


def test_the_mean_lies_between() -> None:
    before, after = {"w": torch.zeros(2)}, {"w": torch.ones(2)}
    assert mean(before, after, 0.75)["w"].tolist() == [0.25, 0.25]


def test_an_article_in_which_nobody_speaks_teaches_as_well() -> None:
    model = restored(WEIGHTS)
    silent = Document("It rained in Lowmark on Tuesday, and the square stayed empty all day.")
    (batch,) = batches([example(silent, Model(threads=1).tokenise, nested=True)], 1)
    found = losses(model, batch, random.Random(1))
    assert all(torch.isfinite(loss) for loss in found.values())
