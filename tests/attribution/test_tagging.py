import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.tagging import WINDOW, Tagged, find_cues, windows


@given(st.integers(0, 5000))
def test_windows_keep_every_sub_word_once(length: int) -> None:
    kept = []
    for start, end, low, high in windows(length):
        assert 0 <= start <= low < high <= end <= length
        assert end - start <= WINDOW
        kept += range(low, high)
    assert kept == list(range(length))


def tagged(*probabilities: tuple[float, float]) -> Tagged:
    empty = np.zeros((len(probabilities), 1), dtype=np.float32)
    return Tagged(empty, empty, np.array(probabilities, dtype=np.float32))


def test_runs_of_likely_words_are_cues() -> None:
    found = find_cues(tagged((0, 0), (0.9, 0), (0.1, 0.8), (0, 0), (0.55, 0), (0, 0), (0.4, 0)))
    assert [(c.first, c.last) for c in found] == [(1, 3), (4, 5)]  # the last is too unlikely


def test_a_new_beginning_cuts_a_run() -> None:
    found = find_cues(tagged((0.9, 0), (0.9, 0.05), (0, 0.9)))
    assert [(c.first, c.last) for c in found] == [(0, 1), (1, 3)]


def test_unlikely_edges_are_trimmed() -> None:
    (cue,) = find_cues(tagged((0.2, 0), (0.1, 0.85), (0, 0.2)))
    assert (cue.first, cue.last) == (1, 2)
