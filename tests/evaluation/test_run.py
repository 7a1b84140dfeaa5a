from pathlib import Path

import msgspec
import pytest

from sayso.errors import CorpusError
from sayso.evaluation.gold import GoldArticle, GoldStatement
from sayso.evaluation.measures import Tally
from sayso.evaluation.run import evaluate_gold, evaluate_polnear

from .making import TEXT, Remembers, gold_article, record_of, statements


def standoff(found: list[GoldStatement]) -> str:
    lines: list[str] = []
    for number, one in enumerate(found):
        roles = {"Source": [one.source], "Cue": [one.cue], "Content": one.content}
        event = []
        for role, spans in roles.items():
            places = ";".join(f"{span[0]} {span[1]}" for span in spans if span)
            if places:
                lines.append(f"T{number}{role}\t{role} {places}\t")
                event.append(f"{role}:T{number}{role}")
        lines.append(f"E{number}\t{' '.join(event)}")
    return "\n".join(lines)


def polnear(folder: Path, raw: str = TEXT, shift: int = 0, copies: int = 1) -> Path:
    """A split that holds TEXT, annotated as PolNeAR does: without the nested statement."""
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    found = [one for one in statements() if one.parent is None]
    moved = [
        msgspec.structs.replace(
            one,
            source=one.source and (one.source[0] + shift, one.source[1] + shift),
            cue=one.cue and (one.cue[0] + shift, one.cue[1] + shift),
            content=tuple((start + shift, end + shift) for start, end in one.content),
        )
        for one in found
    ]
    for copy in range(copies):
        (folder / "text" / f"{copy}.txt").write_bytes(raw.encode())
        (folder / "attributions" / f"{copy}_a.ann").write_bytes(standoff(moved).encode())
    return folder


def reader() -> Remembers:
    return Remembers([record_of(gold_article())])


def test_a_perfect_reader_of_polnear(tmp_path: Path) -> None:
    found = evaluate_polnear(reader(), polnear(tmp_path))
    assert {tally.f1 for tally in found.figures.tallies.values()} == {1.0}
    assert found.calibration.error == 0.0
    assert found.calibration.statements == 4


def test_nested_statements_cost_precision_only_in_the_figures_beside(tmp_path: Path) -> None:
    found = evaluate_polnear(reader(), polnear(tmp_path))
    assert found.nested_too is not None
    assert found.nested_too.tallies["attribution"] == Tally(4, 5, 4)
    assert found.figures.tallies["attribution"] == Tally(4, 4, 4)


def test_text_that_is_not_canonical_is_scored_where_it_stands(tmp_path: Path) -> None:
    raw = "\ufeff\x83" + TEXT.replace(" ", "\xa0", 3)
    found = evaluate_polnear(reader(), polnear(tmp_path, raw, shift=2))
    assert {tally.f1 for tally in found.figures.tallies.values()} == {1.0}


def test_limit_and_progress(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    found = evaluate_polnear(
        reader(),
        polnear(tmp_path, copies=3),
        limit=2,
        progress=lambda done, articles: seen.append((done, articles)),
    )
    assert found.articles == 2
    assert seen == [(1, 2), (2, 2)]
    assert found.figures.tallies["attribution"] == Tally(8, 8, 8)


def test_a_reader_that_leaves_out_an_article_is_noticed(tmp_path: Path) -> None:
    class Lazy(Remembers):
        def pipe(self, articles):
            return iter(list(super().pipe(articles))[1:])

    with pytest.raises(ValueError, match="shorter"):
        evaluate_polnear(Lazy([record_of(gold_article())]), polnear(tmp_path, copies=2))


def test_a_split_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no annotated article"):
        evaluate_polnear(reader(), polnear(tmp_path, copies=0))


def annotated(folder: Path, article: GoldArticle) -> Path:
    (folder / "harbour.json").write_bytes(msgspec.json.encode(article))
    return folder


def test_a_perfect_reader_of_annotated_articles(tmp_path: Path) -> None:
    knows = reader()
    found = evaluate_gold(knows, annotated(tmp_path, gold_article()))
    assert {tally.f1 for tally in found.figures.tallies.values()} == {1.0}
    assert {share.value for share in found.figures.shares.values()} == {1.0}
    assert (found.articles, found.calibration.statements, found.nested_too) == (1, 4, None)
    assert knows.read[0].published == "2024-05-04"


def test_doubt_that_is_not_needed_is_a_calibration_error(tmp_path: Path) -> None:
    doubting = Remembers([record_of(gold_article(), confidence=0.75)])
    found = evaluate_gold(doubting, annotated(tmp_path, gold_article()))
    assert found.calibration.error == 0.25
    assert found.resolved == found.calibration
    kept = {one.threshold: one.tally.recall for one in found.calibration.kept}
    assert (kept[0.7], kept[0.8]) == (1.0, 0.0)


def test_json_form(tmp_path: Path) -> None:
    found = evaluate_gold(reader(), annotated(tmp_path, gold_article())).to_dict()
    assert set(found) == {
        "corpus", "articles", "figures", "calibration", "calibration_with_speaker"
    }  # fmt: skip
    assert found["figures"]["who_said_what"]["f1"] == 1.0
    assert found["figures"]["parent"] == {"share": 1.0, "right": 1, "of": 1}
    assert msgspec.json.decode(msgspec.json.encode(found)) == found
