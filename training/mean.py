"""Mix trained weights into one: their weighted mean, which forgets less than the last epoch does.

    python -m training.mean --out mean.pt FIRST.pt:0.3 SECOND.pt:0.7

The weights have to come from one another, as epochs and rounds do (Wortsman et al. 2022, "Model
soups"): those of models that were begun apart mean nothing in between.
"""

import argparse
from pathlib import Path

import torch
from torch import Tensor


def mean(parts: list[tuple[dict[str, Tensor], float]]) -> dict[str, Tensor]:
    """The mean of models by their shares, which need not add up to one. Raises ValueError."""
    names = set(parts[0][0])
    if any(set(model) != names for model, _ in parts):
        raise ValueError("These are weights of models of different form.")
    whole = sum(share for _, share in parts)
    return {
        name: sum((share / whole * model[name] for model, share in parts), torch.zeros(()))
        for name in parts[0][0]
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="+", metavar="WEIGHTS.pt:SHARE")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    parts = []
    for part in options.parts:
        file, _, share = part.rpartition(":")
        parts.append((torch.load(file, weights_only=True)["modules"], float(share)))
    torch.save({"modules": mean(parts)}, options.out)


if __name__ == "__main__":
    main()
