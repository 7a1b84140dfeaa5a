from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import EncodingInput
from sayso.ingest.decode import decode

TEXT = (
    "The mayor’s office said on Friday: “The café by the bridge – Zoë’s – stays open for as long "
    "as the works on the bridge go on, and perhaps longer…”\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_english_text_in_the_encodings_it_comes_in(encoding: str) -> None:
    assert decode("x", TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [("\ufeff", "utf-16-be"), ("\ufeff", "utf-32-be"), ("\ufeff", "utf-32-le")],
)
def test_byte_order_marks(mark: str, encoding: str) -> None:
    assert decode("x", (mark + TEXT).encode(encoding)) == TEXT


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("mac-roman"),
        "Мэр закрыл мост на две недели".encode("cp1251"),
        TEXT.encode() + b"\xff",  # UTF-8 with one error in it
        TEXT.encode().replace(b"\xc3\xa9", b"\xe9"),
        b"\x81\x8d\x8f",
    ],
)
def test_what_cannot_be_told_is_refused(data: bytes) -> None:
    with pytest.raises(EncodingInput, match=r"^a\.txt: not in UTF-8 at byte \d+"):
        decode("a.txt", data)


def test_a_mark_that_does_not_hold_is_refused() -> None:
    with pytest.raises(EncodingInput, match="UTF-16"):
        decode("x", b"\xff\xfea\x00b")


def test_what_the_server_declares_holds_for_any_text() -> None:
    russian = "Мэр закрыл мост"
    assert decode("x", russian.encode("koi8-r"), declared="KOI8-R") == russian


@pytest.mark.parametrize("declaration", [b'<meta charset="%s">', b'<meta content="a; charset=%s">'])
def test_what_a_page_declares(declaration: bytes) -> None:
    russian = "Мэр закрыл мост"
    page = declaration % b"windows-1251" + russian.encode("cp1251")
    assert decode("x", page, in_page=True).endswith(russian)
    with pytest.raises(EncodingInput):
        decode("x", page)


def test_latin_1_is_what_browsers_take_it_for() -> None:
    page = b"<meta charset=iso-8859-1>" + TEXT.encode("cp1252")
    assert decode("x", page, in_page=True).endswith(TEXT)


def test_utf8_is_utf8_whatever_is_declared() -> None:
    page = "<meta charset=windows-1251>" + TEXT
    assert decode("x", page.encode(), declared="cp1251", in_page=True) == page


def test_a_page_with_a_broken_character_can_be_read() -> None:
    page = "<meta charset=utf-8>" + TEXT * 20
    assert decode("x", page.encode() + b"\xff", in_page=True) == page + "\ufffd"


@pytest.mark.parametrize(
    "charset", ["hex", "rot13", "idna", "unicode_escape", "utf-7", "zlib", "no", "\0"]
)
def test_a_declared_encoding_is_one_of_the_web_or_none(charset: str) -> None:
    assert decode("x", TEXT.encode("cp1252"), declared=charset) == TEXT


def test_json_is_utf8_and_keeps_its_lines_apart() -> None:
    assert decode("x", b'{"a": "\xff"}\n{}', in_json=True) == '{"a": "\udcff"}\n{}'


@given(st.binary(max_size=200), st.booleans(), st.booleans(), st.none() | st.text(max_size=10))
@settings(deadline=None)
def test_any_bytes_are_text_or_refused(
    data: bytes, page: bool, json: bool, declared: str | None
) -> None:
    with suppress(EncodingInput):
        assert isinstance(decode("x", data, declared=declared, in_page=page, in_json=json), str)


@given(st.text(max_size=100))
@settings(deadline=None)
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode("x", text.lstrip("\ufeff\0").encode()) == text.lstrip("\ufeff\0")
