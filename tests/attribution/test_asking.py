from types import SimpleNamespace
from typing import Any

import numpy as np

from sayso.attribution.asking import Answer, answers
from sayso.attribution.encoding import Encoding
from sayso.attribution.relating import BEGIN_CONTENT, FAR, IN_CONTENT, NEAR, Cue, Floats
from sayso.attribution.tagging import Tagged

ROLES = 5


class Says:
    """A relater that takes every sub-word from `first` to `last` for content."""

    def __init__(self, first: int, last: int) -> None:
        self.manifest: Any = SimpleNamespace(transitions=np.zeros((ROLES + 1, ROLES)).tolist())
        self.first, self.last = first, last
        self.asked: list[tuple[int, ...]] = []

    def relate(self, inputs: dict[str, Any]) -> tuple[Floats, Floats]:
        number = inputs["token"][inputs["index"], 0]
        self.asked.append(number.shape)
        logits = np.zeros((*number.shape, ROLES), dtype=np.float32)
        logits[:, :, 0] = 10
        logits[(number >= self.first) & (number <= self.last), IN_CONTENT] = 20
        logits[number == self.first, BEGIN_CONTENT] = 30
        return logits, np.zeros(len(number), dtype=np.float32)


def numbered(n: int) -> tuple[Encoding, Tagged]:
    """n sub-words of two characters, each of which is to the relater its own number."""
    at, none = np.arange(n), np.zeros(n, dtype=np.int64)
    vectors = np.repeat(at[:, None], 2, axis=1).astype(np.float32)
    return Encoding(at, at * 2, at * 2 + 2, none, none, none, none, none), Tagged(
        vectors, vectors, np.zeros((n, 2), dtype=np.float32)
    )


def asked(says: Says, n: int, *cues: Cue) -> list[list[tuple[int, int]]]:
    encoding, tagged = numbered(n)
    found: list[Answer] = answers(encoding, tagged, list(cues), says)
    return [answer.spans(encoding, BEGIN_CONTENT) for answer in found]


def test_what_ends_near_a_cue_is_asked_once() -> None:
    says = Says(205, 240)
    assert asked(says, 900, Cue(200, 201, 1.0)) == [[(410, 482)]]
    assert says.asked == [(1, sum(NEAR))]


def test_what_goes_on_is_asked_about_with_more_of_the_text() -> None:
    says = Says(205, 340)
    assert asked(says, 900, Cue(200, 201, 1.0), Cue(230, 231, 1.0)) == [[(410, 682)]] * 2
    assert says.asked == [(2, sum(NEAR)), (2, sum(FAR))]


def test_only_those_that_go_on_are_asked_again() -> None:
    says = Says(205, 280)
    assert asked(says, 900, Cue(200, 201, 1.0), Cue(230, 231, 1.0)) == [[(410, 562)]] * 2
    assert says.asked == [(2, sum(NEAR)), (1, sum(FAR))]


def test_where_the_text_ends_nothing_goes_on() -> None:
    says = Says(0, 40)
    assert asked(says, 41, Cue(3, 4, 1.0)) == [[(0, 82)]]
    assert says.asked == [(1, sum(NEAR))]
