import pytest

from sayso.text.cells import cell


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("We won.", "We won."),
        (None, ""),
        (-5, "-5"),
        (0.9, "0.9"),
        (True, "true"),
        (False, "false"),
    ],
)
def test_everything_else_is_shown_as_it_is(value: object, shown: str) -> None:
    assert cell(value) == shown
