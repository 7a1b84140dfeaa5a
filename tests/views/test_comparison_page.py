import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.comparing import compare
from sayso.record import Record
from sayso.views.comparison_page import page
from tests.comparison.making import Said, told
from tests.comparison.test_comparing import COURIER, found
from tests.samples import patiently, records
from tests.views.test_page import EVIL, Reading


def test_outlets_are_columns_and_sayings_rows() -> None:
    document = page(found())
    assert re.findall(r'<th scope="col"><bdi>(\w+)</bdi>', document) == ["Lamp", "Courier", "Wire"]
    assert document.count('<th scope="row">') == 1
    assert document.count("leaves it out") == 1
    assert '<del><span class="unseen">Lamp: </span>old</del>' in document


@pytest.mark.parametrize("evil", EVIL)
def test_nothing_of_an_article_is_markup(evil: str) -> None:
    hostile = told(evil, Said(evil, evil, via=(evil,)), own=evil)
    document = Reading(page(compare([hostile, COURIER])))
    assert not {tag for tag, _ in document.elements} & {"script", "img", "b"}
    assert not [a for _, attributes in document.elements for a in attributes if a.startswith("on")]


@patiently
@given(st.lists(records(), min_size=1, max_size=2))
def test_any_comparison_makes_a_page(compared: list[Record]) -> None:
    Reading(page(compare(compared)))
