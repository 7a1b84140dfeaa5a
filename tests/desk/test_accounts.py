"""Who may do what, and how they log in."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.desk import throttle
from sayso.desk.passwords import digest, hashed
from sayso.errors import DeskError
from sayso.ledger import Ledger
from sayso.ledger.users import session_user
from tests.desk.conftest import HERE, PASSWORD, Post, form_token

LogIn = Callable[..., Any]


def test_without_accounts_it_is_one_persons(browser: TestClient, bare: Ledger) -> None:
    assert browser.get("/").status_code == 200
    assert browser.get("/login").headers["location"] == "/"
    assert "sayso user add" in browser.get("/accounts").text


def test_with_accounts_everybody_logs_in(
    browser: TestClient, ledger: Ledger, log_in: LogIn
) -> None:
    answer = log_in("reader")
    assert answer.headers["location"] == "/articles"
    assert browser.get("/articles").status_code == 200
    stranger = TestClient(browser.app, base_url=HERE, follow_redirects=False)
    for path in ("/", "/articles/1", "/inbox", "/search.csv", "/articles/1/record.json"):
        assert stranger.get(path).headers["location"].startswith("/login?next=%2F") or (
            stranger.get(path).headers["location"].startswith("/login?next=/")
        )
    assert stranger.get("/api/v1/articles").status_code == 401
    assert stranger.post("/articles/1/approve").headers["location"] == "/login?next=/"


def test_logging_in_changes_the_token_and_out_ends_it(
    browser: TestClient, ledger: Ledger, log_in: LogIn
) -> None:
    log_in("editor")
    before = browser.cookies["sayso"]
    log_in("editor")
    token = browser.cookies["sayso"]
    assert token != before
    assert session_user(ledger.database, digest(token))
    data = {"form_token": form_token(browser, "/articles")}
    assert browser.post("/logout", data=data).headers["location"] == "/login"
    assert session_user(ledger.database, digest(token)) is None
    assert browser.get("/articles").status_code == 303


def test_a_reader_corrects_nothing(
    browser: TestClient, post: Post, ledger: Ledger, log_in: LogIn
) -> None:
    log_in("reader")
    page = browser.get("/articles/1").text
    assert "Approve" not in page
    assert "Correct statement" not in page
    for path in ("/articles/1/approve", "/articles/1/undo", "/articles/1/statements/1", "/inbox"):
        answer = post(path, "/articles")
        assert answer.status_code == 403
        assert "editor" in answer.text
    assert browser.get("/articles/1/statements/1").status_code == 403
    assert browser.get("/accounts").status_code == 403


def test_an_editor_signs_with_their_name(
    browser: TestClient, post: Post, ledger: Ledger, log_in: LogIn
) -> None:
    log_in("editor")
    assert post("/articles/1/approve").status_code == 303
    assert "Checked by <bdi>editor</bdi>" in browser.get("/articles/1").text
    assert browser.get("/accounts").status_code == 403


def test_an_admin_makes_accounts(browser: TestClient, post: Post, log_in: LogIn) -> None:
    log_in("admin")

    def change(**fields: str) -> Any:
        return post("/accounts", "/accounts", **fields)

    assert change(what="add", name="dai", role="reader", password=PASSWORD).status_code == 303
    assert change(what="role", name="dai", role="editor").status_code == 303
    assert "editor, since" in browser.get("/accounts").text
    for wrong in (
        {"what": "add", "name": "dai", "password": PASSWORD},
        {"what": "add", "name": "kim", "password": "short"},
        {"what": "add", "name": "kim", "role": "queen", "password": PASSWORD},
        {"what": "remove", "name": "admin"},
        {"what": "dance", "name": "dai"},
    ):
        assert change(**wrong).status_code == 400
    assert change(what="remove", name="dai").status_code == 303
    assert change(what="remove", name="dai").status_code == 404


def test_guessing_is_slowed_down(
    browser: TestClient, log_in: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(throttle.MOST_FAILURES):
        answer = log_in("editor", "not the password")
        assert answer.status_code == 403
        assert "name or the password" in answer.text
    assert "Too many attempts" in log_in("editor").text
    monkeypatch.setattr(throttle, "SECONDS", 0)
    assert log_in("editor").status_code == 303


def test_after_logging_in_one_stays_here(browser: TestClient, log_in: LogIn) -> None:
    log_in("editor")
    browser.cookies.clear()
    browser.get("/login")
    for elsewhere in ("//evil.example/", "https://evil.example/", "/\\evil.example", ""):
        data = {
            "form_token": form_token(browser, "/login"),
            "name": "editor",
            "password": PASSWORD,
            "next": elsewhere,
        }
        assert browser.post("/login", data=data).headers["location"] == "/"


def test_a_password_is_kept_as_argon2_and_long_enough(secret: str) -> None:
    assert secret.startswith("$argon2id$")
    for password in ("short", "x" * 1001):
        with pytest.raises(DeskError):
            hashed(password)
