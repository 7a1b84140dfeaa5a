"""The JSON API: what it answers, and how it refuses."""

import json
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.ledger.correcting import Given, Who
from sayso.record import Record
from tests.desk.conftest import HERE, PASSWORD
from tests.desk.test_accounts import LogIn
from tests.ledger.correcting import MISSED
from tests.samples import ferry

API = "/api/v1"


def problem(answer: Any, status: int) -> str:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    found = answer.json()
    assert found["status"] == status
    return str(found["detail"])


def test_statements_are_leafed_through(browser: TestClient, ledger: Ledger) -> None:
    query: dict[str, Any] = {"limit": 5}
    found: list[str] = []
    while True:
        answer = browser.get(f"{API}/statements", params=query).json()
        found += [one["said"]["content"] for one in answer["statements"]]
        if answer["next"] is None:
            break
        query["cursor"] = answer["next"]
    assert answer["total"] == len(found) == 22
    assert (
        len(browser.get(f"{API}/statements?speaker=Marrow&kind=direct").json()["statements"]) == 2
    )
    assert browser.get(f"{API}/passages?words=minutes").json()["total"] == 1


def test_lists_have_cursors_too(browser: TestClient, ledger: Ledger) -> None:
    first = browser.get(f"{API}/articles?limit=1").json()
    second = browser.get(f"{API}/articles?limit=1&cursor={first['next']}").json()
    assert [one["articles"][0]["place"]["article"] for one in (first, second)] == [2, 1]
    everybody = browser.get(f"{API}/speakers").json()["speakers"]
    some = browser.get(f"{API}/speakers?limit=5&cursor=5").json()
    assert some["speakers"] == everybody[5:10]


def test_an_answer_that_one_has_is_not_sent_again(browser: TestClient, ledger: Ledger) -> None:
    for path in ("articles/1", "statements", "speakers", "audit?article=1"):
        etag = browser.get(f"{API}/{path}").headers["etag"]
        again = browser.get(f"{API}/{path}", headers={"If-None-Match": f'"x", W/{etag}'})
        assert (again.status_code, again.content) == (304, b"")


def test_a_record_is_the_contract(browser: TestClient, ledger: Ledger) -> None:
    assert Record.from_json(browser.get(f"{API}/articles/1").content) == ferry()


def test_corrected_undone_and_approved(browser: TestClient, ledger: Ledger) -> None:
    path = f"{API}/articles/1"
    etag = browser.get(path).headers["etag"]
    added = {
        "kind": "add",
        "given": msgspec.to_builtins(Given((MISSED,), speaker=Who("Aurel Finch"))),
    }
    made = browser.post(f"{path}/corrections", json=added, headers={"If-Match": etag})
    assert made.status_code == 201
    rejected = {"kind": "reject", "statement": "s2"}
    late = browser.post(f"{path}/corrections", json=rejected, headers={"If-Match": etag})
    assert "changed since" in problem(late, 412)
    assert browser.post(f"{path}/corrections", json=rejected).status_code == 201
    assert len(browser.get(path).json()["statements"]) == 18
    assert len(browser.get(f"{path}?original=true").json()["statements"]) == 18
    assert browser.put(f"{path}/approval").json()["current"] is True
    undone = browser.delete(f"{path}/corrections/{made.json()['id']}").json()
    assert undone["undone_at"]
    assert browser.get(f"{path}/approval").json()["approval"]["current"] is False
    assert browser.delete(f"{path}/approval").json() == {"approval": None}
    assert len(browser.get(f"{path}/corrections").json()["corrections"]) == 2
    assert len(browser.get(f"{path}/statements").json()["sayings"]) == 17
    assert "no statement s99" in problem(
        browser.post(f"{path}/corrections", json={"kind": "reject", "statement": "s99"}), 404
    )


