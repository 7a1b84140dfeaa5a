import pytest
from msgspec.structs import replace

from sayso.errors import CorrectionError, NotInLedger
from sayso.ledger import Ledger, Question
from sayso.ledger.hearing import person
from sayso.ledger.identities import merge, moves_of, split, undo_move
from sayso.record import MadeBy, Record, Weights
from tests.ledger.making import bridge, ferry_ledger
from tests.samples import ferry, source


def who(ledger: Ledger, name: str) -> dict[str, int]:
    return {one.name: one.id for one in ledger.speakers(Question(speaker=name)).speakers}


def statements(ledger: Ledger, speaker: int) -> int:
    return person(ledger.database, speaker).speaker.statements


def named(record: Record, old: str, new: str) -> Record:
    sources = tuple(replace(s, name=new) if s.name == old else s for s in record.sources)
    return replace(record, sources=sources)


@pytest.fixture
def apart(ledger: Ledger) -> Ledger:
    """Ilse Marrow of the ferry, and I. M. Marrow of the bridge."""
    ledger.add(ferry())
    ledger.add(named(bridge(), "Ilse Marrow", "I. M. Marrow"))
    return ledger


def both(ledger: Ledger) -> tuple[int, int]:
    return who(ledger, "Ilse Marrow")["Ilse Marrow"], who(ledger, "I. M. Marrow")["I. M. Marrow"]


def later() -> Record:
    """Another article in which I. M. Marrow speaks."""
    record = bridge("The bridge is closed", url="https://lamp.example/2")
    return named(record, "Ilse Marrow", "I. M. Marrow")


def test_merged_speakers_are_one_now_and_later(apart: Ledger) -> None:
    ilse, other = (
        who(apart, "Ilse Marrow")["Ilse Marrow"],
        who(apart, "I. M. Marrow")["I. M. Marrow"],
    )
    made = merge(apart.database, other, ilse, "Petra")
    assert (made.from_name, made.into_name, made.articles) == ("I. M. Marrow", "Ilse Marrow", 1)
    assert statements(apart, ilse) == 3
    later = named(
        bridge("The bridge is closed", url="https://lamp.example/2"), "Ilse Marrow", "I. M. Marrow"
    )
    apart.add(later)
    assert statements(apart, ilse) == 4
    assert set(who(apart, "Marrow")) == {"Ilse Marrow"}
    assert not list(apart.check())


def test_a_merge_is_undone_with_what_came_later(apart: Ledger) -> None:
    ilse, other = (
        who(apart, "Ilse Marrow")["Ilse Marrow"],
        who(apart, "I. M. Marrow")["I. M. Marrow"],
    )
    made = merge(apart.database, other, ilse, "Petra")
    later = named(
        bridge("The bridge is closed", url="https://lamp.example/2"), "Ilse Marrow", "I. M. Marrow"
    )
    apart.add(later)
    undo_move(apart.database, made.id, "Dai")
    assert (statements(apart, ilse), statements(apart, other)) == (2, 2)
    (told,) = moves_of(apart.database, other)
    assert (told.author, told.undone_by) == ("Petra", "Dai")
    with pytest.raises(NotInLedger):
        undo_move(apart.database, made.id, "Dai")


def test_a_merge_outlasts_another_reading(apart: Ledger) -> None:
    ilse, other = (
        who(apart, "Ilse Marrow")["Ilse Marrow"],
        who(apart, "I. M. Marrow")["I. M. Marrow"],
    )
    merge(apart.database, other, ilse, "Petra")
    newer = named(bridge(), "Ilse Marrow", "I. M. Marrow")
    apart.add(replace(newer, made_by=MadeBy("9", Weights("new", "1" * 64))))
    assert statements(apart, ilse) == 3


def test_merged_the_other_way_round(apart: Ledger) -> None:
    ilse, other = (
        who(apart, "Ilse Marrow")["Ilse Marrow"],
        who(apart, "I. M. Marrow")["I. M. Marrow"],
    )
    merge(apart.database, other, ilse, "Petra")
    with pytest.raises(NotInLedger):
        merge(apart.database, other, ilse, "Petra")
    apart.add(ferry())
    assert statements(apart, ilse) == 3


def test_a_name_of_two_is_split_and_stays_so(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    (ilse,) = who(ledger, "Ilse Marrow").values()
    made = split(ledger.database, ilse, [2], "Petra")
    assert (statements(ledger, ilse), statements(ledger, made.into_id)) == (2, 1)
    ledger.add(replace(bridge(), made_by=MadeBy("9", Weights("new", "1" * 64))))
    assert statements(ledger, made.into_id) == 1
    undo_move(ledger.database, made.id, "Petra")
    assert statements(ledger, ilse) == 3
    with pytest.raises(NotInLedger):
        person(ledger.database, made.into_id)


def test_what_cannot_be_merged_or_split(ledger: Ledger) -> None:
    ferry_ledger(ledger)
    (ilse,) = who(ledger, "Ilse Marrow").values()
    with pytest.raises(CorrectionError, match="with itself"):
        merge(ledger.database, ilse, ilse, "Petra")
    for articles in ([], [1, 2], [7]):
        with pytest.raises(CorrectionError, match="some of the articles"):
            split(ledger.database, ilse, articles, "Petra")
    for call in (
        lambda: merge(ledger.database, 99, ilse, "P"),
        lambda: split(ledger.database, 99, [1], "P"),
    ):
        with pytest.raises(NotInLedger):
            call()


def test_two_of_the_same_name_are_merged_and_told_apart_again(ledger: Ledger) -> None:
    single = tuple(
        source(int(s.id[1:]), "Marrow", "person", s.mentions) if s.name == "Ilse Marrow" else s
        for s in ferry().sources
    )
    ledger.add(replace(ferry(), sources=single))
    ledger.add(named(bridge(), "Ilse Marrow", "Marrow"))
    one, two = (s.id for s in ledger.speakers(Question(speaker="Marrow")).speakers)
    made = merge(ledger.database, two, one, "Petra")
    assert statements(ledger, one) == 3
    undo_move(ledger.database, made.id, "Petra")
    assert (statements(ledger, one), statements(ledger, two)) == (2, 1)
