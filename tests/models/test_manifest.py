import shutil
from pathlib import Path

import pytest

from sayso.errors import WeightsError
from sayso.models import Model, load_manifest
from sayso.models.manifest import MANIFEST, WEIGHTS, file_of, save_manifest

MEGABYTE = 1024 * 1024


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WEIGHTS, tmp_path / "weights"))


def test_the_shipped_weights_are_small_and_described() -> None:
    manifest, sha256 = load_manifest(WEIGHTS)
    assert len(sha256) == 64
    assert sum(file.size for file in manifest.files.values()) < 30 * MEGABYTE
    assert manifest.licence == "Apache-2.0"
    assert any("PolNeAR" in corpus for corpus in manifest.trained_on)
    assert manifest.figures["PolNeAR dev, attribution, F1"] > 0.73
    card = (WEIGHTS / "CARD.md").read_text(encoding="utf-8")
    for heading in ("Data", "Licence", "Figures", "Known failures"):
        assert heading in card


def test_a_manifest_is_written_as_it_was_read(weights: Path) -> None:
    before = (weights / MANIFEST).read_bytes()
    manifest, _ = load_manifest(weights)
    save_manifest(weights, manifest)
    assert (weights / MANIFEST).read_bytes() == before
    assert all(file_of(weights / name) == file for name, file in manifest.files.items())


def test_a_file_that_is_not_the_manifests_is_refused(weights: Path) -> None:
    file = weights / "relater.onnx"
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(WeightsError, match="SHA-256 differs"):
        Model(weights)


def test_a_file_that_is_missing_is_refused(weights: Path) -> None:
    (weights / "encoder.onnx").unlink()
    with pytest.raises(WeightsError, match="cannot be read"):
        Model(weights)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="no model here"):
        Model(tmp_path)
    (tmp_path / MANIFEST).write_text("{}")
    with pytest.raises(WeightsError, match="not a model's manifest"):
        Model(tmp_path)
