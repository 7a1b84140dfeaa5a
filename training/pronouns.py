"""Fit the weights by which "he" and "she" go to one of the people named before.

    python -m training.pronouns --gap CORPORA/gap/gap-development.tsv --gum CORPORA/gum/dep

A logistic model over the candidates of each pronoun (a softmax over what is seen of each, see
sayso.speakers.salience), by gradient ascent on the probability of the right chain, with an L2
penalty. Of GUM, the genres that are not measured are used: biographies, speeches and court
documents. Prints the weights, to be copied into sayso.speakers.salience. Run it again until they
stay: a pronoun resolved differently is another mention for those that follow.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.evaluation import gap
from sayso.evaluation.coref_corpora import GoldMention, read_entities
from sayso.speakers.chains import Chain
from sayso.speakers.names import read
from sayso.speakers.pronouns import may_be
from sayso.speakers.reference import Named
from sayso.speakers.salience import WEIGHTS, candidates

Floats = npt.NDArray[np.float64]
Spans = list[tuple[int, int]]
Example = tuple[Floats, Floats]  # what is seen of each candidate, and which may be right
GENRES = ("bio", "speech", "court")
RIDGE = 3e-3
STEPS = 300
RATE = 0.5


def example(named: Named, pronoun: int, right: Spans, wrong: Spans) -> Example | None:
    """The candidates for a pronoun: those at `right` are it; without any, all not at `wrong`."""
    word = named.page.words[named.page.index(pronoun)]
    gender = read(named.page, word.start, word.end).gender
    fitting = [c for c in named.chains if may_be(c, gender)]
    seen = candidates(named.page, fitting, pronoun, gender)
    if len(seen) < 2:
        return None
    allowed = [_holds(chain, right) if right else not _holds(chain, wrong) for chain, _ in seen]
    if not any(allowed) or all(allowed):
        return None
    return np.array([x for _, x in seen]), np.array(allowed, dtype=float)


def _holds(chain: Chain, spans: Spans) -> bool:
    return any(n.start < end and start < n.end for n in chain.names for start, end in spans)


def of_gap(file: Path) -> Iterator[Example]:
    for question in gap.load(file):
        named = Named(question.text)
        right = [s for s, yes in zip(question.names, question.right, strict=True) if yes]
        wrong = [s for s, yes in zip(question.names, question.right, strict=True) if not yes]
        found = example(named, question.pronoun[0], right, wrong)
        if found:
            yield found


def of_gum(folder: Path) -> Iterator[Example]:
    for article in read_entities(folder):
        if not any(f"_{genre}_" in article.name for genre in GENRES):
            continue
        named = Named(article.text)
        by_entity: dict[str, list[GoldMention]] = {}
        for mention in article.mentions:
            by_entity.setdefault(mention.entity, []).append(mention)
        for mention in article.mentions:
            if mention.form != "pronoun":
                continue
            right = [m.name for m in by_entity[mention.entity] if m.form == "name"]
            found = example(named, mention.start, right, []) if right else None
            if found:
                yield found


def fit(examples: list[Example]) -> Floats:
    weights = np.zeros(len(WEIGHTS))
    spread = np.concatenate([x for x, _ in examples]).std(0) + 1e-6
    for _ in range(STEPS):
        gradient = -2 * RIDGE * weights
        for x, allowed in examples:
            p = np.exp((z := x / spread @ weights) - z.max())
            p /= p.sum()
            q = p * allowed
            q /= q.sum() + 1e-12
            gradient += (q - p) @ (x / spread) / len(examples)
        weights += RATE * gradient
    return weights / spread


def right(examples: list[Example], weights: Floats) -> float:
    return float(np.mean([allowed[int((x @ weights).argmax())] for x, allowed in examples]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gap", type=Path, required=True)
    parser.add_argument("--gum", type=Path, required=True)
    options = parser.parse_args()
    gap_examples, gum_examples = list(of_gap(options.gap)), list(of_gum(options.gum))
    examples = gap_examples + gum_examples
    weights = fit(examples)
    for name, some in (("GAP", gap_examples), ("GUM", gum_examples)):
        print(f"{name}: {len(some)} pronouns, {right(some, weights):.3f} right")
    for name, weight in zip(WEIGHTS, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
