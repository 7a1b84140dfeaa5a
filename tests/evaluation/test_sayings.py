import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from sayso.errors import CorpusError
from sayso.evaluation.sayings import evaluate
from sayso.record import Article, Record
from tests.comparison.making import Said, told

HULL = Said("Ilse Marrow", "the hull will not pass another inspection")
PIER = Said("Ilse Marrow", "the pier was built in the year of the storm")
COURIER, LAMP = told("Courier", HULL, PIER), told("Lamp", HULL)
SHARED = Path(__file__).resolve().parent.parent / "comparison" / "marked"


class Remembers:
    """A reader that has read these articles before."""

    def pipe(self, articles: Iterable[Article], /) -> Iterator[Record]:
        known = {record.article.text: record for record in (COURIER, LAMP)}
        return (known[article.text] for article in articles)


def spans(record: Record) -> list[list[int]]:
    return [[s.content[0].start, s.content[0].end] for s in record.statements]


def written(folder: Path, **changes: object) -> tuple[Path, Path]:
    """A folder of two articles, and one of marks for them."""
    articles, marks = folder / "articles", folder / "marks"
    (articles / "ferry").mkdir(parents=True)
    marks.mkdir()
    for name, record in (("c", COURIER), ("l", LAMP)):
        article = {"id": name, "text": record.article.text, "outlet": record.article.outlet}
        (articles / "ferry" / f"{name}.json").write_text(json.dumps(article))
    hull, pier = spans(COURIER)
    (again,) = spans(LAMP)
    found = {
        "story": "ferry",
        "part": "test",
        "articles": ["c", "l"],
        "spans": {"C1": ["c", *hull], "C2": ["c", *pier], "L1": ["l", *again]},
        "same": [["C1", "L1"]],
        "different": [["C2", "L1"]],
        **changes,
    }
    (marks / "ferry.json").write_text(json.dumps(found))
    (marks / "stories.json").write_text("{}")
    return articles, marks


def test_a_pair_is_found_where_both_stand_in_one_row(tmp_path: Path) -> None:
    found = evaluate(Remembers(), *written(tmp_path))
    tally = found.part("test")
    assert (tally.hit, tally.predicted, tally.gold) == (1, 1, 1)
    assert found.part("dev").gold == 0
    assert found.to_dict()["stories"]["ferry"]["different"] == 1


def test_what_is_put_together_and_is_marked_as_different_costs_precision(tmp_path: Path) -> None:
    marks = {"same": [["C2", "L1"]], "different": [["C1", "L1"]]}
    tally = evaluate(Remembers(), *written(tmp_path, **marks)).part("all")
    assert (tally.hit, tally.predicted, tally.gold) == (0, 1, 1)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"articles": ["c", "l", "x"]}, "no article 'x'"),
        ({"same": [["C1", "X9"]]}, "names 'X9'"),
        ({"part": "other"}, "not marked pairs"),
    ],
)
def test_marks_that_fit_no_articles_are_refused(
    tmp_path: Path, changes: dict[str, object], why: str
) -> None:
    with pytest.raises(CorpusError, match=why):
        evaluate(Remembers(), *written(tmp_path, **changes))


def test_folders_without_articles_or_marks_are_refused(tmp_path: Path) -> None:
    articles, marks = written(tmp_path)
    with pytest.raises(CorpusError, match="no marked pairs"):
        evaluate(Remembers(), articles, tmp_path)
    with pytest.raises(CorpusError, match="no articles here"):
        evaluate(Remembers(), tmp_path / "none", marks)


def test_the_marks_of_this_project_are_whole() -> None:
    counted = {"same": 0, "different": 0}
    for file in sorted(SHARED.glob("*.json")):
        marks = json.loads(file.read_text(encoding="utf-8"))
        if file.name == "stories.json":
            continue
        for kind in counted:
            counted[kind] += len(marks[kind])
            for one, other in marks[kind]:
                assert marks["spans"][one][0] != marks["spans"][other][0]
        assert all(start < end for _, start, end in marks["spans"].values())
        assert {article for article, _, _ in marks["spans"].values()} <= set(marks["articles"])
    assert counted == {"same": 206, "different": 155}
