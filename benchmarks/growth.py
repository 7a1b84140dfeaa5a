"""How cost grows with the length of an article and with the number of articles: in proportion.

    python -m benchmarks.growth [--plot docs/growth.svg] [--longest WORDS] [--most ARTICLES]

One process, one thread, the pinned corpus. Prints CPU seconds and peak memory, and draws the
seconds against the words on logarithmic axes, where what is in proportion is a straight line.
"""

import argparse
import json
import math
import resource
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import sayso
from benchmarks.corpus import article, articles
from benchmarks.measuring import fastest
from benchmarks.plotting import plot
from sayso.record import Article

LENGTHS = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)  # words of one article
SIZES = (1, 3, 10, 30, 100, 300)  # articles of a corpus
FEW = 3_000  # words: what is shorter is measured more than once


class Cost(NamedTuple):
    """What reading took. peak: MiB that the process has ever held."""

    words: int
    seconds: float
    peak: int


def cost(reader: sayso.Reader, texts: Callable[[], Iterator[str]]) -> Cost:
    """Read some texts, none of which is kept."""

    def read() -> None:
        for record in reader.pipe(Article(text, published="2024-01-02") for text in texts()):
            record.to_json()

    words = sum(len(text.split()) for text in texts())
    seconds = fastest(read, rounds=5 if words <= FEW else 1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Cost(words, round(seconds, 4), peak)


def svg(series: dict[str, list[Cost]], width: int = 640, height: int = 420) -> str:
    """A plot of seconds against words, both axes logarithmic, with lines of proportion."""
    costs = [one for several in series.values() for one in several]
    left, right = (math.floor(math.log10(min(c.words for c in costs))),
                   math.ceil(math.log10(max(c.words for c in costs))))  # fmt: skip
    low, high = (math.floor(math.log10(min(c.seconds for c in costs))),
                 math.ceil(math.log10(max(c.seconds for c in costs))))  # fmt: skip

    def x(words: float) -> float:
        return round(70 + (math.log10(words) - left) / (right - left) * (width - 115), 1)

    def y(seconds: float) -> float:
        return round(height - 50 - (math.log10(seconds) - low) / (high - low) * (height - 80), 1)

    drawn = []
    for power in range(left, right + 1):
        at = x(10**power)
        drawn.append(f'<path class="grid" d="M{at} 30V{height - 50}"/>')
        drawn.append(f'<text x="{at}" y="{height - 32}" class="mid">{10**power:,}</text>')
    for power in range(low, high + 1):
        at = y(10**power)
        drawn.append(f'<path class="grid" d="M70 {at}H{width - 45}"/>')
        drawn.append(f'<text x="62" y="{at + 4}" class="end">{10.0**power:g}</text>')
    slope = costs[-1].seconds / costs[-1].words
    start = max(10**left, 10**low / slope)
    end = min(10**right, 10**high / slope)
    drawn.append(
        f'<path class="line" d="M{x(start)} {y(slope * start)}L{x(end)} {y(slope * end)}"/>'
    )
    for number, (name, several) in enumerate(series.items()):
        for one in several:
            mark = f'cx="{x(one.words)}" cy="{y(one.seconds)}" r="4"'
            drawn.append(f'<circle class="s{number}" {mark}/>')
        drawn.append(f'<circle class="s{number}" cx="90" cy="{46 + 20 * number}" r="4"/>')
        drawn.append(f'<text x="102" y="{50 + 20 * number}">{name}</text>')
    return plot(
        "".join(drawn), width, height, across="words",
        above="CPU seconds; the dashed line is proportion",
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--longest", type=int, default=LENGTHS[-1])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    options = parser.parse_args()
    reader = sayso.load(threads=1)
    cost(reader, lambda: iter([article(0, 1000)["text"]]))  # what is compiled on first use
    sizes = [
        cost(reader, lambda count=count: (one["text"] for one in articles(count)))  # type: ignore
        for count in SIZES
        if count <= options.most
    ]
    lengths = [
        cost(reader, lambda words=words: iter([article(0, words)["text"]]))  # type: ignore
        for words in LENGTHS
        if words <= options.longest
    ]
    series = {"one article, longer and longer": lengths, "more and more articles": sizes}
    for name, several in series.items():
        for one in several:
            found = {
                **one._asdict(),
                "CPU s per 1,000 words": round(1e3 * one.seconds / one.words, 4),
            }
            print(name, json.dumps(found))
    if options.plot:
        options.plot.write_text(svg(series), encoding="utf-8")


if __name__ == "__main__":
    main()
