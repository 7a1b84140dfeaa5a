"""Answers for tests, made by hand: views do not need a ledger."""

from sayso.ledger.answers import (
    Carried,
    Change,
    Counted,
    Day,
    Heard,
    Passage,
    Passages,
    People,
    Person,
    Place,
    Revision,
    Revisions,
    Said,
    Saying,
    Sayings,
    Speakers,
    Timeline,
    Words,
)

SAID = Said(
    label="s2",
    speaker="Ilse Marrow",
    type="person",
    named=True,
    role="engineer",
    via=("Northern Wire", "the Lamp"),
    source="she",
    cue="told",
    content="=It will not pass",
    kind="direct",
    act="say",
    addressee="reporters",
    said_on="2031-10",
    confidence=0.9,
)
NOBODY = Said(
    label="s3",
    speaker=None,
    type=None,
    named=None,
    role=None,
    via=(),
    source=None,
    cue=None,
    content="It is said to be old",
    kind="indirect",
    act="say",
    addressee=None,
    said_on=None,
    confidence=0.3,
)
PLACE = Place(1, "The Courier", "Ferry\x1b[2J stops", "2031-10-09", "https://courier.example/1")
WORDS = Words("rough before ", "“=It will not pass,” she told", " after it stood mo", 100, 129)
SAYING = Saying(SAID, PLACE, WORDS, 7, "2031-10", "saying")
UNDATED = Saying(NOBODY, Place(2, None, None, None, None), WORDS, None, None, None)
HEARD = Heard(
    id=7,
    name="Ilse Marrow",
    type="person",
    named=True,
    statements=3,
    articles=2,
    first="2031-10-07",
    last="2032-03-04",
    outlets=(Counted("The Courier", 2, "2031-10-07", "2031-10-07"),),
    roles=(Counted("engineer", 1, "2032-03-04", "2032-03-04"),),
)
ANSWERS = {
    "sayings": Sayings(5, (SAYING, UNDATED)),
    "passages": Passages(1, (Passage(PLACE, WORDS),)),
    "speakers": Speakers(1, (HEARD,)),
    "people": People((Person(HEARD, (Carried(SAYING, (PLACE, UNDATED.place)),)),)),
    "timeline": Timeline(2, (Day("2031-10", (SAYING,)), Day(None, (UNDATED,)))),
    "revisions": Revisions(
        (
            Revision(
                "https://courier.example/1",
                2,
                "2031-10-10T08:00:00Z",
                PLACE,
                PLACE,
                (
                    Change("reworded", NOBODY, SAID, ("content", "said_on")),
                    Change("added", None, SAID),
                    Change("dropped", NOBODY, None),
                ),
            ),
        )
    ),
}
