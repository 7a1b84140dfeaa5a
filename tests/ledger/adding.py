"""What other processes do to a ledger in its tests."""

from sayso.ledger import Ledger, Question
from sayso.record import Record
from tests.ledger.making import bridge


def number(n: int) -> Record:
    """One of many articles."""
    return bridge(f"The bridge number {n} will close in May", url=f"https://lamp.example/{n}")


def add(address: str, first: int, last: int, step: int = 1) -> None:
    """Add articles one after another."""
    with Ledger(address) as ledger:
        for n in range(first, last, step):
            ledger.add(number(n))


def ask(address: str, times: int) -> None:
    """Ask while others add: an article is there with all its statements, or not at all."""
    with Ledger(address) as ledger:
        for _ in range(times):
            stats = ledger.stats()
            assert stats.statements == 4 * stats.articles == 4 * stats.readings, stats
            found = ledger.find(Question(words="resigned"), limit=5)
            assert found.total >= stats.articles
