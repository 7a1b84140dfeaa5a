"""Whether confidence means what it says: a reliability diagram of annotated articles.

    python -m benchmarks.reliability POLNEAR_DEV GOLD_DEV [--plot docs/reliability.svg]

Prints the bins of both, and draws in each the share of statements that is right against their mean
confidence (DeGroot and Fienberg 1983); on the dashed line the two are the same.
"""

import argparse
import json
from pathlib import Path
from xml.sax.saxutils import escape

import sayso
from benchmarks.plotting import plot
from sayso.evaluation.calibration import Bin, Calibration
from sayso.evaluation.run import evaluate_gold, evaluate_polnear

SIDE, LEFT, TOP = 340, 70, 40  # of the square that is drawn in
LARGEST = 13  # radius of the bin that holds most statements


def svg(series: dict[str, Calibration]) -> str:
    """The diagram: a dot is a bin, the larger, the more statements it holds."""
    drawn = [f'<path class="line" d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}"/>']
    for tenth in range(0, 11, 2):
        at = tenth / 10
        drawn.append(f'<path class="grid" d="M{_x(at)} {_y(0)}V{_y(1)}M{_x(0)} {_y(at)}H{_x(1)}"/>')
        drawn.append(f'<text x="{_x(at)}" y="{_y(0) + 18}" class="mid">{at:g}</text>')
        drawn.append(f'<text x="{_x(0) - 8}" y="{_y(at) + 4}" class="end">{at:g}</text>')
    for number, (name, found) in enumerate(series.items()):
        most = max(one.statements for one in found.bins)
        drawn += [_dot(one, most, number) for one in found.bins]
        error = 100 * (found.error or 0)
        at = TOP + 12 + 20 * number
        drawn.append(f'<circle class="s{number}" cx="{LEFT + 16}" cy="{at}" r="5"/>')
        drawn.append(
            f'<text x="{LEFT + 28}" y="{at + 4}">{escape(name)}: {found.statements:,} statements, '
            f"expected calibration error {error:.1f} %</text>"
        )
    return plot(
        "".join(drawn), LEFT + SIDE + 130, TOP + SIDE + 56, across="confidence",
        above="share that is right; a dot's area is its number of statements",
    )  # fmt: skip


def _dot(one: Bin, most: int, number: int) -> str:
    radius = round(LARGEST * (one.statements / most) ** 0.5 + 1.5, 1)
    return (
        f'<circle class="s{number}" fill-opacity="0.7" cx="{_x(one.confidence)}" '
        f'cy="{_y(one.right)}" r="{radius}"/>'
    )


def _x(share: float) -> float:
    return round(LEFT + share * SIDE, 1)


def _y(share: float) -> float:
    return round(TOP + (1 - share) * SIDE, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("polnear", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    reader = sayso.load(threads=1)
    series = {
        "PolNeAR dev": evaluate_polnear(reader, options.polnear).calibration,
        "gold/dev": evaluate_gold(reader, options.gold).calibration,
    }
    for name, found in series.items():
        print(name, json.dumps(found.to_dict()))
    if options.plot:
        options.plot.write_text(svg(series), encoding="utf-8")


if __name__ == "__main__":
    main()
