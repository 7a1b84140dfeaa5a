"""UIMA CAS as XMI (OASIS UIMA 1.0), for INCEpTION and other tools of the UIMA world.

An attribution is a `sayso.Attribution` on its cue (on its content where there is none); its
features say what it is, and its slots `parts` lead to the spans of source, cue, content and
addressee. Offsets in the file are UTF-16 units, as UIMA reckons; cassis does the reckoning.
"""

import io
import re
from typing import Any, get_args

from sayso.errors import MarksError
from sayso.exports.extras import need
from sayso.exports.marks import Mark, Marked, Spans, mark
from sayso.exports.naming import article_iri
from sayso.record import Act, Kind, Record

ATTRIBUTION = "sayso.Attribution"
PART = "sayso.Part"
LINK = "sayso.PartLink"
DOCUMENT = "sayso.Document"

_ROLES = ("source", "cue", "content", "addressee")
_STRINGS = {
    "statement": "The statement of the record that this is; empty for a new one",
    "kind": "direct, indirect or mixed",
    "act": "say or think",
    "speaker": "Whose words these are",
    "role": "The speaker's role, as printed",
    "via": "Through whom it came, the nearest to the article first",
    "saidOn": "When it was said",
}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


def type_system() -> Any:
    """The types, for cassis. Raises MissingExtra without dkpro-cassis."""
    cassis = need("cassis", "cas", "UIMA CAS")
    types = cassis.TypeSystem()
    part = types.create_type(PART, supertypeName="uima.tcas.Annotation")
    types.create_feature(part, "role", "uima.cas.String", description=", ".join(_ROLES))
    link = types.create_type(LINK, supertypeName="uima.cas.TOP")
    types.create_feature(link, "role", "uima.cas.String")
    types.create_feature(link, "target", part)
    attribution = types.create_type(ATTRIBUTION, supertypeName="uima.tcas.Annotation")
    for name, description in _STRINGS.items():
        types.create_feature(attribution, name, "uima.cas.String", description=description)
    types.create_feature(attribution, "confidence", "uima.cas.Double")
    types.create_feature(attribution, "parts", "uima.cas.FSArray", elementType=link)
    document = types.create_type(DOCUMENT, supertypeName="uima.tcas.Annotation")
    types.create_feature(document, "article", "uima.cas.String")
    types.create_feature(document, "url", "uima.cas.String")
    return types


def type_system_xml() -> bytes:
    """The types as UIMA's XML. Raises MissingExtra without dkpro-cassis."""
    return str(type_system().to_xml()).encode()


def write(record: Record) -> bytes:
    """A record as XMI. Raises MissingExtra without dkpro-cassis."""
    cassis = need("cassis", "cas", "UIMA CAS")
    types = type_system()
    cas = cassis.Cas(typesystem=types, document_language=record.article.language or "x-unspecified")
    cas.sofa_string = _xml(record.article.text)
    cas.sofa_mime = "text/plain"
    document = types.get_type(DOCUMENT)
    url = record.article.url
    cas.add(
        document(
            begin=0, end=len(record.article.text), article=article_iri(record.article), url=url
        )
    )
    for statement in record.statements:
        _add(cas, types, record, mark(record, statement), statement.confidence)
    return str(cas.to_xmi(pretty_print=True)).encode()


def read(xmi: bytes, types: bytes | None = None) -> Marked:
    """The attributions in XMI. types: the type system's XML, where it is not ours alone.

    Raises MarksError, or MissingExtra without dkpro-cassis.
    """
    cassis = need("cassis", "cas", "UIMA CAS")
    if b"<!DOCTYPE" in xmi or b"<!DOCTYPE" in (types or b""):
        raise MarksError("XMI with a document type is not read: it could hold anything.")
    try:
        known = cassis.load_typesystem(io.BytesIO(types)) if types else type_system()
        cas = cassis.load_cas_from_xmi(io.BytesIO(xmi), typesystem=known, lenient=True)
        marks = tuple(_mark(found) for found in cas.select(ATTRIBUTION))
    except Exception as error:  # whatever a parser says of a broken file
        raise MarksError(f"not readable as XMI with {ATTRIBUTION} ({error}).") from error
    return Marked(marks, text=cas.sofa_string)


def _xml(text: str | None) -> str | None:
    """The text, with U+FFFD for each character that XML cannot hold."""
    return None if text is None else _NOT_XML.sub("\ufffd", text)


def _add(cas: Any, types: Any, record: Record, marked: Mark, confidence: float) -> None:
    statement = next(s for s in record.statements if s.id == marked.id)
    speaker = record.source(statement.speaker) if statement.speaker else None
    links = []
    for role in _ROLES:
        for begin, end in getattr(marked, role) or ():
            part = types.get_type(PART)(begin=begin, end=end, role=role)
            cas.add(part)
            links.append(types.get_type(LINK)(role=role, target=part))
    begin, end = (marked.cue or marked.content)[0]
    cas.add(
        types.get_type(ATTRIBUTION)(
            begin=begin,
            end=end,
            statement=marked.id,
            kind=marked.kind,
            act=marked.act,
            speaker=_xml(marked.speaker),
            role=_xml(speaker.role) if speaker else None,
            via=_xml(" | ".join(record.source(relay).name for relay in statement.via)) or None,
            saidOn=statement.said_on.value if statement.said_on else None,
            confidence=confidence,
            parts=types.get_type("uima.cas.FSArray")(elements=links),
        )
    )


def _mark(found: Any) -> Mark:
    spans: dict[str, Spans] = dict.fromkeys(_ROLES, ())
    for link in found.parts.elements if found.parts else ():
        if link.role in spans and link.target:
            spans[link.role] += ((link.target.begin, link.target.end),)
    return Mark(
        id=found.statement or None,
        kind=found.kind if found.kind in get_args(Kind) else None,
        act=found.act if found.act in get_args(Act) else None,
        speaker=found.speaker or None,
        **{role: tuple(sorted(places)) for role, places in spans.items()},
    )
