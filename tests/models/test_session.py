import numpy as np
import pytest

from sayso.models import Model


@pytest.fixture(scope="module")
def model() -> Model:
    return Model(threads=1)


def test_tokens_are_anchored(model: Model) -> None:
    text = "Zoë’s “no” — naïve 👩‍👩‍👧!"
    ids, offsets = model.tokenise(text)
    assert len(ids) == len(offsets)
    assert "".join(text[a:b] for a, b in offsets[:1]) == "Zoë"
    assert all(0 <= a < b <= len(text) for a, b in offsets)


def test_a_window_is_read_as_three_views(model: Model) -> None:
    n = 7
    zeros = np.zeros(n, dtype=np.int64)
    token, cue, logits = model.encode(zeros + 100, zeros, zeros, zeros)
    assert token.shape == cue.shape == (n, 128)
    assert logits.shape == (n, 3)
