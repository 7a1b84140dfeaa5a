"""Articles for tests of comparison, in few words: who said what, one statement a paragraph."""

from typing import NamedTuple

import msgspec

from sayso.record import Article, Record, Source, SourceId, Span, Statement
from tests.samples import plain, source, statement


class Said(NamedTuple):
    """A statement to be printed as “what, who cue.”; who: None where nobody is named."""

    who: str | None
    what: str
    cue: str = "said"
    role: str | None = None
    kind: str = "person"
    named: bool = True
    via: tuple[str, ...] = ()


def told(outlet: str, *said: Said, published: str = "2031-10-09", own: str = "") -> Record:
    """An article of `outlet` that prints these statements. own: what it says itself, at the end."""
    text = ""
    people: dict[str, Source] = {}
    statements: list[Statement] = []

    def identify(name: str, kind: str, *, named: bool = True, role: str | None = None) -> str:
        known = people.get(name) or source(len(people) + 1, name, kind, [], named=named, role=role)
        people[name] = known
        return known.id

    for number, one in enumerate(said, 1):
        start = len(text)
        text += f"{one.what}, "
        content = Span(start, start + len(one.what), one.what)
        who = one.who or ""
        named = Span(len(text), len(text) + len(who), who) if who else None
        text += f"{who} " if who else "it is "
        cue = Span(len(text), len(text) + len(one.cue), one.cue)
        text += f"{one.cue}.\n\n"
        speaker = identify(who, one.kind, named=one.named, role=one.role) if who else None
        relays = [identify(relay, "outlet") for relay in one.via]
        quoted = one.what[0] in '“"'
        statements.append(
            statement(
                number,
                named,
                cue,
                [content],
                form="direct say" if quoted else "indirect say",
                speaker=speaker,
                via=relays,
            )
        )
        if named and who:
            known = people[who]
            people[who] = msgspec.structs.replace(known, mentions=(*known.mentions, named))
    record = plain(text + own, statements, list(people.values()))
    article = Article(text + own, outlet=outlet, title=f"As {outlet} has it", published=published)
    return msgspec.structs.replace(record, article=article)


def who(name: str, kind: str = "person", role: str | None = None, *, named: bool = True) -> Source:
    """A source by itself, as compared across articles."""
    mention = Span(0, len(name), name)
    found = source(1, name, kind, [mention], role=role, named=named)
    return msgspec.structs.replace(found, id=SourceId("p1"))
