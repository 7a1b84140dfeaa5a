import msgspec
from hypothesis import given

from sayso.ledger.answers import Change
from sayso.ledger.differing import changes
from sayso.record import Record
from tests.ledger.making import bridge
from tests.samples import ferry, patiently, records


def kinds(found: tuple[Change, ...]) -> list[str]:
    return [f"{c.kind} {(c.after or c.before).label}" for c in found]  # type: ignore[union-attr]


def test_nothing_has_changed() -> None:
    assert changes(ferry(), ferry()) == ()


def test_what_was_added_and_dropped() -> None:
    whole = ferry()
    less = msgspec.structs.replace(whole, statements=whole.statements[2:])
    assert kinds(changes(less, whole)) == ["added s1", "added s2"]
    assert kinds(changes(whole, less)) == ["dropped s1", "dropped s2"]


def test_another_statement_is_not_the_same_reworded() -> None:
    found = changes(
        bridge("The old bridge will close in May"), bridge("Nobody knows when it opens")
    )
    assert kinds(found) == ["added s1", "dropped s1"]


def test_the_same_words_of_another_speaker() -> None:
    before = bridge()
    said = (msgspec.structs.replace(before.statements[0], speaker="p5"), *before.statements[1:])
    (change,) = changes(before, msgspec.structs.replace(before, statements=said))
    assert (change.kind, change.fields) == ("reworded", ("speaker",))


@patiently
@given(records(), records())
def test_every_statement_is_accounted_for_once(before: Record, after: Record) -> None:
    found = changes(before, after)
    old = [change.before.label for change in found if change.before]
    new = [change.after.label for change in found if change.after]
    assert len(set(old)) == len(old)
    assert len(set(new)) == len(new)
    added = sum(change.kind == "added" for change in found)
    dropped = sum(change.kind == "dropped" for change in found)
    assert len(after.statements) - len(before.statements) == added - dropped
