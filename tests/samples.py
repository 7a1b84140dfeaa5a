"""Records for tests: an article written for them, and records of any shape."""

from collections.abc import Sequence

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from sayso.record import (
    Article,
    MadeBy,
    Record,
    SaidOn,
    Source,
    SourceId,
    Span,
    Statement,
    StatementId,
    Time,
    Weights,
)

# How properties are tested: a busy machine is slow, and that is no failure.
patiently = settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])

MADE_BY = MadeBy(version="0.0.0", weights=Weights(name="none", sha256="0" * 64))

TITLE = "Ferry to Orrin may stop before winter"
TEXT = """\
Ferry to Orrin may stop before winter

The only ferry between Lowmark and Orrin island may stop running before the winter, according \
to a leaked report by the Harbour Inspectorate.

“The hull will not pass another inspection,” Ilse Marrow, chief engineer of the Orrin Line, told \
reporters on Tuesday. “That is not an opinion.” The inspectors, she added, had been given every \
drawing they asked for.

Her own company disagrees. Northern Wire reported on Wednesday, citing a person close to the \
board, that the Orrin Line hopes to keep the old vessel in service until March.

Some 1,900 people live on Orrin. The crossing takes fifty minutes, and there is no bridge.

Tomas Verane, a shopkeeper in the island’s only harbour, has seen a winter without a boat. “In \
the year of the long storm nothing crossed for nine days,” he said. “By the fifth day there was \
no milk, and by the seventh the school had no oil for its stove.

“Nobody in the ministry remembers that. I do.”

He believes the inspectors were told to hurry.

The Ministry of Transport denied it. There was “no fixed date” for a closure, its spokesman, \
Aurel Finch, wrote in an email to the Courier, adding that a replacement was “being looked into”.

Passengers are said to have been warned off the upper deck since August.

According to the Orrin Lamp, the island’s weekly, Mayor Sunniva Hale told a closed meeting on \
2 October that she would resign “the day the last boat leaves”.

Some experts think that a smaller boat could cope. “It is a matter of will, not of water,” one of \
them said.

The council votes on 20 October.
"""


def ferry() -> Record:
    """The sample record: relays, nesting, a quotation over paragraphs, a statement of nobody's."""
    article = Article(
        text=TEXT,
        url="https://courier.example/2031/10/ferry-to-orrin",
        outlet="The Lowmark Courier",
        title=TITLE,
        bylines=("Petra Onslow", "Dai Merrin"),
        published="2031-10-09",
        language="en",
    )
    return Record(
        article=article,
        statements=_ferry_statements(),
        sources=_ferry_sources(),
        times=(
            Time(find("Tuesday"), "DATE", "2031-10-07", ("2031-10-07", "2031-10-08")),
            Time(find("Wednesday"), "DATE", "2031-10-08", ("2031-10-08", "2031-10-09")),
            Time(find("2 October"), "DATE", "2031-10-02", ("2031-10-02", "2031-10-03")),
        ),
        warnings=(),
        made_by=MADE_BY,
    )


def find(phrase: str, after: str = "", text: str = TEXT) -> Span:
    """The span of `phrase` in `text`: the first one, or the first after another phrase."""
    start = text.index(phrase, text.index(after) + len(after))
    return Span(start, start + len(phrase), phrase)


def statement(
    number: int,
    source: Span | None,
    cue: Span | None,
    content: Sequence[Span],
    *,
    form: str = "indirect say",
    speaker: str | None = None,
    via: Sequence[str] = (),
    addressee: Span | None = None,
    said_on: tuple[str, Span] | None = None,
    parent: int | None = None,
    confidence: float = 0.9,
) -> Statement:
    """A statement in few words. form: its kind and act."""
    kind, act = form.split()
    return Statement(
        id=StatementId(f"s{number}"),
        source=source,
        cue=cue,
        content=tuple(content),
        kind=kind,  # type: ignore[arg-type]
        act=act,  # type: ignore[arg-type]
        speaker=SourceId(speaker) if speaker else None,
        via=tuple(map(SourceId, via)),
        addressee=addressee,
        said_on=SaidOn(*said_on) if said_on else None,
        parent=StatementId(f"s{parent}") if parent else None,
        confidence=confidence,
    )


