from typing import Any

import pytest
from hypothesis import given, settings

from sayso.exports.naming import part_iri
from sayso.record import Record
from tests.samples import ferry, patiently, records

rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")

SECOND_HAND = """
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
SELECT ?statement ?relay WHERE {
  ?statement prov:hadPrimarySource ?saying ; prov:wasDerivedFrom|prov:wasQuotedFrom ?report .
  ?report prov:wasAttributedTo/foaf:name ?relay .
  FILTER (?report != ?saying)
}
"""
CHAIN = """
PREFIX prov: <http://www.w3.org/ns/prov#>
ASK { ?statement prov:hadPrimarySource ?saying ;
                 (prov:wasDerivedFrom|prov:wasQuotedFrom)+ ?saying }
"""


def read(found: list[Record]) -> Any:
    from sayso.exports.prov import prov

    graph = rdflib.Graph()
    graph.parse(data=b"".join(prov(found)), format="turtle")
    return graph


def test_a_query_finds_what_is_second_hand_and_through_whom() -> None:
    record = ferry()
    expected = {
        (part_iri(record.article, s.id), record.source(s.via[0]).name)
        for s in record.statements
        if s.via
    }
    assert expected
    found = read([record]).query(SECOND_HAND)
    assert {(str(statement), str(relay)) for statement, relay in found} == expected


@settings(patiently, max_examples=20)
@given(records())
def test_every_statement_leads_to_its_saying_link_by_link(record: Record) -> None:
    graph = read([record])
    prov = rdflib.PROV
    derived = (prov.wasDerivedFrom, prov.wasQuotedFrom)
    for statement in record.statements:
        iri = rdflib.URIRef(part_iri(record.article, statement.id))
        (saying,) = graph.objects(iri, prov.hadPrimarySource)
        links = 0
        while iri != saying:
            (iri,) = (o for p in derived for o in graph.objects(iri, p))
            links += 1
        assert links == len(statement.via) + 1
    assert bool(graph.query(CHAIN)) == bool(record.statements)


def test_terms_are_those_of_the_ontology() -> None:
    graph = read([ferry()])
    terms = {t for triple in graph for t in triple if str(t).startswith(str(rdflib.PROV))}
    assert terms
    assert [term for term in terms if term not in rdflib.PROV] == []


def test_what_is_in_the_papers_words_was_not_quoted() -> None:
    graph, record = read([ferry()]), ferry()
    for statement in record.statements:
        iri = rdflib.URIRef(part_iri(record.article, statement.id))
        quoted = list(graph.objects(iri, rdflib.PROV.wasQuotedFrom))
        assert bool(quoted) == (statement.kind != "indirect")


def test_several_articles_are_one_graph() -> None:
    from tests.samples import plain

    graph = read([ferry(), plain("It rains.")])
    articles = set(graph.subjects(rdflib.RDF.type, rdflib.SDO.NewsArticle))
    assert len(articles) == 2
