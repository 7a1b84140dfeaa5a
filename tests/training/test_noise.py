import random

from hypothesis import given
from hypothesis import strategies as st

from sayso.training.documents import document_of
from sayso.training.noise import excerpt, page_noise, shown
from tests.samples import ferry

DOCUMENT = document_of(ferry())


@given(st.integers())
def test_noise_moves_nothing(seed: int) -> None:
    noised = page_noise(DOCUMENT, random.Random(seed))
    assert len(noised.text) == len(DOCUMENT.text)
    assert noised.relations == DOCUMENT.relations
    kept = [(a, b) for a, b in zip(noised.text, DOCUMENT.text, strict=True) if a != b]
    assert {b for _, b in kept} <= set("“”‘’\n")


@given(st.integers())
def test_an_excerpt_keeps_the_words_of_its_statements(seed: int) -> None:
    part = excerpt(DOCUMENT, random.Random(seed))
    if part is None:
        return
    assert part.text in DOCUMENT.text
    before = [[DOCUMENT.text[s:e] for s, e in r.content] for r in DOCUMENT.relations]
    for relation in part.relations:
        assert [part.text[s:e] for s, e in relation.content] in before


def test_an_article_is_shown_whole_and_sometimes_in_part() -> None:
    numbers = {len(shown(DOCUMENT, random.Random(seed))) for seed in range(20)}
    assert numbers == {1, 2}