def _ferry_statements() -> tuple[Statement, ...]:
    marrow = find("Ilse Marrow, chief engineer of the Orrin Line")
    ministry = find("its spokesman, Aurel Finch")
    tuesday = ("2031-10-07", find("Tuesday"))
    wednesday = ("2031-10-08", find("Wednesday"))
    october = ("2031-10-02", find("2 October"))
    keeps = find("that the Orrin Line hopes to keep the old vessel in service until March")
    mayor = find(
        "Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the "
        "last boat leaves”"
    )
    return (
        statement(
            1,
            find("a leaked report by the Harbour Inspectorate"),
            find("according to"),
            [
                find(
                    "The only ferry between Lowmark and Orrin island may stop running before the "
                    "winter"
                )
            ],
            speaker="p1",
            confidence=0.93,
        ),
        statement(
            2,
            marrow,
            find("told", after="Orrin Line,"),
            [
                find("“The hull will not pass another inspection,”"),
                find("“That is not an opinion.”"),
            ],
            form="direct say",
            speaker="p2",
            addressee=find("reporters"),
            said_on=tuesday,
            confidence=0.98,
        ),
        statement(
            3,
            find("she", after="The inspectors,"),
            find("added", after="The inspectors,"),
            [find("The inspectors"), find("had been given every drawing they asked for")],
            speaker="p2",
            said_on=tuesday,
            confidence=0.81,
        ),
        statement(
            4,
            find("Her own company"),
            find("disagrees"),
            [find("disagrees")],
            confidence=0.34,
        ),
        statement(
            5,
            find("Northern Wire"),
            find("reported", after="Northern Wire"),
            [keeps],
            speaker="p3",
            said_on=wednesday,
            confidence=0.95,
        ),
        statement(
            6,
            find("a person close to the board"),
            find("citing"),
            [keeps],
            speaker="p4",
            via=["p3"],
            parent=5,
            confidence=0.88,
        ),
        statement(
            7,
            find("the Orrin Line", after="board, that "),
            find("hopes"),
            [find("to keep the old vessel in service until March")],
            form="indirect think",
            speaker="p5",
            via=["p3", "p4"],
            parent=6,
            confidence=0.72,
        ),
        statement(
            8,
            find("he", after="nine days,” "),
            find("said", after="nine days,” "),
            [
                find("“In the year of the long storm nothing crossed for nine days,”"),
                find(
                    "“By the fifth day there was no milk, and by the seventh the school had no "
                    "oil for its stove."
                ),
                find("“Nobody in the ministry remembers that. I do.”"),
            ],
            form="direct say",
            speaker="p6",
            confidence=0.9,
        ),
        statement(
            9,
            find("He", after="I do.”\n\n"),
            find("believes"),
            [find("the inspectors were told to hurry")],
            form="indirect think",
            speaker="p6",
            confidence=0.86,
        ),
        statement(
            10,
            None,
            find("were told"),
            [find("to hurry")],
            via=["p6"],
            addressee=find("the inspectors", after="believes"),
            parent=9,
            confidence=0.41,
        ),
        statement(
            11,
            find("The Ministry of Transport"),
            find("denied"),
            [find("it", after="denied ")],
            speaker="p7",
            confidence=0.66,
        ),
        statement(
            12,
            ministry,
            find("wrote"),
            [find("There was “no fixed date” for a closure")],
            form="mixed say",
            speaker="p8",
            addressee=find("the Courier"),
            confidence=0.94,
        ),
        statement(
            13,
            ministry,
            find("adding"),
            [find("that a replacement was “being looked into”")],
            form="mixed say",
            speaker="p8",
            confidence=0.87,
        ),
        statement(
            14,
            None,
            find("are said"),
            [find("Passengers"), find("to have been warned off the upper deck since August")],
            confidence=0.52,
        ),
        statement(
            15,
            find("the Orrin Lamp, the island’s weekly"),
            find("According to"),
            [mayor],
            form="mixed say",
            speaker="p9",
            confidence=0.91,
        ),
        statement(
            16,
            find("Mayor Sunniva Hale"),
            find("told", after="Sunniva Hale "),
            [find("that she would resign “the day the last boat leaves”")],
            form="mixed say",
            speaker="p10",
            via=["p9"],
            addressee=find("a closed meeting"),
            said_on=october,
            parent=15,
            confidence=0.89,
        ),
        statement(
            17,
            find("Some experts"),
            find("think"),
            [find("that a smaller boat could cope")],
            form="indirect think",
            speaker="p11",
            confidence=0.9,
        ),
        statement(
            18,
            find("one of them"),
            find("said", after="one of them "),
            [find("“It is a matter of will, not of water,”")],
            form="direct say",
            speaker="p12",
            confidence=0.79,
        ),
    )


