"""The desk over a ledger in SQLite, asked without a network."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from sayso.desk import passwords
from sayso.desk.app import application
from sayso.desk.identity import Desk
from sayso.desk.passwords import hashed
from sayso.ledger import Ledger
from sayso.ledger.users import Role, add_user, all_users
from tests.ledger.conftest import empty
from tests.ledger.making import ferry_ledger

HERE = "http://127.0.0.1:8150"
PASSWORD = "ferry boat harbour"

Post = Callable[..., Any]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """One ledger for many tests: beginning one takes longer than emptying it."""
    with Ledger(tmp_path_factory.mktemp("desk") / "ledger.db") as ledger:
        yield ledger


@pytest.fixture
def bare(kept: Ledger) -> Ledger:
    """A ledger with nothing in it."""
    empty(kept)
    return kept


@pytest.fixture
def ledger(bare: Ledger) -> Ledger:
    """A ledger with the ferry (article 1) and the bridge (article 2)."""
    return ferry_ledger(bare)


@pytest.fixture
def app(bare: Ledger) -> Any:
    return application(Desk(bare), names=["desk.example"])


@pytest.fixture
def browser(app: Any) -> TestClient:
    """A browser that follows no redirects by itself."""
    return TestClient(app, base_url=HERE, follow_redirects=False)


@pytest.fixture
def post(browser: TestClient) -> Post:
    """Send a form as the page of a browser would, with the token of its forms."""

    def send(path: str, page: str = "/inbox", **fields: Any) -> Any:
        files = fields.pop("files", None)
        data = {"form_token": form_token(browser, page), **fields}
        return browser.post(path, data=data, files=files, headers={"Origin": HERE})

    return send


def form_token(browser: TestClient, page: str) -> str:
    found = re.search(r'name="form_token" value="([0-9a-f]{64})"', browser.get(page).text)
    assert found, f"no form on {page}"
    return found[1]


@pytest.fixture(autouse=True, scope="session")
def _light_hashes() -> Iterator[None]:
    """Hashes that cost little: what they cost is not tested."""
    light = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", lambda: light)
        yield


@pytest.fixture(scope="session")
def secret() -> str:
    """The hash of PASSWORD, which takes a while to make."""
    return hashed(PASSWORD)


@pytest.fixture
def log_in(bare: Ledger, browser: TestClient, secret: str) -> Callable[[Role], Any]:
    """Make an account of a role, named so, and log in by the page."""

    def enter(role: Role, password: str = PASSWORD) -> Any:
        if role not in [one.name for one in all_users(bare.database)]:
            add_user(bare.database, role, role, secret)
        browser.get("/login")
        data = {
            "form_token": form_token(browser, "/login"),
            "name": role,
            "password": password,
            "next": "/articles",
        }
        return browser.post("/login", data=data)

    return enter


@pytest.fixture
def example_text() -> str:
    path = Path(__file__).resolve().parents[2] / "examples" / "harbour-tunnel.txt"
    return path.read_text(encoding="utf-8")
