import msgspec

from sayso.record import SourceId
from sayso.views.cards import cards, filters
from sayso.views.tally import tally
from tests.samples import ferry, find


def test_a_card_holds_what_is_said_and_where() -> None:
    card = list(cards(ferry()).values())[6]
    assert [(step.lead, step.words) for step in card.chain] == [
        ("", "the Orrin Line"),
        ("via", "Northern Wire"),
        ("citing", "a person close to the board"),
    ]
    assert [step.target for step in card.chain] == [
        f"t{find('the Orrin Line', after='board, that ').start}",
        f"t{find('Northern Wire').start}",
        f"t{find('a person close to the board').start}",
    ]
    assert (card.number, card.parent, card.target) == (7, 6, f"t{find('hopes').start}")
    assert (card.speaker, card.via) == ("p5", ("p3", "p4"))
    assert (card.kind, card.act, card.sure) == ("indirect", "think", "likely")


def test_who_is_missing_has_a_value_to_filter_by() -> None:
    found = list(cards(ferry()).values())
    assert (found[3].speaker, found[13].speaker) == ("unidentified", "unstated")


def test_filters_count_every_card() -> None:
    record = ferry()
    found = {one.name: one for one in filters(record, tally(record), cards(record).values())}
    assert list(found) == ["speaker", "via", "kind", "act", "sure"]
    for name in ("speaker", "kind", "act", "sure"):
        assert sum(choice.number for choice in found[name].choices) == 18
    assert [(choice.value, choice.number) for choice in found["sure"].choices] == [
        ("sure", 11),
        ("likely", 4),
        ("check", 3),
    ]
    assert found["via"].choices[0].value == "p3"


def test_ids_from_outside_do_not_reach_the_page() -> None:
    evil = SourceId('p" onclick="alert(1)')
    record = ferry()
    record = msgspec.structs.replace(
        record,
        sources=(msgspec.structs.replace(record.sources[0], id=evil),),
        statements=(msgspec.structs.replace(record.statements[0], speaker=evil),),
    )
    (card,) = cards(record).values()
    assert card.speaker == "p1"
