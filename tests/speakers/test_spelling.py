import pytest

from sayso.speakers.spelling import is_misspelt


@pytest.mark.parametrize(
    ("word", "name"),
    [("okaffor", "okafor"), ("okfor", "okafor"), ("okafir", "okafor"), ("okfaor", "okafor")],
)
def test_one_slip(word: str, name: str) -> None:
    assert is_misspelt(word, name)
    assert is_misspelt(name, word)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("okafor", "okafor"),
        ("akafor", "okafor"),
        ("okkaffor", "okafor"),
        ("lind", "lint"),
        ("o", "okafor"),
    ],
)
def test_no_slip_or_more_than_one(word: str, name: str) -> None:
    assert not is_misspelt(word, name)
