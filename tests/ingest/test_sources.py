import io
import os
from pathlib import Path

import pytest

from sayso.errors import (
    FetchError,
    FolderInput,
    InputError,
    MissingInput,
    TooLargeInput,
)
from sayso.ingest import sources
from sayso.ingest.fetch import Fetched


def refused(source: str) -> InputError:
    with pytest.raises(InputError) as caught:
        sources.read(source)
    assert caught.value.name == source
    return caught.value


def test_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"words\xff")
    assert sources.read(str(file)) == sources.Raw(str(file), b"words\xff")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sources.read("-", io.BytesIO(b"words")) == sources.Raw("-", b"words")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"more")))
    assert sources.read("-").data == b"more"


def test_standard_input_that_cannot_be_read() -> None:
    class Broken(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise IsADirectoryError(21, "Is a directory")

    with pytest.raises(FolderInput):
        sources.read("-", Broken())


def test_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Fetched("https://courier.example.com/a", b"words", "utf-8")
    monkeypatch.setattr("sayso.ingest.fetch.fetch", lambda _: found)
    for address in ("https://courier.example.com", "HTTP://courier.example.com"):
        assert sources.read(address) == sources.Raw(address, b"words", "utf-8", found.url)


@pytest.mark.parametrize("address", ["ftp://courier.example.com/a", "file:///etc/passwd"])
def test_other_addresses(address: str) -> None:
    assert isinstance(refused(address), FetchError)


@pytest.mark.parametrize("name", ["www.courier.example", "courier.example/ferry"])
def test_an_address_that_lacks_its_beginning(name: str) -> None:
    assert "begin it with https://" in refused(name).reason


def test_a_name_whose_spaces_took_it_apart() -> None:
    assert "quotation marks" in refused("article.html").reason


def test_no_such_file(tmp_path: Path) -> None:
    for name in (str(tmp_path / "no.txt"), "", "a\0b", "a" * 5000, str(tmp_path / "a" / "b")):
        assert isinstance(refused(name), InputError)
    assert isinstance(refused(str(tmp_path / "no.txt")), MissingInput)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    assert isinstance(refused(f"{file}/b.txt"), MissingInput)


def test_a_folder(tmp_path: Path) -> None:
    assert isinstance(refused(str(tmp_path)), FolderInput)


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to("gone.txt")
    wrong = refused(str(link))
    assert isinstance(wrong, MissingInput)
    assert "gone.txt" in wrong.reason


def test_a_link_to_itself(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(link)
    assert refused(str(link))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "standard input" in refused(str(pipe)).reason


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.touch()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # modes do not stop the superuser
    assert "permissions" in refused(str(file)).reason


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as made:
        made.truncate(sources.MAX_BYTES + 1)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
        assert isinstance(refused(str(file)), TooLargeInput)


def test_standard_input_is_read_no_further_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MAX_BYTES", 10)
    stdin = io.BytesIO(b"x" * 100)
    with pytest.raises(TooLargeInput):
        sources.read("-", stdin)
    assert stdin.tell() == 11
    assert sources.read("-", io.BytesIO(b"x" * 10)).data == b"x" * 10


def test_the_files_of_a_folder_in_the_order_of_their_names(tmp_path: Path) -> None:
    names = ["b.txt", "a/2.html", "a/1.WARC.GZ", ".hidden.txt", ".git/c.txt", "photo.png", "c.pdf"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    found = [str(Path(file).relative_to(tmp_path)) for file in sources.files(str(tmp_path))]
    assert found == ["b.txt", "c.pdf", "a/1.WARC.GZ", "a/2.html"]


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "photo.png").touch()
    with pytest.raises(FolderInput, match="without files to be read"):
        list(sources.files(str(tmp_path)))


def test_archives_are_read_piece_by_piece(tmp_path: Path) -> None:
    file = tmp_path / "crawl"
    for beginning, form in ((b"WARC/1.0", "warc"), (b"PAR1\x15\0", "parquet"), (b"words", None)):
        file.write_bytes(beginning)
        assert sources.streamed(str(file)) == form
    os.mkfifo(tmp_path / "pipe")
    others = (str(tmp_path), str(tmp_path / "pipe"), "no", "a\0b", "-", "https://a.example/b")
    assert not any(map(sources.streamed, others))
