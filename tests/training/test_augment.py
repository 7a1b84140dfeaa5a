import random

import pytest

pytest.importorskip("torch", reason="PyTorch comes with the extra “train”")

from sayso.training.documents import Document, Relation
from training.augment import FORMS, LISTENERS, PAPERS, wrap

TEXT = "The ferry was late. Ada Olo said that nobody on the quay had been told of it before noon."


def document() -> Document:
    at = TEXT.index("Ada")
    said = Relation([(at, at + 7)], [(at + 8, at + 12)], [(at + 13, len(TEXT))])
    return Document(TEXT, [said])


@pytest.mark.parametrize("seed", range(60))
def test_a_paragraph_is_put_into_somebodys_mouth(seed: int) -> None:
    given = document()
    found = wrap(given, ["Mara Finch"], 1.0, random.Random(seed))
    assert given == document()  # what was given is as it was
    inner, *outer = found.relations
    assert outer
    for relation in outer:
        (source,), (cue,), (content,) = relation.source, relation.cue, relation.content
        assert found.text[slice(*source)] in ("Mara Finch", *PAPERS)
        assert found.text[slice(*cue)] in (
            *"said told noted added explained reported citing".split(), "according to",
        )  # fmt: skip
        said = found.text[slice(*content)]
        assert said.strip('",') == TEXT.rstrip(".")
        assert content[1] <= min(source[0], cue[0])
    (held,) = inner.content
    assert found.text[slice(*held)].startswith("that nobody on the quay")
    assert found.text[slice(*held)].endswith("before noon")
    assert found.text.endswith(".")


def test_every_form_has_a_source_and_a_cue() -> None:
    assert all("{source}" in form or "{paper}" in form for form in FORMS.values())
    assert "reporters" in LISTENERS
