import random

from sayso.evaluation.polnear import Attribution
from sayso.evaluation.relations import quoted, score, stripped

from .making import TEXT, at, relation, relations


def rate(predicted: list[Attribution], name: str) -> float | None:
    return score(TEXT, relations(), predicted).figures.tallies[name].f1


def share(predicted: list[Attribution], name: str) -> float | None:
    return score(TEXT, relations(), predicted).figures.shares[name].value


def test_the_gold_itself_is_perfect() -> None:
    scored = score(TEXT, relations(), relations())
    assert [tally.f1 for tally in scored.figures.tallies.values()] == [1.0] * 4
    assert all(one.value in (1.0, None) for one in scored.figures.shares.values())
    assert scored.right == (True,) * 4


def test_nothing_predicted_is_nothing_found() -> None:
    scored = score(TEXT, relations(), [])
    assert [tally.f1 for tally in scored.figures.tallies.values()] == [0.0] * 4
    assert scored.right == ()
    assert scored.figures.shares["recall_direct"].value == 0.0


def test_the_order_of_predictions_does_not_matter() -> None:
    shuffled = relations()
    random.Random(1).shuffle(shuffled)
    assert (
        score(TEXT, relations(), shuffled).figures == score(TEXT, relations(), relations()).figures
    )


def test_quotation_marks_and_full_stops_at_the_ends_do_not_count() -> None:
    bare = relation(TEXT, "dock foreman Tom Bell", "said", "We were ready weeks ago")
    found = score(TEXT, relations(), [bare]).figures.tallies
    assert found["content_exact"].hit == found["attribution_source"].hit == 1


def test_half_of_the_content_must_be_shared() -> None:
    most = relation(TEXT, "He", "believes", "mayor promised an earlier date")
    little = relation(TEXT, "He", "believes", "date")
    assert score(TEXT, relations(), [most]).figures.tallies["attribution"].hit == 1
    found = score(TEXT, relations(), [little])
    assert found.figures.tallies["attribution"].hit == 0
    assert found.figures.tallies["content_token"].hit == 1
    assert found.right == (False,)


def test_a_source_agrees_by_overlap_or_by_both_being_absent() -> None:
    part = relation(TEXT, "Tom Bell", "said", "“We were ready weeks ago,”")
    wrong = relation(TEXT, "reporters", "said", "“We were ready weeks ago,”")
    none = relation(TEXT, None, "is claimed", "Nothing is planned")
    spurious = relation(TEXT, "reporters", "is claimed", "Nothing is planned")
    for predicted, right in ((part, True), (wrong, False), (none, True), (spurious, False)):
        scored = score(TEXT, relations(), [predicted])
        assert scored.figures.tallies["attribution"].hit == 1
        assert scored.figures.shares["source_given_match"].value == float(right)
        assert scored.right == (right,)


def test_one_prediction_cannot_stand_for_two_relations() -> None:
    whole = Attribution((), (), ((0, len(TEXT)),))
    assert score(TEXT, relations(), [whole]).figures.tallies["attribution"].hit <= 1
    twice = score(TEXT, relations(), [*relations(), *relations()]).figures.tallies
    assert (twice["attribution"].hit, twice["attribution"].predicted) == (4, 8)
    assert twice["content_exact"].precision == 1.0


def test_a_content_of_punctuation_is_left_out() -> None:
    blank = Attribution((), (), (at(TEXT, ".\n"),))
    assert score(TEXT, relations(), [blank, relations()[0]]).right == (None, True)


def test_recall_by_kind() -> None:
    direct = [relations()[1]]
    assert share(direct, "recall_direct") == 1.0
    assert share(direct, "recall_indirect") == 0.0
    text = "He said they “will win” soon, and then left at once."
    mixed = relation(text, "He", "said", "they “will win” soon")
    shares = score(text, [mixed], [mixed]).figures.shares
    assert (shares["recall_mixed"].of, shares["recall_unquoted"].of) == (1, 0)
    assert shares["recall_indirect_source"].value == 1.0


def test_cues_are_asked_of_relations_with_a_cue() -> None:
    without = relation(TEXT, "He", None, "that the mayor promised an earlier date")
    found = score(TEXT, [without], relations()).figures.shares["cue_given_match"]
    assert found.of == 0
    assert rate([without], "attribution_source") == 0.4
    assert share([without], "cue_given_match") == 0.0


def test_stripped() -> None:
    assert stripped("“$5!”", 0, 5) == (1, 3)
    assert stripped("...", 0, 3) is None
    assert stripped("ab", -4, 9) == (0, 2)


def test_quotation_marks_toggle_and_end_with_the_line() -> None:
    text = 'a "b" c “d\ne” f"'
    assert quoted(text).intervals == (at(text, '"b"'), at(text, "“d"), (15, 16))
