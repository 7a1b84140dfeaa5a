import json
from pathlib import Path

import pytest

from sayso.errors import CorpusError
from sayso.evaluation.measures import Tally
from sayso.evaluation.stories import evaluate, pairs
from tests.comparison.test_grouping import ALONE, FERRY, SCHOOL


def written(folder: Path) -> tuple[Path, Path]:
    names = {}
    (folder / "articles").mkdir()
    for story, members in (("ferry", FERRY), ("school", SCHOOL), (None, [ALONE])):
        for number, article in enumerate(members):
            name = f"{story}-{number}"
            names.setdefault(story, []).append(name)
            found = {"id": name, "text": article.text, "title": article.title}
            found["published"] = article.published
            (folder / "articles" / f"{name}.json").write_text(json.dumps(found))
    truth = folder / "stories.json"
    truth.write_text(json.dumps({story: names[story] for story in ("ferry", "school")}))
    return truth, folder / "articles"


def test_articles_are_grouped_and_counted(tmp_path: Path) -> None:
    truth, articles = written(tmp_path)
    found = evaluate(truth, [articles])
    assert (found.articles, found.stories) == (6, 3)
    assert found.to_dict()["f1"] == 1.0


def test_the_same_text_counts_once(tmp_path: Path) -> None:
    truth, articles = written(tmp_path)
    again = {"id": "copy", "text": FERRY[0].text}
    (articles / "copy.json").write_text(json.dumps(again))
    assert evaluate(truth, [articles]).articles == 6


def test_pairs_are_counted() -> None:
    gold = {"a": "1", "b": "1", "c": "1", "d": "2"}
    predicted = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert pairs(gold, predicted) == Tally(hit=1, predicted=2, gold=3)


def test_what_is_no_list_of_stories_is_refused(tmp_path: Path) -> None:
    _, articles = written(tmp_path)
    (tmp_path / "other.json").write_text("[]")
    for truth in (tmp_path / "other.json", tmp_path / "none.json"):
        with pytest.raises(CorpusError, match="not a list of stories"):
            evaluate(truth, [articles])
