import pytest
from starlette.testclient import TestClient

from sayso.desk import guard
from sayso.ledger import Ledger
from tests.desk.conftest import HERE, Post


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8150", 200),
        ("localhost:8150", 200),
        ("LOCALHOST", 200),
        ("[::1]:8150", 200),
        ("192.0.2.7:8150", 200),
        ("desk.example", 200),
        ("evil.example", 421),
        ("evil.example:8150", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1@evil.example", 421),
        ("", 421),
    ],
)
def test_only_who_names_the_desk_is_answered(browser: TestClient, host: str, status: int) -> None:
    for path in ("/", "/api/v1/statements"):
        assert browser.get(path, headers={"Host": host}).status_code == status


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://[bad"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_other_pages_change_nothing(
    browser: TestClient, ledger: Ledger, headers: dict[str, str]
) -> None:
    for method, path in (
        ("POST", "/articles/1/approve"),
        ("PUT", "/api/v1/articles/1/approval"),
        ("DELETE", "/api/v1/articles/1/approval"),
    ):
        answer = browser.request(method, path, headers=headers)
        assert answer.status_code == 403


def test_a_form_needs_the_token_of_its_browser(browser: TestClient, ledger: Ledger) -> None:
    browser.get("/")
    for data in ({}, {"form_token": "0" * 64}, {"form_token": "ä"}):
        answer = browser.post("/articles/1/approve", data=data, headers={"Origin": HERE})
        assert answer.status_code == 403
        assert "Load the page again" in answer.text
    other = TestClient(browser.app, base_url=HERE)
    assert other.get("/").cookies["sayso"] != browser.cookies["sayso"]


def test_a_token_is_of_one_browser(post: Post, browser: TestClient, ledger: Ledger) -> None:
    assert post("/articles/1/approve", "/articles/1").status_code == 303
    token = browser.cookies["sayso"]
    assert "HttpOnly" in TestClient(browser.app, base_url=HERE).get("/").headers["set-cookie"]
    browser.cookies.set("sayso", "another", domain="127.0.0.1")
    assert token != "another"


def test_every_answer_is_strict(browser: TestClient, ledger: Ledger) -> None:
    for path in ("/", "/articles/1", "/nowhere", "/assets/page.css", "/api/v1/articles", "/login"):
        headers = browser.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "same-origin"


def test_what_is_too_large_is_not_taken(
    browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "MAX_BYTES", 1000)
    answer = browser.post("/inbox", content=b"x" * 2000)
    assert answer.status_code == 413
    answer = browser.post("/inbox", content=b"", headers={"Content-Length": "many"})
    assert answer.status_code == 400


def test_no_page_names_anything_elsewhere(browser: TestClient, ledger: Ledger) -> None:
    for path in ("/", "/articles", "/articles/1", "/speakers", "/stories", "/audit?article=1"):
        text = browser.get(path).text
        assert "style=" not in text
        assert "<style" not in text
        assert "javascript:" not in text
        for source in ("src=", "<link"):
            for part in text.split(source)[1:]:
                assert "//" not in part.split(">")[0]
