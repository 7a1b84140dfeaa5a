import pytest

from sayso.evaluation.names import same_name, shared_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz", "ana ruiz"),
        ("Mayor’s office", "the Mayor's Office"),
        ("President Ana Ruiz", "Ana Maria Ruiz"),
        ("the Port Authority", "Port Authority"),
        ("Ruiz Ana", "Ana Ruiz"),
        (None, None),
        (None, "the"),
    ],
)
def test_the_same_name(one: str | None, other: str | None) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ruiz", "Ana Ruiz"),
        ("Ana Ruiz", "Ina Ruiz"),
        ("Ana Ruiz", "Ana Ruiz Bell"),
        ("Ana Ruiz", None),
    ],
)
def test_another_name(one: str, other: str | None) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_shared_words() -> None:
    assert shared_words("the dock foreman", "Dock foreman") == 1.0
    assert shared_words("dock foreman", "foreman of works") == pytest.approx(1 / 3)
    assert shared_words(None, "the") == 0.0
