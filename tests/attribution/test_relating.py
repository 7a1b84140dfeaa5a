import numpy as np

from sayso.attribution.encoding import encode
from sayso.attribution.relating import FAR, NEAR, PLACES, Cue, contexts, distance_class


def words(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """A tokeniser for tests: a word is a token."""
    spans, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        spans.append((at, at + len(word)))
        at += len(word)
    return list(range(len(spans))), spans


def test_a_context_is_laid_out_round_its_cue() -> None:
    encoding = encode("It rains. Ann says so. Then she left", words)
    (shown,) = [contexts(encoding, [Cue(3, 4, 1.0)], NEAR)]
    assert shown.index.shape == (1, sum(NEAR))
    here = np.flatnonzero(shown.real[0])
    assert list(shown.index[0, here]) == list(range(len(encoding)))
    assert list(np.flatnonzero(shown.share[0])) == [NEAR[0]]
    sentence, paragraph, in_cue, quote = np.unravel_index(shown.place[0, here], PLACES)
    assert list(sentence) == [2, 2, 3, 3, 3, 4, 4, 4]
    assert list(paragraph) == [2] * 8
    assert list(in_cue) == [0, 0, 0, 1, 0, 0, 0, 0]
    assert not quote.any()


def test_more_can_be_shown_of_a_cue() -> None:
    encoding = encode("word " * 400, words)
    near, far = (contexts(encoding, [Cue(200, 201, 1.0)], extent) for extent in (NEAR, FAR))
    assert near.real.sum() == sum(NEAR)
    assert far.real.sum() == sum(FAR)
    assert list(far.index[0, FAR[0] - NEAR[0] :][: sum(NEAR)]) == list(near.index[0])


def test_distances_are_signed_and_bounded() -> None:
    position = np.arange(-400, 400)
    found = distance_class(position, np.array(0), np.array(2))
    assert found.min() >= 0
    assert found.max() < 32
    assert list(found[400:402]) == [16, 16]
    assert found[399] < 16 < found[402]
    assert list(found) == sorted(found)
