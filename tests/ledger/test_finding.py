import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import OptionError
from sayso.ledger import Ledger, Question
from tests.ledger.conftest import empty
from tests.ledger.making import ferry_ledger
from tests.samples import TEXT


@pytest.fixture(scope="module")
def ledger(used: Ledger) -> Ledger:
    """The same for all tests here: they only ask."""
    empty(used)
    return ferry_ledger(used)


def found(ledger: Ledger, **asked: object) -> list[str]:
    """Article and statement of what is found, as "1 s2"."""
    answer = ledger.find(Question(**asked))  # type: ignore[arg-type]
    assert answer.total == len(answer.sayings)
    return [f"{one.place.article} {one.said.label}" for one in answer.sayings]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cancelled", ["2 s3"]),
        ("CANCEL crossing", ["2 s3"]),
        ("crossing dance", []),
        ('"of will, not of water"', ["2 s2", "1 s18"]),
        ("“matter of will”", ["2 s2", "1 s18"]),
        ('"of water will"', []),
        ('"the crossings"', ["2 s3"]),
    ],
)
def test_words_in_any_inflection_and_phrases(
    ledger: Ledger, words: str, expected: list[str]
) -> None:
    assert found(ledger, words=words) == expected


def test_a_statement_is_shown_in_its_words_with_its_article(ledger: Ledger) -> None:
    (saying,) = ledger.find(Question(words="inspection")).sayings
    assert TEXT[saying.words.start : saying.words.end] == saying.words.exact
    assert saying.words.exact.startswith("“The hull will not pass another inspection,” Ilse")
    assert TEXT[: saying.words.start].endswith(saying.words.before)
    assert TEXT[saying.words.end :].startswith(saying.words.after)
    assert (len(saying.words.before), len(saying.words.after)) == (80, 80)
    assert saying.said.speaker == "Ilse Marrow"
    assert saying.said.role == "chief engineer of the Orrin Line"
    assert saying.said.content.count(" … ") == 1
    assert (saying.day, saying.dated_by) == ("2031-10-07", "saying")
    assert saying.place.outlet == "The Lowmark Courier"
    assert saying.place.published == "2031-10-09"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"speaker": "marrow"}, ["2 s2", "1 s2", "1 s3"]),
        ({"speaker": "Marr"}, []),
        ({"speaker": "jose ruiz"}, ["2 s3"]),
        ({"outlet": "orrin lamp"}, ["2 s2", "2 s4", "2 s1", "2 s3"]),
        ({"via": "Northern Wire", "outlet": "Courier"}, ["1 s6", "1 s7"]),
        ({"kind": "direct", "speaker": "Tomas Verane"}, ["1 s8"]),
        ({"unnamed": True, "outlet": "lamp"}, ["2 s4"]),
        ({"since": "2032-03-04"}, ["2 s2", "2 s4"]),
        ({"since": "2032-02", "until": "2032-03-03"}, ["2 s1", "2 s3"]),
        ({"until": "2031-10-02"}, ["1 s16"]),
        ({"since": "2032", "by": "publication", "kind": "direct"}, ["2 s2"]),
        ({"until": "2031", "by": "publication", "words": "will"}, ["1 s18", "1 s2"]),
    ],
)
def test_what_is_left_out(ledger: Ledger, asked: dict[str, object], expected: list[str]) -> None:
    assert found(ledger, **asked) == expected


def test_unnamed_are_those_without_a_name_and_those_without_a_source(ledger: Ledger) -> None:
    unnamed = found(ledger, unnamed=True, outlet="Courier")
    assert {"1 s4", "1 s6", "1 s10", "1 s14", "1 s17", "1 s18"} == set(unnamed)


def test_no_more_than_asked_for_and_how_many_there_are(ledger: Ledger) -> None:
    answer = ledger.find(Question(), limit=3)
    assert (len(answer.sayings), answer.total) == (3, 22)


@pytest.mark.parametrize(
    "asked",
    [
        {"words": "…"},
        {"words": ""},
        {"since": "yesterday"},
        {"until": "2031-13"},
        {"until": "2031-02-30"},
        {"speaker": " "},
    ],
)
def test_what_makes_no_sense_is_refused(ledger: Ledger, asked: dict[str, str]) -> None:
    with pytest.raises(OptionError):
        ledger.find(Question(**asked))  # type: ignore[arg-type]


SIGNS = st.sampled_from(
    [*"\"'*()-:^\0a%_\\é\ud800🙂{}!&| ", "NEAR", "AND", "OR", "content:", "<->"]
)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(words=st.one_of(st.text(max_size=20), st.lists(SIGNS, max_size=8).map("".join)))
def test_whatever_is_typed_is_words(ledger: Ledger, words: str) -> None:
    for asked in (Question(words=words), Question(speaker=words, via=words, outlet=words)):
        try:
            ledger.find(asked)
        except OptionError:
            continue


def test_a_timeline_goes_from_the_earliest_to_the_latest(ledger: Ledger) -> None:
    answer = ledger.timeline(Question())
    days = [day.day for day in answer.days]
    assert days == [
        *("2031-10-02", "2031-10-07", "2031-10-08", "2031-10-09"),
        *("2032-02", "2032-03-03", "2032-03-04"),
    ]
    assert sum(len(day.sayings) for day in answer.days) == answer.total == 22


@pytest.mark.parametrize(
    ("words", "exact"),
    [("cancelling", "cancelled"), ("jose", "José"), ('"the mayor had"', None), ("ferry", "Ferry")],
)
def test_words_are_found_in_articles_whoever_says_them(
    ledger: Ledger, words: str, exact: str | None
) -> None:
    answer = ledger.passages(words)
    passage = answer.passages[0]
    text = ledger.record(passage.place.article).article.text
    shown = passage.words
    assert text[shown.start : shown.end] == shown.exact
    if exact and not (exact == "José" and not ledger.database.is_sqlite):
        assert shown.exact == exact
    assert text[shown.end :].startswith(shown.after)


def test_passages_can_be_narrowed(ledger: Ledger) -> None:
    assert ledger.passages("mayor").total == 2
    assert ledger.passages("mayor", outlet="Lamp").total == 1
    assert ledger.passages("mayor", until="2031").passages[0].place.article == 1
    assert ledger.passages("mayor", since="2033").total == 0
    assert ledger.passages("mayor", limit=1).total == 2
