"""What the ledger answers: plain data, as JSON prints it."""

from typing import Literal, TypeAlias

import msgspec

from sayso.record import Act, Kind, SourceType

Field: TypeAlias = Literal["content", "source", "cue", "speaker", "via", "addressee", "said_on"]


class Said(msgspec.Struct, frozen=True):
    """A statement in words. label: its id in its record.

    speaker, role, type: of whose words these are, None where nobody can be told; named: false for
    "some experts". via: the names of the relays, nearest to the article first. source, cue,
    content, addressee: as printed. said_on: "2023-03-17", "2023-03" or "2023".
    """

    label: str
    speaker: str | None
    type: SourceType | None
    named: bool | None
    role: str | None
    via: tuple[str, ...]
    source: str | None
    cue: str | None
    content: str
    kind: Kind
    act: Act
    addressee: str | None
    said_on: str | None
    confidence: float


class Place(msgspec.Struct, frozen=True):
    """An article that carries a statement. article: its id in the ledger."""

    article: int
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None


class Words(msgspec.Struct, frozen=True):
    """The words of the article in which something is said, with what stands round them.

    start, end: of `exact`, in code points of the article's text.
    """

    before: str
    exact: str
    after: str
    start: int
    end: int


class Saying(msgspec.Struct, frozen=True):
    """A statement where it stands. speaker_id: who it is across articles.

    day: when it was said, or published where the article does not tell; dated_by: which of them.
    """

    said: Said
    place: Place
    words: Words
    speaker_id: int | None
    day: str | None
    dated_by: Literal["saying", "publication"] | None


class Sayings(msgspec.Struct, frozen=True):
    """Statements that were asked for. total: how many there are, with those not shown."""

    total: int
    sayings: tuple[Saying, ...]


class Passage(msgspec.Struct, frozen=True):
    """An article in which words stand, whoever says them."""

    place: Place
    words: Words


class Passages(msgspec.Struct, frozen=True):
    """Articles that were asked for. total: how many there are, with those not shown."""

    total: int
    passages: tuple[Passage, ...]


class Counted(msgspec.Struct, frozen=True):
    """An outlet or a role, with the statements in it, and the days of the first and last."""

    name: str
    statements: int
    first: str | None
    last: str | None


class Heard(msgspec.Struct, frozen=True):
    """Somebody who is heard. id: in the ledger, across articles. outlets: the most first.

    roles: in the order in which they are first printed.
    """

    id: int
    name: str
    type: SourceType
    named: bool
    statements: int
    articles: int
    first: str | None
    last: str | None
    outlets: tuple[Counted, ...]
    roles: tuple[Counted, ...]


class Speakers(msgspec.Struct, frozen=True):
    """Who is heard, the most first. total: how many there are, with those not shown."""

    total: int
    speakers: tuple[Heard, ...]


class Carried(msgspec.Struct, frozen=True):
    """Something said, once, and every place that carries it in the same words."""

    saying: Saying
    places: tuple[Place, ...]


class Person(msgspec.Struct, frozen=True):
    """Everything that somebody said, the earliest first."""

    speaker: Heard
    sayings: tuple[Carried, ...]


class People(msgspec.Struct, frozen=True):
    """All who go by a name, the most heard first."""

    people: tuple[Person, ...]


class Day(msgspec.Struct, frozen=True):
    """What was said on a day, or in a month or year: "2023-03-17", "2023-03"; None: undated."""

    day: str | None
    sayings: tuple[Saying, ...]


class Timeline(msgspec.Struct, frozen=True):
    """What was said, day by day. total: how many statements, with those not shown."""

    total: int
    days: tuple[Day, ...]


class Change(msgspec.Struct, frozen=True):
    """What became of a statement from one version of an article to the next.

    fields: what differs, for a statement that was reworded.
    """

    kind: Literal["added", "dropped", "reworded"]
    before: Said | None
    after: Said | None
    fields: tuple[Field, ...] = ()


class Revision(msgspec.Struct, frozen=True):
    """The step from one version of an article to the next. seen: when the next was first seen."""

    address: str
    version: int
    seen: str
    before: Place
    after: Place
    changes: tuple[Change, ...]


class Revisions(msgspec.Struct, frozen=True):
    """The steps that were asked for, address by address."""

    revisions: tuple[Revision, ...]
