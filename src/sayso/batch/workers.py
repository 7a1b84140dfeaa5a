"""Processes on this machine, each with a model of its own, that read and write part after part.

A process that dies is begun anew; a piece that it dies of twice is set aside.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import TypeAlias

from sayso.batch.plan import Part
from sayso.batch.reading import Read, read_part
from sayso.batch.store import Store
from sayso.batch.writing import Manifest, write_part
from sayso.errors import BatchError, SaysoError
from sayso.processes import TRIES, Process

Load: TypeAlias = Callable[[], Read]  # called once in every process; has to be picklable
Begun: TypeAlias = Callable[[Part], None]  # told of a part each time one of its pieces is begun


class Worker:
    """One process, and what it is at."""

    def __init__(self, load: Load, place: str, form: str) -> None:
        self._process = Process(_serve, load, place, form)
        self._deaths: Counter[int | None] = Counter()
        self._aside: dict[int, str] = {}
        self.part: Part | None = None
        self.piece: int | None = None

    @property
    def connection(self) -> Connection:
        """Where it answers."""
        return self._process.connection

    def give(self, part: Part) -> None:
        """Have a part read."""
        self.part, self.piece = part, None
        self._aside, self._deaths = {}, Counter()
        self._send()

    def begin_again(self) -> None:
        """After its process died: a new one takes up the part, without what it died of twice.

        Raises BatchError when processes die before they read anything.
        """
        why = self._process.begin_again()
        self._deaths[self.piece] += 1
        if self._deaths[self.piece] >= TRIES:
            if self.piece is None:
                raise BatchError(f"A process ended before it read anything ({why}). Free memory?")
            self._aside[self.piece] = (
                f"the process that read it ended {TRIES} times ({why}). Read it by itself, with "
                "more memory, and report it if it fails again."
            )
        self.piece = None
        self._send()

    def stop(self) -> None:
        """End the process."""
        self._process.stop()

    def _send(self) -> None:
        with suppress(OSError):  # it has died already: whoever waits for its answer is told
            self.connection.send((self.part, self._aside))


class Workers:
    """Some processes that share the work."""

    def __init__(self, load: Load, place: str, form: str, jobs: int) -> None:
        self._workers = [Worker(load, place, form) for _ in range(jobs)]

    def __enter__(self) -> "Workers":
        """The processes are there already."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes, whatever they are at."""
        self.stop()

    def stop(self) -> None:
        """End the processes."""
        for worker in self._workers:
            worker.stop()

    def run(self, parts: Iterator[Part], begun: Begun = lambda part: None) -> Iterator[Manifest]:
        """Have parts read and written; yield the manifest of each when it is done.

        No more parts are taken than there are processes. Raises SaysoError.
        """
        busy = [worker for worker in self._workers if _give(worker, parts)]
        while busy:
            ready = wait([worker.connection for worker in busy])
            for worker in [worker for worker in busy if worker.connection in ready]:
                try:
                    answer = worker.connection.recv()
                except (EOFError, OSError):
                    worker.begin_again()
                    continue
                if isinstance(answer, SaysoError):
                    raise answer
                if isinstance(answer, int):
                    worker.piece = answer
                    assert worker.part
                    begun(worker.part)
                else:
                    yield answer
                    if not _give(worker, parts):
                        busy.remove(worker)


def _give(worker: Worker, parts: Iterator[Part]) -> bool:
    """Give a worker the next part; False where there is none."""
    part = next(parts, None)
    if part is not None:
        worker.give(part)
    return part is not None


def _serve(connection: Connection, load: Load, place: str, form: str) -> None:
    """Answer to what is asked."""
    try:
        read, store = load(), Store(place)
        while True:
            part, aside = connection.recv()
            found = read_part(part, read, aside, connection.send)
            connection.send(write_part(store, part, found, form))
    except SaysoError as error:
        connection.send(error)
