"""The promises of the record, on whatever text comes."""

import json
from random import Random

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sayso
from sayso.text import canonical

SLOW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PIECES = st.sampled_from(
    [
        "“We won,” said Ann Lee. ", "The ministry said on Monday that ", "according to Bo", "\n\n",
        '"No', '", he said. ', "It rains. ", "👩‍👩‍👧 ", "e\u0301", "قال الوزير ", "‘not so’ ", "… ",
        "— Bo ", "she told reporters, adding that ", "some experts believe ", "\u200f", "\r\n",
        "x" * 300,
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map("".join))


def article(text: str) -> sayso.Article:
    return sayso.Article(canonical(text), published="2025-10-14", outlet="The Merrow Courier")


@SLOW
@given(TEXTS)
def test_every_span_is_anchored_and_every_reference_holds(reader: sayso.Reader, text: str) -> None:
    record = reader(article(text))
    record.check()
    assert record.article.text == canonical(text)
    jsonschema.validate(json.loads(record.to_json()), sayso.json_schema())
    assert sayso.Record.from_json(record.to_json()) == record


@SLOW
@given(TEXTS)
def test_statements_are_numbered_in_order_of_their_cues(reader: sayso.Reader, text: str) -> None:
    statements = reader(article(text)).statements
    assert [s.id for s in statements] == [f"s{n}" for n in range(1, len(statements) + 1)]
    starts = [(s.cue or s.content[0]).start for s in statements]
    assert starts == sorted(starts)
    for statement in statements:
        assert statement.content == tuple(sorted(statement.content))
        assert 0 <= statement.confidence <= 1


@SLOW
@given(st.lists(TEXTS, max_size=4), st.randoms(use_true_random=False))
def test_alone_or_in_a_batch_in_any_order(
    reader: sayso.Reader, texts: list[str], random: Random
) -> None:
    alone = {text: reader(article(text)).to_json() for text in texts}
    random.shuffle(texts)
    piped = reader.pipe(article(text) for text in texts)
    assert [record.to_json() for record in piped] == [alone[text] for text in texts]


def test_two_readers_give_the_same_bytes(reader: sayso.Reader) -> None:
    text = "“We won,” said Ann Lee.\n\nThe ministry denied on Monday that it had lost. " * 30
    assert sayso.load(threads=2)(article(text)).to_json() == reader(article(text)).to_json()


@pytest.mark.parametrize("joint", ["\n\n", " "], ids=["paragraphs", "no paragraph breaks"])
def test_long_texts_are_read_to_their_end(reader: sayso.Reader, joint: str) -> None:
    sentence = "The harbour board said on Monday that crane number {} would be repaired by May."
    text = joint.join(sentence.format(n) for n in range(400))
    record = reader(article(text))
    record.check()
    last = record.statements[-1]
    assert last.content[0].start > text.rindex("said")
    assert len(record.statements) > 380


def test_nothing_to_read_is_an_empty_record(reader: sayso.Reader) -> None:
    record = reader(article(""))
    assert record.statements == record.sources == ()
