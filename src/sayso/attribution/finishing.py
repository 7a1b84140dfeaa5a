"""From single relations to those of a whole article: what they share, continue and overlook."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from sayso.attribution.confidence import Evidence
from sayso.attribution.continuation import continued
from sayso.attribution.disputes import settled
from sayso.attribution.layouts import Layout, layouts
from sayso.attribution.relation import Relation, with_parents
from sayso.attribution.spans import Span
from sayso.attribution.wording import kind_of
from sayso.text import Quotation

LAYOUT = 0.9  # confidence of what the layout attributes, without any model
CITING = ("citing", "quoting")
CITED_WITHIN = 120  # characters between who reports and whom he or she cites
CERTAIN = Evidence(0.0, 0.0, 0.0)


def finished(
    text: str, relations: Sequence[Relation], marks: Sequence[Quotation], body: int = 0
) -> list[Relation]:
    """The relations of an article, each with its final content and its parent.

    relations: in order of their cues. marks: the quotations of the text, by start.
    body: where the text proper begins.
    """
    contents = settled(text, [r.cue for r in relations], [r.content for r in relations])
    own = [_with(text, r, c, marks) for r, c in zip(relations, contents, strict=True)]
    quoting = [r.kind != "indirect" for r in own]
    more = continued(text, [r.content for r in own], [r.signs for r in own], quoting, marks)
    whole = [_with(text, r, [*r.content, *m], marks) for r, m in zip(own, more, strict=True)]
    whole = _with_cited(text, whole, marks)
    whole = _reported_behind(text, whole)
    laid_out = [_of_layout(one) for one in layouts(text, marks) if one.cue[0] >= body]
    return _with_citing(text, with_parents(_joined(whole, laid_out)))


def _with_cited(
    text: str, relations: Sequence[Relation], marks: Sequence[Quotation]
) -> list[Relation]:
    """Give who is cited the quotations, too, that the citing statement goes on with.

    «"A," Lee said, according to the paper. "B."»: B is Lee's.
    """
    given = list(relations)
    cues = [relation.cue for relation in relations]
    quotations = {(mark.start, mark.end) for mark in marks if not mark.depth}
    for citing in relations:
        (first, last), *rest = citing.content
        more = [span for span in rest if span in quotations]
        for i in range(bisect_left(cues, (first, 0)), bisect_left(cues, (last, 0))) if more else ():
            cited = relations[i]
            spans = (*cited.content, *cited.signs)
            if cited.content[-1] in quotations and all(first <= a and b <= last for a, b in spans):
                given[i] = _with(text, cited, [*cited.content, *more], marks)
    return given


def _reported_behind(text: str, relations: Sequence[Relation]) -> list[Relation]:
    """Give who reports what stands behind those cited: "the paper reported, citing A, that B".

    What stands before is then the sentence's own, or another's.
    """
    given = list(relations)
    for i, (citing, cited) in enumerate(pairwise(relations)):
        beside = text[citing.cue[1] : cited.cue[0]] in (", ", " ")
        start = cited.content[0][0]
        behind = start > cited.cue[1] and text.startswith("that ", start)
        if beside and behind and text[slice(*cited.cue)] in CITING:
            given[i] = replace(citing, content=cited.content, kind=cited.kind)
    return given


def _with_citing(text: str, relations: list[Relation]) -> list[Relation]:
    """Tie what is cited to who cites it: "B claims so, citing A" has B's words round A's."""
    tied = list(relations)
    for i, cited in enumerate(relations):
        words = text[slice(*cited.cue)].casefold().split()
        if not words or words[0] not in CITING:
            continue
        nearest = next((j for j in range(i - 1, -1, -1) if _share(relations[j], cited)), None)
        if nearest is None or cited.cue[0] - relations[nearest].cue[1] > CITED_WITHIN:
            continue
        if tied[nearest].parent == i:
            tied[nearest] = replace(tied[nearest], parent=cited.parent)
        tied[i] = replace(cited, parent=nearest)
    return tied


def _share(citing: Relation, cited: Relation) -> bool:
    """Whether the contents of two relations are the same for the most part."""
    shared = sum(
        max(0, min(a_end, b_end) - max(a, b))
        for a, a_end in citing.content
        for b, b_end in cited.content
    )
    return 2 * shared >= min(citing.size, cited.size)


def _with(
    text: str, relation: Relation, content: Sequence[Span], marks: Sequence[Quotation]
) -> Relation:
    """The relation with this content; as it is where nothing changes."""
    ordered = tuple(sorted(content))
    if ordered == relation.content:
        return relation
    return replace(relation, content=ordered, kind=kind_of(text, ordered, marks))


def _of_layout(layout: Layout) -> Relation:
    return Relation(
        source=layout.source,
        cue=layout.cue,
        content=layout.content,
        kind="direct",
        act="say",
        confidence=LAYOUT,
        evidence=CERTAIN,
    )


def _joined(relations: Sequence[Relation], laid_out: Sequence[Relation]) -> list[Relation]:
    """Both, in order of their cues; where they claim the same words, the layout is right."""
    if not laid_out:
        return list(relations)
    taken = {i for r in laid_out for start, end in r.content for i in range(start, end)}
    signs = {i for r in laid_out if r.source for span in (r.source, r.cue) for i in range(*span)}

    def stands(relation: Relation) -> bool:
        if relation.cue[0] in taken:
            return True  # it lies inside what the layout attributes
        shared = sum(i in taken for start, end in relation.content for i in range(start, end))
        return relation.cue[0] not in signs and 2 * shared <= relation.size

    return sorted([*filter(stands, relations), *laid_out], key=lambda r: r.cue)
