from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import sayso

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def reader() -> sayso.Reader:
    """The shipped model, loaded once."""
    return sayso.load(threads=1)


@pytest.fixture(autouse=True, scope="session")
def _no_ledger_but_for_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What names no ledger uses one of the tests, never the one of who runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAYSO_LEDGER", str(tmp_path_factory.mktemp("ledger") / "ledger.db"))
        yield


@pytest.fixture(scope="session")
def example() -> Path:
    return ROOT / "examples" / "harbour-tunnel.txt"
