"""Weights mixed into one."""

from collections.abc import Sequence

import torch
from torch import Tensor


def mean(parts: Sequence[tuple[dict[str, Tensor], float]]) -> dict[str, Tensor]:
    """The mean of models by their shares, which need not add up to one.

    They have to come from one another, as before and after, epochs and rounds do (Wortsman et al.
    2022, "Model soups"): those of models that were begun apart mean nothing in between.
    Raises ValueError where they are of different form.
    """
    names = set(parts[0][0])
    if any(set(model) != names for model, _ in parts):
        raise ValueError("These are weights of models of different form.")
    whole = sum(share for _, share in parts)
    return {
        name: sum((share / whole * model[name] for model, share in parts), torch.zeros(()))
        for name in parts[0][0]
    }
