from itertools import pairwise, product

import numpy as np
import pytest

from sayso.attribution.decoding import best_roles


def test_the_best_roles_are_those_of_an_exhaustive_search() -> None:
    rng = np.random.default_rng(3)
    logits = rng.normal(size=(2, 4, 5)).astype(np.float32)
    transitions = rng.normal(size=(6, 5)).astype(np.float32)
    real = np.array([[1, 1, 1, 1], [0, 1, 1, 0]], dtype=np.float32)
    roles, log_probability = best_roles(logits, real, transitions)
    for row in range(2):
        here = np.flatnonzero(real[row])
        scores = {}
        for path in product(range(5), repeat=len(here)):
            score = transitions[0][path[0]] + sum(
                logits[row, i, role] for i, role in zip(here, path, strict=True)
            )
            score += sum(transitions[1 + a][b] for a, b in pairwise(path))
            scores[path] = score
        with_content = [path for path in scores if any(role >= 3 for role in path)]
        best = max(with_content, key=lambda path: scores[path])
        total = np.log(sum(np.exp(s) for s in scores.values()))
        assert tuple(roles[row, here]) == best
        assert log_probability[row] == pytest.approx(scores[best] - total, abs=1e-4)
        assert not roles[row, real[row] == 0].any()
