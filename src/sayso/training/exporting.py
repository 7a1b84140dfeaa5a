"""A trained model -> the ONNX files that are read with."""

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.attribution.relating import NEAR
from sayso.models.manifest import File, file_of
from sayso.models.session import ENCODER, RELATER, TOKENISER
from sayso.training.graphs import fused
from sayso.training.model import Chain, Encoder, Relater


class RowwiseInt8(nn.Module):
    """An embedding whose rows are held in int8, each with its own scale."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        scale = embedding.weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", torch.round(embedding.weight.detach() / scale).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Rows (…, width) for ids (…)."""
        return self.rows[ids].float() * self.scale[ids]


class ShippedEncoder(nn.Module):
    """The encoder with those parts of the relater that look at one sub-word at a time."""

    def __init__(self, encoder: Encoder, relater: Relater) -> None:
        super().__init__()
        self.encoder, self.relater = encoder, relater
        self.encoder.words = RowwiseInt8(encoder.words)

    def forward(
        self, ids: Tensor, quote: Tensor, case: Tensor, opening: Tensor
    ) -> tuple[Tensor, ...]:
        """What `sayso.models.Model.encode` returns, for a batch of windows."""
        hidden, flat, cue = self.encoder(ids, quote, case, opening)
        return (
            self.relater.as_token(hidden, torch.log_softmax(flat, -1)),
            self.relater.cue(hidden),
            cue,
        )


class ShippedRelater(nn.Module):
    """The rest of the relater, of which a graph has one entry only."""

    places: Tensor

    def __init__(self, relater: Relater) -> None:
        super().__init__()
        self.relater = relater
        self.register_buffer("places", relater.places().detach())

    def forward(
        self, token: Tensor, cue: Tensor, real: Tensor, share: Tensor, distance: Tensor,
        place: Tensor,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        """What `Relater.relate` returns."""
        return self.relater.relate(token, cue, real, share, distance, place, self.places)


@contextmanager
def _quiet() -> Iterator[None]:
    """Without advice that is of no use here: on graphs of another kind, on newer exporters."""
    logging.disable(logging.WARNING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


@_quiet()
def export_onnx(encoder: Encoder, relater: Relater, out: Path) -> None:
    """Write both graphs, the encoder's matrices and the relater's layer in int8."""
    _export_encoder(ShippedEncoder(encoder, relater).eval(), out)
    _export_relater(ShippedRelater(relater).eval(), relater.cue.out_features, out)
    for name in (ENCODER, RELATER):
        onnx.checker.check_model(str(out / name))


def _export_encoder(shipped: ShippedEncoder, out: Path) -> None:
    row = torch.zeros(1, 8, dtype=torch.int64)
    plain = out / "encoder.fp32.onnx"
    names = ["ids", "quote", "case", "opening"]
    torch.onnx.export(
        shipped, (row, row, row, row), plain, dynamo=False,
        input_names=names, output_names=["token", "cue", "cue_logits"], opset_version=17,
        dynamic_axes={name: {1: "length"} for name in [*names, "token", "cue", "cue_logits"]},
    )  # fmt: skip
    _in_int8(plain, out / ENCODER)


def _export_relater(shipped: ShippedRelater, width: int, out: Path) -> None:
    length = sum(NEAR)
    context = torch.zeros(2, length, dtype=torch.int64)
    inputs = (
        torch.zeros(2, length, width), torch.zeros(2, width),
        context.float(), context.float(), context, context,
    )  # fmt: skip
    names = ["token", "cue", "real", "share", "distance", "place"]
    plain = out / "relater.fp32.onnx"
    torch.onnx.export(
        shipped, inputs, plain, dynamo=False, opset_version=17,
        input_names=names, output_names=["roles", "valid"],
        dynamic_axes={name: {0: "cues"} for name in [*names, "roles", "valid"]},
    )  # fmt: skip
    graph = fused(onnx.load(plain))
    onnx.save(graph, plain)
    # Its answers are small and exact: only the layer is in int8.
    _in_int8(plain, out / RELATER, [n.name for n in graph.graph.node if "/layer/" in n.name])


def _in_int8(plain: Path, out: Path, nodes: Sequence[str] = ()) -> None:
    """Move a graph to `out`, the weights of its matrix products (or of these only) in int8."""
    # Seven bits: on processors without VNNI eight would overflow, and answers would differ.
    quantize_dynamic(
        plain, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
        op_types_to_quantize=["MatMul"], nodes_to_quantize=list(nodes),
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip
    plain.unlink()


def transitions(chain: Chain) -> tuple[tuple[float, ...], ...]:
    """The chain as a manifest holds it."""
    table = chain.table().detach().numpy().clip(-1e4)
    return tuple(tuple(round(float(x), 4) for x in row) for row in table)


def files(folder: Path) -> dict[str, File]:
    """The files of a model, as its manifest holds them."""
    return {name: file_of(folder / name) for name in (ENCODER, RELATER, TOKENISER)}
