from pathlib import Path

import msgspec
import pytest

from sayso.errors import CorpusError
from sayso.evaluation.gold import GoldArticle, article_of, as_gold, load

from .making import TEXT, gold_article, record_of, statements


def write(file: Path, article: object) -> None:
    file.write_bytes(msgspec.json.encode(article))


def test_articles_are_read_by_name(tmp_path: Path) -> None:
    second, first = gold_article(), GoldArticle("a", "Nothing.", statements=())
    write(tmp_path / "b.json", second)
    write(tmp_path / "a.json", first)
    (tmp_path / "notes.txt").write_text("not an article")
    assert load(tmp_path) == [first, second]


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(CorpusError, match=r"expected files NAME\.json"):
            load(folder)


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"text": "no statements", "id": "x"}'])
def test_a_file_that_is_no_annotated_article_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(CorpusError, match=r"a\.json: not an annotated article"):
        load(tmp_path)


@pytest.mark.parametrize("change", [{"cue": (5, 9999)}, {"content": ((9, 9),)}, {"parent": 17}])
def test_annotations_of_another_text_are_refused(tmp_path: Path, change: dict) -> None:
    one = msgspec.structs.replace(statements()[0], **change)
    write(tmp_path / "a.json", GoldArticle("a", TEXT, statements=(one,)))
    with pytest.raises(CorpusError, match="do not belong together"):
        load(tmp_path)


def test_what_a_record_says_in_the_form_of_annotations() -> None:
    found = as_gold(record_of(gold_article()), lambda span: (span.start, span.end))
    expected = [msgspec.structs.replace(one, optional=False) for one in statements()]
    assert list(found) == expected


def test_a_corrected_record_is_an_annotated_article(tmp_path: Path) -> None:
    record = record_of(gold_article())
    article = msgspec.structs.replace(record.article, title="Harbour", published="2024-05-04")
    found = article_of(msgspec.structs.replace(record, article=article))
    assert (found.text, found.title, found.published) == (TEXT, "Harbour", "2024-05-04")
    assert found.statements == as_gold(record, lambda span: (span.start, span.end))
    write(tmp_path / "a.json", found)
    assert load(tmp_path) == [found]
