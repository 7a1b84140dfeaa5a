"""Make the relater of a model faster that was exported without `sayso.training.graphs`.

python -m training.graphs FOLDER
"""

import argparse
from pathlib import Path

import msgspec
import onnx

from sayso.models.manifest import file_of, load_manifest, save_manifest
from sayso.models.session import RELATER
from sayso.training.graphs import fused


def refit(folder: Path) -> None:
    """Fuse the relater of a model, and say so in its manifest."""
    manifest, _ = load_manifest(folder)
    path = folder / RELATER
    onnx.save(fused(onnx.load(path)), path)
    files = {**manifest.files, RELATER: file_of(path)}
    save_manifest(folder, msgspec.structs.replace(manifest, files=files))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    refit(parser.parse_args().folder)


if __name__ == "__main__":
    main()
