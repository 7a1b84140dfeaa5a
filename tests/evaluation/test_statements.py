import random

import msgspec

from sayso.evaluation.gold import GoldStatement
from sayso.evaluation.measures import Share, Tally
from sayso.evaluation.statements import ACCURACY, score

from .making import TEXT, said, statements

WHOLE = ("attribution", "with_source", "who_said_what", "exact_content")


def changed(number: int, **fields: object) -> list[GoldStatement]:
    found = statements()
    found[number] = msgspec.structs.replace(found[number], **fields)
    return found


def test_the_gold_itself_is_perfect() -> None:
    scored = score(statements(), statements())
    assert {tally.f1 for tally in scored.figures.tallies.values()} == {1.0}
    assert {share.value for share in scored.figures.shares.values()} == {1.0}
    assert scored.right == (True, True, True, True, None)


def test_nothing_predicted_is_nothing_found() -> None:
    scored = score(statements(), [])
    assert {tally.f1 for tally in scored.figures.tallies.values()} == {0.0}
    assert {share.of for share in scored.figures.shares.values()} == {0}


def test_the_order_of_predictions_does_not_matter() -> None:
    flat = [msgspec.structs.replace(one, parent=None) for one in statements()]
    shuffled = flat[:]
    random.Random(2).shuffle(shuffled)
    assert score(flat, shuffled).figures == score(flat, flat).figures


def test_an_optional_statement_counts_neither_for_nor_against() -> None:
    with_it = score(statements(), statements()).figures.tallies
    without = score(statements(), statements()[:4]).figures.tallies
    assert [with_it[name] for name in WHOLE] == [without[name] for name in WHOLE]
    assert with_it["attribution"] == Tally(4, 4, 4)


def test_another_speaker_is_another_statement() -> None:
    found = score(statements(), changed(0, speaker="Ina Bell")).figures
    assert found.tallies["attribution"].hit == 4
    assert found.tallies["who_said_what"].hit == 3
    assert found.tallies["say_who_said_what"] == Tally(2, 3, 3)
    assert found.shares["speaker"] == Share(3, 4)


def test_a_source_that_is_missing_or_elsewhere_is_wrong() -> None:
    for source in (None, (0, 3)):
        scored = score(statements(), changed(0, source=source))
        assert scored.figures.tallies["with_source"].hit == 3
        assert scored.right[0] is False


def test_the_act_of_a_pair_is_the_gold_one() -> None:
    found = score(statements(), changed(2, act="say")).figures
    assert found.tallies["say_who_said_what"] == Tally(3, 3, 3)
    assert found.shares["act"] == Share(3, 4)


def test_each_relay_is_found_once() -> None:
    twice = changed(3, via=("Tom Bell", "Tom Bell", "the Gazette"))
    assert score(statements(), twice).figures.tallies["via"] == Tally(1, 3, 1)


def test_addressee_and_date() -> None:
    found = score(statements(), changed(0, addressee="the reporters", said_on="2024")).figures
    assert found.tallies["addressee"] == Tally(1, 1, 1)
    assert found.tallies["said_on"] == Tally(1, 2, 1)


def test_a_role_is_asked_where_there_is_one_and_half_of_its_words_will_do() -> None:
    assert score(statements(), changed(1, role="foreman")).figures.shares["role"] == Share(4, 4)
    assert score(statements(), changed(1, role=None)).figures.shares["role"] == Share(3, 4)
    assert score(statements(), statements()).figures.shares.keys() == {*ACCURACY, "parent"}


def test_equal_contents_go_by_their_cues() -> None:
    outer = said(TEXT, "Mayor Ana Ruiz", "told", "The harbour will reopen on Monday")
    relay = said(TEXT, "reporters", "said", "The harbour will reopen on Monday")
    for predicted in ([outer, relay], [relay, outer]):
        found = score([outer, relay], predicted).figures
        assert found.shares["source"] == Share(2, 2)


def test_a_parent_must_be_paired_with_the_gold_parent() -> None:
    def parents(predicted: list[GoldStatement]) -> Share:
        return score(statements(), predicted).figures.shares["parent"]

    assert parents(changed(3, parent=None)) == Share(0, 1)
    assert parents(changed(3, parent=1)) == Share(0, 1)
    assert parents(statements()[:3]) == Share(0, 0)
    later = [*statements()[:2], statements()[4], statements()[2], statements()[3]]
    later[4] = msgspec.structs.replace(later[4], parent=3)
    assert parents(later) == Share(1, 1)
