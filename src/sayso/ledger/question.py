"""What a question leaves out: which statements, whose, where, and when."""

from typing import Literal, TypeAlias

import msgspec
from sqlalchemy import ColumnElement, Select, func, or_, select

from sayso.errors import OptionError
from sayso.ledger.keys import name_key
from sayso.ledger.rows import days
from sayso.ledger.search import matches, usable
from sayso.ledger.tables import relays, sightings, sources, speakers, statements
from sayso.record import Kind

By: TypeAlias = Literal["saying", "publication"]


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Which statements are asked for: those for which everything given holds.

    words: words, and "phrases" in quotation marks, in what is said, in any inflection.
    speaker, via, outlet: words of the name of the speaker, of a relay, of an outlet.
    since, until: "2023-03-17", "2023-03" or "2023", both included. by: whether they are about
    the saying (or the publication, where the article does not tell) or always the publication.
    unnamed: only what nobody is named for. speaker_id: of a speaker in the ledger.
    """

    words: str | None = None
    speaker: str | None = None
    via: str | None = None
    outlet: str | None = None
    kind: Kind | None = None
    since: str | None = None
    until: str | None = None
    by: By = "saying"
    unnamed: bool = False
    speaker_id: int | None = None

    def conditions(self, dialect: str) -> list[ColumnElement[bool]]:
        """What has to hold of a row of `statements`. Raises OptionError for what makes no sense."""
        found = [*self._in_time()]
        if self.words is not None:
            found.append(matches(statements, self.words, dialect))
        if self.speaker is not None:
            found.append(statements.c.speaker_id.in_(_named("speaker", self.speaker)))
        if self.speaker_id is not None:
            found.append(statements.c.speaker_id == self.speaker_id)
        if self.via is not None:
            found.append(_is_relayed(self.via))
        if self.outlet is not None:
            found.append(statements.c.article_id.in_(carried_by(self.outlet)))
        if self.kind is not None:
            found.append(statements.c.kind == self.kind)
        if self.unnamed:
            nameless = select(speakers.c.id).where(~speakers.c.named)
            nobody = statements.c.speaker_id.is_(None)
            found.append(or_(nobody, statements.c.speaker_id.in_(nameless)))
        return found

    def _in_time(self) -> list[ColumnElement[bool]]:
        first = last = statements.c.published
        if self.by == "saying":
            first, last = statements.c.day_from, statements.c.day_to
        found: list[ColumnElement[bool]] = []
        if self.since is not None:
            found.append(last >= day("--since", self.since)[0])
        if self.until is not None:
            found.append(first <= day("--until", self.until)[1])
        return found


def day(option: str, value: str) -> tuple[str, str]:
    """The first and last day of "2023-03-17", "2023-03" or "2023". Raises OptionError."""
    first, last = days(value)
    if first is None or last is None:
        raise OptionError(f"{option} {value}: write 2023-03-17, 2023-03 or 2023.")
    return first, last


def carried_by(outlet: str) -> Select[int]:
    """The ids of the articles that were seen as those of an outlet with these words in its name."""
    key = has_words(sightings.c.outlet_key, "outlet", outlet)
    return select(sightings.c.article_id).where(key)


def has_words(key: ColumnElement[str | None], what: str, name: str) -> ColumnElement[bool]:
    """Whether the words of a name stand, in their order, in a key made by `name_key`.

    Raises OptionError when there is no word in the name.
    """
    words = name_key(usable(name)).strip()
    if not words:
        raise OptionError(f"the name of the {what} is empty.")
    return (" " + func.coalesce(key, "") + " ").contains(f" {words} ", autoescape=True)


def _named(what: str, name: str) -> Select[int]:
    """The ids of the speakers that go by a name."""
    return select(speakers.c.id).where(has_words(speakers.c.key, what, name))


def _is_relayed(name: str) -> ColumnElement[bool]:
    relayed = (
        select(relays.c.statement_id)
        .join(sources, sources.c.id == relays.c.source_id)
        .where(sources.c.speaker_id.in_(_named("relay", name)))
    )
    return statements.c.id.in_(relayed)
