from typing import Any, Literal

import pytest

import sayso
from sayso.errors import MissingExtra
from sayso.exports.rows import COLUMNS, TABLES, Table
from tests.samples import ferry

Library = Literal["pandas", "polars"]


@pytest.mark.parametrize("library", ["pandas", "polars"])
@pytest.mark.parametrize("table", TABLES)
def test_a_frame_has_the_columns_with_and_without_records(table: Table, library: Library) -> None:
    pytest.importorskip(library)
    full = sayso.to_frame([ferry()], table, library)
    empty = sayso.to_frame([], table, library)
    assert list(full.columns) == list(empty.columns) == list(COLUMNS[table])
    assert list(full.dtypes) == list(empty.dtypes)
    assert len(full) > len(empty) == 0


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_values_are_those_of_the_record(library: Library) -> None:
    pytest.importorskip(library)
    frame: Any = sayso.to_frame(ferry(), library=library)
    speakers = frame["speaker_name"].to_list()
    assert speakers[1] == "Ilse Marrow"
    assert list(frame["content_start"].to_list()[1]) == [
        span.start for span in ferry().statements[1].content
    ]
    assert frame["confidence"].to_list() == [s.confidence for s in ferry().statements]


def test_a_missing_library_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_polars(name: str, package: str | None = None) -> Any:
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr("sayso.exports.extras.import_module", no_polars)
    with pytest.raises(MissingExtra, match=r"pip install 'sayso\[polars\]'"):
        sayso.to_frame(ferry(), library="polars")
