"""A process of this machine that answers over a connection, and can be begun anew when it dies."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

Serve: TypeAlias = Callable[..., None]  # called there with the connection and the arguments

TRIES = 2  # so often is tried what a process died of
_SPAWN = multiprocessing.get_context("spawn")  # a fork would share threads and sessions


class Process:
    """One process, and the connection to it.

    connection: raises EOFError or OSError when the process has died.
    """

    def __init__(self, serve: Serve, *arguments: Any) -> None:
        """serve, arguments: what it does there until the connection ends; have to be picklable."""
        self._arguments = (serve, arguments)
        self._begin()

    def _begin(self) -> None:
        self.connection, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(
            target=_serving, args=(theirs, *self._arguments), daemon=True
        )
        self._process.start()
        theirs.close()

    def begin_again(self) -> str:
        """Put a new process in the place of one that died; returns how that one ended."""
        self._process.join()
        how = _how_it_ended(self._process.exitcode)
        self.stop()
        self._begin()
        return how

    def stop(self) -> None:
        """End the process."""
        self.connection.close()
        self._process.terminate()
        self._process.join()


def _serving(connection: Connection, serve: Serve, arguments: tuple[Any, ...]) -> None:
    """Serve until nobody is there to ask, also when they were killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks ends this
    try:
        serve(connection, *arguments)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        os._exit(0)


def _how_it_ended(code: int | None) -> str:
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"exit status {code}"
