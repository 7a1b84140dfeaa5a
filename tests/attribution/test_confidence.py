from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.confidence import FEATURES, Evidence, confidence, features

NUMBERS = st.floats(-30, 30)


@given(st.lists(NUMBERS, min_size=len(FEATURES), max_size=len(FEATURES)), NUMBERS)
def test_a_confidence_is_a_rounded_probability(values: list[float], bias: float) -> None:
    found = confidence(values, [1.0] * len(FEATURES), bias)
    assert 0 <= found <= 1
    assert found == round(found, 2)


def test_features_are_as_many_as_their_names() -> None:
    found = features(Evidence(-0.1, 2.0, -99.0), has_source=False, inside=True, characters=9)
    assert len(found) == len(FEATURES)
    assert found[2] == -12.0
