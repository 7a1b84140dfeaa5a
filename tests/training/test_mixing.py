import pytest

pytest.importorskip("torch", reason="PyTorch comes with the extra “train”")

import torch

from sayso.training.mixing import mean


def test_a_mean_goes_by_shares() -> None:
    one, other = {"w": torch.tensor([1.0, 2.0])}, {"w": torch.tensor([3.0, 6.0])}
    assert mean([(one, 3.0), (other, 1.0)])["w"].tolist() == [1.5, 3.0]


def test_the_mean_lies_between() -> None:
    before, after = {"w": torch.zeros(2)}, {"w": torch.ones(2)}
    assert mean([(before, 0.75), (after, 0.25)])["w"].tolist() == [0.25, 0.25]


def test_models_of_different_form_are_refused() -> None:
    with pytest.raises(ValueError, match="different form"):
        mean([({"w": torch.ones(1)}, 1.0), ({"v": torch.ones(1)}, 1.0)])
