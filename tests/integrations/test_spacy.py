from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sayso
from sayso import api

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")

STORED = "“It is not safe,” Mayor Teodor Vance said on Tuesday."


@pytest.fixture(scope="module")
def nlp(reader: sayso.Reader) -> Any:
    """A pipeline of nothing else, with the model that all tests share."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(api, "load", lambda weights=None, threads=0: reader)
        pipeline = spacy.blank("en")
        pipeline.add_pipe("sayso")
        pipeline("Ana said it rains.")
    return pipeline


def test_a_document_holds_what_the_record_says(
    nlp: Any, example: Path, reader: sayso.Reader
) -> None:
    text = example.read_text()
    record = reader(sayso.Article(text))
    doc = nlp(text)
    assert doc._.attribution == record
    assert doc._.statements == record.statements
    by_statement: dict[str, list[str]] = {}
    for span in doc.spans["attribution"]:
        by_statement.setdefault(span.id_, []).append(span.label_)
    assert set(by_statement) == {s.id for s in record.statements}
    assert by_statement["s1"] == ["SOURCE", "CUE", "CONTENT"]


def test_spans_of_tokens_cover_the_characters_and_no_token_more(nlp: Any, example: Path) -> None:
    doc = nlp(example.read_text())
    statements = {s.id: s for s in doc._.statements}
    for span in doc.spans["attribution"]:
        statement = statements[span.id_]
        parts = {
            "SOURCE": [statement.source],
            "CUE": [statement.cue],
            "CONTENT": list(statement.content),
            "ADDRESSEE": [statement.addressee],
        }[span.label_]
        assert any(
            span.start_char <= part.start
            and part.end <= span.end_char
            and part.start < span[0].idx + len(span[0])
            and span[-1].idx < part.end
            for part in parts
            if part
        )


@settings(deadline=None, max_examples=15)
@given(
    st.lists(
        st.sampled_from([STORED, "\u00a0", "\r\n", "e\u0301", "\ufeff", "\t", "😀", " The pier. "]),
        min_size=1,
        max_size=6,
    )
)
def test_offsets_are_those_of_the_text_that_was_given(nlp: Any, parts: list[str]) -> None:
    doc = nlp("".join(parts))
    for statement in doc._.statements:
        spans = [statement.source, statement.cue, statement.addressee, *statement.content]
        for span in filter(None, spans):
            assert doc.text[span.start : span.end] == span.text


def test_documents_can_be_stored_and_read_in_several_processes(nlp: Any) -> None:
    from spacy.tokens import DocBin

    doc = nlp(STORED)
    (stored,) = (
        DocBin().from_bytes(DocBin(store_user_data=True, docs=[doc]).to_bytes()).get_docs(nlp.vocab)
    )
    assert stored._.statements == doc._.statements != ()
    assert [s.text for s in stored.spans["attribution"]] == [
        s.text for s in doc.spans["attribution"]
    ]
    assert nlp.get_pipe("sayso").__getstate__()["_reader"] is None


def test_a_pipeline_is_stored_with_its_settings(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sayso", config={"min_confidence": 1.0})
    pipeline.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")
    assert loaded.get_pipe_config("sayso")["min_confidence"] == 1.0
    assert loaded(STORED)._.statements == ()


def test_what_was_not_read_has_no_statements(nlp: Any) -> None:
    doc = nlp.make_doc(STORED)
    assert doc._.statements == ()
    assert doc._.attribution is None
    assert len(nlp("").spans["attribution"]) == 0
