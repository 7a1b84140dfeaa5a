"""Several readers at once, each in a process of its own with a session of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TypeAlias

from sayso.errors import InputError, SaysoError
from sayso.processes import TRIES, Process
from sayso.reader import Reader
from sayso.record import Article, MadeBy, Record

Load: TypeAlias = Callable[[], Reader]  # called once in every process; has to be picklable


class Readers:
    """Reads articles in so many processes. Use it as a context manager.

    made_by: what their records say of who made them.
    """

    def __init__(self, load: Load, jobs: int) -> None:
        """load: makes the reader of each process. jobs: how many processes.

        Raises what `load` raises.
        """
        self.jobs = jobs
        self._free: SimpleQueue[_Process] = SimpleQueue()
        for process in [_Process(load) for _ in range(jobs)]:
            self.made_by: MadeBy = process.made_by()
            self._free.put(process)
        # A thread waits for each process; nothing else is done in it.
        self._threads = ThreadPoolExecutor(jobs)

    def __enter__(self) -> "Readers":
        return self

    def __exit__(self, *why: object) -> None:
        self._threads.shutdown(cancel_futures=True)
        for _ in range(self.jobs):
            self._free.get().stop()

    def begin(self, article: Article) -> Future[Record]:
        """Have an article read.

        Its result raises InputError when the processes that read it died of it, twice.
        """
        return self._threads.submit(self._read, article)

    def _read(self, article: Article) -> Record:
        process = self._free.get()
        try:
            for _ in range(TRIES):
                try:
                    answer = process.read(article)
                except (EOFError, OSError):
                    process.begin_again()
                    continue
                if isinstance(answer, Exception):
                    raise answer
                return answer
        finally:
            self._free.put(process)
        raise InputError(
            article.url or article.title or article.id,
            f"the process that read it ended {TRIES} times. Read it by itself, with more memory, "
            "and report it if it fails again.",
        )


class _Process:
    """A process with a reader in it."""

    def __init__(self, load: Load) -> None:
        self._process = Process(_serve, load)

    def made_by(self) -> MadeBy:
        """What a reader says of itself when it is loaded: to be heard before anything is read."""
        answer: MadeBy | Exception = self._process.connection.recv()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def read(self, article: Article) -> Record | Exception:
        """The record of an article, or what was raised there instead.

        Raises EOFError or OSError when the process has died.
        """
        self._process.connection.send(article)
        answer: Record | Exception = self._process.connection.recv()
        return answer

    def begin_again(self) -> None:
        """A new process in the place of one that died."""
        self._process.begin_again()
        self.made_by()

    def stop(self) -> None:
        """End the process."""
        self._process.stop()


def _serve(connection: Connection, load: Load) -> None:
    """Read what is sent."""
    answer: object
    try:
        reader = load()
        answer = reader.made_by
    except SaysoError as error:
        answer = error
    connection.send(answer)
    while True:
        article = connection.recv()
        try:
            answer = reader(article)
        except Exception as error:  # whoever asked is told, as if it had read it itself
            answer = error
        connection.send(answer)
