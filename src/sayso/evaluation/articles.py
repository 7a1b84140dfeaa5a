"""Article objects as corpora keep them: one JSON file an article, with an identifier of its own."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from sayso.errors import CorpusError
from sayso.record import Article
from sayso.text import GivenText


class CorpusArticle(msgspec.Struct, frozen=True):
    """An article's text, untouched, and what is known of it."""

    id: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None

    def article(self) -> Article:
        """The article as it is read: in canonical form."""
        return Article(
            GivenText.of(self.text).canonical,
            url=self.url,
            outlet=self.outlet,
            title=self.title,
            published=self.published,
        )


def load(directories: Sequence[Path]) -> dict[str, CorpusArticle]:
    """Every article object anywhere below these folders, by identifier, in order of file name.

    Raises CorpusError when there is none, or a file is not an article object.
    """
    found: dict[str, CorpusArticle] = {}
    for directory in directories:
        for file in sorted(directory.rglob("*.json")):
            try:
                article = msgspec.json.decode(file.read_bytes(), type=CorpusArticle)
            except msgspec.MsgspecError as error:
                raise CorpusError(f"{file}: not an article object: {error}.") from error
            found[article.id] = article
    if not found:
        raise CorpusError(
            f"{', '.join(map(str, directories))}: no articles here: expected files NAME.json, each "
            'an object with an article\'s "id" and "text".'
        )
    return found
