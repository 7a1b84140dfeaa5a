from itertools import pairwise, product

import numpy as np
import pytest

from sayso.attribution.encoding import encode
from sayso.attribution.relating import AFTER, BEFORE, Cue, best_roles, contexts, distance_class


def words(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """A tokeniser for tests: a word is a token."""
    spans, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        spans.append((at, at + len(word)))
        at += len(word)
    return list(range(len(spans))), spans


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


def test_a_context_is_laid_out_round_its_cue() -> None:
    encoding = encode("It rains. Ann says so. Then she left", words)
    (shown,) = [contexts(encoding, [Cue(3, 4, 1.0)])]
    assert shown.index.shape == (1, BEFORE + AFTER)
    here = np.flatnonzero(shown.real[0])
    assert list(shown.index[0, here]) == list(range(len(encoding)))
    assert list(np.flatnonzero(shown.in_cue[0])) == [BEFORE]
    assert list(shown.sentence[0, here]) == [2, 2, 3, 3, 3, 4, 4, 4]


def test_distances_are_signed_and_bounded() -> None:
    position = np.arange(-400, 400)
    found = distance_class(position, np.array(0), np.array(2))
    assert found.min() >= 0
    assert found.max() < 32
    assert list(found[400:402]) == [16, 16]
    assert found[399] < 16 < found[402]
    assert list(found) == sorted(found)
