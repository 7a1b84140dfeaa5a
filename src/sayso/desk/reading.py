"""Reading what was handed in, in a process of its own, so that the pages need not wait for it."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess

from sayso.api import load
from sayso.errors import FetchError, InputError, LedgerError, OptionError
from sayso.intake import Taken, take, take_data, take_feed
from sayso.ledger import Ledger
from sayso.ledger.submissions import (
    NotRead,
    Submission,
    begin_again,
    next_submission,
    note_progress,
)
from sayso.reader import Reader

_SECONDS = 1  # between two looks at what was handed in
_PAUSE = 5  # before beginning again: what the process died of may last
_NICE = 10  # pages come first


class Readers:
    """The process that reads what was handed in, as it comes."""

    def __init__(self, address: str, weights: str | None) -> None:
        """address: of the ledger. weights: a folder with a model, None for the shipped one."""
        self._context = get_context("spawn")
        self._arguments = (address, weights)
        self._stopping = False
        self._process = self._new()
        self._watch = threading.Thread(target=self._keep_up, daemon=True)

    def start(self) -> None:
        """Begin, and begin again whenever the process dies."""
        self._process.start()
        self._watch.start()

    def stop(self) -> None:
        """End the process; what it was reading is read when it begins again."""
        self._stopping = True
        self._process.terminate()
        self._process.join(timeout=10)

    def _new(self) -> SpawnProcess:
        return self._context.Process(
            target=_run, args=self._arguments, daemon=True, name="sayso-reading"
        )

    def _keep_up(self) -> None:
        while True:
            self._process.join()
            if self._stopping:
                return
            time.sleep(_PAUSE)
            self._process = self._new()
            self._process.start()


def _run(address: str, weights: str | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the desk stops this process as well
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    reader = load(weights, threads=1)
    with Ledger(address) as ledger:
        begin_again(ledger.database)
        while True:
            with suppress(LedgerError):  # what is waiting keeps: try again later
                while read_next(ledger, reader):
                    pass
            time.sleep(_SECONDS)


def read_next(ledger: Ledger, reader: Reader) -> bool:
    """Read what waits longest, if anything does. Returns whether there was something."""
    waiting = next_submission(ledger.database)
    if waiting is None:
        return False
    submission, data = waiting
    taken = known = 0
    articles: list[int] = []
    failures: list[NotRead] = []
    try:
        for name, outcome in _taken(ledger, reader, submission, data):
            if isinstance(outcome, InputError):
                failures.append(NotRead(name, outcome.reason))
            else:
                known += outcome.outcome == "known"
                taken += outcome.outcome != "known"
                articles.append(outcome.article)
            note_progress(
                ledger.database,
                submission.id,
                taken=taken,
                known=known,
                articles=articles,
                failures=failures,
            )
    except (OptionError, InputError) as error:
        failures.append(NotRead(submission.name, str(error)))
    except LedgerError:
        raise
    except Exception as error:
        # A fault of ours must not keep what is handed in after it from being read.
        failures.append(NotRead(submission.name, f"reading broke off ({type(error).__name__})."))
    note_progress(
        ledger.database,
        submission.id,
        taken=taken,
        known=known,
        articles=articles,
        failures=failures,
        state="failed" if failures else "done",
    )
    return True


def _taken(
    ledger: Ledger, reader: Reader, submission: Submission, data: bytes | None
) -> Iterator[Taken]:
    known = {"published": submission.published, "outlet": submission.outlet}
    if submission.kind in ("address", "feed"):
        if not submission.name.lower().startswith(("http://", "https://")):
            raise FetchError(submission.name, "only http and https addresses are fetched.")
        if submission.kind == "feed":
            return take_feed(ledger, reader, submission.name)
        return take(ledger, reader, submission.name, **known)
    name = submission.name if submission.kind == "file" else "pasted.txt"
    return take_data(ledger, reader, data or b"", name, **known)
