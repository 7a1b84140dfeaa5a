import gzip
from pathlib import Path

import fsspec
import pytest

from sayso.errors import FetchError, MissingInput
from sayso.ingest.files import File, find, opened


def test_folders_globs_and_files_are_found_in_order_once(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a/c.txt", "a/.f.txt", ".git/d.txt", "a/b/e.txt", "a/g.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    whole = find([str(tmp_path)])
    names = [Path(file.name).relative_to(tmp_path).as_posix() for file in whole]
    assert names == ["a/b/e.txt", "a/c.txt", "b.jsonl"]
    assert find([f"{tmp_path}/*.jsonl", str(tmp_path / "b.jsonl")]) == [whole[-1]]
    assert whole[-1] == File(str(tmp_path / "b.jsonl"), 1)


def test_any_file_system_that_fsspec_knows() -> None:
    fsspec.filesystem("memory").pipe_file("/news/in.jsonl", b"news")
    (file,) = find(["memory://news"])
    assert file == File("memory:///news/in.jsonl", 4)
    with opened(file) as (content, _):
        assert content.read() == b"news"


def test_packed_files_are_unpacked_and_their_stored_bytes_counted(tmp_path: Path) -> None:
    packed = gzip.compress(b"news " * 1000)
    (tmp_path / "in.jsonl.gz").write_bytes(packed)
    with opened(File(str(tmp_path / "in.jsonl.gz"), len(packed))) as (content, position):
        assert content.read() == b"news " * 1000
        assert position() == len(packed)


def test_pages_of_the_web_are_not_for_batches(tmp_path: Path) -> None:
    with pytest.raises(FetchError):
        find(["https://127.0.0.1/news.jsonl"])
    with pytest.raises(MissingInput):
        find([str(tmp_path / "nothing")])
