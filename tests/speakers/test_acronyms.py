import pytest

from sayso.speakers.acronyms import long_forms
from sayso.speakers.page import Page


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("We asked the Orrin League against Tolls (OLT) first.", "Orrin League against Tolls"),
        ("The Harbour Office on Lower Angling (HOLA) shut.", "Harbour Office on Lower Angling"),
        (
            "We asked the Ministry of Tides, Ice and Eels (MOTIE).",
            "Ministry of Tides, Ice and Eels",
        ),
        ("The Union of Net Menders “(UNM)” met.", None),
        ("We met the Norland Union of Net Menders (UNM).", "Union of Net Menders"),
        ("We met the Harbour Office (PDF) there.", None),
        ("We met the Deputy Harbour Officer (DHO) there.", None),
        ("It shut. Nets Mended (INM) opened.", None),
        ("(ABC) opens this.", None),
    ],
)
def test_an_acronym_in_brackets_is_spelled_by_the_words_before(text: str, long: str | None) -> None:
    assert [text[slice(*span)] for span in long_forms(Page(text))] == ([long] if long else [])
