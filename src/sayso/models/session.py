"""The model at work: ONNX Runtime sessions and the tokeniser. Nobody else touches either."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from sayso.errors import WeightsError
from sayso.models.manifest import WEIGHTS, load_manifest

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

ENCODER, RELATER, TOKENISER = "encoder.onnx", "relater.onnx", "tokenizer.json"
PADDING = "real"  # what tells which sub-words there are
# Adding and normalising in one kernel is slower on a CPU than in two that are vectorised.
SLOWER = ["SkipLayerNormFusion"]


class Model:
    """Weights that are loaded and checked.

    manifest, sha256: what they are.
    """

    def __init__(self, folder: Path | None = None, *, threads: int = 0) -> None:
        """Load the model in `folder`, or the one that is shipped.

        threads: how many one reading may use; 0 leaves it to ONNX Runtime.
        Raises WeightsError.
        """
        folder = folder or WEIGHTS
        self.manifest, self.sha256 = load_manifest(folder)
        try:
            self._tokeniser = Tokenizer.from_file(str(folder / TOKENISER))
            self._encoder = _session(folder / ENCODER, threads)
            self._relater = _session(folder / RELATER, threads)
        except Exception as error:  # both libraries raise bare Exceptions of their own
            raise WeightsError(f"{folder}: the model cannot be loaded: {error}") from error
        self._classes = {i.name for i in self._relater.get_inputs()} - {"token", "cue"}
        # What MiniLM was taught to find at the beginning: without it the first word is misread.
        self._first = self._tokeniser.token_to_id("[CLS]")
        self._tokeniser.no_truncation()
        self._tokeniser.no_padding()

    def tokenise(self, text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
        """Sub-word ids of `text`, and the code points [start, end) of each."""
        encoded = self._tokeniser.encode(text, add_special_tokens=False)
        return encoded.ids, encoded.offsets

    def encode(self, ids: Ints, quote: Ints, case: Ints, opening: Ints) -> tuple[Floats, ...]:
        """Read one window of n sub-words; all inputs (n,).

        Returns each sub-word as itself (n, d), as a cue (n, d), and its cue logits (n, 3).
        One window at a time: int8 ranges are taken over a whole input, and what a window says
        must not depend on what it is read beside.
        """
        inputs = {"ids": ids, "quote": quote, "case": case, "opening": opening}
        first = {"ids": self._first, "quote": 0, "case": 0, "opening": 0}
        seen = {k: np.concatenate([[first[k]], v])[np.newaxis] for k, v in inputs.items()}
        return tuple(array[0, 1:] for array in self._encoder.run(None, seen))

    def relate(self, inputs: dict[str, npt.NDArray[np.generic]]) -> tuple[Floats, Floats]:
        """Ask for each of c cues about the n sub-words round it.

        inputs: the arrays (c, n) of sayso.attribution.relating.Contexts; "token" (m, d): all
        sub-words of the text, of which each context shows some that follow one another; "cue"
        (c, d). Returns role logits (c, n, roles) and cue validity logits (c,).
        """
        real, index = inputs[PADDING].astype(bool), inputs["index"]
        token, cues = inputs["token"], inputs["cue"]
        shown = {name: inputs[name] for name in self._classes}
        roles = np.zeros((*real.shape, len(self.manifest.transitions[0])), dtype=np.float32)
        valid = np.zeros(len(real), dtype=np.float32)
        # One cue at a time: int8 ranges are taken over a whole input, and what is said of a cue
        # must not depend on those beside it. Only what is there is shown: nothing has to be masked.
        extents = zip(real.argmax(1).tolist(), real.sum(1).tolist(), strict=True)
        for cue, (first, count) in enumerate(extents):
            here, there = slice(cue, cue + 1), slice(first, first + count)
            asked = {name: array[here, there] for name, array in shown.items()}
            asked["token"] = token[np.newaxis, index[cue, first] : index[cue, first] + count]
            asked["cue"] = cues[here]
            roles[here, there], valid[here] = self._relater.run(None, asked)
        return roles, valid


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # windows differ in length: each would keep a pattern
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER
    )
