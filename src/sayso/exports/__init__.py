"""Records -> the formats of other programs, and what was corrected there -> records. Pure."""

from sayso.exports.formats import Apart, Whole, formats
from sayso.exports.frames import to_frame
from sayso.exports.marks import Mark, Marked
from sayso.exports.merging import Difference, difference, merged
from sayso.exports.rows import TABLES, Table

__all__ = [
    "TABLES",
    "Apart",
    "Difference",
    "Mark",
    "Marked",
    "Table",
    "Whole",
    "difference",
    "formats",
    "merged",
    "to_frame",
]
