import re

import pytest
from hypothesis import given, settings

from sayso.comparison.auditing import audits
from sayso.record import Record
from sayso.views.audit_page import page
from tests.comparison.making import Said, told
from tests.comparison.test_auditing import COURIER, LAMP
from tests.samples import records
from tests.views.test_page import EVIL, Reading

pytest.importorskip("vl_convert", reason="vl-convert (extra charts) is not installed")


def test_each_chart_has_its_table() -> None:
    document = page(audits([COURIER, LAMP]))
    charts, tables = document.count("<svg"), document.count("<table>")
    assert charts == tables == 8  # the outlets, and seven figures


def test_each_share_leads_to_its_statements() -> None:
    document = page(audits([COURIER]))
    targets = re.findall(r'<th scope="row"><a href="#([\w-]+)">', document)
    assert targets
    assert all(f'<details id="{target}">' in document for target in targets)


def test_one_outlet_stands_beside_no_other() -> None:
    assert "Outlets side by side" not in page(audits([COURIER]))


@pytest.mark.parametrize("evil", EVIL)
def test_nothing_of_an_article_is_markup(evil: str) -> None:
    hostile = told(evil, Said(evil, evil, role=evil, via=(evil,)), own=f"“{evil}”")
    document = Reading(page(audits([hostile, COURIER])))
    assert not {tag for tag, _ in document.elements} & {"script", "img", "b"}
    assert not [a for _, attributes in document.elements for a in attributes if a.startswith("on")]


@settings(max_examples=5, deadline=None)
@given(records())
def test_any_audit_makes_a_page(record: Record) -> None:
    Reading(page(audits([record])))
