import msgspec
import pytest

from sayso.errors import NotInLedger
from sayso.ledger import Ledger, Question
from sayso.record import Article
from tests.ledger.making import bridge, ferry_ledger
from tests.samples import plain, source, statement


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    return ferry_ledger(ledger)


def test_speakers_are_counted_the_most_heard_first(ledger: Ledger) -> None:
    answer = ledger.speakers(Question(), limit=2)
    first, second = answer.speakers
    assert answer.total == 14
    assert (first.name, first.statements, first.articles) == ("Ilse Marrow", 3, 2)
    assert (first.first, first.last) == ("2031-10-07", "2032-03-04")
    assert [(o.name, o.statements) for o in first.outlets] == [
        ("The Lowmark Courier", 2),
        ("The Orrin Lamp", 1),
    ]
    assert [(r.name, r.first) for r in first.roles] == [
        ("chief engineer of the Orrin Line", "2031-10-07"),
        ("engineer", "2032-03-04"),
    ]
    assert second.statements == 2


def test_a_question_chooses_what_counts(ledger: Ledger) -> None:
    answer = ledger.speakers(Question(outlet="Lamp", kind="direct"))
    assert [(one.name, one.statements) for one in answer.speakers] == [("Ilse Marrow", 1)]
    assert [outlet.name for outlet in answer.speakers[0].outlets] == ["The Orrin Lamp"]


def test_everything_somebody_said_and_where(ledger: Ledger) -> None:
    record = bridge()
    reprint = msgspec.structs.replace(
        record.article, outlet="The Sund Star", url="https://star.example/b", published="2032-03-05"
    )
    ledger.add(msgspec.structs.replace(record, article=reprint))
    (person,) = ledger.who("ilse marrow").people
    assert [one.saying.day for one in person.sayings] == ["2031-10-07", "2031-10-07", "2032-03-04"]
    assert [place.outlet for place in person.sayings[-1].places] == [
        "The Orrin Lamp",
        "The Sund Star",
    ]


def test_the_same_words_on_the_same_day_are_said_once(ledger: Ledger) -> None:
    ledger.add(bridge("The bridge stays", url="https://star.example/bridge"))
    (person,) = ledger.who("José Ruíz").people
    assert len(person.sayings) == 1
    assert [place.article for place in person.sayings[0].places] == [2, 3]


def test_relays_are_told(ledger: Ledger) -> None:
    (person,) = ledger.who("a person close to the board").people
    assert person.sayings[0].saying.said.via == ("Northern Wire",)


def test_a_whole_name_before_words_of_it_and_nobody(ledger: Ledger) -> None:
    assert [p.speaker.name for p in ledger.who("the ministry of transport").people] == [
        "The Ministry of Transport"
    ]
    assert [p.speaker.name for p in ledger.who("Verane").people] == ["Tomas Verane"]
    with pytest.raises(NotInLedger, match="nobody by the name"):
        ledger.who("Nobody At All")


def test_single_names_and_descriptions_stay_apart(ledger: Ledger) -> None:
    for n, name in enumerate(("Wang", "some experts", "Wang Wei", "Xinmin")):
        for text in (f"{name} spoke {n}.", f"{name} spoke again {n}."):
            record = plain(text)
            at = Article(text).span(0, len(name))
            said = statement(
                1, at, None, [Article(text).span(len(name) + 1, len(text))], speaker="p1"
            )
            type_ = "organisation" if name == "Xinmin" else "person"
            whose = source(1, name, type_, [at], named=name != "some experts")
            ledger.add(msgspec.structs.replace(record, statements=(said,), sources=(whose,)))
    apart = {one.name: 0 for one in ledger.speakers(Question()).speakers}
    for one in ledger.speakers(Question()).speakers:
        apart[one.name] += 1
    assert [apart[name] for name in ("Wang", "some experts", "Wang Wei", "Xinmin")] == [2, 2, 1, 1]


def test_who_is_who_outlasts_another_reading(ledger: Ledger) -> None:
    before = {one.name: one.id for one in ledger.speakers(Question()).speakers}
    again = msgspec.structs.replace(
        bridge(), made_by=msgspec.structs.replace(bridge().made_by, version="9")
    )
    ledger.add(again)
    assert {one.name: one.id for one in ledger.speakers(Question()).speakers} == before


def test_a_reprint_is_found_by_either_outlet(ledger: Ledger) -> None:
    record = bridge()
    reprint = msgspec.structs.replace(
        record.article, outlet="The Sund Star", url="https://s.example"
    )
    ledger.add(msgspec.structs.replace(record, article=reprint))
    assert ledger.find(Question(outlet="sund star")).total == 4
    assert ledger.find(Question(outlet="the orrin lamp")).total == 4
