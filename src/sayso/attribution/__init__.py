"""Attribution relations: source, cue and content, by a model that is asked about every cue."""

from sayso.attribution.relation import Relation
from sayso.attribution.statements import Reads, attribute

__all__ = ["Reads", "Relation", "attribute"]
