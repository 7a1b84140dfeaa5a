"""Who a source is across articles.

Two sources are one speaker only on evidence: the same full name, and what `evidence` weighs. A
person's single name and a description ("some experts") are evidence in their own article only.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec.structs import replace
from sqlalchemy import Connection, delete, exists, insert, select

from sayso.ledger.evidence import Bearer, Company, choose
from sayso.ledger.keys import name_key
from sayso.ledger.rows import Who
from sayso.ledger.tables import identities, sources, speakers
from sayso.record import Source

Known: TypeAlias = Mapping[tuple[str, bool], int]  # ids of speakers by key and whether a person

_LATEST = 500  # articles that tell who somebody is


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
        known = _borne(connection, source, beside, merged)
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


def _borne(
    connection: Connection, source: Source, beside: Sequence[Source], merged: Mapping[int, int]
) -> int | None:
    """Who of those in the ledger who bear the name of a source it is, if any."""
    is_person = speakers.c.type == "person"
    ids = connection.scalars(
        select(speakers.c.id)
        .where(speakers.c.key == name_key(source.name), speakers.c.named)
        .where(is_person if source.type == "person" else ~is_person)
    )
    latest = {one: _latest(connection, one) for one in {merged.get(one, one) for one in ids}}
    found = [Bearer(one, roles) for one, (roles, _) in latest.items()]
    if len(found) == 1 and found[0].fits(source.role):
        return found[0].id
    company = _company(source, beside)
    keys = company.people | company.others
    met = [replace(b, company=_met(connection, latest[b.id][1], keys)) for b in found]
    return choose(source.role, company, met)


def _latest(connection: Connection, speaker: int) -> tuple[frozenset[str], list[int]]:
    """The roles of a speaker in the latest articles, and these articles."""
    rows = connection.execute(
        select(sources.c.role, sources.c.article_id)
        .where(sources.c.speaker_id == speaker)
        .order_by(sources.c.id.desc())
        .limit(_LATEST)
    ).all()
    return frozenset(role for role, _ in rows if role), [article for _, article in rows]


def _met(connection: Connection, articles: list[int], keys: Collection[str]) -> frozenset[str]:
    """Which of the names stand in the articles."""
    return frozenset(
        connection.scalars(
            select(speakers.c.key)
            .join(sources, sources.c.speaker_id == speakers.c.id)
            .where(sources.c.article_id.in_(articles), speakers.c.key.in_(keys), speakers.c.named)
            .distinct()
        )
    )


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
