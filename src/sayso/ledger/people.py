"""Who a source is across articles.

Two sources are one speaker only on evidence: the same full name, and what `evidence` weighs. A
person's single name and a description ("some experts") are evidence in their own article only.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from sqlalchemy import Connection, Select, delete, exists, insert, select

from sayso.ledger.evidence import Bearer, Company, choose
from sayso.ledger.keys import name_key
from sayso.ledger.rows import Who
from sayso.ledger.tables import identities, sources, speakers
from sayso.record import Source

Known: TypeAlias = Mapping[tuple[str, bool], int]  # ids of speakers by key and whether a person


def of_article(connection: Connection, article: int) -> Known:
    """The speakers of an article, as it was read until now."""
    rows = connection.execute(
        select(sources.c.name, sources.c.type, sources.c.speaker_id).where(
            sources.c.article_id == article
        )
    )
    return {(name_key(name), type_ == "person"): speaker for name, type_, speaker in rows}


def rows(connection: Connection, article: int) -> dict[str, Who]:
    """The rows of the sources of an article, by their labels."""
    found = connection.execute(
        select(sources.c.label, sources.c.id, sources.c.speaker_id).where(
            sources.c.article_id == article
        )
    )
    return {label: Who(source, speaker) for label, source, speaker in found}


def find(
    connection: Connection,
    source: Source,
    beside: Sequence[Source],
    before: Known,
    chosen: int | None,
    merged: Mapping[int, int],
) -> int:
    """The id of the speaker that a source is, a new one when nobody is known to be it.

    beside: all sources of its article. before: the speakers of its article at an earlier reading:
    they stay who they were. chosen: who a person says it is. merged: see `merges`.
    """
    key = name_key(source.name)
    known = None
    if chosen is not None:
        chosen = merged.get(chosen, chosen)
        known = connection.scalar(select(speakers.c.id).where(speakers.c.id == chosen))
    if known is None:
        known = before.get((key, source.type == "person"))
    if known is None and is_told_apart(source):
        company = _company(source, beside)
        known = choose(source.role, company, _bearers(connection, source, company, merged))
    if known is not None:
        return merged.get(known, known)
    row = {"name": source.name, "key": key, "type": source.type, "named": source.named}
    new: int = connection.scalars(insert(speakers).values(row).returning(speakers.c.id)).one()
    return new


def _company(source: Source, beside: Sequence[Source]) -> Company:
    """Those whose names tell who they are, but for the source itself and outlets."""
    own = name_key(source.name)
    names = [(s.type, name_key(s.name)) for s in beside if is_told_apart(s) and s.type != "outlet"]
    return Company(
        people=frozenset(key for type_, key in names if type_ == "person" and key != own),
        others=frozenset(key for type_, key in names if type_ != "person" and key != own),
    )


def _bearers(
    connection: Connection, source: Source, company: Company, merged: Mapping[int, int]
) -> list[Bearer]:
    """Those in the ledger who bear the name of a source; of those merged, whom they are now."""
    is_person = speakers.c.type == "person"
    ids = connection.scalars(
        select(speakers.c.id)
        .where(speakers.c.key == name_key(source.name), speakers.c.named)
        .where(is_person if source.type == "person" else ~is_person)
    )
    found = {merged.get(one, one) for one in ids}
    if not found:
        return []
    roles = _by_speaker(
        connection,
        select(sources.c.speaker_id, sources.c.role)
        .where(sources.c.speaker_id.in_(found), sources.c.role.is_not(None))
        .distinct(),
    )
    other = sources.alias("other")
    theirs = _by_speaker(
        connection,
        select(sources.c.speaker_id, speakers.c.key)
        .join(other, other.c.article_id == sources.c.article_id)
        .join(speakers, speakers.c.id == other.c.speaker_id)
        .where(sources.c.speaker_id.in_(found), speakers.c.named)
        .where(speakers.c.key.in_(company.people | company.others))
        .distinct(),
    )
    return [Bearer(one, frozenset(roles[one]), frozenset(theirs[one])) for one in found]


def _by_speaker(connection: Connection, query: Select[int, str]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for speaker, value in connection.execute(query):
        found[speaker].add(value)
    return found


def merges(connection: Connection) -> Mapping[int, int]:
    """Whom people merged speakers into, in the end."""
    rows = connection.execute(
        select(identities.c.from_id, identities.c.into_id)
        .where(identities.c.kind == "merge", identities.c.undone_at.is_(None))
        .order_by(identities.c.id)
    )
    into: dict[int, int] = dict(rows.all())
    return {one: _end(into, one) for one in into}


def _end(into: Mapping[int, int], speaker: int) -> int:
    passed = {speaker}
    while into.get(speaker, speaker) not in passed:
        speaker = into[speaker]
        passed.add(speaker)
    return speaker


def is_told_apart(source: Source) -> bool:
    """Whether a name alone tells who it is, in whatever article it stands."""
    return source.named and (source.type != "person" or " " in name_key(source.name))


def forget(connection: Connection, identifiers: Iterable[int]) -> None:
    """Take out those of the speakers that no source is any more, but for those merged into others.

    These are still found by their names.
    """
    ids = set(identifiers)
    if ids:
        heard = exists().where(sources.c.speaker_id == speakers.c.id)
        merged = exists().where(
            identities.c.from_id == speakers.c.id, identities.c.undone_at.is_(None)
        )
        connection.execute(delete(speakers).where(speakers.c.id.in_(ids), ~heard, ~merged))
