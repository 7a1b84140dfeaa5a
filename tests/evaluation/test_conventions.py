import pytest

from sayso.evaluation.conventions import as_polnear
from sayso.evaluation.polnear import Attribution


def drawn(text: str, source: str, cue: str) -> tuple[str, str]:
    """The words of source and cue as PolNeAR would have them."""
    spans = [((at := text.index(words)), at + len(words)) for words in (source, cue)]
    found = as_polnear(text, Attribution((spans[0],), (spans[1],), ((0, 1),)))
    return tuple(text[slice(*span)] for (span,) in (found.source, found.cue))


@pytest.mark.parametrize(
    ("text", "source", "cue", "expected"),
    [
        ("Ada, the mayor, said so.", "Ada, the mayor", "said", ("Ada, the mayor,", "said")),
        ("Ada Lane, said so.", "Ada Lane", "said", ("Ada Lane", "said")),
        ("The man who fled, said so.", "The man who fled", "said", ("The man who fled,", "said")),
        ("Ada Lane also said so.", "Ada Lane", "said", ("Ada Lane", "also said")),
        ("Also said Ada Lane: “No.”", "Ada Lane", "said", ("Ada Lane", "Also said")),
        ("Ada Lane added: “No.”", "Ada Lane", "added", ("Ada Lane", "added:")),
        ("The vandal said so.", "The vandal", "said", ("The vandal", "said")),
    ],
)  # fmt: skip
def test_the_edges_are_those_of_polnear(
    text: str, source: str, cue: str, expected: tuple[str, str]
) -> None:
    assert drawn(text, source, cue) == expected
