"""Write into a model's manifest what `sayso eval` measures of it.

python -m training.describe --model DIR --polnear DIR --gold DIR
"""

import argparse
from pathlib import Path

import msgspec

from sayso import api
from sayso.evaluation.run import Evaluation, evaluate_gold, evaluate_polnear
from sayso.models import load_manifest
from sayso.models.manifest import save_manifest

POLNEAR = ("attribution", "attribution_source", "content_exact")
GOLD = ("attribution", "with_source", "exact_content")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, required=True, help="the dev split")
    parser.add_argument("--gold", type=Path, required=True)
    options = parser.parse_args()
    reader = api.load(options.model)
    figures = {
        **named("PolNeAR dev", evaluate_polnear(reader, options.polnear), POLNEAR),
        **named("annotated articles", evaluate_gold(reader, options.gold), GOLD),
    }
    manifest, _ = load_manifest(options.model)
    save_manifest(options.model, msgspec.structs.replace(manifest, figures=figures))
    print(figures)


def named(corpus: str, found: Evaluation, measures: tuple[str, ...]) -> dict[str, float]:
    """F1 of each measure, 0 to 1, and the expected calibration error, by a name for people."""
    figures = {f"{corpus}, {m}, F1": found.figures.tallies[m].f1 for m in measures}
    figures[f"{corpus}, calibration error"] = found.calibration.error
    return {name: round(value, 4) for name, value in figures.items() if value is not None}


if __name__ == "__main__":
    main()
