"""Ways of attributing that pattern matchers miss, each in a text made for it."""

from typing import NamedTuple

import pytest

import sayso
from sayso.record import Article, Statement


class Construction(NamedTuple):
    """What is printed, and the statement that must be found in it: (source, contents)."""

    name: str
    text: str
    source: str | None
    content: tuple[str, ...]


FOUND = [
    Construction(
        "several sentences before one cue",
        "Dark water came over the quay at noon.\n\nThe harbour will be closed to all ships until "
        "Friday. The storm has torn two buoys from their chains. Crews will need a week to set new "
        "ones, harbour master Ilse Brandt told the Vessa Courier on Sunday.",
        "harbour master Ilse Brandt",
        (
            "The harbour will be closed to all ships until Friday. The storm has torn two buoys "
            "from their chains. Crews will need a week to set new ones",
        ),
    ),
    Construction(
        "inversion without a comma",
        "The bridge at Orlen may never open again, said some engineers who had seen the plans. "
        "The town has waited for it since 2011.",
        "some engineers who had seen the plans",
        ("The bridge at Orlen may never open again",),
    ),
    Construction(
        "a quotation over paragraphs, each opened, the last closed",
        "Brandt had little hope on Sunday.\n\n"
        "“We have seen storms before,” Brandt said. “This one was of another kind.\n\n"
        "“It came from the south, against every forecast.\n\n"
        "“And it will come again.”\n\nThe quay stayed empty.",
        "Brandt",
        (
            "“We have seen storms before,”",
            "“This one was of another kind.",
            "“It came from the south, against every forecast.",
            "“And it will come again.”",
        ),
    ),
    Construction(
        "a quotation over paragraphs with its cue in the last",
        "Brandt had little hope on Sunday.\n\n“It came from the south, against every forecast. "
        "We lost two buoys and most of the quay before anybody had finished breakfast.\n\n"
        "“We had been told that the dike would hold for another forty years.\n\n"
        "“And it will come again,” Brandt said.\n\nThe quay stayed empty.",
        "Brandt",
        (
            "“It came from the south, against every forecast. We lost two buoys and most of the "
            "quay before anybody had finished breakfast.",
            "“We had been told that the dike would hold for another forty years.",
            "“And it will come again,”",
        ),
    ),
    Construction(
        "a quotation that goes on after the paper is named",
        "“The dike is sound,” harbour master Ilse Brandt said, according to the Vessa Courier. "
        "“But we have to make sure that the pumps run.”",
        "harbour master Ilse Brandt",
        ("“The dike is sound,”", "“But we have to make sure that the pumps run.”"),
    ),
    Construction(
        "a mark never closed",
        "The mayor was blunt.\n\n“We will not pay for the dike twice, said Mayor Pell Odum.\n\n"
        "The council meets on Friday.",
        "Mayor Pell Odum",
        ("“We will not pay for the dike twice",),
    ),
    Construction(
        "straight marks",
        'The mayor was blunt. "We will not pay for the dike twice," said Mayor Pell Odum. The '
        "council meets on Friday.",
        "Mayor Pell Odum",
        ('"We will not pay for the dike twice,"',),
    ),
    Construction(
        "single marks",
        "The mayor was blunt. 'We won't pay for the dike twice,' said Mayor Pell Odum. The council "
        "meets on Friday.",
        "Mayor Pell Odum",
        ("'We won't pay for the dike twice,'",),
    ),
    Construction(
        "guillemets",
        "The mayor was blunt. «We will not pay for the dike twice», said Mayor Pell Odum. The "
        "council meets on Friday.",
        "Mayor Pell Odum",
        ("«We will not pay for the dike twice»",),
    ),
    Construction(
        "a dash before the author of an embedded post",
        "The line answered within the hour.\n\nBoats are safe and tied up. No crossing before "
        "noon. — Orrin Line (@orrinline) March 3, 2025\n\nNobody was hurt.",
        "Orrin Line (@orrinline)",
        ("Boats are safe and tied up. No crossing before noon.",),
    ),
    Construction(
        "he said in the middle of a quotation",
        "“The hull,” Brandt said, “will not pass another inspection.” It is forty years old.",
        "Brandt",
        ("“The hull,”", "“will not pass another inspection.”"),
    ),
    Construction(
        "said A, …",
        "Brandt said the hull was sound, adding that the engine was another matter.",
        "Brandt",
        ("the hull was sound",),
    ),
    Construction(
        "… adding that B",
        "Brandt said the hull was sound, adding that the engine was another matter.",
        "Brandt",
        ("that the engine was another matter",),
    ),
    Construction(
        "according to, behind",
        "Two of the five pumps failed during the night, according to the water board. Streets in "
        "the lower town were under water.",
        "the water board",
        ("Two of the five pumps failed during the night",),
    ),
    Construction(
        "according to, before",
        "According to the water board, two of the five pumps failed during the night. Streets in "
        "the lower town were under water.",
        "the water board",
        ("two of the five pumps failed during the night",),
    ),
    Construction(
        "a noun for a cue",
        "The council ignored her warning that the pumps were too old for another winter.",
        "her",
        ("that the pumps were too old for another winter",),
    ),
    Construction(
        "a speaker before a colon in an interview",
        "We met on the quay.\n\nCOURIER: Will the ferry sail?\n\nBRANDT: Not before Friday.\n\n"
        "COURIER: And the pumps?\n\nBRANDT: Ask the water board.",
        "BRANDT",
        ("Not before Friday.",),
    ),
    Construction(
        "a name behind a dash",
        "“Nobody asked us.” — Ilse Brandt, harbour master\n\n“Nobody asked us either.” — Pell Odum",
        "Pell Odum",
        ("“Nobody asked us either.”",),
    ),
    Construction(
        "no source printed",
        "The ferry is described as one of the oldest in the region that still carries cars.",
        None,
        ("The ferry", "as one of the oldest in the region that still carries cars"),
    ),
]

NOBODYS = [
    "The so-called “winter ferry” sails on Sundays only. It left the quay at noon.",
    "The choir sang “The Long Way Home” in the old customs house. Four hundred people came.",
    "Workers painted the “no entry” sign on Monday. The gate was closed.",
]


def statements(reader: sayso.Reader, text: str) -> tuple[Statement, ...]:
    return reader(Article(text)).statements


@pytest.mark.parametrize("one", FOUND, ids=[one.name for one in FOUND])
def test_it_is_found(reader: sayso.Reader, one: Construction) -> None:
    found = [
        (s.source.text if s.source else None, tuple(span.text for span in s.content))
        for s in statements(reader, one.text)
    ]
    assert (one.source, one.content) in found


@pytest.mark.parametrize("text", NOBODYS)
def test_words_in_marks_that_are_nobodys_statement(reader: sayso.Reader, text: str) -> None:
    assert statements(reader, text) == ()
