"""Characters, sentences and quotation marks: what can be known of a text without a model."""

from sayso.text.canonical import canonical, canonical_with_map
from sayso.text.offsets import GivenText
from sayso.text.quotations import Quotation, first_from, opened_before, quotations
from sayso.text.sentences import abbreviates, paragraphs, sentences

__all__ = [
    "GivenText",
    "Quotation",
    "abbreviates",
    "canonical",
    "canonical_with_map",
    "first_from",
    "opened_before",
    "paragraphs",
    "quotations",
    "sentences",
]
