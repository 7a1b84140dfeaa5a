"""The shipped ONNX weights as a trainable model again.

The matrices come back from seven bits a weight and the word embeddings from eight, which training
on mends within a few hundred steps: nothing else of earlier rounds has to be kept.
"""

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from sayso.attribution.relating import PLACES
from sayso.models.manifest import load_manifest
from sayso.models.session import ENCODER, RELATER
from sayso.training.model import Model, allowed_transitions

_MATRIX = re.compile(r"(?P<name>onnx::MatMul_(?P<number>\d+))(?P<int8>_quantized)?")
_TURNED = "_Transposed"
ENCODED = ("token", "tags", "cue")  # linear parts of the relater that the encoder's graph holds


def restored(folder: Path) -> Model:
    """The model whose export is in `folder`."""
    manifest, _ = load_manifest(folder)
    encoder, relater = (_named(folder / name) for name in (ENCODER, RELATER))
    model = Model(layers=sum(name.endswith("out_norm.weight") for name in encoder))
    scale = encoder.pop("encoder.words.scale")
    state = {"encoder.words.weight": encoder.pop("encoder.words.rows") * scale}
    state |= _of_places(relater.pop("places"))
    state |= {n: a for part in (encoder, relater) for n, a in part.items() if "MatMul" not in n}
    linear = [f"{n}.weight" for n, m in model.named_modules() if isinstance(m, torch.nn.Linear)]
    state |= zip(_in_encoder(linear), _matrices(encoder), strict=True)
    state |= zip(_in_relater(linear, state), _matrices(relater), strict=True)
    tensors = {name: torch.from_numpy(np.array(a, order="C")) for name, a in state.items()}
    tensors["chain.transitions"] = _transitions(manifest.transitions)
    tensors["chain.allowed"] = allowed_transitions()
    model.load_state_dict(tensors)
    return model


def _named(file: Path) -> dict[str, np.ndarray]:
    """The constants of a graph by name; what quantising has turned round is turned back."""
    named = {i.name: numpy_helper.to_array(i) for i in onnx.load(file).graph.initializer}
    return {n.removesuffix(_TURNED): a.T if n.endswith(_TURNED) else a for n, a in named.items()}


def _in_encoder(linear: list[str]) -> list[str]:
    own = [n for n in linear if n.startswith("encoder.")]
    return own + [f"relater.{part}.weight" for part in ENCODED]


def _in_relater(linear: list[str], known: dict[str, np.ndarray]) -> list[str]:
    inside = [n for n in linear if n.startswith("relater.") and n not in _in_encoder(linear)]
    return [n for n in inside if n not in known]


def _matrices(graph: dict[str, np.ndarray]) -> list[np.ndarray]:
    """The weights of its linear layers, (out, in) as torch has them, in the order of exporting."""
    found = {}
    for name, array in graph.items():
        if match := _MATRIX.fullmatch(name):
            scale = graph[f"{match['name']}_scale"] if match["int8"] else np.float32(1)
            found[int(match["number"])] = (array * scale).T.astype(np.float32)
    return [found[number] for number in sorted(found)]


def _of_places(table: np.ndarray) -> dict[str, np.ndarray]:
    """The embeddings whose sums are in a table, as far as sums tell: each with its own mean."""
    every = table.reshape(*PLACES, -1)
    axes = range(len(PLACES))
    found = {}
    for axis, name in enumerate(("sentence", "paragraph", "in_cue", "quote")):
        rows = every.mean(tuple(other for other in axes if other != axis))
        found[f"relater.{name}.weight"] = rows if axis == 0 else rows - table.mean(0)
    return found


def _transitions(table: tuple[tuple[float, ...], ...]) -> Tensor:
    """What was learnt of a table in which forbidden steps are -1e4."""
    learnt = torch.tensor(table)
    return torch.where(learnt > -1e3, learnt, torch.zeros_like(learnt))
