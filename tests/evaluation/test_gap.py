from pathlib import Path

import pytest

from sayso.errors import CorpusError
from sayso.evaluation.gap import evaluate, load

HEADER = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
TEXT = "Ana Reyes met Bo Lind. Then she sang."
OTHER = "Bo Lind sang. Later Bo Lind met Cy Ford, and Bo Lind said he wept."


def row(text: str, pronoun: str, a: str, a_is: str, b: str, b_is: str) -> str:
    at = text.index(f" {pronoun} ") + 1
    cells = ["x", text, pronoun, at, a, text.index(a), a_is, b, text.index(b), b_is, "u"]
    return "\t".join(map(str, cells)) + "\n"


def gap(tmp_path: Path, *rows: str) -> Path:
    file = tmp_path / "gap.tsv"
    file.write_text(HEADER + "".join(rows), encoding="utf-8")
    return file


def test_questions_are_read(tmp_path: Path) -> None:
    (question,) = load(gap(tmp_path, row(TEXT, "she", "Ana Reyes", "TRUE", "Bo Lind", "FALSE")))
    assert TEXT[slice(*question.pronoun)] == "she"
    assert question.right == (True, False)
    assert question.feminine


def test_figures(tmp_path: Path) -> None:
    found = evaluate(
        gap(
            tmp_path,
            row(TEXT, "she", "Ana Reyes", "TRUE", "Bo Lind", "FALSE"),
            row(OTHER, "he", "Bo Lind", "FALSE", "Cy Ford", "TRUE"),
        )
    )
    assert (found.feminine.f1, found.masculine.f1) == (1.0, 0.0)
    assert (found.overall.hit, found.overall.predicted, found.overall.gold) == (1, 2, 2)
    assert found.bias is None or found.bias > 1
    assert found.to_dict()["questions"] == 2


@pytest.mark.parametrize("data", ["", "ID\tText\n1\tx\n", HEADER + "x\ty\n"])
def test_another_file_is_refused(tmp_path: Path, data: str) -> None:
    file = tmp_path / "gap.tsv"
    file.write_text(data, encoding="utf-8")
    with pytest.raises(CorpusError, match="not a file of GAP"):
        evaluate(file)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(CorpusError):
        evaluate(tmp_path / "gap.tsv")
