"""Attribution relations in an article: who is named as source, by which cue, of which content."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sayso.attribution.confidence import Evidence, confidence, features
from sayso.attribution.decoding import best_roles
from sayso.attribution.encoding import Encoding, Ints, encode
from sayso.attribution.finishing import finished
from sayso.attribution.relating import (
    BEGIN_CONTENT,
    BEGIN_SOURCE,
    Cue,
    Floats,
    contexts,
)
from sayso.attribution.relation import Relation, with_parents
from sayso.attribution.spans import Span, content_spans, trimmed, whole_words
from sayso.attribution.tagging import Encodes, Tagged, find_cues, tag
from sayso.attribution.wording import act_of, kind_of
from sayso.models.manifest import Calibration, Manifest
from sayso.text import Quotation, quotations

BATCH = 64  # cues that are related and decoded at a time


class Reads(Encodes, Protocol):
    """What the model can do (sayso.models.Model)."""

    manifest: Manifest

    def tokenise(self, text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
        """Sub-word ids and their offsets."""

    def relate(self, inputs: dict[str, npt.NDArray[np.generic]]) -> tuple[Floats, Floats]:
        """Role logits (c, n, roles) and validity logits (c,)."""


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
    drafts: list[Relation] = []
    for i in range(0, len(cues), BATCH):
        drafts += _relate(text, encoding, tagged, cues[i : i + BATCH], model, marks)
    calibration = model.manifest.calibration
    return [_judged(relation, calibration) for relation in with_parents(_distinct(drafts))]


def _relate(
    text: str,
    encoding: Encoding,
    tagged: Tagged,
    cues: list[Cue],
    model: Reads,
    marks: list[Quotation],
) -> list[Relation]:
    """Ask the relater about some cues and make relations of its answers."""
    shown = contexts(encoding, cues)
    share = shown.in_cue / shown.in_cue.sum(1, keepdims=True)
    logits, valid = model.relate(
        {
            "token": tagged.token[shown.index],
            "cue": np.einsum("cn,cnd->cd", share, tagged.cue[shown.index]).astype(np.float32),
            **{name: getattr(shown, name) for name in shown.__slots__ if name != "index"},
        }
    )
    transitions = np.asarray(model.manifest.transitions, dtype=np.float32)
    roles, log_probability = best_roles(logits, shown.real, transitions)
    found = []
    for row, cue in enumerate(cues):
        start, end = whole_words(text, *encoding.characters(cue.first, cue.last))
        rough = _runs(encoding, shown.index[row], roles[row], BEGIN_CONTENT)
        content = content_spans(text, rough, (start, end), marks)
        if not content:
            continue
        source = _nearest(_runs(encoding, shown.index[row], roles[row], BEGIN_SOURCE), start)
        found.append(
            Relation(
                source=source and trimmed(text, *whole_words(text, *source)),
                cue=(start, end),
                content=tuple(content),
                kind=kind_of(text, content, marks),
                act=act_of(text[start:end]),
                confidence=0.0,
                evidence=Evidence(
                    float(np.log(cue.probability)), float(valid[row]), float(log_probability[row])
                ),
            )
        )
    return found


def _runs(encoding: Encoding, index: Ints, roles: Ints, begin: int) -> list[Span]:
    """The code-point spans that are labelled `begin`, then `begin + 1`."""
    spans = []
    for start in np.flatnonzero(roles == begin):
        end = int(start) + 1
        while end < len(roles) and roles[end] == begin + 1:
            end += 1
        spans.append(encoding.characters(int(index[start]), int(index[end - 1]) + 1))
    return spans


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
