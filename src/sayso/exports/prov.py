"""Records as PROV-O (W3C 2013): whose words a statement hands on, and through whom it came.

A statement is an entity with the words of the article. It was derived from the saying itself, which
is its primary source and is attributed to the speaker; where relays stand between, from what the
nearest of them reported, and that from what the next did. What is quoted was quoted from there.
So a statement is second-hand when it was derived from something that is not its primary source.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sayso.exports.extras import need
from sayso.exports.naming import SOFTWARE, article_iri, part_iri
from sayso.record import Record, Source, SourceType, Statement

TERMS = "urn:sayso:term:"  # kind, act and confidence, for which no vocabulary has a word

_AGENTS: dict[SourceType, str] = {
    "person": "Person",
    "organisation": "Organization",
    "state": "Organization",
    "outlet": "Organization",
}
_DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}  # by the length of a date


def prov(records: Iterable[Record]) -> Iterator[bytes]:
    """Yield records as Turtle, one after another. Raises MissingExtra without rdflib."""
    for record in records:
        yield str(graph(record).serialize(format="turtle")).encode()


def graph(record: Record) -> Any:
    """The graph of one record. Raises MissingExtra without rdflib."""
    return _Writing(record).graph


class _Writing:
    """A graph that is being written."""

    def __init__(self, record: Record) -> None:
        rdf = need("rdflib", "rdf", "PROV-O")
        self.record = record
        self.rdf: Any = rdf
        self.prov: Any = rdf.PROV
        self.graph: Any = rdf.Graph()
        self.graph.bind("prov", rdf.PROV)
        self.graph.bind("sayso", rdf.Namespace(TERMS))
        self.article: Any = rdf.URIRef(article_iri(record.article))
        self._article()
        for source in record.sources:
            self._source(source)
        for statement in record.statements:
            self._statement(statement)

    def iri(self, part: str) -> Any:
        return self.rdf.URIRef(part_iri(self.record.article, part))

    def say(self, subject: Any, *facts: tuple[Any, Any]) -> None:
        for predicate, value in facts:
            self.graph.add((subject, predicate, value))

    def _article(self) -> None:
        article, rdf, prov = self.record.article, self.rdf, self.prov
        terms = rdf.DCTERMS
        self.say(self.article, (rdf.RDF.type, prov.Entity), (rdf.RDF.type, rdf.SDO.NewsArticle))
        if article.title:
            self.say(self.article, (terms.title, rdf.Literal(article.title)))
        if article.url:
            self.say(self.article, (rdf.SDO.url, rdf.Literal(article.url, datatype=rdf.XSD.anyURI)))
        if article.published:
            self.say(self.article, (terms.issued, rdf.Literal(article.published)))
        if article.outlet:
            self._agent(self.iri("outlet"), article.outlet, "Organization")
            self.say(self.article, (prov.wasAttributedTo, self.iri("outlet")))
        software = rdf.URIRef(SOFTWARE)
        self.say(software, (rdf.RDF.type, prov.SoftwareAgent))
        self.say(
            self.iri("record"),
            (rdf.RDF.type, prov.Entity),
            (prov.wasDerivedFrom, self.article),
            (prov.wasAttributedTo, software),
        )

    def _agent(self, agent: Any, name: str, type_: str | None) -> None:
        self.say(agent, (self.rdf.RDF.type, self.prov.Agent))
        self.say(agent, (self.rdf.FOAF.name, self.rdf.Literal(name)))
        if type_:
            self.say(agent, (self.rdf.RDF.type, self.prov[type_]))

    def _source(self, source: Source) -> None:
        self._agent(self.iri(source.id), source.name, _AGENTS.get(source.type))
        if source.role:
            self.say(self.iri(source.id), (self.rdf.SDO.roleName, self.rdf.Literal(source.role)))

    def _statement(self, statement: Statement) -> None:
        rdf, prov, iri = self.rdf, self.prov, self.iri(statement.id)
        words = " … ".join(span.text for span in statement.content)
        self.say(
            iri,
            (rdf.RDF.type, prov.Entity),
            (prov.value, rdf.Literal(words)),
            (rdf.DCTERMS.isPartOf, self.article),
            (rdf.URIRef(f"{TERMS}kind"), rdf.Literal(statement.kind)),
            (rdf.URIRef(f"{TERMS}act"), rdf.Literal(statement.act)),
            (rdf.URIRef(f"{TERMS}confidence"), rdf.Literal(statement.confidence)),
        )
        if statement.parent:
            self.say(iri, (rdf.DCTERMS.isPartOf, self.iri(statement.parent)))
        self._chain(statement, iri)

    def _chain(self, statement: Statement, iri: Any) -> None:
        """What the statement was derived from, link by link, down to the saying."""
        prov = self.prov
        derived = prov.wasDerivedFrom if statement.kind == "indirect" else prov.wasQuotedFrom
        origin = iri
        for number, relay in enumerate(statement.via, 1):
            report = self.iri(f"{statement.id}-report-{number}")
            self.say(report, (self.rdf.RDF.type, prov.Entity))
            self.say(report, (prov.wasAttributedTo, self.iri(relay)))
            self.say(origin, (derived, report))
            origin = report
        saying = self.iri(f"{statement.id}-saying")
        self.say(saying, (self.rdf.RDF.type, prov.Entity))
        self.say(origin, (derived, saying))
        self.say(iri, (prov.hadPrimarySource, saying))
        if statement.said_on:
            self.say(saying, (self.rdf.DCTERMS.date, self._date(statement.said_on.value)))
        if statement.speaker:
            self.say(saying, (prov.wasAttributedTo, self.iri(statement.speaker)))
            self.say(iri, (prov.wasAttributedTo, self.iri(statement.speaker)))

    def _date(self, value: str) -> Any:
        type_ = _DATES.get(len(value))
        return self.rdf.Literal(value, datatype=self.rdf.XSD[type_] if type_ else None)
