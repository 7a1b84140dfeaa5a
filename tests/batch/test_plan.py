from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sayso.batch.plan import MAX_BYTES, Split, parts, splits
from sayso.ingest.files import File, find
from tests.batch.making import lines
from tests.samples import patiently


@given(st.lists(st.integers(0, 2 * MAX_BYTES), max_size=40), st.integers(1, 10))
def test_small_files_are_taken_together_in_order(sizes: list[int], most: int) -> None:
    files = [File(f"/{number}", size) for number, size in enumerate(sizes)]
    found = splits(files, most)
    assert [file for split in found for file in split.files] == files
    assert [split.number for split in found] == list(range(len(found)))
    for split in found:
        assert len(split.files) <= most
        assert split.size <= MAX_BYTES or len(split.files) == 1


@patiently
@given(st.integers(0, 12), st.integers(1, 5))
def test_every_piece_is_in_one_part(tmp_path_factory: object, count: int, most: int) -> None:
    folder = tmp_path_factory.mktemp("plan")  # type: ignore[attr-defined]
    given_ = lines(folder / "in.jsonl", [f"Article {n}" for n in range(count)])
    split = Split(3, tuple(find([given_])))
    found = list(parts(split, most))
    names = [piece.name.rpartition(":")[2] for part in found for piece in part.pieces]
    assert names == [str(n + 1) for n in range(count)]
    assert [part.name for part in found] == [f"00003-{n:05}" for n in range(len(found))]
    assert [part.is_last for part in found] == [False] * (len(found) - 1) + [True]
    assert sum(part.size for part in found) == Path(given_).stat().st_size
