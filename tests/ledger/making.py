"""A ledger with a few articles in it, written for its tests."""

from sayso.ledger import Ledger
from sayso.record import Article, Record, Span
from tests.samples import MADE_BY, ferry, find, source, statement

CLOSING = "The old bridge will close in May"
HOMEPAGE = "https://lamp.example/bridge"


def ferry_ledger(ledger: Ledger) -> Ledger:
    """The ferry (article 1) and the bridge (article 2), which repeats one of its sentences."""
    ledger.add(ferry())
    ledger.add(bridge())
    return ledger


def bridge(closing: str = CLOSING, *, cue: str = "said", url: str = HOMEPAGE) -> Record:
    """An article of the Orrin Lamp. closing: what the ministry says; cue: how José Ruíz does."""
    text = (
        f"{closing}, the Ministry of Transport said on 3 March. “It is a matter of will, not of "
        "water,” Ilse Marrow, an engineer, told the Lamp.\n\n"
        f"The café owner José Ruíz {cue} the crossings had been cancelled twice. Northern Wire, "
        "citing officials, reported that the mayor had resigned.\n"
    )

    def at(phrase: str, after: str = "") -> Span:
        return find(phrase, after, text)

    article = Article(
        text=text, url=url, outlet="The Orrin Lamp", title="Bridge", published="2032-03-04T09:00"
    )
    statements = (
        statement(
            1,
            at("the Ministry of Transport"),
            at("said", after="Transport"),
            [at(closing)],
            speaker="p1",
            said_on=("2032-03-03", at("3 March")),
        ),
        statement(
            2,
            at("Ilse Marrow, an engineer"),
            at("told"),
            [at("“It is a matter of will, not of water,”")],
            form="direct say",
            speaker="p2",
        ),
        statement(
            3,
            at("The café owner José Ruíz"),
            at(cue, after="Ruíz "),
            [at("the crossings had been cancelled twice")],
            speaker="p3",
            said_on=("2032-02", at("twice")),
        ),
        statement(
            4,
            at("officials"),
            at("citing"),
            [at("that the mayor had resigned")],
            speaker="p4",
            via=["p5"],
        ),
    )
    sources = (
        source(1, "the Ministry of Transport", "organisation", [at("the Ministry of Transport")]),
        source(2, "Ilse Marrow", "person", [at("Ilse Marrow")], role="engineer"),
        source(3, "José Ruíz", "person", [at("José Ruíz")], role="café owner"),
        source(4, "officials", "group", [at("officials")], named=False),
        source(5, "Northern Wire", "outlet", [at("Northern Wire")]),
    )
    return Record(article, statements, sources, (), (), MADE_BY)
