"""Examples for the description of the API: invented people and places."""

from typing import Any

from sayso.comparison.comparing import Compared, Comparison
from sayso.desk.api import messages as m
from sayso.desk.problems import ProblemDetails
from sayso.ledger.answers import (
    Carried,
    Counted,
    Heard,
    Passage,
    Person,
    Place,
    Revision,
    Revisions,
    Said,
    Saying,
    Sayings,
    Words,
)
from sayso.ledger.approvals import Approval
from sayso.ledger.correcting import Correction, Given, Was, Who
from sayso.ledger.corrections import Made
from sayso.ledger.identities import Move
from sayso.ledger.listing import Listed
from sayso.ledger.submissions import Submission
from sayso.ledger.users import User
from sayso.record import Span
from sayso.stories import Kept, Member

_MOMENT = "2031-10-09T12:30:05Z"
_URL = "https://courier.example/2031/10/ferry"
_PLACE = Place(1, "The Lowmark Courier", "Ferry to Orrin may stop", "2031-10-09", _URL)
_SAID = Said(
    label="s1",
    speaker="Ilse Marrow",
    type="person",
    named=True,
    role="chief engineer",
    via=(),
    source="Ilse Marrow, chief engineer",
    cue="said",
    content="“The hull will not pass another inspection,”",
    kind="direct",
    act="say",
    addressee=None,
    said_on="2031-10-07",
    confidence=0.98,
)
_WORDS = Words("", "“The hull will not pass another inspection,”", " Ilse Marrow said.", 0, 44)
_SAYING = Saying(_SAID, _PLACE, _WORDS, 1, "2031-10-07", "saying")
_HEARD = Heard(
    id=1,
    name="Ilse Marrow",
    type="person",
    named=True,
    statements=1,
    articles=1,
    first="2031-10-07",
    last="2031-10-07",
    outlets=(Counted("The Lowmark Courier", 1, "2031-10-07", "2031-10-07"),),
    roles=(Counted("chief engineer", 1, "2031-10-07", "2031-10-07"),),
)
_CONTENT = (Span(0, 10, "The ferry "),)
_GIVEN = Given(content=_CONTENT, kind="indirect", speaker=Who("Ilse Marrow"))
_MADE = Made(
    id=1,
    article=1,
    correction=Correction("change", Was("s1", None, _CONTENT), _GIVEN),
    author="Petra",
    made_at=_MOMENT,
    undone_by=None,
    undone_at=None,
)
_APPROVAL = Approval("Petra", _MOMENT, True)
_MOVE = Move(1, "merge", 2, 1, "I. Marrow", "Ilse Marrow", 1, "Petra", _MOMENT, None, None)
_SUBMISSION = Submission(
    id=1,
    kind="address",
    name=_URL,
    published=None,
    outlet=None,
    author="Petra",
    state="done",
    taken=1,
    known=0,
    articles=(1,),
    failures=(),
    added_at=_MOMENT,
    changed_at=_MOMENT,
)
_STORY = Kept(
    "1-1", (Member(1, "The Lowmark Courier", "Ferry to Orrin may stop", None, None, None, None),)
)

EXAMPLES: dict[type | None, Any] = {
    m.Statements: m.Statements(1, (_SAYING,), None),
    m.Texts: m.Texts(1, (Passage(_PLACE, _WORDS),)),
    m.ArticleList: m.ArticleList(1, (Listed(_PLACE, 1, 0, None, _MOMENT),), None),
    m.SpeakerList: m.SpeakerList(1, (_HEARD,), None),
    m.OutletList: m.OutletList((Counted("The Lowmark Courier", 1, None, None),)),
    m.CorrectionList: m.CorrectionList((_MADE,)),
    m.NewCorrection: m.NewCorrection("reject", "s1"),
    m.Checked: m.Checked(_APPROVAL),
    m.MoveList: m.MoveList((_MOVE,)),
    m.Merge: m.Merge(2),
    m.Split: m.Split((1,)),
    m.Story: m.Story(None),
    m.StoryList: m.StoryList((_STORY,)),
    m.NewSubmission: m.NewSubmission(text="Ferry to Orrin may stop\n\nIt may, she said."),
    m.SubmissionList: m.SubmissionList((_SUBMISSION,), None),
    m.Again: m.Again("waiting"),
    m.FailureList: m.FailureList((m.Failed(_URL, _URL, "is not there (404).", 1, _MOMENT),)),
    m.Login: m.Login("petra", "ferry boat harbour"),
    m.Session: m.Session("petra", "editor", None),
    m.AccountList: m.AccountList((User(1, "petra", "editor", _MOMENT),)),
    m.NewAccount: m.NewAccount("dai", "reader", "harbour boat ferry"),
    m.AccountChange: m.AccountChange(role="editor"),
    Sayings: Sayings(1, (_SAYING,)),
    Person: Person(_HEARD, (Carried(_SAYING, (_PLACE,)),)),
    Revisions: Revisions((Revision(_URL, 2, _MOMENT, _PLACE, _PLACE, ()),)),
    Made: _MADE,
    Approval: _APPROVAL,
    Move: _MOVE,
    Submission: _SUBMISSION,
    Comparison: Comparison(
        (Compared("sha256:" + "0" * 64, "The Lowmark Courier", None, None, _URL),),
        ("The Lowmark Courier",),
        (),
        (),
    ),
    ProblemDetails: ProblemDetails("Not Found", 404, "There is no article 7 in the ledger."),
}
