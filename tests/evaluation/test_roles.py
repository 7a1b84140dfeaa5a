from sayso.evaluation.measures import Tally
from sayso.evaluation.polnear import Attribution
from sayso.evaluation.roles import score

from .making import TEXT, at, relation, relations


def test_perfect_and_empty() -> None:
    assert {t.f1 for t in score(TEXT, relations(), relations()).tallies.values()} == {1.0}
    assert {t.f1 for t in score(TEXT, relations(), []).tallies.values()} == {0.0}


def test_a_span_is_right_by_its_ends_and_its_role_alone() -> None:
    predicted = [
        relation(TEXT, "Ana Ruiz", "told", "“We were ready weeks ago,”"),
        relation(TEXT, "He", "said", "We were ready weeks ago"),
        relation(TEXT, "believes", "Monday", "Nothing is planned"),
    ]
    found = score(TEXT, relations(), predicted).tallies
    assert found["source_span"] == Tally(1, 3, 3)
    assert found["cue_span"] == Tally(2, 3, 4)
    assert found["content_span"] == Tally(2, 3, 4)


def test_a_span_shared_by_relations_counts_once() -> None:
    found = score(TEXT, [*relations(), *relations()], relations()).tallies
    assert found["source_span"] == Tally(3, 3, 3)


def test_lines_are_scored_one_by_one_and_white_space_not_at_all() -> None:
    text = "one two \n\n three"
    over = Attribution((), (), ((0, len(text)),))
    lines = Attribution((), (), (at(text, "one two"), at(text, "three")))
    assert score(text, [over], [lines]).tallies["content_span"] == Tally(2, 2, 2)
