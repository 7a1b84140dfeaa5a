from pathlib import Path

import pytest

from sayso.evaluation.run import Evaluation, evaluate_gold, evaluate_polnear
from sayso.evaluation.tables import percent, render, table

from .making import gold_article
from .test_run import annotated, polnear, reader


@pytest.fixture
def of_polnear(tmp_path: Path) -> Evaluation:
    return evaluate_polnear(reader(), polnear(tmp_path))


def line(text: str, label: str) -> list[str]:
    (found,) = (line for line in text.splitlines() if line.startswith(label + "  "))
    return found.removeprefix(label).split()


def test_columns_are_aligned() -> None:
    assert table(["", "P"], [["a", "1.0"], ["abc", "10.0"]]) == "        P\na     1.0\nabc  10.0"


def test_percent() -> None:
    assert [percent(0.73749), percent(0.0), percent(1.0), percent(None)] == [
        "73.7", "0.0", "100.0", "–",
    ]  # fmt: skip


def test_polnear_figures_stand_beside_peers(of_polnear: Evaluation) -> None:
    text = render(of_polnear)
    assert line(text, "attribution") == ["100.0"] * 3 + ["4", "4", "4", "88.9", "60.2"]
    assert line(text, "attribution + source")[-1] == "55.1"
    assert line(text, "source, exact spans")[-1] == "83.2"
    assert line(text, "content, tokens")[-1] == "–"
    assert line(text, "recall, direct") == ["100.0", "1", "1", "100.0", "92.5"]
    assert line(text, "recall, mixed") == ["–", "0", "0", "–", "–"]


def test_gold_figures_stand_beside_peers(tmp_path: Path) -> None:
    text = render(evaluate_gold(reader(), annotated(tmp_path, gold_article())))
    assert line(text, "who said what") == ["100.0"] * 3 + ["4", "4", "4", "30.5"]
    assert line(text, "parent, given match and parent") == ["100.0", "1", "1"]
    assert "nested too" not in text


def test_confidence_is_shown(of_polnear: Evaluation) -> None:
    text = render(of_polnear)
    assert "over 4 statements:\nexpected calibration error 0.0." in text
    assert line(text, "0.9–1.0") == ["4", "100.0", "100.0"]
    assert line(text, "0.9") == ["100.0"] * 3


def test_lines_end_without_spaces(of_polnear: Evaluation) -> None:
    text = render(of_polnear)
    assert all(one == one.rstrip() for one in text.splitlines())
    assert text.endswith("100.0\n")
