"""Attribution relations in an article: who is named as source, by which cue, of which content."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from msgspec.structs import replace

from sayso.attribution.asking import Answer, Relates, answers
from sayso.attribution.confidence import Evidence, confidence, features
from sayso.attribution.encoding import Encoding, encode
from sayso.attribution.finishing import finished
from sayso.attribution.relating import BEGIN_CONTENT, BEGIN_SOURCE, Cue
from sayso.attribution.relation import Relation, with_parents
from sayso.attribution.spans import Span, content_spans, trimmed, whole_words
from sayso.attribution.tagging import Encodes, find_cues, tag
from sayso.attribution.wording import act_of, kind_of
from sayso.models.manifest import Calibration
from sayso.text import Quotation, quotations


class Reads(Encodes, Relates, Protocol):
    """What the model can do (sayso.models.Model)."""

    def tokenise(self, text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
        """Sub-word ids and their offsets."""


def attribute(text: str, model: Reads, *, body: int = 0) -> list[Relation]:
    """Return the attribution relations of `text`, in order of their cues.

    body: where the text proper begins; what a headline before it says is read, but left out.
    """
    least = model.manifest.calibration.threshold
    kept = [r for r in candidates(text, model, body=body) if r.confidence >= least]
    return finished(text, kept, quotations(text), body)


def candidates(text: str, model: Reads, *, body: int = 0) -> list[Relation]:
    """Return whatever may be a relation, however little is sure of it, in order of the cues."""
    encoding = encode(text, model.tokenise)
    if not len(encoding):
        return []
    tagged = tag(encoding, model)
    marks = quotations(text)
    cues = [cue for cue in find_cues(tagged) if encoding.starts[cue.first] >= body]
    drafts = [
        draft
        for cue, answer in zip(cues, answers(encoding, tagged, cues, model), strict=True)
        if (draft := _drafted(text, encoding, cue, answer, marks))
    ]
    calibration = model.manifest.calibration
    return [_judged(relation, calibration) for relation in with_parents(_distinct(drafts))]


def _drafted(
    text: str, encoding: Encoding, cue: Cue, answer: Answer, marks: Sequence[Quotation]
) -> Relation | None:
    """The relation that an answer tells of; none where nothing is left of its content."""
    start, end = whole_words(text, *encoding.characters(cue.first, cue.last))
    content = content_spans(text, answer.spans(encoding, BEGIN_CONTENT), (start, end), marks)
    if not content:
        return None
    source = _nearest(answer.spans(encoding, BEGIN_SOURCE), start)
    return Relation(
        source=source and trimmed(text, *whole_words(text, *source)),
        cue=(start, end),
        content=tuple(content),
        kind=kind_of(text, content, marks),
        act=act_of(text[start:end]),
        confidence=0.0,
        evidence=Evidence(float(np.log(cue.probability)), answer.valid, answer.log_probability),
    )


def _nearest(spans: list[Span], offset: int) -> Span | None:
    return min(spans, key=lambda s: min(abs(s[0] - offset), abs(s[1] - offset)), default=None)


def _distinct(relations: list[Relation]) -> list[Relation]:
    """One relation a cue, in text order; of two whose cues overlap, the likelier."""
    kept: list[Relation] = []
    for relation in sorted(relations, key=lambda r: r.cue):
        if kept and relation.cue[0] < kept[-1].cue[1]:
            if relation.evidence.cue > kept[-1].evidence.cue:
                kept[-1] = relation
        else:
            kept.append(relation)
    return kept


def features_of(relation: Relation) -> tuple[float, ...]:
    """The numbers that the confidence of a relation is computed from."""
    return features(
        relation.evidence,
        has_source=relation.source is not None,
        inside=relation.parent is not None,
        characters=relation.size,
    )


def _judged(relation: Relation, calibration: Calibration) -> Relation:
    sure = confidence(features_of(relation), calibration.weights, calibration.bias)
    return replace(relation, confidence=sure)
