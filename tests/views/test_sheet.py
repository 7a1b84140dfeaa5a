import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from sayso.views.sheet import sheet


def test_rows_have_a_heading() -> None:
    assert sheet([{"a": 1, "b": "x"}, {"a": None, "b": True}]) == "a,b\r\n1,x\r\n,true\r\n"
    assert sheet([]) == ""


def test_nothing_in_it_is_a_formula() -> None:
    assert sheet([{"a": "=1+1"}]).splitlines()[1] == "'=1+1"


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n\0"))))
def test_what_is_written_is_read_back(values: list[str]) -> None:
    found = list(csv.reader(io.StringIO(sheet([{"a": value} for value in values]), newline="")))
    back = [row[0] if row else "" for row in found[1:]]
    assert [value.lstrip("'") for value in back] == [value.lstrip("'") for value in values]
