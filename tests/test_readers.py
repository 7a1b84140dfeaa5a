"""Several processes that read, and what they add to a ledger."""

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

import sayso
from sayso import api
from sayso.cli import main
from sayso.errors import InputError, WeightsError
from sayso.intake import take
from sayso.ledger import Ledger
from sayso.reader import Reader
from sayso.readers import Readers
from sayso.record import Article, MadeBy, Record, Weights

TEXT = "The harbour board said on Monday that the ferry would stay. “We need it,” Ann Lee said."
MADE_BY = MadeBy("0", Weights("none", "0" * 64))


class Deadly:
    """Reads, but for one article, of which it dies."""

    made_by = MADE_BY

    def __call__(self, article: Article) -> Record:
        if "deadly" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return Record(article, (), (), (), (), MADE_BY)


def deadly() -> Reader:
    return Deadly()  # type: ignore[return-value]


def written(folder: Path, texts: list[str]) -> str:
    """Articles one a line; the same text stands twice, and so does an address."""
    path = folder / "articles.jsonl"
    lines = [{"text": text, "url": f"https://lamp.example/{n}"} for n, text in enumerate(texts)]
    lines += [{**lines[0], "url": None, "outlet": "The Lamp"}, {**lines[0], "text": "New. " + TEXT}]
    path.write_text("\n".join(map(json.dumps, [*lines, {"title": "no text"}])))
    return str(path)


def test_several_add_what_one_adds(reader: sayso.Reader, tmp_path: Path) -> None:
    file = written(tmp_path, [f"{n}. {TEXT}" for n in range(8)])
    with Ledger(tmp_path / "one.db") as ledger:
        alone = list(take(ledger, reader, file))
        records = list(ledger.records())
    with (
        Readers(partial(api.load, threads=1), 2) as readers,
        Ledger(tmp_path / "two.db") as ledger,
    ):
        together = list(take(ledger, readers, file))
        assert [(t.name, str(t.outcome)) for t in together] == [
            (t.name, str(t.outcome)) for t in alone
        ]
        assert list(ledger.records()) == records
        assert len(ledger.failures()) == 1
        assert list(ledger.check()) == []


def test_an_article_that_kills_its_reader_is_a_failure(tmp_path: Path) -> None:
    file = written(tmp_path, [f"{n}. {TEXT}" for n in range(3)] + ["deadly"] + ["more " + TEXT])
    with Readers(deadly, 2) as readers, Ledger(tmp_path / "ledger.db") as ledger:
        taken = list(take(ledger, readers, file))
        assert ledger.stats().articles == 5
        (died, empty) = ledger.failures()
    assert (died.name, empty.name) == (f"{file}:4", f"{file}:8")
    assert "ended 2 times" in died.reason
    assert sum(isinstance(one.outcome, InputError) for one in taken) == 2


def test_readers_that_cannot_be_loaded(tmp_path: Path) -> None:
    with pytest.raises(WeightsError):
        Readers(partial(api.load, str(tmp_path)), 2)


def test_killed_it_goes_on_without_doubling(tmp_path: Path) -> None:
    texts = [f"{n}. {TEXT}" for n in range(12)]
    file, path = written(tmp_path, texts), str(tmp_path / "ledger.db")
    command = [sys.executable, "-m", "sayso", "add", "--jobs", "2", "--ledger", path, file]
    with Ledger(path) as ledger:
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        while ledger.stats().articles == 0 and process.poll() is None:
            pass
        process.kill()
        process.wait()
        assert list(ledger.check()) == []
    again = CliRunner().invoke(main, ["add", "--jobs", "2", "--ledger", path, file])
    assert again.exit_code == 1  # the line without a text
    with Ledger(path) as ledger:
        stats = ledger.stats()  # one text is read once more, with the outlet that it lacked
        assert (stats.articles, stats.readings, stats.failures) == (13, 14, 1)
        assert list(ledger.check()) == []
