"""What sayso refuses, and why.

SaysoError
├── InputError              a source that cannot be read as an article
│   ├── MissingInput        no such file
│   ├── FolderInput         a folder where a file is expected
│   ├── EmptyInput          nothing but white space
│   ├── BinaryInput         neither text nor a format that is known
│   ├── EncodingInput       text in an encoding that cannot be told
│   ├── MalformedInput      JSON or another format, broken off or wrongly built
│   ├── NoArticleInput      a page in which no article is found
│   ├── NeedsExtra          a format for which an optional package is missing
│   ├── TooLargeInput       more text than one article can have
│   └── FetchError          an address that cannot or must not be fetched
├── OptionError             an option whose value makes no sense
├── RecordError             JSON that is not a record this version can read
├── ExportError             a record that a format cannot hold
├── MarksError              annotations that cannot be read back
├── MissingExtra            an optional package that is not installed
├── LedgerError             a ledger that cannot be opened, read or written
│   ├── NoLedger            there is none at this place
│   ├── NotALedger          a file or database that holds something else
│   ├── NewerLedger         made by a newer version of sayso
│   ├── BrokenLedger        damaged, or not what sayso wrote
│   ├── BusyLedger          another process keeps it
│   ├── FullLedger          the disk is full
│   └── NotInLedger         what is asked for is not in it
├── BatchError              a batch that cannot be begun, or cannot go on
├── CorrectionError         a correction that does not fit its article, or is not made any more
├── DeskError               the desk cannot be opened, or an account cannot be made
├── WeightsError            model files that are missing or not what their manifest says
├── TrainingError           corrected articles that nothing can be learnt from
└── CorpusError             a folder for `sayso eval` that is not the corpus it should be
"""

import sys


def installing(extra: str) -> str:
    """The command that adds an extra to the installation that runs, wherever it is.

    It ends a message, without a full stop, so that it can be copied.
    """
    return f"{sys.executable or 'python3'} -m pip install 'sayso[{extra}]'"


class SaysoError(Exception):
    """Base of every error that sayso raises on purpose. The message says what to do."""


class InputError(SaysoError):
    """A source cannot be read as an article.

    name: the input as the caller named it (a path, an address, "-").
    reason: what is wrong and what to do, without the name.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class MissingInput(InputError):
    """There is no such file."""


class FolderInput(InputError):
    """A folder was given where a file is expected."""


class UnreadableInput(InputError):
    """A file may not be read, or is not one that can be: a pipe, a device."""


class EmptyInput(InputError):
    """There is no text in the input."""


class BinaryInput(InputError):
    """The input is neither text nor in a format that is known."""


class EncodingInput(InputError):
    """The input looks like text, but its encoding cannot be told."""


class MalformedInput(InputError):
    """The input is in a known format, but broken off or wrongly built."""


class NoArticleInput(InputError):
    """No article is found in a page."""


class TooLargeInput(InputError):
    """The input holds more text than one article can have."""


class NeedsExtra(InputError):
    """The input is in a format that is read only with an optional package."""


class FetchError(InputError):
    """An address cannot be fetched, or must not be."""


class OptionError(SaysoError):
    """The value of an option makes no sense."""


class RecordError(SaysoError):
    """A JSON text is not a record that this version can read."""


class ExportError(SaysoError):
    """A record lacks what a format requires."""


class MarksError(SaysoError):
    """Annotations of another program cannot be read, or do not belong to the text."""


class MissingExtra(SaysoError):
    """An optional package is not installed. The message says what to install."""


class LedgerError(SaysoError):
    """A ledger cannot be opened, read or written."""


class NoLedger(LedgerError):
    """There is no ledger at this place."""


class NotALedger(LedgerError):
    """The file or database holds something else."""


class NewerLedger(LedgerError):
    """The ledger was made by a newer version of sayso; it was not touched."""


class BrokenLedger(LedgerError):
    """The ledger is damaged, or holds what sayso did not write."""


class BusyLedger(LedgerError):
    """Another process kept the ledger for too long."""


class FullLedger(LedgerError):
    """There is no room left to write in; nothing of what was being written is kept."""


class NotInLedger(LedgerError):
    """What is asked for is not in the ledger."""


class BatchError(SaysoError):
    """A batch cannot be begun, or cannot go on."""


class CorrectionError(SaysoError):
    """A correction does not fit its article, or the article has changed meanwhile."""


class DeskError(SaysoError):
    """The desk cannot be opened as it was asked for, or an account cannot be made."""


class WeightsError(SaysoError):
    """Model files are missing, or are not what their manifest says."""


class TrainingError(SaysoError):
    """Corrected articles are too few, or hold nothing to learn."""


class CorpusError(SaysoError):
    """A folder given for evaluation does not hold the corpus that was asked for."""
