import io
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso import api
from sayso.cli.evaluate import evaluate
from sayso.errors import CorpusError
from tests.evaluation.making import gold_article
from tests.evaluation.test_coref import GUM
from tests.evaluation.test_coref import folder as conllu
from tests.evaluation.test_gap import TEXT, gap, row
from tests.evaluation.test_run import annotated, polnear, reader


@pytest.fixture(autouse=True)
def perfect_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "load", lambda weights=None: reader())


def test_polnear_prints_a_table(tmp_path: Path) -> None:
    found = CliRunner().invoke(evaluate, ["polnear", str(polnear(tmp_path))])
    assert found.exit_code == 0
    assert found.stdout.startswith("PolNeAR, 1 articles.")
    assert "best peer" in found.stdout


def test_polnear_prints_json_of_as_many_articles_as_asked_for(tmp_path: Path) -> None:
    folder = str(polnear(tmp_path, copies=3))
    found = CliRunner().invoke(evaluate, ["polnear", folder, "--json", "--limit", "2"])
    figures = json.loads(found.stdout)
    assert (figures["corpus"], figures["articles"]) == ("polnear", 2)
    assert figures["figures"]["attribution"]["f1"] == 1.0
    assert figures["nested_too"]["attribution"]["p"] == 0.8


def test_gold_prints_a_table_or_json(tmp_path: Path) -> None:
    folder = str(annotated(tmp_path, gold_article()))
    assert "who said what" in CliRunner().invoke(evaluate, ["gold", folder]).stdout
    figures = json.loads(CliRunner().invoke(evaluate, ["gold", folder, "--json"]).stdout)
    assert figures["figures"]["say_who_said_what"]["gold"] == 3


@pytest.mark.parametrize("corpus", ["polnear", "gold"])
def test_a_folder_that_is_not_the_corpus_is_refused(tmp_path: Path, corpus: str) -> None:
    found = CliRunner().invoke(evaluate, [corpus, str(tmp_path)])
    assert isinstance(found.exception, CorpusError)
    assert "expected" in str(found.exception)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(Terminal(), "1/1"), (io.StringIO(), "")])
def test_progress_is_shown_on_a_terminal_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, shown: str
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    evaluate.main(["gold", str(annotated(tmp_path, gold_article()))], standalone_mode=False)
    assert shown in stream.getvalue()
    assert bool(shown) == bool(stream.getvalue())


def test_coref_prints_a_table_or_json(tmp_path: Path) -> None:
    folder = str(conllu(tmp_path, "GUM_news_orrin.conllu", GUM))
    assert "CEAF-e" in CliRunner().invoke(evaluate, ["coref", folder, "--genre", "news"]).stdout
    figures = json.loads(CliRunner().invoke(evaluate, ["coref", folder, "--json"]).stdout)
    assert figures["figures"]["muc"]["f1"] == 1.0


def test_gap_prints_a_table_or_json(tmp_path: Path) -> None:
    file = str(gap(tmp_path, row(TEXT, "she", "Ana Reyes", "TRUE", "Bo Lind", "FALSE")))
    assert CliRunner().invoke(evaluate, ["gap", file]).stdout.startswith("GAP, 1 pronouns.")
    figures = json.loads(CliRunner().invoke(evaluate, ["gap", file, "--json"]).stdout)
    assert figures["figures"]["overall"]["f1"] == 1.0
