"""Choose how the model's numbers become confidences, and from which on a statement is kept.

    python -m training.calibrate --model DIR --corpora DIR --gold DIR

Uses the articles of PolNeAR train and those marked by hand that training left out, and every second
gold article: these figures are of articles that the threshold was chosen on. Writes the calibration
into the model's manifest.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from sayso.attribution.confidence import FEATURES, confidence
from sayso.attribution.finishing import finished
from sayso.attribution.relation import Relation
from sayso.attribution.statements import candidates, features_of
from sayso.evaluation import gold, polnear, relations
from sayso.evaluation.measures import Scored
from sayso.models import Calibration, Model, load_manifest
from sayso.models.manifest import save_manifest
from sayso.record import Span
from sayso.text import GivenText, quotations
from training.marks import read_marks
from training.train import HELD_OUT_EVERY

RIDGE = 1e-3  # L2 penalty, per example
THRESHOLDS = np.arange(0.1, 0.6, 0.01)
TELLS = 0.005  # of F1: what is closer is chance, and of what cannot be told apart most is kept
Floats = npt.NDArray[np.float64]


@dataclass
class Judged:
    """An article's candidate statements, and the annotated ones.

    nested: whether the corpus marks statements in statements.
    """

    text: GivenText
    wanted: tuple[polnear.Attribution, ...]
    found: list[Relation]
    nested: bool

    def score(self, relations_found: list[Relation]) -> Scored:
        placed = [placed_back(relation, self.text) for relation in relations_found]
        return relations.score(self.text.raw, self.wanted, placed)


def read(model: Model, corpus: list[polnear.AnnotatedArticle], nested: bool) -> list[Judged]:
    judged = []
    for article in corpus:
        text = GivenText.of(article.text)
        found = candidates(text.canonical, model)
        kept = found if nested else outer(found)
        judged.append(Judged(text, article.attributions, kept, nested))
    return judged


def outer(found: list[Relation]) -> list[Relation]:
    """The relations that do not lie whole in another's content, as `sayso eval` compares them."""

    def lies_in(relation: Relation, other: Relation) -> bool:
        spans = (*relation.content, relation.cue)
        return all(any(a <= s and e <= b for a, b in other.content) for s, e in spans)

    return [r for r in found if r.parent is None or not lies_in(r, found[r.parent])]


def placed_back(relation: Relation, text: GivenText) -> polnear.Attribution:
    def place(*spans: tuple[int, int] | None) -> polnear.Spans:
        return tuple(text.place(Span(*s, text.canonical[slice(*s)])) for s in spans if s)

    return polnear.Attribution(
        place(relation.source), place(relation.cue), place(*relation.content)
    )


def gold_articles(folder: Path) -> list[polnear.AnnotatedArticle]:
    """Every second gold article, in the form of PolNeAR."""
    return [
        polnear.AnnotatedArticle(
            article.id,
            article.text,
            tuple(
                polnear.Attribution(
                    (s.source,) if s.source else (), (s.cue,) if s.cue else (), s.content
                )
                for s in article.statements
            ),
        )
        for article in gold.load(folder)[::2]
    ]


def marked_articles(corpora: Path) -> list[polnear.AnnotatedArticle]:
    """The articles marked by hand that training left out, in the form of PolNeAR."""
    return [
        polnear.AnnotatedArticle(
            str(number),
            document.text,
            tuple(
                polnear.Attribution(tuple(r.source), tuple(r.cue), tuple(r.content))
                for r in document.relations
            ),
        )
        for number, document in enumerate(read_marks(corpora, held_out=True))
    ]


def fit(articles: list[Judged]) -> tuple[list[float], float]:
    """Logistic regression by Newton's method, every statement with the same weight."""
    rows, right = [], []
    for one in articles:
        verdicts = one.score(one.found).right
        rows += [features_of(relation) for relation in one.found]
        right += [float(bool(verdict)) for verdict in verdicts]
    x, y = np.array(rows), np.array(right)
    mean, spread = x.mean(0), x.std(0) + 1e-6
    z = np.column_stack([(x - mean) / spread, np.ones(len(x))])
    w = np.zeros(z.shape[1])
    penalty = RIDGE * len(y) * np.diag([1.0] * len(FEATURES) + [0.0])
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ w))
        gradient = z.T @ (p - y) + penalty @ w
        w -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + penalty, gradient)
    weights = w[:-1] / spread
    return [float(v) for v in weights], float(w[-1] - weights @ mean)


def f1(articles: list[Judged], weights: list[float], bias: float, threshold: float) -> float:
    """Mean of attribution F1 and attribution F1 with source, over the statements kept."""
    hits = {"attribution": 0, "attribution_source": 0}
    total = 0
    for one in articles:
        sure = [r for r in one.found if confidence(features_of(r), weights, bias) >= threshold]
        text = one.text.canonical
        found = finished(text, sure, quotations(text))
        tallies = one.score(found if one.nested else outer(found)).figures.tallies
        for name in hits:
            hits[name] += tallies[name].hit
        total += tallies["attribution"].predicted + tallies["attribution"].gold
    return sum(hits.values()) / total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--gold", type=Path, required=True)
    options = parser.parse_args()
    model = Model(options.model)
    train = polnear.load(options.corpora / "polnear" / "train")
    news = read(model, train[HELD_OUT_EVERY - 1 :: HELD_OUT_EVERY], nested=False)
    complete = gold_articles(options.gold) + marked_articles(options.corpora)
    nested = read(model, complete, nested=True)
    weights, bias = fit(news + nested)
    scores = [f1(news, weights, bias, t) + f1(nested, weights, bias, t) for t in THRESHOLDS]
    # Of thresholds that cannot be told apart, the one that loses least.
    best = float(THRESHOLDS[int(np.argmax(np.array(scores) >= max(scores) - 2 * TELLS))])
    calibration = Calibration(tuple(round(w, 5) for w in weights), round(bias, 5), round(best, 2))
    print(dict(zip(FEATURES, calibration.weights, strict=True)), calibration.bias, best)
    print({round(float(t), 2): round(s / 2, 4) for t, s in zip(THRESHOLDS, scores, strict=True)})
    manifest, _ = load_manifest(options.model)
    save_manifest(options.model, msgspec.structs.replace(manifest, calibration=calibration))


if __name__ == "__main__":
    main()
