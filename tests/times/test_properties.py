"""What holds for any text and any publication date."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.record import Article, Record
from sayso.times import ENGLISH, Saying, agenda, recognise, said_on, times, values
from sayso.times.lexicon import Lexicon
from tests.samples import MADE_BY

MARKS = ". , ; : ' ’ - – ( ) “ ” $ %".split()
FIGURES = (
    "0 1 7 12 30 31 60 82 99 1998 2024 8:30 1/2 1/0 2/30/98 1,000 2.5 0800 99999999999".split()
)
OTHERS = "2024-02-29 2024-02-31 the of to will met ago from now earlier later A380 \n".split(" ")
WORDS = sorted(
    {*MARKS, *FIGURES, *OTHERS, *(word for words in ENGLISH.words.values() for word in words)}
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=10).map("".join),
)
DATES = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.dates().map(date.isoformat),
    st.datetimes().map(lambda moment: moment.isoformat(timespec="seconds")),
    st.sampled_from(
        ["2024-02-29", "2023-12-31", "2024-01-01", "0001-01-01", "9999-12-31T23:59:59+14:00"]
    ),
)


LEXICON = Lexicon(ENGLISH, [rule.pattern for rule in ENGLISH.rules])
RULES = [LEXICON.compile(rule.pattern) for rule in ENGLISH.rules]


@given(TEXTS)
def test_a_rule_that_is_not_tried_would_not_be_found(text: str) -> None:
    codes = LEXICON.tokens(text).codes
    tried = [rule.may_be_in(frozenset(codes)) for rule in RULES]
    assert not all(tried)
    for rule, likely in zip(RULES, tried, strict=True):
        assert likely or not rule.expression.search(codes)


@settings(deadline=None)  # the first example compiles the rules
@given(TEXTS, DATES)
def test_values_are_valid_and_intervals_ordered(text: str, published: str | None) -> None:
    for time in times(text, published):
        assert time.value is None or values.is_valid(time.type, time.value)
        if time.interval is not None:
            assert time.value is not None
            assert time.interval[0] < time.interval[1]
            assert [datetime.fromisoformat(moment) for moment in time.interval]


@settings(deadline=None)  # the first example compiles the rules
@given(TEXTS, DATES)
def test_expressions_are_anchored_and_apart(text: str, published: str | None) -> None:
    end = 0
    for time in times(text, published):
        assert end <= time.span.start < time.span.end
        assert text[time.span.start : time.span.end] == time.span.text
        end = time.span.end


@settings(deadline=None)  # the first example compiles the rules
@given(TEXTS, DATES)
def test_the_same_text_gives_the_same_times(text: str, published: str | None) -> None:
    assert times(text, published) == times(text, published)


@settings(deadline=None)  # the first example compiles the rules
@given(TEXTS)
def test_dates_change_values_and_never_what_is_found(text: str) -> None:
    found = [(e.start, e.end) for e in recognise(text, ENGLISH)]
    assert [(t.span.start, t.span.end) for t in times(text, "2024-02-29")] == found
    assert [(t.span.start, t.span.end) for t in times(text)] == found


@pytest.mark.parametrize("published", ["2024-02-29", "2023-12-31", "2024-01-01", "0001-01-01"])
@pytest.mark.parametrize(
    "words",
    ["a year ago", "last month", "next week", "yesterday", "in the fourth quarter", "last night"],
)
def test_no_date_is_too_early_or_too_odd(words: str, published: str) -> None:
    (found,) = times(f"It came {words}.", published)
    assert found.value is None or values.is_valid(found.type, found.value)


@settings(deadline=None)  # the first example compiles the rules
@given(TEXTS, DATES, st.data())
def test_sayings_are_dated_by_words_of_the_text(
    text: str, published: str | None, data: st.DataObject
) -> None:
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    cue, content = (tuple(data.draw(places)) for _ in range(2))
    saying = Saying(None, (cue[0], cue[1]), ((content[0], content[1]),), "say", "p1")
    for found in said_on(text, times(text, published), published, [saying, saying]):
        assert found is None or text[found.span.start : found.span.end] == found.span.text


@settings(deadline=None)  # the first example compiles the rules
@given(TEXTS, DATES)
def test_an_agenda_is_in_order_and_anchored(text: str, published: str | None) -> None:
    article = Article(text, published=published)
    record = Record(article, (), (), times(text, published), (), MADE_BY)
    items = agenda(record)
    assert [item.interval for item in items] == sorted(item.interval for item in items)
    for item in items:
        assert item.interval[0] < item.interval[1]
        assert text[item.clause.start : item.clause.end] == item.clause.text
        assert all(item.clause.start <= time.start < item.clause.end for time in item.times)


def test_leap_days() -> None:
    assert times("It sank a year ago.", "2024-02-29")[0].value == "2023"
    assert times("It will sink on Feb. 29.", "2023-06-01")[0].value == "2024-02-29"
    assert times("It sank a month ago.", "2024-03-31")[0].value == "2024-02"
