"""Clocks: CPU seconds of a piece of work, and of the stages within it."""

import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

ROUNDS = 5  # the fastest is reported: others were disturbed


def fastest(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """CPU seconds of the fastest round."""
    return min(seconds(work) for _ in range(rounds))


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one round."""
    began = time.process_time()
    work()
    return time.process_time() - began


class Stages:
    """CPU seconds by stage; what a stage calls that is a stage itself is not counted in it."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._within: list[float] = []  # spent in stages that the running ones called

    def timed(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, its time counted under `name`."""

        def run(*args: Any, **kwargs: Any) -> Any:
            self._within.append(0.0)
            began = time.process_time()
            try:
                return work(*args, **kwargs)
            finally:
                whole = time.process_time() - began
                self.spent[name] += whole - self._within.pop()
                if self._within:
                    self._within[-1] += whole

        return run
