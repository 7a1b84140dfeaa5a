import os
import signal
from multiprocessing.connection import Connection

import pytest

from sayso.processes import Process


def echo(connection: Connection, ending: str) -> None:
    """Answer with what is said and an ending; die of "die" and of "out"."""
    while True:
        said = connection.recv()
        if said == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if said == "out":
            os._exit(3)
        connection.send(said + ending)


def test_a_process_answers_and_is_begun_anew_when_it_dies() -> None:
    process = Process(echo, "!")
    try:
        for word, how in (("die", "SIGKILL"), ("out", "exit status 3")):
            process.connection.send("ha")
            assert process.connection.recv() == "ha!"
            process.connection.send(word)
            with pytest.raises(EOFError):
                process.connection.recv()
            assert process.begin_again() == how
        process.connection.send("ho")
        assert process.connection.recv() == "ho!"
    finally:
        process.stop()
