"""Words to search for, as either database wants to be asked.

Whatever is typed is taken for words: no sign of it has a meaning to the database.
"""

import re
import unicodedata
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, func, literal, literal_column, select, table

from sayso.errors import OptionError

MARK, UNMARK = "\2", "\3"  # which no text has

_CONFIGURATION: ColumnElement[str] = literal_column("'sayso'::regconfig")
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_QUOTES = str.maketrans("“”„«»", '"""""')
_UNUSABLE = re.compile("[\0\ud800-\udfff]")  # what no database takes in a text


def terms(words: str) -> list[str]:
    """The words and the "phrases in quotation marks" that are to be found.

    Raises OptionError when there is none.
    """
    found = _TERM.findall(usable(words).translate(_QUOTES))
    kept = [term for pair in found for term in pair if any(map(str.isalnum, term))]
    if not kept:
        raise OptionError(f"{words!r} has no word in it to search for.")
    return kept


def usable(text: str) -> str:
    """The text without what no database can be asked for."""
    return _UNUSABLE.sub("", text)


def matches(searched: Table, words: str, dialect: str) -> ColumnElement[bool]:
    """Whether all of the words, in any inflection, stand in a row of `searched`.

    searched: `articles` or `statements`. Raises OptionError when there is no word in `words`.
    """
    if dialect == "sqlite":
        return searched.c.id.in_(_in_index(searched, words, literal_column("rowid")))
    vector: ColumnElement[str] = literal_column(f"{searched.name}.search")
    return vector.bool_op("@@")(_tsquery(words))


def marked(searched: Table, column: str, words: str, dialect: str) -> ColumnElement[str]:
    """The text of a column, with the words that are found between MARK and UNMARK.

    For a row that `matches`. In PostgreSQL, markup in the text is left out.
    """
    if dialect == "sqlite":
        index = f"{searched.name}_fts"
        text: ColumnElement[str] = func.highlight(literal_column(index), 0, MARK, UNMARK)
        query = _in_index(searched, words, text).where(literal_column("rowid") == searched.c.id)
        return query.correlate(searched).scalar_subquery()
    options = f"HighlightAll=true, StartSel={MARK}, StopSel={UNMARK}"
    return func.ts_headline(_CONFIGURATION, searched.c[column], _tsquery(words), options)


def _in_index(searched: Table, words: str, column: ColumnElement[Any]) -> Select[Any]:
    """A query for a column of the FTS5 index, where the words stand."""
    index = f"{searched.name}_fts"
    quoted = " ".join('"' + term.replace('"', '""') + '"' for term in terms(words))
    asked = literal_column(index).bool_op("MATCH")(literal(quoted))
    return select(column).select_from(table(index)).where(asked)


def _tsquery(words: str) -> ColumnElement[str]:
    phrases: list[ColumnElement[str]] = [
        func.phraseto_tsquery(_CONFIGURATION, _unaccented(term)) for term in terms(words)
    ]
    return reduce(lambda one, other: one.op("&&")(other), phrases)


def _unaccented(term: str) -> str:
    return re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", term))
