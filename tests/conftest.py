from pathlib import Path

import pytest

import sayso

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def reader() -> sayso.Reader:
    """The shipped model, loaded once."""
    return sayso.load(threads=1)


@pytest.fixture(scope="session")
def example() -> Path:
    return ROOT / "examples" / "harbour-tunnel.txt"
