"""The relater's graph made faster, its weights as they are.

Attention becomes one kernel (ONNX Runtime's MultiHeadAttention), and each cue is shown its own
context only, however long that is, so that no mask has to hide what is not there.
"""

from collections.abc import Sequence

from onnx import ModelProto, NodeProto, helper

from sayso.models.session import PADDING
from sayso.training.model import RELATER_HEADS

KERNELS = "com.microsoft"  # the domain of ONNX Runtime's own
SCALARS = ("cue", "valid")  # of a cue, not of the sub-words round it


def fused(model: ModelProto) -> ModelProto:
    """The same relater with softmax(QKᵀ/√d + mask)V as one node, for contexts of any length.

    Raises ValueError where there is no attention of this form.
    """
    graph = model.graph
    merged = [_merged(graph.node, node) for node in graph.node if node.op_type == "Softmax"]
    if not merged:
        raise ValueError("No attention is left in this graph to be fused.")
    by_output = {node.output[0]: node for node in merged}
    nodes = [by_output.get(node.output[0], node) for node in graph.node]
    nodes = _needed(nodes, {output.name for output in graph.output})
    del graph.node[:], graph.value_info[:]
    graph.node.extend(nodes)
    for value in [value for value in graph.input if value.name == PADDING]:
        graph.input.remove(value)
    for value in (*graph.input, *graph.output):
        if value.name not in SCALARS:
            value.type.tensor_type.shape.dim[1].dim_param = "length"
    model.opset_import.append(helper.make_opsetid(KERNELS, 1))
    return model


def _merged(nodes: Sequence[NodeProto], softmax: NodeProto) -> NodeProto:
    """One node that gives what those round this softmax give, but for the mask of padding."""
    made_by = {output: node for node in nodes for output in node.output}
    used_by = {name: node for node in nodes for name in node.input}

    def above(name: str, *kinds: str) -> str:
        """What goes into a row of nodes of these kinds, the last of which makes `name`."""
        for kind in kinds:
            if made_by[name].op_type != kind:
                raise ValueError(f"{name} is made by {made_by[name].op_type}, not by {kind}.")
            name = made_by[name].input[0]
        return name

    masked = made_by[softmax.input[0]].op_type == "Add"
    scaled = above(softmax.input[0], "Add") if masked else softmax.input[0]
    product = made_by[above(scaled, "Div")]
    mixed = used_by[softmax.output[0]]
    query, key = (above(name, "Transpose", "Reshape") for name in product.input)
    value = above(mixed.input[1], "Transpose", "Reshape")
    joined = used_by[used_by[mixed.output[0]].output[0]]  # heads beside each other again
    return helper.make_node(
        "MultiHeadAttention", [query, key, value], joined.output,
        name=f"{softmax.name}/fused", domain=KERNELS, num_heads=RELATER_HEADS,
    )  # fmt: skip


def _needed(nodes: list[NodeProto], wanted: set[str]) -> list[NodeProto]:
    """The nodes, in order, without those whose outputs nobody uses."""
    kept: list[NodeProto] = []
    for node in reversed(nodes):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted = wanted.union(node.input)
    return kept[::-1]
