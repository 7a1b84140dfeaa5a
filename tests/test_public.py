import inspect
from pathlib import Path

import sayso

NAMES = """
Article InputError OptionError Reader Record RecordError SaidOn SaysoError Source Span Statement
Time WeightsError __version__ json_schema load read to_frame
""".split()


def test_the_public_names_are_these() -> None:
    assert sayso.__all__ == sorted(NAMES)


def test_every_public_name_is_explained() -> None:
    for name in NAMES:
        if name != "__version__":
            assert inspect.getdoc(getattr(sayso, name)), name


def test_reading_a_file_an_article_and_a_stream_is_the_same(
    reader: sayso.Reader, example: Path
) -> None:
    record = sayso.read(example)
    assert record == sayso.read(str(example), reader=reader)
    assert record == sayso.read(record.article)
    assert [record, record] == list(reader.pipe([record.article] * 2))


def test_what_is_given_wins_over_what_is_found(reader: sayso.Reader, example: Path) -> None:
    record = sayso.read(example, published="2024-01-02", outlet="The Sund Star", reader=reader)
    assert (record.article.published, record.article.outlet) == ("2024-01-02", "The Sund Star")
