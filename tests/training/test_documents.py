from hypothesis import given

from sayso.record import Record, Span
from sayso.training.documents import by_line, canonical_document, document_of
from tests.samples import ferry, find, plain, records, statement
from tests.training.making import article


def test_a_record_is_a_document_with_all_its_statements() -> None:
    record = ferry()
    document = document_of(record)
    assert document.text == record.article.text
    for relation, one in zip(document.relations, record.statements, strict=True):
        printed = [(one.source, relation.source), (one.cue, relation.cue)]
        for span, spans in printed:
            assert [document.text[s:e] for s, e in spans] == ([span.text] if span else [])
        words = [document.text[s:e] for s, e in relation.content]
        assert words == [span.text for span in one.content]


def test_contents_are_cut_where_lines_end() -> None:
    text = "Mina Dorne said: “It was\n\nnever \n for sale.”"
    content = Span(17, len(text), text[17:])
    record = plain(text, [statement(1, None, find("said", text=text), [content])])
    (found,) = by_line(record).statements
    assert [span.text for span in found.content] == ["“It was", "never", "for sale.”"]
    by_line(record).check()


@given(records())
def test_cutting_loses_no_word(record: Record) -> None:
    cut = by_line(record)
    cut.check()
    for before, after in zip(record.statements, cut.statements, strict=True):
        words = [" ".join(span.text for span in s.content).split() for s in (before, after)]
        assert words[0] == words[1]


def test_a_statement_without_a_cue_has_none() -> None:
    assert document_of(article(0)).relations[-1].cue == []


def test_spans_of_any_text_move_to_its_canonical_form() -> None:
    text = "\ufeffMina\u00a0Dorne said:\r\n“Cafe\u0301 Blue is shut.”"
    source, cue, content = ((1, 11),), ((12, 16),), ((19, len(text)),)
    document = canonical_document(text, [(source, cue, content)])
    (relation,) = document.relations
    roles = (relation.source, relation.cue, relation.content)
    words = [document.text[s:e] for spans in roles for s, e in spans]
    assert words == ["Mina Dorne", "said", "“Café Blue is shut.”"]
