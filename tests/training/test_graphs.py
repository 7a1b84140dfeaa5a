import shutil
from pathlib import Path

import numpy as np
import pytest

from sayso.models import Model
from sayso.models.manifest import WEIGHTS

pytest.importorskip("onnx", reason="onnx comes with the extra “train”")

from training.graphs import refit


def contexts(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Three cues in contexts of twelve sub-words, some of which are not there."""
    real = np.ones((3, 288), dtype=np.float32)
    real[0, :100] = real[2, 250:] = 0
    classes = {"quote": 4, "distance": 32, "sentence": 7, "paragraph": 5}
    in_cue = np.zeros((3, 288), dtype=np.int64)
    in_cue[:, 112:114] = 1
    return {
        "token": rng.normal(size=(3, 288, 128)).astype(np.float32),
        "cue": rng.normal(size=(3, 128)).astype(np.float32),
        "real": real,
        "in_cue": in_cue,
        **{name: rng.integers(0, most, (3, 288)) for name, most in classes.items()},
    }


def test_a_fused_relater_says_the_same(tmp_path: Path) -> None:
    given = contexts(np.random.default_rng(5))
    folder = shutil.copytree(WEIGHTS, tmp_path / "weights")
    roles, valid = Model(WEIGHTS, threads=1).relate(given)
    try:
        refit(folder)
    except ValueError:
        pytest.skip("the shipped relater is fused already")
    refitted_roles, refitted_valid = Model(folder, threads=1).relate(given)
    here = given["real"] > 0
    assert refitted_roles[here] == pytest.approx(roles[here], abs=1e-3)
    assert refitted_valid == pytest.approx(valid, abs=1e-3)
