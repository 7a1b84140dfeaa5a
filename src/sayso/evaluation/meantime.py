"""The text of a MEANTIME article (Minard et al. 2016), and where each token of it stands."""

from xml.etree.ElementTree import Element

from sayso.evaluation.regions import Interval

_ANNOTATED = 6  # sentences at the head of an article that are annotated


def annotated_text(document: Element) -> tuple[str, dict[str, Interval]]:
    """The annotated sentences, a line each, and the offsets of each token by its identifier.

    Raises KeyError and ValueError where a token is not as MEANTIME has it.
    """
    text = ""
    spans: dict[str, Interval] = {}
    line = "0"
    for token in document.iter("token"):
        if int(token.attrib["sentence"]) >= _ANNOTATED:
            break
        text += "" if not text else " " if token.attrib["sentence"] == line else "\n"
        line = token.attrib["sentence"]
        spans[token.attrib["t_id"]] = (len(text), len(text) + len(token.text or ""))
        text += token.text or ""
    return text, spans
