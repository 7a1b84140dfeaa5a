from sayso.comparison.denials import is_denial
from sayso.record import Span


def test_which_cues_deny() -> None:
    assert is_denial(Span(0, 10, "has denied"))
    assert is_denial(Span(0, 12, "dismissed as"))
    assert not is_denial(Span(0, 12, "did not deny"))
    assert not is_denial(Span(0, 4, "said"))
    assert not is_denial(None)
