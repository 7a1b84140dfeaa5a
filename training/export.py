"""Trained weights -> the ONNX files, tokeniser and manifest that the package ships.

python -m training.export --weights weights.pt --minilm DIR --out src/sayso/models/weights
"""

import argparse
import shutil
from pathlib import Path

import torch

from sayso.attribution.confidence import FEATURES
from sayso.models.manifest import Calibration, Manifest, save_manifest
from sayso.models.session import TOKENISER
from sayso.training.exporting import export_onnx, files, transitions
from sayso.training.model import Model
from training.marks import load_marks

UNCALIBRATED = Calibration(tuple(1.0 for _ in FEATURES), 0.0, 0.0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    model = Model()
    model.load_state_dict(torch.load(options.weights, weights_only=True)["modules"])
    export_onnx(model.encoder, model.relater, options.out)
    shutil.copyfile(options.minilm / "tokenizer.json", options.out / TOKENISER)
    manifest = Manifest(
        name="attribution-minilm-l8",
        licence="Apache-2.0",
        trained_on=(
            "all-MiniLM-L6-v2",
            "PolNeAR 1.0.0 train",
            f"{len(load_marks())} articles marked by hand",
            "GUM attribution relations",
        ),
        figures={},
        files=files(options.out),
        transitions=transitions(model.chain),
        calibration=UNCALIBRATED,
    )
    save_manifest(options.out, manifest)


if __name__ == "__main__":
    main()
