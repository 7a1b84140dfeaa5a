from pathlib import Path

import pytest

from sayso.batch.store import UNFINISHED, Store
from sayso.errors import BatchError


@pytest.mark.parametrize("place", ["memory://store", None])
def test_what_is_written_is_read(place: str | None, tmp_path: Path) -> None:
    store = Store(place or str(tmp_path / "store"))
    assert store.read("a/b.json") is None
    assert store.names("a") == set()
    for data in (b"one", b"two"):
        store.write("a/b.json", data)
        assert store.read("a/b.json") == data
    store.write("a/c.json", b"three")
    assert list(store.read_all(["a/b.json", "a/c.json"])) == [b"two", b"three"]
    assert store.names("a") == {"b.json", "c.json"}
    assert store.names() == {"a"}


def test_what_was_broken_off_is_cleared_and_no_name(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    for folder in (tmp_path, tmp_path / "a"):
        folder.mkdir(exist_ok=True)
        (folder / f".b.json.1{UNFINISHED}").write_bytes(b"o")
    assert store.names("a") == set()
    store.clear()
    assert not list(tmp_path.rglob(".*"))


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(BatchError, match="cannot be written"):
        Store(str(tmp_path / "file" / "deeper"))
    store = Store(str(tmp_path))
    with pytest.raises(BatchError, match="run the same command again"):
        store.write("file/part.json", b"x")
