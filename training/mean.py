"""Mix trained weights into one: their weighted mean, which forgets less than the last epoch does.

python -m training.mean --out mean.pt FIRST.pt:0.3 SECOND.pt:0.7
"""

import argparse
from pathlib import Path

import torch

from sayso.training.mixing import mean


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
