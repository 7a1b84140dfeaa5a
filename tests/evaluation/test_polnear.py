from pathlib import Path

import pytest

from sayso.errors import CorpusError
from sayso.evaluation.polnear import Attribution, load

TEXT = "Ana said it rains.\nIt pours."


def split(folder: Path, **annotations: str) -> Path:
    (folder / "text").mkdir()
    (folder / "attributions").mkdir()
    (folder / "text" / "one.txt").write_bytes(TEXT.encode())
    for annotator, standoff in annotations.items():
        (folder / "attributions" / f"one_{annotator}.ann").write_bytes(standoff.encode())
    return folder


STANDOFF = (
    "T1\tSource 0 3\tAna\n"
    "T2\tCue 4 8\tsaid\n"
    "T3\tContent 9 17;19 28\tit rains It pours.\n"
    "T4\tCue 12 17\trains\n"
    "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\r\n"
    "E2\tAttribution:T4 Cue:T4\n"
)


def test_relations_with_content_are_read(tmp_path: Path) -> None:
    (article,) = load(split(tmp_path, ann=STANDOFF))
    assert (article.name, article.text) == ("one", TEXT)
    assert article.attributions == (Attribution(((0, 3),), ((4, 8),), ((9, 17), (19, 28))),)


def test_numbered_contents_are_one_relation_and_the_first_annotator_is_read(tmp_path: Path) -> None:
    numbered = (
        "T1\tContent 19 28\tx\nT2\tContent 9 17\tx\nE1\tAttribution:T1 Content:T1 Content2:T2"
    )
    (article,) = load(split(tmp_path, a=numbered, b=STANDOFF))
    assert article.attributions == (Attribution((), (), ((9, 17), (19, 28))),)


def test_annotations_without_a_text_are_left_out(tmp_path: Path) -> None:
    folder = split(tmp_path)
    (folder / "attributions" / "two_a.ann").write_text(STANDOFF)
    assert load(folder) == []


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="text/ and attributions/"):
        load(tmp_path)


@pytest.mark.parametrize("standoff", ["E1\n", "E1\tContent", "T1\tCue x y\tz"])
def test_a_broken_file_is_refused(tmp_path: Path, standoff: str) -> None:
    with pytest.raises(CorpusError, match=r"one_a\.ann: not a brat standoff"):
        load(split(tmp_path, a=standoff))
