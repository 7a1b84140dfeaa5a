import pytest

pytest.importorskip("torch", reason="PyTorch comes with the extra “train”")

import torch

from sayso.training.model import Layer


def test_a_layer_that_is_put_on_top_changes_nothing_at_first() -> None:
    torch.manual_seed(1)
    below, above = (Layer(32, 4, 64, dropout=0.0).eval() for _ in range(2))
    said = below(torch.randn(2, 9, 32), None)
    assert not torch.allclose(above(said, None), said, atol=0.1)
    above.begin_as_nothing(below)
    assert torch.allclose(above(said, None), said, atol=1e-4)
