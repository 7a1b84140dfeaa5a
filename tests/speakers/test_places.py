import pytest

from sayso.speakers.places import is_demonym, state_of


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Norway", "norway"),
        ("the United States", "united states"),
        ("U.S.", "united states"),
        ("DPRK", "north korea"),
        ("Oslo", "norway"),
        ("Orrin", None),
    ],
)
def test_states_and_capitals_by_any_name(name: str, state: str | None) -> None:
    assert state_of(name) == state


def test_demonyms_in_one_word_or_two() -> None:
    assert is_demonym("Norwegian")
    assert is_demonym("South Korean")
    assert is_demonym("Indonesians")
    assert not is_demonym("Harbour")
