"""The manifest of a model: which files it has, how it was made, where its thresholds lie."""

import hashlib
from pathlib import Path

import msgspec

from sayso.errors import WeightsError

MANIFEST = "manifest.json"
WEIGHTS = Path(__file__).parent / "weights"  # what the package ships


class File(msgspec.Struct, frozen=True):
    """One file of a model. size in bytes."""

    sha256: str
    size: int


class Calibration(msgspec.Struct, frozen=True):
    """How the model's numbers become confidences, chosen on articles kept out of training.

    weights, bias: a logistic regression over the features of sayso.attribution.confidence.
    threshold: statements below this confidence are left out of the record.
    """

    weights: tuple[float, ...]
    bias: float
    threshold: float


class Manifest(msgspec.Struct, frozen=True):
    """What is known of a model.

    transitions: (1 + roles, roles) scores of the relater's chain, the start in the first row.
    trained_on, figures: for people; nothing is computed from them.
    """

    name: str
    licence: str
    trained_on: tuple[str, ...]
    figures: dict[str, float]
    files: dict[str, File]
    transitions: tuple[tuple[float, ...], ...]
    calibration: Calibration


def load_manifest(folder: Path) -> tuple[Manifest, str]:
    """Read a model's manifest and check its files; return it and its own SHA-256.

    Raises WeightsError when a file is missing or is not the one that the manifest names.
    """
    try:
        data = (folder / MANIFEST).read_bytes()
        manifest = msgspec.json.decode(data, type=Manifest)
    except OSError as error:
        raise WeightsError(
            f"{folder}: no model here ({error.strerror}). Name a folder with a {MANIFEST}."
        ) from error
    except msgspec.MsgspecError as error:
        raise WeightsError(f"{folder / MANIFEST}: not a model's manifest: {error}.") from error
    for name, file in manifest.files.items():
        _check(folder / name, file)
    return manifest, hashlib.sha256(data).hexdigest()


def save_manifest(folder: Path, manifest: Manifest) -> None:
    """Write a model's manifest beside its files."""
    line = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    (folder / MANIFEST).write_bytes(line + b"\n")


def file_of(path: Path) -> File:
    """What a manifest says of a file."""
    data = path.read_bytes()
    return File(hashlib.sha256(data).hexdigest(), len(data))


def _check(path: Path, expected: File) -> None:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WeightsError(
            f"{path}: cannot be read ({error.strerror}). Install sayso again."
        ) from error
    if hashlib.sha256(data).hexdigest() != expected.sha256:
        raise WeightsError(
            f"{path}: not the file that the manifest names (its SHA-256 differs). "
            "Install sayso again, or export the weights again."
        )
