"""How the input is cut into parts: by nothing but the input, so that every run cuts it alike."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.ingest.files import File, opened
from sayso.ingest.pieces import Line, Page, Piece, pieces

MAX_BYTES = 16_000_000  # of a part, before it is read; and of small files that are taken together


class Split(NamedTuple):
    """Files that are cut one after another: a large one, or some small ones. number: from 0."""

    number: int
    files: tuple[File, ...]

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(file.size for file in self.files)


class Part(NamedTuple):
    """What is read and written together.

    name: "00002-00014", the split's number and that of the part in it. is_last: of its split.
    size: how many bytes of the stored files were passed to cut it.
    """

    name: str
    pieces: list[Piece]
    is_last: bool
    size: int


def splits(files: Sequence[File], most: int) -> list[Split]:
    """Put small files together, in order: at most MAX_BYTES, and `most` files."""
    grouped: list[list[File]] = []
    size = 0
    for file in files:
        if grouped and size + file.size <= MAX_BYTES and len(grouped[-1]) < most:
            grouped[-1].append(file)
            size += file.size
        else:
            grouped.append([file])
            size = file.size
    return [Split(number, tuple(group)) for number, group in enumerate(grouped)]


def part_name(split: int, number: int) -> str:
    """The name of a part; names sort as the input runs."""
    return f"{split:05}-{number:05}"


def parts(split: Split, most: int) -> Iterator[Part]:
    """Cut a split into parts of at most `most` pieces and about MAX_BYTES; there is at least one.

    One part and the piece after it are held at a time. Raises OSError where a file cannot be read.
    """
    held: list[Piece] = []
    weight = number = passed = 0
    for piece, position in _pieces(split):
        if held and (len(held) == most or weight + _weight(piece) > MAX_BYTES):
            yield Part(part_name(split.number, number), held, False, position - passed)
            held, weight, number, passed = [], 0, number + 1, position
        held.append(piece)
        weight += _weight(piece)
    yield Part(part_name(split.number, number), held, True, split.size - passed)


def _pieces(split: Split) -> Iterator[tuple[Piece, int]]:
    """Every piece of every file, with the bytes passed so far."""
    before = 0
    for file in split.files:
        with opened(file) as (content, position):
            for piece in pieces(file.name, content):
                yield piece, before + min(position(), file.size)
        before += file.size


def _weight(piece: Piece) -> int:
    """Bytes of a piece, about."""
    if isinstance(piece, Page | Line):
        return len(piece.data)
    return 0 if isinstance(piece, Exception) else len(str(piece.found.get("text", "")))
