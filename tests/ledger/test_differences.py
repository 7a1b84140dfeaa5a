import msgspec

from sayso.ledger.correcting import corrected
from sayso.ledger.differences import differences
from sayso.record import Record, SourceId, StatementId
from tests.samples import ferry


def changed() -> Record:
    """The sample with a statement taken out, one changed, and one added."""
    record = ferry()
    first, second, *rest = record.statements
    second = msgspec.structs.replace(second, kind="mixed", speaker=SourceId("p6"), confidence=1.0)
    new = msgspec.structs.replace(first, id=StatementId("s19"), confidence=1.0)
    return msgspec.structs.replace(record, statements=(new, second, *rest))


def test_the_same_record_needs_no_correction() -> None:
    assert list(differences(ferry(), ferry())) == []


def test_corrections_make_one_record_of_the_other() -> None:
    found = list(differences(ferry(), changed()))
    assert [correction.kind for correction in found] == ["reject", "change", "add"]
    made = corrected(ferry(), found).record
    assert set(made.statements) == set(changed().statements)
