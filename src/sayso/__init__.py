"""sayso: who said what in a news article, on whose say-so."""

from sayso.api import load, read
from sayso.errors import InputError, OptionError, RecordError, SaysoError, WeightsError
from sayso.exports.frames import to_frame
from sayso.reader import Reader
from sayso.record import (
    Article,
    Record,
    SaidOn,
    Source,
    Span,
    Statement,
    Time,
    json_schema,
)
from sayso.version import __version__

__all__ = [
    "Article",
    "InputError",
    "OptionError",
    "Reader",
    "Record",
    "RecordError",
    "SaidOn",
    "SaysoError",
    "Source",
    "Span",
    "Statement",
    "Time",
    "WeightsError",
    "__version__",
    "json_schema",
    "load",
    "read",
    "to_frame",
]
