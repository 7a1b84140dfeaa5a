"""Two records of an article, statement by statement: what was added, dropped and reworded."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from sayso.ledger.answers import Change, Field, Said
from sayso.ledger.rows import words_of
from sayso.record import Record, Statement

FIELDS: tuple[Field, ...] = (
    "content",
    "source",
    "cue",
    "speaker",
    "via",
    "addressee",
    "said_on",
)
ALIKE = 0.5  # of the words of both; with fewer in common it is another statement

_MANY = 50  # a word in so many statements tells nothing of which belong together


def changes(before: Record, after: Record) -> tuple[Change, ...]:
    """What became of the statements: those of the newer text in its order, then what was dropped.

    A statement is the same one when its content is, or else when at least half of the words are
    (Dice's coefficient), the most alike first. What stayed as it was is left out.
    """
    old = [said(before, statement) for statement in before.statements]
    new = [said(after, statement) for statement in after.statements]
    earlier = _matched(old, new)
    found = [_change(old[earlier[n]] if n in earlier else None, one) for n, one in enumerate(new)]
    kept = set(earlier.values())
    dropped = [Change("dropped", one, None) for n, one in enumerate(old) if n not in kept]
    return tuple(change for change in [*found, *dropped] if change)


def _change(before: Said | None, after: Said) -> Change | None:
    if before is None:
        return Change("added", None, after)
    fields = tuple(field for field in FIELDS if getattr(before, field) != getattr(after, field))
    return Change("reworded", before, after, fields) if fields else None


def _matched(old: Sequence[Said], new: Sequence[Said]) -> dict[int, int]:
    """Which of the old statements each of the new ones is, by their places."""
    found: dict[int, int] = {}
    for key in (_everything, _attributed, _worded):
        free: dict[Hashable, list[int]] = defaultdict(list)
        kept = set(found.values())
        for n, one in enumerate(old):
            if n not in kept:
                free[key(one)].append(n)
        for n, one in enumerate(new):
            if n not in found and free[key(one)]:
                found[n] = free[key(one)].pop(0)
    kept = set(found.values())
    left = [n for n in range(len(old)) if n not in kept]
    for n, m in _alike(old, left, new, [n for n in range(len(new)) if n not in found]):
        if n not in found and m not in kept:
            found[n] = m
            kept.add(m)
    return found


def _everything(one: Said) -> Hashable:
    return tuple(getattr(one, field) for field in FIELDS)


def _attributed(one: Said) -> Hashable:
    return one.speaker, _worded(one)


def _worded(one: Said) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", one.content.casefold()))


def _alike(
    old: Sequence[Said], olds: Sequence[int], new: Sequence[Said], news: Sequence[int]
) -> list[tuple[int, int]]:
    """Pairs of a new and an old statement that share half of their words, the most alike first."""
    words = {m: Counter(_worded(old[m])) for m in olds}
    having: dict[str, list[int]] = defaultdict(list)
    for m, counted in words.items():
        for word in counted:
            having[word].append(m)
    pairs = []
    for n in news:
        mine = Counter(_worded(new[n]))
        near = {m for word in mine for m in having.get(word, ()) if len(having[word]) <= _MANY}
        for m in near:
            alike = 2 * (mine & words[m]).total() / (mine.total() + words[m].total())
            if alike >= ALIKE:
                pairs.append((-alike, new[n].speaker != old[m].speaker, abs(n - m), n, m))
    return [(n, m) for *_, n, m in sorted(pairs)]


def said(record: Record, statement: Statement) -> Said:
    """A statement in words."""
    speaker = record.source(statement.speaker) if statement.speaker else None
    return Said(
        label=statement.id,
        speaker=speaker.name if speaker else None,
        type=speaker.type if speaker else None,
        named=speaker.named if speaker else None,
        role=speaker.role if speaker else None,
        via=tuple(record.source(relay).name for relay in statement.via),
        source=statement.source.text if statement.source else None,
        cue=statement.cue.text if statement.cue else None,
        content=words_of(statement),
        kind=statement.kind,
        act=statement.act,
        addressee=statement.addressee.text if statement.addressee else None,
        said_on=statement.said_on.value if statement.said_on else None,
        confidence=statement.confidence,
    )
