import csv
import io
import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from sayso.ledger import Ledger
from tests.comparison.test_grouping import ALONE, FERRY
from tests.samples import plain


@pytest.fixture
def kept(tmp_path: Path) -> str:
    """A ledger with a story of three articles, and one alone."""
    address = str(tmp_path / "ledger.db")
    with Ledger(address) as ledger:
        for article in (*FERRY, ALONE):
            ledger.add(msgspec.structs.replace(plain(article.text), article=article))
    return address


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["stories", *arguments])


def test_stories_are_shown_with_their_reasons(kept: str) -> None:
    found = run("--ledger", kept)
    assert found.exit_code == 0
    assert "Ferry runs aground off Lowmark · 3 articles" in found.stdout
    assert "names: " in found.stdout
    assert "1 article alone" in found.stdout


def test_an_article_is_moved_and_stays(kept: str) -> None:
    run("--ledger", kept)
    found = run("--ledger", kept, "--move", "3", "new", "--all", "--format", "json")
    stories = json.loads(found.stdout)["stories"]
    members = [[one["number"] for one in story["members"]] for story in stories]
    assert members == [[1, 2], [3], [4]]
    again = json.loads(run("--ledger", kept, "--all", "--format", "json").stdout)["stories"]
    assert again == stories


def test_stories_as_a_table(kept: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("--ledger", kept, "--format", "csv").stdout)))
    assert [row["article"] for row in rows] == ["1", "2", "3"]
    assert len({row["story"] for row in rows}) == 1


def test_what_is_not_there_cannot_be_moved(kept: str) -> None:
    found = run("--ledger", kept, "--move", "1", "nowhere")
    assert found.exit_code == 3
    assert "no story nowhere" in found.stderr


def test_articles_in_files_are_grouped_without_a_ledger(tmp_path: Path) -> None:
    for number, article in enumerate((*FERRY, ALONE)):
        found = {"title": article.title, "published": article.published, "text": article.text}
        (tmp_path / f"{number}.json").write_text(json.dumps(found))
    (tmp_path / "empty.txt").write_text("")
    found = run(str(tmp_path), "--format", "json", "--all")
    assert found.exit_code == 1
    assert "empty.txt" in found.stderr
    stories = json.loads(found.stdout)["stories"]
    assert [len(story["members"]) for story in stories] == [3, 1]


def test_only_the_ledger_keeps_a_move(tmp_path: Path) -> None:
    found = run(str(tmp_path), "--move", "1", "new")
    assert found.exit_code == 2
    assert "of the ledger only" in found.stderr