def source(
    number: int,
    name: str,
    type_: str,
    mentions: Sequence[Span],
    *,
    role: str | None = None,
    named: bool = True,
) -> Source:
    """A source in few words."""
    return Source(
        id=SourceId(f"p{number}"),
        name=name,
        type=type_,  # type: ignore[arg-type]
        named=named,
        role=role,
        mentions=tuple(mentions),
    )


def _ferry_sources() -> tuple[Source, ...]:
    lamp = find("the Orrin Lamp, the island’s weekly")
    close = "a person close to the board"
    return (
        source(
            1,
            "a leaked report by the Harbour Inspectorate",
            "document",
            [find("a leaked report by the Harbour Inspectorate")],
        ),
        source(
            2,
            "Ilse Marrow",
            "person",
            [find("Ilse Marrow"), find("she", after="The inspectors,")],
            role="chief engineer of the Orrin Line",
        ),
        source(3, "Northern Wire", "outlet", [find("Northern Wire")]),
        source(4, close, "person", [find(close)], named=False),
        source(5, "the Orrin Line", "organisation", [find("the Orrin Line", after="board, that ")]),
        source(
            6,
            "Tomas Verane",
            "person",
            [find("Tomas Verane"), find("he", after="nine days,” ")],
            role="shopkeeper in the island’s only harbour",
        ),
        source(7, "The Ministry of Transport", "organisation", [find("The Ministry of Transport")]),
        source(8, "Aurel Finch", "person", [find("Aurel Finch")], role="spokesman"),
        source(9, "the Orrin Lamp", "outlet", [lamp]),
        source(10, "Sunniva Hale", "person", [find("Sunniva Hale")], role="Mayor"),
        source(11, "Some experts", "group", [find("Some experts")], named=False),
        source(12, "one of them", "person", [find("one of them")], named=False),
    )


def plain(
    text: str, statements: Sequence[Statement] = (), sources: Sequence[Source] = ()
) -> Record:
    """A record of `text` with these statements and nothing else known."""
    return Record(Article(text), tuple(statements), tuple(sources), (), (), MADE_BY)


@st.composite
def records(draw: st.DrawFn, alphabet: str | None = None) -> Record:
    """Records of any text, with spans anywhere: overlapping, across lines, at the edges."""
    characters = st.sampled_from(alphabet) if alphabet else st.characters(codec="utf-8")
    text = draw(
        st.text(st.one_of(characters, st.sampled_from("\n <&\"'")), min_size=1, max_size=60)
    )

    def spans() -> st.SearchStrategy[Span]:
        offsets = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
        return offsets.map(lambda at: _span(text, min(at), max(*at, min(at) + 1)))

    maybe = st.none() | spans()
    found = []
    for number in range(1, draw(st.integers(0, 4)) + 1):
        found.append(
            statement(
                number,
                draw(maybe),
                draw(maybe),
                sorted(draw(st.lists(spans(), min_size=1, max_size=2))),
                form=draw(st.sampled_from(["direct say", "indirect think", "mixed say"])),
                speaker=draw(st.none() | st.sampled_from(["p1", "p2"])),
                via=draw(st.lists(st.sampled_from(["p1", "p2"]), max_size=2, unique=True)),
                addressee=draw(maybe),
                said_on=draw(
                    st.none() | st.tuples(st.sampled_from(["2031", "2031-10-09"]), spans())
                ),
                parent=draw(st.none() | st.integers(1, number)),
                confidence=draw(st.floats(0, 1)),
            )
        )
    people = [
        source(number, draw(spans()).text, "person", draw(st.lists(spans(), max_size=2)))
        for number in (1, 2)
    ]
    return plain(text, found, people)


def _span(text: str, start: int, end: int) -> Span:
    return Span(start, end, text[start:end])
