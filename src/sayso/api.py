"""The two ways in: read one source, or load a reader for many articles."""

from collections.abc import Iterator
from pathlib import Path

from sayso.errors import InputError
from sayso.ingest import articles
from sayso.models import Model
from sayso.reader import Reader
from sayso.record import Article, Record


def load(weights: str | Path | None = None, *, threads: int = 0) -> Reader:
    """Load the model and return a reader.

    weights: a folder with a model; None means the one that is shipped.
    threads: how many threads one reading may use; 0 leaves it to the machine.
    Raises WeightsError.
    """
    return Reader(Model(Path(weights) if weights else None, threads=threads))


def read(
    source: str | Path | Article,
    *,
    published: str | None = None,
    outlet: str | None = None,
    reader: Reader | None = None,
) -> Record:
    """Read one article: a file, an http(s) address, "-" for standard input, or an Article.

    published (an ISO date or date-time) and outlet win over what is found in the source.
    Of a source that holds several articles the first is read. Raises InputError, OptionError or
    WeightsError.
    """
    if not isinstance(source, Article):
        source = _first(articles(str(source), published=published, outlet=outlet))
    return (reader or load())(source)


def _first(found: Iterator[Article | InputError]) -> Article:
    one = next(found)
    if isinstance(one, InputError):
        raise one
    return one
