import random

from hypothesis import given
from hypothesis import strategies as st

from sayso.models import Model
from sayso.training.batches import WINDOW, WINDOWS_A_STEP, batches, windows
from sayso.training.documents import document_of
from sayso.training.examples import example
from tests.training.making import articles


@given(st.integers(1, 5000), st.integers(8, 512), st.integers())
def test_windows_leave_nothing_out(length: int, size: int, seed: int) -> None:
    cuts = windows(length, size, random.Random(seed))
    assert [at for a, b in cuts for at in range(a, b)] == list(range(length))
    assert all(b - a <= size for a, b in cuts)


def test_every_example_is_in_one_batch() -> None:
    tokenise = Model(threads=1).tokenise
    examples = [example(document_of(record), tokenise, nested=True) for record in articles(40)]
    found = list(batches(examples, 1))
    assert [one for batch in found for one, _ in batch] == examples
    sizes = [sum(len(cuts) for _, cuts in batch) for batch in found]
    assert all(size >= WINDOWS_A_STEP for size in sizes[:-1])
    assert all(b - a <= WINDOW for batch in found for _, cuts in batch for a, b in cuts)
