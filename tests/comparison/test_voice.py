import itertools

import pytest
from hypothesis import given

from sayso.comparison.voice import attributed_share, voices
from sayso.record import Record
from tests.comparison.making import Said, told
from tests.samples import ferry, patiently, plain, records


def test_each_sentence_has_a_voice() -> None:
    found = {one.span.text: one.voice for one in voices(ferry())}
    assert found["“That is not an opinion.”"] == "attributed"
    assert found["Some 1,900 people live on Orrin."] == "own"
    assert found["The council votes on 20 October."] == "own"


def test_words_that_attribute_are_nobodys_voice() -> None:
    (one,) = voices(told("Courier", Said("Ilse Marrow", "the hull is thin")))
    assert one.voice == "attributed"


def test_a_sentence_with_more_to_it_is_both() -> None:
    record = told("Courier", Said("Ilse Marrow", "the hull is thin"))
    text = record.article.text.replace("said.", "said while forty people waited in heavy rain.")
    longer = plain(text, record.statements, record.sources)
    assert [one.voice for one in voices(longer)] == ["both"]


def test_the_share_of_nothing_is_nothing() -> None:
    assert attributed_share(plain("")) == 0.0
    assert attributed_share(plain("Four words stand here.")) == 0.0


@patiently
@given(records())
def test_voices_cover_the_words_once(record: Record) -> None:
    found = voices(record)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert 0 <= attributed_share(record) <= 1


@pytest.mark.parametrize("text", ["…", "\n\n", "“”"])
def test_a_sentence_without_a_word_is_none(text: str) -> None:
    assert voices(plain(text)) == ()
