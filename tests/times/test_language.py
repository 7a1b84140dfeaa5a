"""A second language is a table: this one knows a few rules, and no engine code is its own."""

from dataclasses import replace

import pytest

from sayso.times import ENGLISH, times
from sayso.times.language import Join, Language, Rule

TOY = Language(
    words={
        "month": {"Januar": 1, "Februar": 2, "März": 3, "Mai": 5},
        "weekday": {"Montag": 1, "Freitag": 5},
        "dayword": {"heute": 0, "gestern": -1, "morgen": 1},
        "units": {"Tagen": "D", "Wochen": "W", "Jahren": "Y"},
        "cardinal": {"zwei": 2, "drei": 3},
        "multiplier": {"hundert": 100},
        "between": {"bis": 0},
        "vague": {"einigen": "X"},
        "dot": {".": 0},
    },
    macros={"COUNT": "int | cardinal | vague"},
    rules=(
        Rule("date", "<day> dot <month> <year>?"),
        Rule("date", "<weekday>"),
        Rule("day", "<step=dayword>"),
        Rule("length", "<count=COUNT> <unit=units>"),
        Rule("ago", "'vor' <count=COUNT> <unit=units>", {"sign": -1}),
    ),
    before={"day": "'erst'"},
    after={},
    joins=(Join(r"day\..*", "", r"date\..*", "right"),),
    only_joined=frozenset(),
    ranges="'bis'",
    days="'und' <day> dot",
    compared="'als' int",
    verbs=replace(ENGLISH.verbs, past=frozenset({"sank"}), future=frozenset({"wird"})),
    wording=ENGLISH.wording,
)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Es sank am 3. Mai 2020.", "3. Mai 2020", "2020-05-03"),
        ("Es sank am 3. Januar.", "3. Januar", "2023-01-03"),
        ("Es wird am 3. Mai fahren.", "3. Mai", "2023-05-03"),
        ("Es sank am Freitag.", "Freitag", "2023-03-17"),
        ("Es wird am Freitag fahren.", "Freitag", "2023-03-24"),
        ("Es sank nach drei Wochen.", "drei Wochen", "P3W"),
        ("Es sank erst gestern.", "erst gestern", "2023-03-18"),
        ("Es sank vor drei Jahren.", "vor drei Jahren", "2020"),
        ("Es sank vor einigen Tagen.", "vor einigen Tagen", "PAST_REF"),
    ],
)
def test_another_language(text: str, words: str, value: str) -> None:
    assert [(t.span.text, t.value) for t in times(text, "2023-03-19", TOY)] == [(words, value)]


def test_a_pattern_may_only_name_classes_that_exist() -> None:
    wrong = replace(TOY, rules=(Rule("date", "<month> nosuchclass"),))
    with pytest.raises(KeyError, match="nosuchclass"):
        times("heute", None, wrong)
