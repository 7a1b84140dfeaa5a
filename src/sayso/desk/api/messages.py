"""What the API sends and is sent, besides the answers of the ledger."""

from typing import Annotated, Literal

import msgspec

from sayso.ledger.answers import Counted, Heard, Passage, Saying
from sayso.ledger.approvals import Approval
from sayso.ledger.correcting import Given, What
from sayso.ledger.corrections import Made
from sayso.ledger.identities import Move
from sayso.ledger.listing import Listed
from sayso.ledger.submissions import Submission
from sayso.ledger.users import Role, User
from sayso.stories import Kept

_Id = Annotated[int, msgspec.Meta(ge=1, le=2**31 - 1)]
_Text = Annotated[str, msgspec.Meta(min_length=1, max_length=2_000_000)]
_Line = Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]


class Statements(msgspec.Struct, frozen=True):
    """Statements, the latest first. next: the `cursor` to go on with, null at the end."""

    total: int
    statements: tuple[Saying, ...]
    next: str | None


class Texts(msgspec.Struct, frozen=True):
    """Articles in whose text words stand."""

    total: int
    passages: tuple[Passage, ...]


class ArticleList(msgspec.Struct, frozen=True):
    """Articles, the last added first. next: as in `Statements`."""

    total: int
    articles: tuple[Listed, ...]
    next: int | None


class SpeakerList(msgspec.Struct, frozen=True):
    """Who is heard, the most first. next: as in `Statements`."""

    total: int
    speakers: tuple[Heard, ...]
    next: int | None


class OutletList(msgspec.Struct, frozen=True):
    """Outlets, those with most statements first."""

    outlets: tuple[Counted, ...]


class CorrectionList(msgspec.Struct, frozen=True):
    """The corrections of an article, as they were made, with those undone."""

    corrections: tuple[Made, ...]


class NewCorrection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A correction to be made. statement: the id of the one that is changed or rejected ("s7").

    given: the statement as it should be, to add or change one.
    """

    kind: What
    statement: Annotated[str, msgspec.Meta(max_length=20)] | None = None
    given: Given | None = None


class Checked(msgspec.Struct, frozen=True):
    """Who checked an article, null where nobody did."""

    approval: Approval | None


class MoveList(msgspec.Struct, frozen=True):
    """The merges and splits that a speaker had part in, the latest first."""

    moves: tuple[Move, ...]


class Merge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The speaker whose statements are to become those of the one in the address."""

    other: _Id


class Split(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The articles in which another speaker of the same name speaks."""

    articles: Annotated[tuple[_Id, ...], msgspec.Meta(max_length=10_000)]


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The story of an article; null, when it is sent, for one of its own."""

    story: Annotated[str, msgspec.Meta(max_length=200)] | None


class StoryList(msgspec.Struct, frozen=True):
    """The stories, the largest first."""

    stories: tuple[Kept, ...]


class NewSubmission(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be read: a text, the address of an article, or that of a news feed.

    name: of the file that the text comes from ("page.html"), which tells its format.
    """

    text: _Text | None = None
    address: _Line | None = None
    feed: _Line | None = None
    name: _Line | None = None
    published: _Line | None = None
    outlet: _Line | None = None


class SubmissionList(msgspec.Struct, frozen=True):
    """What was handed in, the latest first. next: as in `Statements`."""

    submissions: tuple[Submission, ...]
    next: int | None


class Again(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """That something that failed is to be tried once more."""

    state: Literal["waiting"]


class Failed(msgspec.Struct, frozen=True):
    """An input that `sayso add` or the desk could not read."""

    name: str
    source: str
    reason: str
    attempts: int
    last_failed: str


class FailureList(msgspec.Struct, frozen=True):
    """What could not be read, and was not since."""

    failures: tuple[Failed, ...]


class Login(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who logs in."""

    name: Annotated[str, msgspec.Meta(max_length=200)]
    password: Annotated[str, msgspec.Meta(max_length=1000)]


class Session(msgspec.Struct, frozen=True):
    """Who is logged in. token: for `Authorization: Bearer`, only told when it is made."""

    name: str
    role: Role
    token: str | None


class AccountList(msgspec.Struct, frozen=True):
    """Who has an account."""

    accounts: tuple[User, ...]


class NewAccount(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account to be made. password: of at least 12 characters."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
    role: Role
    password: Annotated[str, msgspec.Meta(min_length=12, max_length=1000)]


class AccountChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What of an account is to be another."""

    role: Role | None = None
    password: Annotated[str, msgspec.Meta(min_length=12, max_length=1000)] | None = None
