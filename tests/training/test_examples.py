import numpy as np
import pytest

from sayso.attribution.encoding import Tokenise
from sayso.models import Model
from sayso.training.documents import document_of
from sayso.training.examples import FLAT, ROLES, Example, begun, cut, example
from tests.training.making import article, marked

RECORD = article(0)


@pytest.fixture(scope="module")
def tokenise() -> Tokenise:
    return Model(threads=1).tokenise


@pytest.fixture(scope="module")
def learnt(tokenise: Tokenise) -> Example:
    return example(document_of(RECORD), tokenise, nested=True)


def words(one: Example, labels: np.ndarray, *names: int) -> list[str]:
    """The text of each run of labels that begins with the first of the names."""
    begin, inside = names
    found: list[tuple[int, int]] = []
    for label, start, end in zip(labels, one.encoding.starts, one.encoding.ends, strict=True):
        if label == begin:
            found.append((start, end))
        elif label == inside:
            found[-1] = (found[-1][0], end)
    return [RECORD.article.text[start:end] for start, end in found]


def test_every_statement_with_a_cue_is_one_to_ask_about(learnt: Example) -> None:
    cues = sorted(learnt.cues, key=lambda cue: cue.first)
    for cue, statement in zip(cues, marked(RECORD), strict=True):
        assert statement.cue
        assert learnt.encoding.starts[cue.first] == statement.cue.start
        assert learnt.encoding.ends[cue.last - 1] == statement.cue.end
        content = words(learnt, cue.roles, *map(ROLES.index, ("B-content", "I-content")))
        assert content == [span.text for span in statement.content]
        source = words(learnt, cue.roles, *map(ROLES.index, ("B-source", "I-source")))
        assert source == [statement.source.text if statement.source else ""]


def test_of_a_statement_without_a_cue_the_content_is_tagged_all_the_same(learnt: Example) -> None:
    content = words(learnt, learnt.flat, FLAT.index("B-content"), FLAT.index("I-content"))
    assert RECORD.statements[-1].content[0].text in content


def test_what_lies_in_contents_counts_as_marked_where_it_is(
    tokenise: Tokenise, learnt: Example
) -> None:
    assert not learnt.unmarked.any()
    assert example(document_of(RECORD), tokenise).unmarked.any()


def test_a_span_that_is_cut_begins_anew() -> None:
    content = ROLES.index("B-content")
    roles = np.array([content, content + 1, 0, content + 1, content + 1])
    assert list(begun(roles)) == [content, content + 1, 0, content, content + 1]


def test_a_cue_belongs_to_the_part_in_which_it_stands(learnt: Example) -> None:
    parts = cut(learnt, longest=40)
    assert sum(len(part.encoding) for part in parts) >= len(learnt.encoding) - 8
    assert 1 <= sum(len(part.cues) for part in parts) <= len(learnt.cues)
    for part in parts:
        assert all(len(cue.roles) == len(part.encoding) for cue in part.cues)
