import pytest

from sayso.speakers.given import gender_of_given, is_given


@pytest.mark.parametrize(
    ("name", "gender"),
    [("ana", "f"), ("boris", "m"), ("ahmed", "m"), ("priya", "f"), ("jordan", ""), ("qorvath", "")],
)
def test_gender(name: str, gender: str) -> None:
    assert gender_of_given(name) == gender


def test_given() -> None:
    assert is_given("jordan")
    assert not is_given("qorvath")
