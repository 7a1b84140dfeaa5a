"""Articles to learn from, written for tests, with every statement in them marked."""

from sayso.record import Record, Span, Statement
from tests.samples import plain, statement

_PEOPLE = (
    ("Ada Merrow", "the harbour board", "the new pier will open in spring"),
    ("Tobin Vale", "the school council", "classes move to the old mill"),
    ("Ines Calder", "the water works", "two pumps were replaced at night"),
    ("Pavel Orrick", "the bus company", "the last line stays as it is"),
    ("Mina Dorne", "the town museum", "the painting was never for sale"),
    ("Jonas Wick", "the rowing club", "nobody fell into the river"),
)


def article(number: int) -> Record:
    """The article of a number from 0: three statements, one in another, one without a cue."""
    name, body, news = _PEOPLE[number % len(_PEOPLE)]
    town = f"Lowmark {number}"
    text = (
        f"News from {town}\n\n"
        f"{name}, who speaks for {body}, told reporters on Tuesday that {news}.\n\n"
        f"The mayor of {town} believes that {body} has said that work begins soon. "
        f"There was rain all day, and the market square stayed empty.\n\n"
        f"“We are glad of it, and we will help wherever we can.”\n"
    )

    def find(phrase: str, after: str = "") -> Span:
        start = text.index(phrase, text.index(after))
        return Span(start, start + len(phrase), phrase)

    return plain(
        text,
        [
            statement(1, find(name), find("told"), [find(f"that {news}")]),
            statement(
                2,
                find(f"The mayor of {town}"),
                find("believes"),
                [find(f"that {body} has said that work begins soon")],
                form="indirect think",
            ),
            statement(
                3,
                find(body, after="believes"),
                find("has said"),
                [find("that work begins soon")],
                parent=2,
            ),
            statement(
                4,
                None,
                None,
                [find("“We are glad of it, and we will help wherever we can.”")],
                form="direct say",
            ),
        ],
    )


def articles(number: int = 6) -> list[Record]:
    """So many articles, all different."""
    return [article(n) for n in range(number)]


def marked(record: Record) -> list[Statement]:
    """The statements that a cue is printed of."""
    return [one for one in record.statements if one.cue]