def test_speakers_stories_changes_and_the_inbox(browser: TestClient, ledger: Ledger) -> None:
    found = browser.get(f"{API}/speakers?speaker=Marrow").json()["speakers"][0]
    other = browser.get(f"{API}/speakers?speaker=Finch").json()["speakers"][0]
    path = f"{API}/speakers/{found['id']}"
    made = browser.post(f"{path}/merge", json={"other": other["id"]})
    assert made.status_code == 201
    assert len(browser.get(f"{path}/moves").json()["moves"]) == 1
    assert browser.delete(f"{API}/moves/{made.json()['id']}").json()["undone_by"]
    assert browser.post(f"{path}/split", json={"articles": [2]}).status_code == 201
    assert len(browser.get(path).json()["sayings"]) == 2
    assert browser.get(f"{API}/stories").status_code == 200
    story = browser.put(f"{API}/articles/1/story", json={"story": None}).json()["story"]
    assert browser.get(f"{API}/stories/{story}").json()["outlets"] == ["The Lowmark Courier"]
    assert browser.get(f"{API}/comparison?article=1&article=2").json()["sayings"]
    assert browser.get(f"{API}/audit?outlet=The Orrin Lamp").status_code == 200
    assert browser.get(f"{API}/changes").json() == {"revisions": []}
    made = browser.post(f"{API}/submissions", json={"text": "Nobody said anything."})
    assert made.status_code == 202
    assert browser.get(made.headers["location"]).json()["state"] == "waiting"
    for sent in (
        {},
        {"text": "a", "address": "b"},
        {"address": "/etc"},
        {"text": "a", "published": "x"},
    ):
        problem(browser.post(f"{API}/submissions", json=sent), 422)
    problem(browser.put(made.headers["location"] + "/state", json={"state": "waiting"}), 404)
    assert len(browser.get(f"{API}/submissions").json()["submissions"]) == 1
    assert browser.get(f"{API}/failures").json() == {"failures": []}
    assert browser.get(f"{API}/outlets").json()["outlets"][0]["statements"] == 18


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/articles/99", 404),
        ("GET", "/articles/x", 422),
        ("GET", "/nothing", 404),
        ("POST", "/articles", 405),
        ("GET", "/statements?since=yesterday", 422),
        ("GET", "/statements?since=2031-13", 400),
        ("GET", "/statements?kind=loud", 422),
        ("GET", "/statements?limit=0", 422),
        ("GET", "/statements?cursor=x", 400),
        ("GET", "/audit", 400),
        ("POST", "/articles/1/corrections", 415),
        ("POST", "/session", 415),
    ],
)
def test_what_is_wrong_is_a_problem(
    browser: TestClient, ledger: Ledger, method: str, path: str, status: int
) -> None:
    assert problem(browser.request(method, API + path), status)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"kind": "dance"}', b'{"kind": "add\\u0000"}', b"\xff"]
)
def test_what_is_no_correction_is_refused(browser: TestClient, ledger: Ledger, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    problem(browser.post(f"{API}/articles/1/corrections", content=body, headers=headers), 422)


def test_a_program_logs_in(browser: TestClient, ledger: Ledger, log_in: LogIn) -> None:
    problem(browser.post(f"{API}/session", json={"name": "a", "password": "b"}), 400)
    log_in("editor")
    problem(browser.put(f"{API}/articles/1/approval"), 403)  # a cookie alone is not enough
    program = TestClient(browser.app, base_url=HERE)
    problem(program.get(f"{API}/articles"), 401)
    wrong = program.post(f"{API}/session", json={"name": "editor", "password": "wrong"})
    assert "not right" in problem(wrong, 403)
    answer = program.post(f"{API}/session", json={"name": "editor", "password": PASSWORD})
    program.headers["Authorization"] = f"Bearer {answer.json()['token']}"
    assert program.get(f"{API}/session").json() == {
        "name": "editor",
        "role": "editor",
        "token": None,
    }
    assert program.put(f"{API}/articles/1/approval").json()["author"] == "editor"
    problem(program.get(f"{API}/accounts"), 403)
    assert program.delete(f"{API}/session").status_code == 200
    problem(program.get(f"{API}/articles"), 401)


def test_an_admin_by_program(browser: TestClient, ledger: Ledger, log_in: LogIn) -> None:
    log_in("admin")
    program = TestClient(browser.app, base_url=HERE)
    answer = program.post(f"{API}/session", json={"name": "admin", "password": PASSWORD})
    program.headers["Authorization"] = f"Bearer {answer.json()['token']}"
    new = {"name": "dai", "role": "reader", "password": PASSWORD}
    assert program.post(f"{API}/accounts", json=new).status_code == 201
    problem(program.post(f"{API}/accounts", json=new), 400)
    changed = program.patch(f"{API}/accounts/dai", json={"role": "editor"}).json()
    assert [one["role"] for one in changed["accounts"]] == ["admin", "editor"]
    problem(program.patch(f"{API}/accounts/dai", json={}), 422)
    problem(program.delete(f"{API}/accounts/admin"), 400)
    assert len(program.delete(f"{API}/accounts/dai").json()["accounts"]) == 1


def test_every_operation_is_described_with_an_example(browser: TestClient) -> None:
    found = browser.get(f"{API}/openapi.json").json()
    assert all(path.startswith(API) for path in found["paths"])
    assert len(found["paths"]) > 25
    text = json.dumps(found)
    assert "HTTPValidationError" not in text
    for path, operations in found["paths"].items():
        for method, operation in operations.items():
            assert operation["summary"], path
            if method in ("post", "patch") or path.endswith(("/story", "/state")):
                body = operation["requestBody"]["content"]["application/json"]
                assert "example" in body, path
