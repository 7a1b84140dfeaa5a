import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.auditing import Audit, audit, audits
from sayso.record import Record
from tests.comparison.making import Said, told
from tests.samples import ferry, patiently, plain, records

COURIER = told(
    "Courier",
    Said("Ilse Marrow", "“The hull is thin”", role="transport minister"),
    Said("Marrow", "the ferry will stop", via=("Northern Wire",)),
    Said("witnesses", "there was smoke", kind="group", named=False),
    Said(None, "the ferry is unsafe", cue="described"),
    own="The “temporary” timetable hangs here, and the “Orrin Star” is old.",
)
LAMP = told("Lamp", Said("Ilse Marrow", "that is all"), own="The council votes in March. " * 5)


def shares(found: Audit, key: str) -> dict[str, tuple[int, float]]:
    return {part.label: (part.number, part.share) for part in found.figure(key).parts}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("hands", {"first-hand": (2, 0.5), "second-hand": (1, 0.25), "no source": (1, 0.25)}),
        ("names", {"named": (2, 0.5), "unnamed": (1, 0.25), "no source": (1, 0.25)}),
        ("types", {"person": (2, 0.5), "group": (1, 0.25), "no source": (1, 0.25)}),
        ("roles", {"official": (1, 1 / 3), "witness": (1, 1 / 3), "unknown": (1, 1 / 3)}),
    ],
)
def test_statements_are_counted(key: str, expected: dict[str, tuple[int, float]]) -> None:
    assert shares(audit([COURIER]), key) == expected


def test_the_most_heard_is_one_speaker_over_all_articles() -> None:
    (part,) = audit([COURIER, LAMP]).figure("heard").parts
    assert (part.label, part.number) == ("Ilse Marrow", 3)


def test_what_nobody_is_credited_with_is_listed() -> None:
    found = audit([COURIER])
    assert [part.label for part in found.figure("unsourced").parts] == ["the ferry is unsafe"]
    assert [part.label for part in found.figure("marks").parts] == ["“temporary”"]


def test_every_figure_leads_to_its_statements() -> None:
    found = audit([COURIER, LAMP, ferry()])
    for figure in found.figures:
        assert figure.key == "heard" or sum(part.number for part in figure.parts) == figure.whole
        assert all(len(part.places) == part.number for part in figure.parts)


def test_outlets_stand_side_by_side_where_there_are_several() -> None:
    found = audits([COURIER, LAMP])
    assert [name for name, _ in found.outlets] == ["Courier", "Lamp"]
    assert dict(found.outlets)["Lamp"].own_words > dict(found.outlets)["Courier"].own_words
    assert audits([COURIER]).outlets == ()


def test_an_article_without_statements_is_all_its_own() -> None:
    found = audit([plain("Nothing was said. Nobody spoke.")])
    assert found.own_words == 1.0
    assert found.figure("hands").parts == ()
    assert shares(found, "voice")["own"] == (2, 1.0)


def test_the_same_text_counts_once() -> None:
    assert audit([COURIER, COURIER]) == audit([COURIER])


@patiently
@given(st.lists(records(), min_size=1, max_size=2))
def test_shares_are_shares(audited: list[Record]) -> None:
    found = audit(audited)
    assert 0 <= found.own_words <= 1
    for figure in found.figures:
        assert sum(part.share for part in figure.parts) <= 1.000001
