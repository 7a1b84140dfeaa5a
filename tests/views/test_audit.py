from sayso.comparison.auditing import audits
from sayso.views.audit import audit, rows
from tests.comparison.making import Said, told
from tests.comparison.test_auditing import COURIER, LAMP
from tests.samples import plain


def test_each_figure_is_shown_with_its_parts() -> None:
    text = audit(audits([COURIER]), colour=False, width=100)
    assert "First-hand and second-hand · 4 statements" in text
    assert "first-hand      2   50% ████████████" in text
    assert "“temporary”" in text


def test_statements_are_listed_when_asked_for() -> None:
    found = audits([COURIER])
    assert "the ferry will stop" not in audit(found, colour=False, width=100)
    assert "the ferry will stop" in audit(found, colour=False, width=100, listed=True)


def test_outlets_stand_side_by_side() -> None:
    text = audit(audits([COURIER, LAMP]), colour=False, width=100)
    assert "outlet   articles  statements  own voice" in text
    assert "Lamp            1           1" in text


def test_an_article_in_which_nobody_speaks() -> None:
    text = audit(audits([plain("Snow fell in Varnholm.")]), colour=False, width=80)
    assert "100% in the outlet’s own voice" in text


def test_a_row_for_each_place() -> None:
    table = list(rows(audits([COURIER])))
    hands = [row for row in table if row["figure"] == "hands"]
    assert [row["statement"] for row in hands] == ["s1", "s3", "s2", "s4"]
    assert {row["share"] for row in hands} == {0.5, 0.25}


def test_nothing_of_an_article_steers_the_terminal() -> None:
    evil = "\x1b[31m\u202ered"
    record = told(evil, Said(evil, evil), own=f"“{evil}”")
    text = audit(audits([record, LAMP]), colour=False, width=60, listed=True)
    assert "\x1b" not in text
    assert "\u202e" not in text
