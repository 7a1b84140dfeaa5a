import random

import pytest

from sayso.evaluation.calibration import Bin, calibration
from sayso.evaluation.measures import Tally


def test_confidence_that_comes_true_has_no_error() -> None:
    judged = [(0.8, True)] * 4 + [(0.8, False)]
    found = calibration(judged, gold=8)
    assert found.error == pytest.approx(0.0, abs=1e-12)
    assert found.bins == (Bin(0.8, 0.9, 5, pytest.approx(0.8), 0.8),)


def test_the_error_weighs_bins_by_what_they_hold() -> None:
    judged = [(1.0, True), (0.95, False), (0.25, False), (0.25, False)]
    found = calibration(judged, gold=1)
    assert found.error == pytest.approx(0.5 * (0.975 - 0.5) + 0.5 * 0.25)
    assert [(one.low, one.high, one.statements) for one in found.bins] == [
        (0.2, 0.3, 2), (0.9, 1.0, 2),
    ]  # fmt: skip


def test_a_higher_threshold_keeps_the_more_confident() -> None:
    found = calibration([(0.9, True), (0.6, True), (0.5, False)], gold=4)
    kept = {one.threshold: one.tally for one in found.kept}
    assert kept[0.0] == kept[0.5] == Tally(2, 3, 4)
    assert kept[0.6] == Tally(2, 2, 4)
    assert kept[0.9] == Tally(1, 1, 4)


def test_order_does_not_matter() -> None:
    judged = [(i / 37, i % 3 == 0) for i in range(38)]
    shuffled = judged[:]
    random.Random(3).shuffle(shuffled)
    assert calibration(judged, 20) == calibration(shuffled, 20)
    assert sum(one.statements for one in calibration(judged, 20).bins) == 38


def test_without_statements_there_is_no_error() -> None:
    found = calibration([], gold=3)
    assert found.error is None
    assert found.bins == ()
    assert found.to_dict()["thresholds"][0]["r"] == 0.0
