"""Logging in is tried a few times, and then not for a while."""

import threading
import time
from collections import defaultdict, deque

MOST_FAILURES = 5  # of one name or one address
SECONDS = 15 * 60

_MOST_KEYS = 10_000


class Throttle:
    """Counts failures by key: the name of an account, the address of a client."""

    def __init__(self) -> None:
        self._failures: dict[str, deque[float]] = defaultdict(deque)
        self._lock = threading.Lock()

    def wait(self, *keys: str) -> int:
        """Seconds until it may be tried again, 0 for now."""
        with self._lock:
            return max(self._wait(key) for key in keys)

    def failed(self, *keys: str) -> None:
        """Count a failure."""
        with self._lock:
            for key in keys:
                self._failures[key].append(time.monotonic())
            while len(self._failures) > _MOST_KEYS:
                del self._failures[next(iter(self._failures))]

    def succeeded(self, key: str) -> None:
        """Forget the failures of a key."""
        with self._lock:
            self._failures.pop(key, None)

    def _wait(self, key: str) -> int:
        failures = self._failures.get(key, deque())
        now = time.monotonic()
        while failures and failures[0] <= now - SECONDS:
            failures.popleft()
        if len(failures) < MOST_FAILURES:
            return 0
        return int(failures[-MOST_FAILURES] + SECONDS - now) + 1
